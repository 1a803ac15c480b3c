/// How a program ended, as the code it leaves to whoever started it.
package enum ProgramExit: Int32, Equatable, Sendable {
    /// It did what was asked, and stopped when it was told to.
    case success = 0
    /// The command line has a flag that does not exist or lacks a value.
    case usage = 64
    /// It could not start: a port is taken, a dependency refuses.
    case unavailable = 69
    /// It ran, and a service of it failed, or did not stop in time.
    case failure = 70
    /// At least one setting is wrong.
    case settings = 78
}
