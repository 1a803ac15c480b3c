import Glibc

/// A small process that kills another one when we are gone, however we went: no test leaves a program behind.
struct KillLeash {
    private let id: pid_t
    private let held: Int32

    /// Without a word from us before the pipe closes, the process is killed.
    private static let script = "trap '' INT TERM HUP; read -r word || kill -KILL \"$1\""

    init(on process: pid_t) throws(SpawnError) {
        let pipe = try Pipe()
        do throws(SpawnError) {
            let command = Command("/bin/sh", ["-c", Self.script, "leash", "\(process)"])
            id = try spawn(command, StandardFiles(input: pipe.readEnd))
        } catch {
            pipe.close()
            throw error
        }
        close(pipe.readEnd)
        held = pipe.writeEnd
    }

    /// To be called once the process has ended and before it is buried: after that its number may be another's.
    /// Blocks for as long as a shell takes to end.
    func release() {
        _ = Glibc.send(held, "\n", 1, Int32(MSG_NOSIGNAL))
        close(held)
        _ = buried(id)
    }
}
