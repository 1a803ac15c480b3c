import JSONText
import Testing

@Suite("A JSON Pointer")
struct JSONPointerTests {
    @Test(
        "writes and reads names with ~ and / escaped",
        arguments: [
            ([], ""), ([""], "/"), (["a"], "/a"), (["a/b"], "/a~1b"), (["m~n"], "/m~0n"), (["~1"], "/~01"),
            (["a", "0", "é"], "/a/0/é"), (["", ""], "//"), (["c%d", "k\"l", " "], "/c%d/k\"l/ "),
        ])
    func text(tokens: [String], text: String) throws {
        #expect(JSONPointer(tokens: tokens).description == text)
        #expect(try #require(JSONPointer(text)).tokens == tokens)
    }

    @Test("is not a text without a leading slash or with another escape", arguments: ["a", "/~", "/~2", "/a~", "#/a"])
    func malformed(text: String) {
        #expect(JSONPointer(text) == nil)
    }

    @Test("grows by names and positions")
    func appending() {
        let pointer = JSONPointer.root.appending("params").appending(3).appending("x/y")
        #expect(pointer.description == "/params/3/x~1y")
        #expect(JSONPointer(tokens: ["b"]).within(JSONPointer(tokens: ["a"])).description == "/a/b")
    }

    @Test("names a place in the error, from the caller's path on")
    func inProblems() throws {
        let found = try problems(
            [String: [Int]].self, #"{"a/b":[1,2],"m~n":[0,"x"]}"#, path: JSONPointer(tokens: ["params"]))
        #expect(found.map(\.pointer.description) == ["/params/m~0n/1"])
        #expect(found.first?.offset == 22)
    }
}
