import CLI
import Glibc

/// The command line.
@main
enum RenkeiProgram {
    static func main() async {
        exit(await CommandLineRun.main().rawValue)
    }
}
