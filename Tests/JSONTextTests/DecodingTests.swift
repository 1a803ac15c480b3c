import JSONText
import Testing

@Suite("Decoding a type")
struct DecodingTests {
    struct City: Codable, Equatable {
        var name: String
        var country: Country
        var population: Int?
        var tags: [String]
        var position: Position?
    }

    struct Position: Codable, Equatable {
        var latitude: Double
        var longitude: Double
    }

    enum Country: String, Codable, CaseIterable {
        case vietnam = "VN"
        case laos = "LA"
        case kyrgyzstan = "KG"
    }

    struct Empty: Codable, Equatable {}

    enum Shape: Codable, Equatable {
        case circle(radius: Int)
        case rectangle(width: Int, height: Int)
        case point
    }

    @Test("reads members in any order, absent and null ones as nil")
    func structure() throws {
        let expected = City(name: "Đà Nẵng", country: .vietnam, population: nil, tags: ["a"], position: nil)
        #expect(try decoded(City.self, #"{"name":"Đà Nẵng","country":"VN","tags":["a"]}"#) == expected)
        #expect(
            try decoded(City.self, #"{"tags":["a"],"position":null,"population":null,"country":"VN","name":"Đà Nẵng"}"#)
                == expected)
        let full = City(
            name: "x", country: .laos, population: 820_000, tags: [],
            position: Position(latitude: 17.96, longitude: -102.6))
        #expect(try decoded(City.self, try encoded(full)) == full)
    }

    @Test("reads names that are written with escapes")
    func escapedNames() throws {
        let city = try decoded(City.self, #"{"n\u0061me":"x","\u0063ountry":"LA","tags":[]}"#)
        #expect(city.name == "x" && city.country == .laos)
    }

    @Test("reads the containers of the standard library")
    func standardContainers() throws {
        #expect(try decoded([String: Int].self, #"{"b":1,"a":2}"#) == ["a": 2, "b": 1])
        #expect(try decoded([Int: String].self, #"{"1":"x","-2":"y"}"#) == [1: "x", -2: "y"])
        #expect(try decoded([[Int?]].self, "[[1,null],[]]") == [[1, nil], []])
        #expect(try decoded(Set<String>.self, #"["a","b","a"]"#) == ["a", "b"])
        #expect(try decoded(Int?.self, "null") == nil)
        #expect(try decoded(Range<Int>.self, "[1,5]") == 1..<5)
        #expect(try decoded([Bool].self, "[true,false]") == [true, false])
    }

    @Test(
        "reads enumerations with values", arguments: [Shape.circle(radius: 3), .rectangle(width: 1, height: 2), .point])
    func enumerations(shape: Shape) throws {
        #expect(try decoded(Shape.self, try encoded(shape)) == shape)
        #expect(try decoded([Shape].self, try encoded([shape, shape])) == [shape, shape])
    }

    @Test("reads a value through a second decoding of the same place")
    func wrappers() throws {
        struct Name: Codable, Equatable {
            let text: String
            init(from decoder: any Decoder) throws { text = try decoder.singleValueContainer().decode(String.self) }
            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                try container.encode(text)
            }
        }
        #expect(try decoded([Name].self, #"["a","b"]"#).map(\.text) == ["a", "b"])
        #expect(try problems([Name].self, #"["a",1]"#).map(\.pointer.description) == ["/1"])
    }

    @Test("reads what super encoders and nested containers hold")
    func inheritance() throws {
        let child = Inherited.Child()
        child.name = "n"
        child.age = 4
        let text = try encoded(child)
        #expect(text == #"{"age":4,"super":{"name":"n"},"list":[1,[2],{"name":"z"}]}"#)
        let copy = try decoded(Inherited.Child.self, text)
        #expect(copy.name == "n" && copy.age == 4)
        #expect(
            try problems(
                Inherited.Child.self, #"{"age":4,"super":{"name":"n","nam":1},"list":[1,[2],{"name":"z","y":0}]}"#
            )
            .map(\.pointer.description) == ["/super/nam", "/list/2/y"])
    }

    @Test("takes an array as long as the type asks and tells where it ends")
    func unkeyed() throws {
        struct Steps: Decodable {
            var seen: [String] = []
            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                seen.append("\(container.count ?? -1) \(container.currentIndex) \(container.isAtEnd)")
                seen.append("\(try container.decode(Int.self)) \(container.currentIndex)")
                seen.append("\(try container.decodeNil()) \(container.currentIndex)")
                seen.append("\(try container.decodeIfPresent(String.self) ?? "nil") \(container.currentIndex)")
                seen.append("\(try container.decode(String.self)) \(container.isAtEnd)")
            }
        }
        struct Greedy: Decodable {
            init(from decoder: any Decoder) throws {
                var container = try decoder.unkeyedContainer()
                while true { _ = try container.decode(Int.self) }
            }
        }
        #expect(
            try decoded(Steps.self, #"[7,null,null,"x"]"#).seen == ["4 0 false", "7 1", "true 2", "nil 3", "x true"])
        #expect(
            try problems(Steps.self, #"[7,true]"#).map { "\($0.pointer) \($0.rule)" } == ["/1 wrongType", "/2 missing"])
        #expect(try problems(Greedy.self, "[1,2]").map { "\($0.pointer) \($0.rule)" } == ["/2 missing"])
    }

    @Test("refuses text that is not JSON before anything is built")
    func parseFirst() {
        #expect(throws: JSONTextError.self) { try decoded(Int.self, "[1,]") }
        #expect(throws: JSONDecodingError.self) { try decoded(Int.self, "[1]") }
        #expect(throws: JSONTextError.self) {
            try JSONText.decode([Int].self, from: Array("[1,2]".utf8), limits: JSONLimits(members: 1))
        }
    }

    @Test("refuses U+0000 in a string, a dictionary's name and a value of any kind")
    func nul() throws {
        #expect(try problems(String.self, #""a\u0000""#).map(\.rule) == [.nulCharacter])
        let names = try problems([String: Int].self, #"{"a":1,"b\u0000":2}"#)
        #expect(names.map(\.rule) == [.nulCharacter])
        #expect(names.map(\.pointer.tokens) == [["b\u{0}"]])
        let values = try problems([JSONValue].self, #"[1,{"a":["\u0000"]}]"#)
        #expect(values.map(\.rule) == [.nulCharacter])
        #expect(values.map(\.pointer.description) == ["/1/a/0"])
    }

    @Test("leaves a value of any kind whole, with names of any kind")
    func anyValue() throws {
        struct Envelope: Decodable {
            let id: Int
            let params: JSONValue
        }
        let envelope = try decoded(Envelope.self, #"{"id":1,"params":{"z":[1.0,{"y":null}],"a":"é"}}"#)
        #expect(try encoded(envelope.params) == #"{"z":[1.0,{"y":null}],"a":"é"}"#)
    }
}

private enum Inherited {
    class Parent: Codable {
        var name = ""
        init() {}
        enum CodingKeys: CodingKey { case name }
        required init(from decoder: any Decoder) throws {
            name = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .name)
        }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(name, forKey: .name)
        }
    }

    final class Child: Parent {
        var age = 0
        override init() { super.init() }
        enum CodingKeys: CodingKey { case age, list }
        required init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            age = try container.decode(Int.self, forKey: .age)
            var list = try container.nestedUnkeyedContainer(forKey: .list)
            _ = try list.decode(Int.self)
            var inner = try list.nestedUnkeyedContainer()
            _ = try inner.decode(Int.self)
            let object = try list.nestedContainer(keyedBy: Parent.CodingKeys.self)
            _ = try object.decode(String.self, forKey: .name)
            try super.init(from: container.superDecoder())
        }
        override func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: CodingKeys.self)
            try container.encode(age, forKey: .age)
            try super.encode(to: container.superEncoder())
            var list = container.nestedUnkeyedContainer(forKey: .list)
            try list.encode(1)
            var inner = list.nestedUnkeyedContainer()
            try inner.encode(2)
            var object = list.nestedContainer(keyedBy: Parent.CodingKeys.self)
            try object.encode("z", forKey: .name)
        }
    }
}
