import NIOCore
import Testing

@testable import JSONLines

@Suite("Lines out of bytes")
struct LineBufferTests {
    private func pieces(of chunks: [String], limit: Int = 100) -> [LineBuffer.Piece] {
        var buffer = LineBuffer(limit: limit)
        var pieces: [LineBuffer.Piece] = []
        for chunk in chunks {
            buffer.append(ByteBuffer(string: chunk))
            while let piece = buffer.next() { pieces.append(piece) }
        }
        return pieces
    }

    private func line(_ text: String) -> LineBuffer.Piece { .line(Array(text.utf8)) }

    @Test("a text gives the same lines however it is cut into reads")
    func cutting() {
        let text = "{\"a\":1}\r\n\n  \n{\"b\":2}\nthird\n"
        let whole = pieces(of: [text])
        #expect(whole == [line("{\"a\":1}"), line("{\"b\":2}"), line("third")])
        #expect(pieces(of: text.map { String($0) }) == whole)
        for cut in text.indices {
            #expect(pieces(of: [String(text[..<cut]), String(text[cut...])]) == whole)
        }
    }

    @Test("a half line at the end is no line")
    func halfLine() {
        #expect(pieces(of: ["one\ntwo"]) == [line("one")])
    }

    @Test("a line as long as the limit passes and one byte more is refused once, with what follows intact")
    func limit() {
        let exact = String(repeating: "x", count: 100)
        #expect(pieces(of: [exact + "\n"]) == [line(exact)])
        #expect(pieces(of: [exact + "x\nnext\n"]) == [.tooLong, line("next")])
    }

    @Test("a long line that drips in is refused as soon as it passes the limit and is not kept")
    func drip() {
        var buffer = LineBuffer(limit: 10)
        var refusals = 0
        for _ in 0..<1000 {
            buffer.append(ByteBuffer(string: "xxxxx"))
            while let piece = buffer.next() {
                #expect(piece == .tooLong)
                refusals += 1
            }
        }
        #expect(refusals == 1)
        buffer.append(ByteBuffer(string: "\nok\n"))
        #expect(buffer.next() == line("ok"))
        #expect(buffer.next() == nil)
        #expect(!buffer.hasStartedLine)
    }
}
