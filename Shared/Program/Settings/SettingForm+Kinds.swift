extension SettingForm<String> {
    /// Any text but the empty one.
    package static func text(_ placeholder: String) -> Self {
        Self(placeholder, rule: "a text that is not empty") { text in
            text.isEmpty || text.utf8.contains(0) ? nil : text
        }
    }

    /// A host to call, or the folder of a socket on this machine.
    package static var host: Self { .text("HOST") }

    /// A host to listen on: loopback alone, because no caller is authenticated yet.
    package static var loopbackHost: Self {
        Self(
            "HOST",
            rule: "a loopback address (127.0.0.0/8, ::1 or localhost): "
                + "callers are not authenticated yet, so only programs on this machine may reach this one"
        ) { text in
            isLoopback(text) ? text : nil
        }
    }

    private static func isLoopback(_ host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts[0] == "127"
            && parts.allSatisfy { part in part.first != "+" && UInt8(part) != nil }
    }
}

extension SettingForm<Int> {
    /// A whole number in decimal digits within `range`.
    package static func integer(_ range: ClosedRange<Int>, _ placeholder: String = "NUMBER") -> Self {
        Self(placeholder, rule: "a whole number from \(range.lowerBound) to \(range.upperBound)") { text in
            Int(text).flatMap { range.contains($0) ? $0 : nil }
        }
    }

    /// A TCP port to call.
    package static var port: Self { .integer(1...65_535, "PORT") }

    /// A TCP port to listen on; 0 lets the system choose a free one.
    package static var listeningPort: Self { .integer(0...65_535, "PORT") }
}

extension SettingForm<Bool> {
    /// `true` or `false`.
    package static var claim: Self {
        Self("true|false", rule: "true or false") { Bool($0) }
    }
}

extension SettingForm<Duration> {
    /// A length of time in whole milliseconds within `range`.
    package static func milliseconds(_ range: ClosedRange<Int>) -> Self {
        Self(
            "MS",
            rule: "whole milliseconds from \(range.lowerBound) to \(range.upperBound)",
            show: { "\($0.components.seconds * 1_000 + $0.components.attoseconds / 1_000_000_000_000_000)" }
        ) { text in
            Int(text).flatMap { range.contains($0) ? .milliseconds($0) : nil }
        }
    }
}

extension SettingForm where Value: RawRepresentable & CaseIterable, Value.RawValue == String {
    /// One of the named cases.
    package static var choice: Self {
        let names = Value.allCases.map(\.rawValue)
        return Self(names.joined(separator: "|"), rule: "one of \(names.joined(separator: ", "))", show: \.rawValue) {
            Value(rawValue: $0)
        }
    }
}
