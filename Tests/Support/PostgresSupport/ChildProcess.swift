import Dispatch
import Glibc

/// A program of ours that runs beside us.
///
/// Foundation's `Process` takes a program to be running for as long as any descendant of it lives, and the server that
/// `pg_ctl` starts is one.
struct ChildProcess {
    private let id: pid_t

    /// Starts `command`, found on the path. Of our files it has `input` and that of its output.
    init(_ command: [String], input: Int32? = nil, output: String = "/dev/null") throws(TestServerError) {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        if let input {
            posix_spawn_file_actions_adddup2(&actions, input, STDIN_FILENO)
        } else {
            posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        }
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        posix_spawn_file_actions_adddup2(&actions, STDOUT_FILENO, STDERR_FILENO)

        // From "/": whoever runs the program may not be allowed into our own directory.
        let line = ["env", "--chdir=/"] + command
        var arguments: [UnsafeMutablePointer<CChar>?] = line.map { strdup($0) } + [nil]
        defer { for argument in arguments { free(argument) } }
        var id: pid_t = 0
        let status = posix_spawnp(&id, line[0], &actions, nil, &arguments, environ)
        guard status == 0 else { throw .toolFailed(command[0], String(cString: strerror(status))) }
        self.id = id
    }

    /// Whether it ended with success. A thread that may block waits for it.
    func succeeded() async -> Bool {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                var status: Int32 = 0
                while waitpid(id, &status, 0) < 0, errno == EINTR {}
                continuation.resume(returning: status == 0)
            }
        }
    }
}
