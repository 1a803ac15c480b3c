import Foundation
import JSONText
import Testing

@Suite("A value of any kind")
struct JSONValueTests {
    @Test(
        "keeps numbers as written, names in order and text exactly",
        arguments: [
            "null", "true", "-0", "1.50", #""""#, "[]", "{}", #"{"b":1,"a":{"d":[],"c":null}}"#,
            #"["é","e\#u{301}","\u0001"]"#,
        ])
    func lossless(text: String) throws {
        let value = try decoded(JSONValue.self, text)
        #expect(try encoded(value) == text)
        #expect(JSONValue(try root(text)) == value)
        #expect(try encoded(["k": [value]]) == #"{"k":[\#(text)]}"#)
    }

    @Test("is written in code as it looks")
    func literals() throws {
        let value: JSONValue = ["name": "x", "count": 3, "list": [true, nil, []], "empty": [:]]
        #expect(try encoded(value) == #"{"name":"x","count":3,"list":[true,null,[]],"empty":{}}"#)
        #expect(value["count"] == 3)
        #expect(value["none"] == nil)
        #expect(value["list"]?["x"] == nil)
    }

    @Test("has objects that keep each name once, in the place it first had")
    func objects() throws {
        var object = JSONObject([(name: "a", value: 1), (name: "b", value: 2), (name: "a", value: 3)])
        #expect(object.members.map(\.name) == ["a", "b"])
        #expect(object["a"] == 3)
        object["c"] = true
        object["a"] = nil
        object["x"] = nil
        #expect(try encoded(JSONValue.object(object)) == #"{"b":2,"c":true}"#)
        #expect(
            JSONObject([(name: "a", value: 1), (name: "b", value: 2)])
                != JSONObject([(name: "b", value: 2), (name: "a", value: 1)]))
    }

    @Test("is refused by coders of other modules, which would lose what it keeps")
    func otherCoders() {
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONValue.null]) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([JSONValue].self, from: Data("[1.0]".utf8)) }
        #expect(throws: EncodingError.self) { try JSONEncoder().encode([JSONNumber(1)]) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([JSONNumber].self, from: Data("[1.0]".utf8)) }
        #expect(throws: DecodingError.self) { try JSONDecoder().decode([JSONNode].self, from: Data("[1.0]".utf8)) }
    }

    @Test("survives encoding and parsing", arguments: 0..<300)
    func roundTrip(seed: Int) throws {
        var random = SeededGenerator(seed: seed)
        let value = JSONValue.random(depth: 5, using: &random)
        let bytes = try JSONText.encode(value)
        #expect(!bytes.contains(UInt8(ascii: "\n")))
        let document = try JSONDocument(parsing: bytes)
        #expect(JSONValue(document.root) == value)
        let pretty = try JSONDocument(parsing: Array(JSONText.prettyPrinted(document).utf8))
        #expect(JSONValue(pretty.root) == value)
    }

    @Test("with a few bytes changed is refused or is another value that survives", arguments: 0..<300)
    func mutations(seed: Int) throws {
        var random = SeededGenerator(seed: 10_000 + seed)
        let original = try JSONText.encode(JSONValue.random(depth: 4, using: &random))
        for _ in 0..<20 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, using: &random) }
            let document: JSONDocument
            do {
                document = try JSONDocument(parsing: bytes)
            } catch {
                #expect((0...bytes.count).contains(error.position.offset))
                continue
            }
            let value = JSONValue(document.root)
            #expect(JSONValue(try JSONDocument(parsing: JSONText.encode(value)).root) == value)
        }
    }

    private func mutate(_ bytes: inout [UInt8], using random: inout SeededGenerator) {
        let marks = Array("{}[]\",:\\u0 1e.-+tn".utf8) + [0x00, 0x1F, 0x80, 0xC2, 0xED, 0xF0, 0xFF]
        let place = Int.random(in: 0...bytes.count, using: &random)
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes.insert(marks.randomElement(using: &random) ?? 0, at: place)
        case 1 where place < bytes.count: bytes.remove(at: place)
        case 2 where place < bytes.count: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 3 where place < bytes.count: bytes[place] = marks.randomElement(using: &random) ?? 0
        default: bytes.append(contentsOf: bytes.prefix(place))
        }
    }
}

extension JSONValue {
    /// Some value, containers nested at most so deep.
    fileprivate static func random(depth: Int, using random: inout SeededGenerator) -> JSONValue {
        switch Int.random(in: depth > 0 ? 0..<8 : 0..<5, using: &random) {
        case 0: return .null
        case 1: return .bool(Bool.random(using: &random))
        case 2: return .number(JSONNumber(Int64(bitPattern: random.next())))
        case 3:
            return JSONNumber(Double(bitPattern: random.next())).map(JSONValue.number) ?? .number(JSONNumber(0))
        case 4: return .string(text(using: &random))
        case 5:
            return .array(
                (0..<Int.random(in: 0...6, using: &random)).map { _ in .random(depth: depth - 1, using: &random) })
        default:
            let count = Int.random(in: 0...20, using: &random)
            return .object(
                JSONObject(
                    (0..<count).map { _ in
                        (name: text(using: &random), value: JSONValue.random(depth: depth - 1, using: &random))
                    }))
        }
    }

    private static func text(using random: inout SeededGenerator) -> String {
        let ranges: [ClosedRange<UInt32>] = [
            0...0x1F, 0x20...0x7F, 0x80...0x7FF, 0x3040...0x30FF, 0xE000...0xFFFF, 0x1_0000...0x10_FFFF,
        ]
        var text = ""
        for _ in 0..<Int.random(in: 0...12, using: &random) {
            guard let range = ranges.randomElement(using: &random) else { continue }
            text.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: range, using: &random)) ?? "?")
        }
        return text
    }
}

@Suite("A place in a document as a member of a type")
struct JSONNodeCodableTests {
    struct Envelope: Codable {
        let id: Int
        let params: JSONNode?
        let rest: [JSONNode]
    }

    @Test("is taken as it stands, to be decoded later with the place it had")
    func later() throws {
        let envelope = try decoded(
            Envelope.self, #"{"id":1,"params":{"a":1,"b":"\u0000"},"rest":[null,{"x":[]}]}"#)
        #expect(envelope.params?.member("a")?.int64 == 1)
        #expect(envelope.params?.offset == 17)
        #expect(envelope.rest.map(\.kind) == [.null, .object])
        #expect(try problems(Envelope.self, #"{"id":1,"rest":[],"param":{}}"#).map(\.nearest) == ["params"])
    }

    @Test("is written without the white space between its parts")
    func compact() throws {
        let text = "{\"id\":1,\"params\":{ \"a b\" :\t[1 , \" \\\" x \\\\\" ]\n},\"rest\":[ 1 ]}"
        let envelope = try decoded(Envelope.self, text)
        let compact = #"{"id":1,"params":{"a b":[1," \" x \\"]},"rest":[1]}"#
        #expect(try encoded(envelope) == compact)
        #expect(try decoded(Envelope.self, compact).params?.member("a b")?.count == 2)
    }
}
