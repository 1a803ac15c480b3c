import JSONText
import Testing

@Suite("The limits of a text")
struct JSONLimitsTests {
    @Test("let 64 containers stand open and refuse the next where it opens")
    func depth() {
        #expect(refusal(of: String(repeating: "[", count: 64) + String(repeating: "]", count: 64)) == nil)
        let error = refusal(of: String(repeating: "[", count: 65) + String(repeating: "]", count: 65))
        #expect(error?.refusal == .tooDeep(limit: 64))
        #expect(error?.position.offset == 64)
        let mixed = String(repeating: #"{"a":["#, count: 32)
        #expect(refusal(of: mixed + String(repeating: "]}", count: 32)) == nil)
        #expect(refusal(of: mixed + "{")?.refusal == .tooDeep(limit: 64))
    }

    @Test("count containers that are open, not those that were")
    func depthOfSiblings() {
        #expect(refusal(of: "[" + Array(repeating: "[[]]", count: 100).joined(separator: ",") + "]") == nil)
    }

    @Test("hold for a mebibyte of opening brackets", arguments: ["[", #"{"a":"#])
    func bombs(opening: String) {
        let text = String(repeating: opening, count: (1 << 20) / opening.utf8.count)
        #expect(refusal(of: text)?.refusal == .tooDeep(limit: 64))
        let deepest = JSONLimits(depth: .max)
        #expect(refusal(of: text, limits: deepest)?.refusal == .tooDeep(limit: 512))
    }

    @Test("let a container hold 10,000 values and refuse the next where it begins")
    func members() throws {
        let full = Array(repeating: "0", count: 10_000).joined(separator: ",")
        #expect(refusal(of: "[\(full)]") == nil)
        let error = refusal(of: "[\(full),0]")
        #expect(error?.refusal == .tooManyMembers(limit: 10_000))
        #expect(error?.position.offset == 20_001)
        let names = (0..<10_001).map { #""n\#($0)":0"# }
        #expect(refusal(of: "{\(names.dropLast().joined(separator: ","))}") == nil)
        #expect(refusal(of: "{\(names.joined(separator: ","))}")?.refusal == .tooManyMembers(limit: 10_000))
    }

    @Test("can be set lower")
    func lower() {
        let limits = JSONLimits(depth: 1, members: 2, bytes: 8)
        #expect(refusal(of: "[1,2]", limits: limits) == nil)
        #expect(refusal(of: "[[]]", limits: limits)?.refusal == .tooDeep(limit: 1))
        #expect(refusal(of: "[1,2,3]", limits: limits)?.refusal == .tooManyMembers(limit: 2))
        #expect(refusal(of: "[1,2]   ", limits: limits) == nil)
        #expect(refusal(of: "[1,2]    ", limits: limits)?.refusal == .tooLong(limit: 8))
    }
}

@Suite("A name given twice")
struct DuplicateNameTests {
    @Test(
        "is refused at its second place, escapes resolved",
        arguments: [
            (#"{"a":1,"a":2}"#, "a", 7),
            (#"{"a":1,"b":2,"a":3}"#, "a", 13),
            (#"{"a":1,"\u0061":2}"#, "a", 7),
            (#"{"\u0061":1,"a":2}"#, "a", 12),
            (#"{"\/":1,"\u002F":2}"#, "/", 8),
            (#"{"":1,"":2}"#, "", 6),
            (#"{"\uD83D\uDE00":1,"😀":2}"#, "😀", 18),
            (#"[{"x":{"a":1,"a":2}}]"#, "a", 13),
            (#"{"a":{"b":{}},"c":[{"d":1}],"a":0}"#, "a", 28),
        ])
    func pairs(text: String, name: String, offset: Int) {
        let error = refusal(of: text)
        #expect(error?.refusal == .duplicateName(name))
        #expect(error?.position.offset == offset)
    }

    @Test(
        "is not one given in another object, letter case or normalisation",
        arguments: [
            #"{"a":{"a":{"a":1}}}"#, #"[{"a":1},{"a":2}]"#, #"{"a":1,"A":2}"#, "{\"é\":1,\"e\u{301}\":2}",
            #"{"ab":1,"ba":2,"a b":3}"#,
        ])
    func others(text: String) {
        #expect(refusal(of: text) == nil)
    }

    @Test("is found among any number of others", arguments: [2, 15, 16, 17, 18, 500, 9_999])
    func large(count: Int) {
        let names = (0..<count).map { #""n\#($0)":{"n0":0}"# }
        #expect(refusal(of: "{\(names.joined(separator: ","))}") == nil)
        for repeated in [0, count / 2, count - 1] {
            let text = "{\(names.joined(separator: ",")),\"n\(repeated)\":1}"
            #expect(refusal(of: text)?.refusal == .duplicateName("n\(repeated)"))
        }
        let escaped = #"{\#(names.joined(separator: ",")),"\u006e0":1}"#
        #expect(refusal(of: escaped)?.refusal == .duplicateName("n0"))
    }
}
