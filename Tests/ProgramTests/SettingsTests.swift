import Logging
import Program
import Testing

@Suite("Settings")
struct SettingsTests {
    @Test("with nothing given, every setting has its default")
    func defaults() throws {
        let settings = try DemoProgram.settings()
        #expect(settings.listen == ListenSettings(host: "127.0.0.1", port: 7101))
        #expect(settings.admin == AdminSettings(host: "127.0.0.1", port: 7201))
        #expect(settings.lineBytes == 1_048_576)
        #expect(settings.postgres.user == "demo")
        #expect(settings.postgres.password == nil)
        #expect(settings.log == LogSettings(format: .auto, level: .info))
    }

    @Test("the command line is before the environment, the environment before the file, the file before the default")
    func precedence() throws {
        let text = #"{"listen": {"port": 1003}, "admin": {"port": 1003}, "postgres": {"port": "1003"}}"#
        let settings = try withFile(text) { file in
            try DemoProgram.settings(
                "--listen-port", "1001", "--config", file,
                environment: ["RENKEI_LISTEN_PORT": "1002", "RENKEI_ADMIN_PORT": "1002"])
        }
        #expect(settings.listen.port == 1001)
        #expect(settings.admin.port == 1002)
        #expect(settings.postgres.port == 1003)
        #expect(settings.lineBytes == 1_048_576)
    }

    @Test("the file may be named by the environment, and --config is before it")
    func fileFromEnvironment() throws {
        let ports = try withFile(#"{"listen": {"port": 1}}"#) { first in
            try withFile(#"{"listen": {"port": 2}}"#) { second in
                let environment = ["RENKEI_CONFIG": first]
                return [
                    try DemoProgram.settings(environment: environment).listen.port,
                    try DemoProgram.settings("--config", second, environment: environment).listen.port,
                ]
            }
        }
        #expect(ports == [1, 2])
    }

    @Test("a value may follow an equals sign, and the last of two wins")
    func spellings() throws {
        #expect(try DemoProgram.settings("--listen-port=5", "--listen-port", "6").listen.port == 6)
    }

    @Test("everything that is wrong is reported at once, with the key, the place, the value and the rule")
    func allProblems() throws {
        let error = #expect(throws: SettingsError.self) {
            try withFile(#"{"log": {"level": "loud"}, "postgres": {"prot": 1}}"#) { file in
                try DemoProgram.settings(
                    "--listen-port", "70000", "--config", file,
                    environment: ["RENKEI_LIMITS_LINE_BYTES": "12", "RENKEI_POSTGRES_HOST": ""])
            }
        }
        let lines = error?.description.split(separator: "\n").map(String.init) ?? []
        #expect(lines.count == 5)
        #expect(
            lines.contains { $0.hasPrefix(#""postgres.prot" in "#) && $0.hasSuffix(#"Did you mean "postgres.port"?"#) })
        #expect(
            lines.contains(
                #"listen-port: "70000" from --listen-port must be a whole number from 0 to 65535."#))
        #expect(lines.contains(#"postgres-host: "" from RENKEI_POSTGRES_HOST must be a text that is not empty."#))
        #expect(lines.contains { $0.hasPrefix(#"limits-line-bytes: "12" from RENKEI_LIMITS_LINE_BYTES must be"#) })
        #expect(lines.contains { $0.hasPrefix(#"log-level: "loud" from /"#) && $0.contains("one of trace, debug,") })
    }

    @Test(
        "a host beyond this machine is refused for both ports",
        arguments: [
            "0.0.0.0", "::", "192.168.1.4", "127.0.0.1.example.org", "128.0.0.1", "127.0.0", "127.0.0.256",
            "127.+1.0.1",
        ])
    func loopbackOnly(host: String) {
        let error = #expect(throws: SettingsError.self) {
            try DemoProgram.settings("--listen-host", host, "--admin-host=\(host)")
        }
        #expect(error?.problems.count == 2)
        #expect(error?.description.contains("listen-host: ") == true)
        #expect(error?.description.contains("callers are not authenticated yet") == true)
    }

    @Test("a host of this machine is taken", arguments: ["localhost", "::1", "127.0.0.1", "127.255.0.9"])
    func loopback(host: String) throws {
        #expect(try DemoProgram.settings("--listen-host", host).listen.host == host)
    }

    @Test(
        "a settings file that is not an object of plain values is refused with its place",
        arguments: [
            ("[1]", "it must hold a JSON object"),
            (#"{"listen": {"port": [1]}}"#, "listen.port must be a text"),
            (#"{"listen": null}"#, "listen must be a text"),
            (#"{"listen": {}, "listen": {}}"#, "line 1"),
            ("{,}", "line 1"),
        ])
    func badFile(text: String, reason: String) {
        let error = #expect(throws: SettingsError.self) {
            try withFile(text) { try DemoProgram.settings("--config", $0) }
        }
        #expect(error?.description.contains(reason) == true, "\(error?.description ?? "")")
    }

    @Test("a settings file that cannot be read is refused in the system's words")
    func absentFile() {
        let error = #expect(throws: SettingsError.self) { try DemoProgram.settings("--config", "/no/such/file") }
        #expect(error?.description == "config: the file /no/such/file cannot be used: No such file or directory.")
        let device = #expect(throws: SettingsError.self) { try DemoProgram.settings("--config", "/dev/zero") }
        #expect(device?.description.contains("larger than") == true)
        let both = #expect(throws: SettingsError.self) {
            try DemoProgram.settings("--config", "/no/such/file", "--listen-port", "x")
        }
        #expect(both?.problems.count == 2)
    }

    @Test("a setting that must be given is asked for by its flag and its variable")
    func required() {
        let declared = Settings<Int>("region.code", .integer(1...9), required: "Region")
        let given = GivenSettings(flags: [:], environment: [:], file: nil)
        let text =
            "region-code: nothing is given. Give --region-code or RENKEI_REGION_CODE: a whole number from 1 to 9."
        guard case .failure(let error) = declared.read(given) else {
            return #expect(Bool(false), "nothing was asked for")
        }
        #expect(error.description == text)
    }

    @Test("a key of several words is written the same way in each place")
    func keys() {
        let key: SettingKey = "postgres.passwordFile"
        #expect(key.flag == "postgres-password-file")
        #expect(key.environmentName == "RENKEI_POSTGRES_PASSWORD_FILE")
    }
}
