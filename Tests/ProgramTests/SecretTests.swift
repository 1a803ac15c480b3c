import Logging
import Program
import Testing

@Suite("Secrets")
struct SecretTests {
    @Test("a secret comes from the first line of its file")
    func read() throws {
        let settings = try withFile("correct horse\n") { try DemoProgram.settings("--postgres-password-file", $0) }
        #expect(settings.postgres.password == Secret("correct horse"))
        #expect(settings.postgres.password?.revealed == "correct horse")
    }

    @Test("describing, dumping and logging show no secret")
    func hidden() throws {
        let settings = try withFile("correct horse\n") { try DemoProgram.settings("--postgres-password-file", $0) }
        var dumped = ""
        dump(settings, to: &dumped)
        let pipe = try TextPipe()
        let secret = try #require(settings.postgres.password)
        settings.log.logger(service: "demo", output: pipe.output)
            .info("connecting", metadata: ["settings": "\(settings)", "password": "\(secret)"])
        let shown = ["\(settings)", String(reflecting: settings), dumped, try pipe.wholeText()]
        for text in shown { #expect(!text.contains("horse"), "\(text)") }
        #expect("\(secret)" == "<secret>")
    }

    @Test(
        "a file that holds no single line is refused without showing it",
        arguments: ["", "\n", "one horse\ntwo\n", "a\0horse"])
    func refused(text: String) {
        let error = #expect(throws: SettingsError.self) {
            try withFile(text) { try DemoProgram.settings("--postgres-password-file", $0) }
        }
        #expect(error?.problems.count == 1)
        #expect(error?.description.contains("horse") == false)
    }
}
