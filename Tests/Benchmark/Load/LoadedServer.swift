import ArgumentParser

/// A server on loopback that answers JSON-RPC lines, given as NAME:PORT:PROCESS.
struct LoadedServer: Hashable, Sendable, ExpressibleByArgument {
    let name: String
    let port: Int
    let process: Int32

    init?(argument: String) {
        let parts = argument.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 3, !parts[0].isEmpty, let port = Int(parts[1]), (1...65535).contains(port),
            let process = Int32(parts[2]), process > 0
        else { return nil }
        (name, self.port, self.process) = (String(parts[0]), port, process)
    }
}
