import Contracts
import JSONText
import Model

/// Two records of one thing as one: the kept record's word stands, what it does not say is filled in.
///
/// Members that say one thing together move together. A record that takes over values names both sources, and an object
/// with a source of its own is filled from the same source only.
struct MergedBody {
    private(set) var value: JSONValue
    /// Where both say something else, and what would say something else beside the kept record's words.
    private(set) var conflicts: [MatchmakingMethods.MergeRecords.Conflict] = []

    init(keep: JSONValue, absorb: JSONValue, of kind: MatchmakingKind) {
        value = keep
        guard case .object(let kept) = keep, case .object(let absorbed) = absorb else { return }
        var merged = kept
        for members in kind.joinedMembers {
            if members.qualifiers.isEmpty {
                join(members.said, of: absorbed, into: &merged)
            } else {
                join(members, of: absorbed, into: &merged)
            }
        }
        let joined = kind.joinedMembers.flatMap(\.names)
        fill(&merged, from: absorbed, at: .root, except: Self.own.union(joined))
        let isFilled = merged != kept
        if let sources = Self.sources(kept, absorbed) { merged["moreSources"] = .array(sources) }
        if isFilled, let source = Self.source(kept["source"], absorbed["source"]) { merged["source"] = source }
        if case .object(let names)? = kept["names"], case .object(let others)? = absorbed["names"] {
            merged["names"] = .object(Self.names(names, others, &merged, absorbed["nameOrigin"]))
        }
        value = .object(merged)
    }

    /// What is a record's own, or is put together in another way.
    private static let own: Set<String> = [
        "id", "names", "nameOrigin", "nameEnOrigin", "derived", "source", "moreSources",
    ]

    /// What ends a record: that of the absorbed one says nothing of the one that is kept.
    private static let endings: Set<String> = ["withdrawnOn", "validThrough"]

    private mutating func refuse(_ absorbed: JSONValue, beside kept: JSONValue?, at pointer: JSONPointer) {
        conflicts.append(.init(pointer: pointer.description, kept: kept ?? .null, absorbed: absorbed))
    }
}

// MARK: - Member by member

extension MergedBody {
    private mutating func fill(
        _ merged: inout JSONObject, from absorbed: JSONObject, at pointer: JSONPointer, except names: Set<String> = []
    ) {
        for member in absorbed.members where !names.contains(member.name) {
            merged[member.name] = filled(
                merged[member.name], from: member.value, named: member.name, at: pointer.appending(member.name))
        }
    }

    private mutating func filled(
        _ kept: JSONValue?, from absorbed: JSONValue, named name: String, at pointer: JSONPointer
    ) -> JSONValue? {
        switch (kept, absorbed) {
        case (nil, _) where Self.endings.contains(name):
            refuse(absorbed, beside: nil, at: pointer)
            return nil
        case (nil, _): return absorbed
        case (.object(var mine)?, .object(let other)) where mine["source"] == other["source"]:
            fill(&mine, from: other, at: pointer)
            return .object(mine)
        case (.array(let mine)?, .array(let other)): return .array((mine + other).unique)
        case (let mine?, _):
            if mine != absorbed { refuse(absorbed, beside: mine, at: pointer) }
            return mine
        }
    }
}

// MARK: - Members that say one thing together

extension MergedBody {
    /// One statement: all of it, what it adds to the same one, or nothing.
    private mutating func join(_ names: [String], of absorbed: JSONObject, into merged: inout JSONObject) {
        let pairs = names.map { (name: $0, mine: merged[$0], other: absorbed[$0]) }
        let shared = pairs.filter { $0.mine != nil && $0.other != nil }
        let agree = !shared.isEmpty && shared.allSatisfy { Self.agree($0.mine, $0.other) }
        let isFree = agree || pairs.allSatisfy { $0.mine == nil }
        for pair in pairs {
            guard let other = pair.other else { continue }
            let place = JSONPointer.root.appending(pair.name)
            if isFree {
                merged[pair.name] = filled(pair.mine, from: other, named: pair.name, at: place)
            } else if pair.mine != other {
                refuse(other, beside: pair.mine, at: place)
            }
        }
    }

    /// What is said in the same way stands side by side; otherwise the kept record's word stands, where it has one.
    private mutating func join(_ members: JoinedMembers, of absorbed: JSONObject, into merged: inout JSONObject) {
        let isSilent = members.said.allSatisfy { merged[$0] == nil }
        if isSilent { for name in members.qualifiers { merged[name] = absorbed[name] } }
        let isAlike = members.qualifiers.allSatisfy { merged[$0] == absorbed[$0] }
        for name in members.said {
            guard let other = absorbed[name] else { continue }
            let place = JSONPointer.root.appending(name)
            if isAlike {
                merged[name] = filled(merged[name], from: other, named: name, at: place)
            } else if merged[name] != other {
                refuse(other, beside: merged[name], at: place)
            }
        }
    }

    /// Whether two values can be said of one thing: names of which one has a language more.
    private static func agree(_ one: JSONValue?, _ other: JSONValue?) -> Bool {
        guard case .object(let mine)? = one, case .object(let others)? = other else { return one == other }
        return mine.members.allSatisfy { others[$0.name] == nil || agree($0.value, others[$0.name]) }
    }
}

// MARK: - Names and sources

extension MergedBody {
    /// What values of two sources rest on: both, from the day of the first to that of the last, since no one of them
    /// says it all. `nil` where they are one, or too long to stand together.
    private static func source(_ kept: JSONValue?, _ absorbed: JSONValue?) -> JSONValue? {
        guard case .object(var both)? = kept, case .object(let other)? = absorbed, both != other,
            case .string(let own)? = both["text"], case .string(let others)? = other["text"]
        else { return nil }
        let known = own.split(separator: Self.besides)
        let more = others.split(separator: Self.besides).filter { !known.contains($0) }
        let text = (known + more).joined(separator: Self.besides)
        guard text.unicodeScalars.count <= FieldCheck.textLength else { return nil }
        both["text"] = .string(text)
        both["asOf"] = span(both["asOf"], other["asOf"])
        return .object(both)
    }

    /// Between the sources of one record, in the words of each.
    private static let besides = " ; "

    /// `nil` where either cannot be read: a value is of a day that nobody knows then.
    private static func span(_ one: JSONValue?, _ other: JSONValue?) -> JSONValue? {
        guard one != other else { return one }
        guard case .string(let first)? = one, case .string(let second)? = other,
            let days = PrintedDate(first).range, let others = PrintedDate(second).range
        else { return nil }
        let (start, end) = (min(days.lowerBound, others.lowerBound), max(days.upperBound, others.upperBound))
        return .string("\(start)/\(end)")
    }

    /// The names that are kept, with every other spelling as an alias. A name of another origin is a spelling only.
    private static func names(
        _ kept: JSONObject, _ absorbed: JSONObject, _ merged: inout JSONObject, _ origin: JSONValue?
    ) -> JSONObject {
        var names = kept
        let isSilent = ["ja", "local"].allSatisfy { kept[$0] == nil }
        if isSilent, ["ja", "local"].contains(where: { absorbed[$0] != nil }) { merged["nameOrigin"] = origin }
        for name in ["ja", "local"] where kept[name] == nil && merged["nameOrigin"] == origin {
            names[name] = absorbed[name]
        }
        let known = ["en", "ja", "local"].compactMap { names[$0] }
        var aliases: [JSONValue] = []
        if case .array(let own)? = kept["aliases"] { aliases += own }
        aliases += ["en", "ja", "local"].compactMap { absorbed[$0] }
        if case .array(let others)? = absorbed["aliases"] { aliases += others }
        aliases = aliases.unique.filter { !known.contains($0) }
        names["aliases"] = aliases.isEmpty ? nil : .array(aliases)
        return names
    }

    /// Every source beside the kept record's own.
    private static func sources(_ kept: JSONObject, _ absorbed: JSONObject) -> [JSONValue]? {
        var sources: [JSONValue] = []
        if case .array(let own)? = kept["moreSources"] { sources += own }
        if let other = absorbed["source"]?["text"], other != kept["source"]?["text"] { sources.append(other) }
        if case .array(let others)? = absorbed["moreSources"] { sources += others }
        return sources.isEmpty ? nil : sources.unique
    }
}
