import Glibc

/// Starting a process failed.
package struct SpawnError: Error, CustomStringConvertible {
    let program: String
    let number: Int32

    package var description: String { "\(program) could not be started: \(String(cString: strerror(number)))" }
}

/// The files that a new process has from its beginning; nil is `/dev/null`. It has no other of ours.
struct StandardFiles {
    var input: Int32?
    var output: Int32?
    var error: Int32?
}

/// Starts a process with the signals as a shell would leave them, whatever this process has done to its own.
func spawn(_ command: Command, _ files: StandardFiles) throws(SpawnError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for (file, place, mode) in [
        (files.input, STDIN_FILENO, O_RDONLY), (files.output, STDOUT_FILENO, O_WRONLY),
        (files.error, STDERR_FILENO, O_WRONLY),
    ] {
        if let file {
            posix_spawn_file_actions_adddup2(&actions, file, place)
        } else {
            posix_spawn_file_actions_addopen(&actions, place, "/dev/null", mode, 0)
        }
    }

    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    var blocked = sigset_t()
    sigfillset(&usual)
    sigemptyset(&blocked)
    posix_spawnattr_setsigdefault(&attributes, &usual)
    posix_spawnattr_setsigmask(&attributes, &blocked)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETSIGMASK))

    let words = [command.path] + command.arguments
    var arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    var environment: [UnsafeMutablePointer<CChar>?] =
        command.environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in arguments + environment { free(text) } }
    var id: pid_t = 0
    let number = posix_spawn(&id, command.path, &actions, &attributes, &arguments, &environment)
    guard number == 0 else { throw SpawnError(program: command.path, number: number) }
    return id
}

/// The two ends of a pipe that no other process inherits by accident: a pair of sockets can be made so at once.
struct Pipe {
    let readEnd: Int32
    let writeEnd: Int32

    init() throws(SpawnError) {
        var ends: [Int32] = [-1, -1]
        let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
        guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw SpawnError(program: "socketpair", number: errno) }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    func close() {
        _ = Glibc.close(readEnd)
        _ = Glibc.close(writeEnd)
    }
}

/// Waits for a child to end. Blocks; its number stays its own.
func awaitEnd(of id: pid_t) {
    var story = siginfo_t()
    while waitid(P_PID, id_t(id), &story, WEXITED | WNOWAIT) < 0, errno == EINTR {}
}

/// Waits for a child to end, and gives its number back. Blocks.
func buried(_ id: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    return Ending(status: status)
}
