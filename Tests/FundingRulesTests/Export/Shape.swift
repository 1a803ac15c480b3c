import JSONText
import Model

/// The form that a JSON value must have, and what is wrong with one.
indirect enum Shape: Sendable {
    case string, uuid, address, date, moment, decimal
    case integer(atLeast: Int64)
    case word([String])
    case object([String: Shape], optional: [String: Shape])
    case list(Shape)
    case map(Shape)
    /// Several forms, told apart by one member.
    case either(by: String, [String: Shape])
    /// A custom field: its value has the JSON type that it says.
    case customField

    /// Every place that breaks the form; members that the form does not know break it too.
    func problems(_ node: JSONNode, at place: String = "") -> [String] {
        switch self {
        case .string: node.kind == .string ? [] : ["\(place): no text"]
        case .uuid: Self.reads(node, place, "UUID") { UniversalID($0)?.description == $0 }
        case .address: Self.reads(node, place, "address") { $0.wholeMatch(of: /https?:\/\/[!-~]+/) != nil }
        case .date: Self.reads(node, place, "date") { CivilDate($0) != nil }
        case .moment: Self.reads(node, place, "moment") { UTCTime($0) != nil }
        case .decimal: Self.reads(node, place, "decimal") { $0.wholeMatch(of: /-?[0-9]+\.?[0-9]*/) != nil }
        case .integer(let least): node.int64.map { $0 >= least } == true ? [] : ["\(place): no such integer"]
        case .word(let words): Self.reads(node, place, "one of \(words)") { words.contains($0) }
        case .object(let required, let optional): Self.members(node, place, required, optional)
        case .list(let shape):
            node.kind == .array
                ? node.elements.enumerated().flatMap { shape.problems($0.element, at: "\(place)/\($0.offset)") }
                : ["\(place): no list"]
        case .map(let shape):
            node.kind == .object
                ? node.members.flatMap { shape.problems($0.value, at: "\(place)/\($0.name)") } : ["\(place): no object"]
        case .either(let name, let shapes):
            (node.member(name)?.string).flatMap { shapes[$0] }?.problems(node, at: place)
                ?? ["\(place)/\(name): none of \(shapes.keys.sorted())"]
        case .customField: Self.customFieldProblems(node, place)
        }
    }

    private static func reads(
        _ node: JSONNode, _ place: String, _ name: String, _ test: (String) -> Bool
    ) -> [String] {
        node.string.map(test) == true ? [] : ["\(place): no \(name)"]
    }

    private static func members(
        _ node: JSONNode, _ place: String, _ required: [String: Shape], _ optional: [String: Shape]
    ) -> [String] {
        guard node.kind == .object else { return ["\(place): no object"] }
        let missing = required.keys.filter { node.member($0) == nil }.map { "\(place)/\($0): missing" }
        return missing
            + node.members.flatMap { member in
                (required[member.name] ?? optional[member.name])?.problems(
                    member.value, at: "\(place)/\(member.name)") ?? ["\(place)/\(member.name): unknown"]
            }
    }

    private static func customFieldProblems(_ node: JSONNode, _ place: String) -> [String] {
        let types = ["string", "number", "integer", "boolean", "object", "array"]
        guard let value = node.member("value") else { return ["\(place)/value: missing"] }
        let isOfItsType =
            switch node.member("fieldType")?.string {
            case "string": value.kind == .string
            case "boolean": value.kind == .bool
            case "object": value.kind == .object
            case "array": value.kind == .array
            case "integer": value.int64 != nil
            case "number": value.kind == .number
            default: false
            }
        let envelope = Shape.object(
            ["name": .string, "fieldType": .word(types)], optional: ["description": .string, "schema": .address])
        let others = JSONObject(node.members.filter { $0.name != "value" }.map { ($0.name, JSONValue($0.value)) })
        guard let bytes = try? JSONText.encode(JSONValue.object(others)),
            let rest = try? JSONDocument(parsing: bytes).root
        else { return ["\(place): unreadable"] }
        return envelope.problems(rest, at: place) + (isOfItsType ? [] : ["\(place)/value: not of its fieldType"])
    }
}

extension Shape {
    /// An opportunity as CommonGrants 0.4.0 defines it (OpportunityBase), by its required and its optional members.
    static let opportunity = Shape.object(
        [
            "id": .uuid, "title": .string, "description": .string, "createdAt": .moment, "lastModifiedAt": .moment,
            "status": extensible(["forecasted", "open", "closed", "custom"]),
        ],
        optional: [
            "funding": .object(
                [:],
                optional: [
                    "details": .string, "totalAmountAvailable": money, "minAwardAmount": money,
                    "maxAwardAmount": money, "minAwardCount": .integer(atLeast: 0),
                    "maxAwardCount": .integer(atLeast: 0), "estimatedAwardCount": .integer(atLeast: 0),
                ]),
            "keyDates": .object(
                [:], optional: ["postDate": event, "closeDate": event, "otherDates": .map(event)]),
            "acceptedApplicantTypes": .list(extensible(applicants)), "source": .address,
            "customFields": .map(.customField),
        ])

    private static func extensible(_ words: [String]) -> Shape {
        .object(["value": .word(words)], optional: ["customValue": .string, "description": .string])
    }

    private static let money = Shape.object(["amount": .decimal, "currency": .word(["JPY"])], optional: [:])

    private static let event = Shape.either(
        by: "eventType",
        [
            "singleDate": .object(
                ["name": .string, "eventType": .string, "date": .date], optional: ["description": .string]),
            "dateRange": .object(
                ["name": .string, "eventType": .string, "startDate": .date, "endDate": .date],
                optional: ["description": .string]),
            "other": .object(
                ["name": .string, "eventType": .string], optional: ["details": .string, "description": .string]),
        ])

    private static let applicants = [
        "individual", "organization", "government_state", "government_county", "government_municipal",
        "government_special_district", "government_tribal", "organization_tribal_other",
        "school_district_independent", "higher_education_public", "higher_education_private",
        "non_profit_with_501c3", "nonprofit_without_501c3", "for_profit_small_business",
        "for_profit_not_small_business", "unrestricted", "custom",
    ]
}
