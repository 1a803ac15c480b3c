import JSONText
import Testing

@Suite("The problems of a value")
struct DecodingProblemsTests {
    struct Need: Codable {
        var city: String
        var country: DecodingTests.Country
        var priority: Int8
        var sectors: [String]
        var budget: Budget
        var verified: Day?
        var notes: [String: Int]?
    }

    struct Budget: Codable {
        var amount: Int64
        var firm: Bool
        var share: Double
    }

    /// A leaf with a rule of its own.
    struct Day: Codable {
        let text: String
        init(from decoder: any Decoder) throws {
            let container = try decoder.singleValueContainer()
            text = try container.decode(String.self)
            guard text.utf8.count == 10 else {
                throw DecodingError.dataCorruptedError(
                    in: container, debugDescription: "is not a date\n日付ではありません")
            }
        }
        func encode(to encoder: any Encoder) throws {
            var container = encoder.singleValueContainer()
            try container.encode(text)
        }
    }

    static let good = #"""
        {"city":"c","country":"VN","priority":1,"sectors":[],"budget":{"amount":1,"firm":true,"share":0.5}}
        """#

    @Test("are none for a good value")
    func none() throws {
        #expect(try problems(Need.self, Self.good).isEmpty)
    }

    @Test("are all told at once, in the order of their places")
    func all() throws {
        let text = #"""
            {"city":7,"country":"VM","priority":300,"sectors":["a",1,null,"b",[]],
             "budget":{"amount":1.5,"firm":"yes","share":1e999,"shares":1},
             "verified":"soon","notes":{"a":1,"b":"x","c":true},"prioriti":1}
            """#
        let found = try problems(Need.self, text)
        #expect(
            found.map { "\($0.pointer) \($0.rule.rawValue)" } == [
                "/city wrong-type", "/country refused-value", "/priority out-of-range",
                "/sectors/1 wrong-type", "/sectors/2 wrong-type", "/sectors/4 wrong-type",
                "/budget/amount fraction", "/budget/firm wrong-type", "/budget/share out-of-range",
                "/budget/shares unknown-name", "/verified refused-value", "/notes/b wrong-type", "/notes/c wrong-type",
                "/prioriti unknown-name",
            ])
        #expect(found.map(\.offset) == found.map(\.offset).sorted())
        #expect(found.first { $0.pointer.description == "/country" }?.nearest == "VN")
        #expect(found.first { $0.pointer.description == "/budget/shares" }?.nearest == "share")
        #expect(found.first { $0.pointer.description == "/prioriti" }?.nearest == "priority")
    }

    @Test("include every missing member, also of what is missing altogether once")
    func missing() throws {
        let found = try problems(Need.self, #"{"budget":{"amount":1}}"#)
        #expect(
            Set(found.map { "\($0.pointer) \($0.rule.rawValue)" }) == [
                "/city missing", "/country missing", "/priority missing", "/sectors missing",
                "/budget/firm missing", "/budget/share missing",
            ])
        #expect(try problems(Need.self, "{}").map(\.pointer.description).last == "/budget")
        #expect(try problems(Need.self, "[]").map(\.expected) == [.object])
        #expect(try problems([Int].self, "{}").map(\.expected) == [.array])
    }

    @Test("say in both languages what is expected and what is there")
    func messages() throws {
        func message<T: Decodable>(_ type: T.Type, _ text: String) throws -> [String] {
            let message = try #require(try problems(type, text).first).message
            return [message.en, message.ja]
        }
        #expect(
            try message(String.self, "1") == ["must be a string, not a number", "数値ではなく文字列を指定してください"])
        #expect(
            try message(UInt8.self, "256") == [
                "must be from 0 to 255, not 256", "256 ではなく 0 以上 255 以下の値を指定してください",
            ])
        #expect(try message(Int.self, "1.5") == ["must be a whole number, not 1.5", "1.5 ではなく整数を指定してください"])
        #expect(try message(Day.self, #""x""#) == ["is not a date", "日付ではありません"])
        #expect(try message(Budget.self, #"{"firm":true,"share":1}"#) == ["“amount” is missing", "「amount」がありません"])
        #expect(
            try message(DecodingTests.Position.self, #"{"latitude":1,"longitude":2,"latitud":3}"#) == [
                "“latitud” is not known here; did you mean “latitude”?",
                "「latitud」という項目はここでは使えません。「latitude」ではありませんか",
            ])
        #expect(
            try message(DecodingTests.Country.self, #""LAO""#) == [
                "must be one of “VN”, “LA”, “KG”; did you mean “LA”?",
                "「VN」、「LA」、「KG」のいずれかを指定してください。「LA」ではありませんか",
            ])
        #expect(try message(String.self, #""\u0000""#) == ["must not hold the character U+0000", "U+0000 の文字は使えません"])
    }

    @Test("keep the words of a type that refuses a value further in")
    func furtherIn() throws {
        struct Span: Decodable {
            let first: Int
            let last: Int
            enum CodingKeys: CodingKey { case first, last }
            init(from decoder: any Decoder) throws {
                let container = try decoder.container(keyedBy: CodingKeys.self)
                first = try container.decode(Int.self, forKey: .first)
                last = try container.decode(Int.self, forKey: .last)
                guard first <= last else {
                    throw DecodingError.dataCorruptedError(
                        forKey: .last, in: container, debugDescription: "ends before it begins")
                }
            }
        }
        let found = try problems([Span].self, #"[{"first":1,"last":2},{"first":3,"last":2}]"#)
        #expect(found.map(\.pointer.description) == ["/1/last"])
        #expect(found.map(\.reason) == ["ends before it begins"])
        #expect(found.map(\.message.ja) == ["この値は使えません:ends before it begins"])
    }

    @Test("are not those of forms that a type tries in turn")
    func alternatives() throws {
        struct Either: Decodable {
            let text: String
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                do {
                    text = String(try container.decode(Int.self))
                } catch {
                    text = try container.decode(String.self)
                }
            }
        }
        struct Pair: Decodable {
            let left: Either
            let right: Int
        }
        let found = try problems(
            [Pair].self, #"[{"left":"a","right":"x"},{"left":1,"right":2},{"left":true,"right":0}]"#)
        #expect(found.map(\.pointer.description) == ["/0/right", "/2/left"])
    }

    @Test("go on past a type that only its own value can stand in for")
    func standIns() throws {
        struct Code: Decodable, JSONStandIn {
            static let standIn = Code(text: "QQ-1")
            let text: String
            init(text: String) { self.text = text }
            init(from decoder: any Decoder) throws {
                let container = try decoder.singleValueContainer()
                text = try container.decode(String.self)
                guard text.hasPrefix("QQ-") else {
                    throw DecodingError.dataCorruptedError(in: container, debugDescription: "no code")
                }
            }
        }
        struct Entry: Decodable {
            let code: Code
            let count: Int
        }
        let found = try problems([Entry].self, #"[{"code":"x","count":"y"},{"count":null},{"code":"QQ-2","count":1}]"#)
        #expect(found.map(\.pointer.description) == ["/0/code", "/0/count", "/1/count", "/1/code"])
        struct Stubborn: Decodable {
            init(from decoder: any Decoder) throws {
                guard try decoder.singleValueContainer().decode(String.self) == "only this" else {
                    throw DecodingError.dataCorrupted(.init(codingPath: [], debugDescription: "no"))
                }
            }
        }
        struct Holder: Decodable {
            let first: Int
            let stubborn: Stubborn
            let last: Int
        }
        let stopped = try problems([String: Holder].self, #"{"a":{"first":"x","stubborn":"y","last":"z"}}"#)
        #expect(stopped.map(\.pointer.description) == ["/a/first", "/a/stubborn"])
    }

    @Test("are reported up to a limit, and decoding ends there")
    func limit() throws {
        let text = "[" + Array(repeating: "true", count: 10_000).joined(separator: ",") + "]"
        #expect(try problems([Int].self, text).count == 100)
        let few = try problems([Int].self, text, options: JSONDecodingOptions(problemLimit: 3))
        #expect(few.map(\.pointer.description) == ["/0", "/1", "/2"])
    }

    @Test("quote no strings, and numbers only in part")
    func quoting() throws {
        let secret = try #require(try problems(Int.self, #""hunter2""#).first)
        #expect(secret.number == nil)
        #expect(!secret.message.en.contains("hunter2"))
        let long = try #require(try problems(Int8.self, String(repeating: "9", count: 4_000)).first)
        #expect(long.message.en.utf8.count < 120)
    }
}

@Suite("A name that a type does not know")
struct UnknownNamesTests {
    struct Place: Codable {
        var city: String
        var countryCode: String?
    }

    @Test(
        "is refused with the known name most like it",
        arguments: [
            ("contryCode", "countryCode"), ("CountryCode", "countryCode"), ("countryCoed", "countryCode"),
            ("citi", "city"), ("ctiy", "city"), ("zzzzzz", nil), ("population", nil), ("", nil),
        ] as [(String, String?)])
    func nearest(name: String, expected: String?) throws {
        let found = try problems(Place.self, #"{"city":"x","\#(name)":"y"}"#)
        #expect(found.map(\.rule) == [.unknownName])
        #expect(found.map(\.pointer.tokens) == [[name]])
        #expect(found.first?.nearest == expected)
        #expect(found.first?.offset == 12)
    }

    @Test("is let through where the caller says so, and only there")
    func ignored() throws {
        let text = #"{"city":"x","extra":{"a":[1]}}"#
        #expect(try problems(Place.self, text).count == 1)
        #expect(try decoded(Place.self, text, options: JSONDecodingOptions(unknownNames: .ignore)).city == "x")
    }

    @Test("is never one of a dictionary's, but U+0000 in one is refused even where unknown names are not")
    func dictionaries() throws {
        let names = (0..<9_000).map { #""n\#($0)":{"city":1}"# }
        let found = try problems([String: Place].self, "{\(names.joined(separator: ","))}")
        #expect(found.count == 100)
        #expect(found.allSatisfy { $0.rule == .wrongType })
        let ignoring = JSONDecodingOptions(unknownNames: .ignore)
        #expect(
            try problems([String: Int].self, #"{"\u0000":1}"#, options: ignoring).map(\.rule) == [.nulCharacter])
    }

    @Test("is any name to a type without members")
    func empty() throws {
        #expect(try problems(DecodingTests.Empty.self, "{}").isEmpty)
        #expect(try problems(DecodingTests.Empty.self, #"{"a":1}"#).map(\.rule) == [.unknownName])
        #expect(try problems([DecodingTests.Empty].self, #"[{},{"a":1}]"#).map(\.pointer.description) == ["/1/a"])
    }

    @Test("is looked for at every depth")
    func nested() throws {
        let found = try problems([[String: Place]].self, #"[{"k":{"city":"x","c":1}},{"l":{"city":"x"}}]"#)
        #expect(found.map(\.pointer.description) == ["/0/k/c"])
        let shapes = try problems([DecodingTests.Shape].self, #"[{"circle":{"radius":1,"radios":2}}]"#)
        #expect(shapes.map(\.pointer.description) == ["/0/circle/radios"])
    }

    @Test("is none of the names that types share an object for")
    func flattened() throws {
        struct Flat: Decodable {
            let place: Place
            let note: String
            enum CodingKeys: CodingKey { case note }
            init(from decoder: any Decoder) throws {
                place = try Place(from: decoder)
                note = try decoder.container(keyedBy: CodingKeys.self).decode(String.self, forKey: .note)
            }
        }
        struct Wrapped: Decodable {
            let note: String
            let place: Place
            init(from decoder: any Decoder) throws {
                note = try decoder.container(keyedBy: Flat.CodingKeys.self).decode(String.self, forKey: .note)
                place = try decoder.singleValueContainer().decode(Place.self)
            }
        }
        #expect(try decoded(Flat.self, #"{"note":"n","city":"c"}"#).place.city == "c")
        #expect(try decoded(Wrapped.self, #"{"note":"n","city":"c"}"#).place.city == "c")
        #expect(try problems(Flat.self, #"{"note":"n","city":"c","nte":0}"#).map(\.nearest) == ["note"])
        #expect(try problems(Wrapped.self, #"{"note":"n","city":"c","sity":0}"#).map(\.nearest) == ["city"])
    }
}
