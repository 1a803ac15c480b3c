import JSONText
import Testing

@Suite("Encoding a value")
struct EncodingTests {
    @Test("writes one line, members in the type's order, nil members left out")
    func structure() throws {
        let city = DecodingTests.City(
            name: "Hà\nNội", country: .vietnam, population: nil, tags: ["x", ""],
            position: .init(latitude: 1, longitude: -2.5))
        #expect(
            try encoded(city)
                == #"{"name":"Hà\nNội","country":"VN","tags":["x",""],"position":{"latitude":1,"longitude":-2.5}}"#)
        #expect(try encoded(DecodingTests.Empty()) == "{}")
        #expect(try encoded([DecodingTests.Empty]()) == "[]")
        #expect(try encoded([[1], [], [2, 3]]) == "[[1],[],[2,3]]")
        #expect(try encoded([nil, true, false] as [Bool?]) == "[null,true,false]")
        #expect(try encoded(nil as Int?) == "null")
    }

    @Test(
        "escapes only what must be escaped",
        arguments: [
            ("", #""""#), ("a\"b\\c", #""a\"b\\c""#), ("\u{8}\u{9}\u{A}\u{C}\u{D}", #""\b\t\n\f\r""#),
            ("\u{0}\u{1}\u{B}\u{1F}", #""\u0000\u0001\u000b\u001f""#), ("/<>&'", #""/<>&'""#),
            ("\u{7F}\u{2028}\u{2029}", "\"\u{7F}\u{2028}\u{2029}\""), ("東京都😀", "\"東京都😀\""),
            ("end\n", #""end\n""#), ("\nstart", #""\nstart""#),
        ])
    func strings(string: String, expected: String) throws {
        #expect(try encoded(string) == expected)
        #expect(try encoded([string]) == "[\(expected)]")
        #expect(try encoded(["k": string]) == "{\"k\":\(expected)}")
        #expect(try encoded([string: 1]) == "{\(expected):1}")
        var bytes = Array("x".utf8)
        JSONText.append(string, to: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == "x" + expected)
    }

    @Test("writes a dictionary's members by name, at every depth")
    func dictionaries() throws {
        let names = (0..<50).map { "n\($0)" }
        let dictionary = Dictionary(uniqueKeysWithValues: names.map { ($0, [$0: 1, "a": 2]) })
        let expected = names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            .map { name in #""\#(name)":{"a":2,"\#(name)":1}"# }
        #expect(try encoded(dictionary) == "{\(expected.joined(separator: ","))}")
        #expect(try encoded([10: "b", 9: "a"]) == #"{"10":"b","9":"a"}"#)
        #expect(try encoded([String: Int]()) == "{}")
        #expect(try encoded(["é": 1, "z": 2, "a\"": 3, "a": 4]) == #"{"a":4,"a\"":3,"z":2,"é":1}"#)
    }

    @Test("writes enumerations with values")
    func enumerations() throws {
        let shapes: [DecodingTests.Shape] = [.circle(radius: 3), .rectangle(width: 1, height: 2), .point]
        #expect(try encoded(shapes) == #"[{"circle":{"radius":3}},{"rectangle":{"width":1,"height":2}},{"point":{}}]"#)
    }

    @Test("puts nested containers where they were asked for, in whatever order they are filled")
    func interleaved() throws {
        struct Woven: Encodable {
            enum CodingKeys: CodingKey { case a, b, c, d, e }
            func encode(to encoder: any Encoder) throws {
                var outer = encoder.container(keyedBy: CodingKeys.self)
                var first = outer.nestedContainer(keyedBy: CodingKeys.self, forKey: .a)
                var second = outer.nestedUnkeyedContainer(forKey: .b)
                try outer.encode(1, forKey: .c)
                try second.encode("x")
                try first.encode(["k": [1, 2]], forKey: .a)
                var deeper = first.nestedUnkeyedContainer(forKey: .b)
                let late = outer.superEncoder(forKey: .d)
                try second.encode(DecodingTests.Shape.point)
                try deeper.encodeNil()
                var further = second.nestedContainer(keyedBy: CodingKeys.self)
                try outer.encode([true], forKey: .e)
                try deeper.encode(2)
                try further.encode(3.5, forKey: .a)
                try ["z": 1, "y": 2].encode(to: late)
                try first.encode("last", forKey: .c)
            }
        }
        let one =
            #"{"a":{"a":{"k":[1,2]},"b":[null,2],"c":"last"},"b":["x",{"point":{}},{"a":3.5}],"c":1,"d":{"y":2,"z":1},"e":[true]}"#
        #expect(try encoded(Woven()) == one)
        #expect(try encoded([Woven(), Woven()]) == "[\(one),\(one)]")
        #expect(try encoded(["w": Woven()]) == #"{"w":\#(one)}"#)
    }

    @Test("writes an encoder that is never used as an empty object")
    func unused() throws {
        struct Silent: Encodable {
            enum CodingKeys: CodingKey { case a, b }
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                _ = container.superEncoder()
                _ = container.nestedUnkeyedContainer(forKey: .a)
                try container.encodeNil(forKey: .b)
            }
        }
        #expect(try encoded(Silent()) == #"{"super":{},"a":[],"b":null}"#)
    }

    @Test("joins types that share an object")
    func flattened() throws {
        struct Flat: Encodable {
            enum CodingKeys: CodingKey { case note }
            func encode(to encoder: any Encoder) throws {
                try DecodingTests.Position(latitude: 1, longitude: 2).encode(to: encoder)
                var container = encoder.container(keyedBy: CodingKeys.self)
                try container.encode("n", forKey: .note)
                var same = encoder.singleValueContainer()
                try same.encode(["more": true])
            }
        }
        struct Plain: Encodable {
            func encode(to encoder: any Encoder) throws {
                try DecodingTests.Position(latitude: 1, longitude: 2).encode(to: encoder)
                var container = encoder.container(keyedBy: Flat.CodingKeys.self)
                try container.encode("n", forKey: .note)
            }
        }
        #expect(try encoded(Plain()) == #"{"latitude":1,"longitude":2,"note":"n"}"#)
        #expect(throws: JSONEncodingError.self) { try encoded(Flat()) }
    }

    @Test("refuses NaN and infinities by their place and leaves the buffer as it was")
    func notFinite() throws {
        struct Reading: Encodable {
            let name: String
            let values: [String: [Double]]
        }
        var bytes = Array("kept".utf8)
        let bad = Reading(name: "n", values: ["a/b": [1, .nan]])
        #expect {
            try JSONText.encode([bad], into: &bytes)
        } throws: { error in
            let error = error as? JSONEncodingError
            return error?.pointer.description == "/0/values/a~1b/1" && error?.reason == .notFinite
        }
        #expect(bytes == Array("kept".utf8))
        #expect(throws: JSONEncodingError.self) { try encoded(Float.infinity) }
        try JSONText.encode(["a": 1.5], into: &bytes)
        #expect(String(decoding: bytes, as: UTF8.self) == #"kept{"a":1.5}"#)
    }

    @Test("refuses a type that writes two values in one place, and says where")
    func twoForms() throws {
        struct Torn: Encodable {
            func encode(to encoder: any Encoder) throws {
                var list = encoder.unkeyedContainer()
                try list.encode(1)
                var object = encoder.container(keyedBy: EncodingPathTests.CodingKeys.self)
                try object.encode(2, forKey: .inner)
            }
        }
        struct Twice: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.singleValueContainer()
                try container.encode(1)
                try container.encode(2)
            }
        }
        #expect(throws: JSONEncodingError.self) { try encoded(Torn()) }
        #expect {
            try encoded(["a": Twice()])
        } throws: { error in
            let error = error as? JSONEncodingError
            return error?.reason == .twoForms && error?.pointer.description == "/a"
        }
    }
}

@Suite("An error while encoding")
struct EncodingPathTests {
    enum CodingKeys: CodingKey { case inner, list }

    struct Refusing: Encodable {
        func encode(to encoder: any Encoder) throws {
            throw EncodingError.invalidValue(
                self, .init(codingPath: encoder.codingPath, debugDescription: "cannot be written"))
        }
    }

    @Test("names its place through nested containers, in both languages")
    func nested() throws {
        struct Outer: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.container(keyedBy: CodingKeys.self)
                var list = container.nestedUnkeyedContainer(forKey: .list)
                try list.encode(0)
                var inner = list.nestedContainer(keyedBy: CodingKeys.self)
                try inner.encode(Refusing(), forKey: .inner)
            }
        }
        do {
            _ = try encoded(["o": Outer()])
            Issue.record("a refusing type was encoded")
        } catch {
            #expect(error.pointer.description == "/o/list/1/inner")
            #expect(error.message.en == "cannot be written")
            #expect(error.message.ja == "この値は JSON で表せません:cannot be written")
        }
    }

    @Test("lets the next value be encoded after it")
    func recovery() throws {
        struct Trying: Encodable {
            func encode(to encoder: any Encoder) throws {
                var container = encoder.unkeyedContainer()
                try container.encode("before")
                do {
                    try container.encode(Refusing())
                } catch {
                    try container.encode("after")
                }
            }
        }
        #expect(try encoded(Trying()) == #"["before","after"]"#)
    }
}
