import Glibc

/// What the operating system knows of this process, under the names that Prometheus's own clients use.
enum ProcessMetrics {
    /// The metrics in Prometheus's text form; those that cannot be read are left out.
    static var prometheusText: String {
        var text = ""
        if let status = ProcessStatus.current {
            text += line(
                "process_cpu_seconds_total", "counter", "Time spent on processors, in seconds.", status.cpuSeconds)
            text += line(
                "process_resident_memory_bytes", "gauge", "Memory held, in bytes.", Double(status.residentBytes))
            text += line(
                "process_virtual_memory_bytes", "gauge", "Address space taken, in bytes.", Double(status.virtualBytes))
            if let start = status.startSeconds {
                text += line("process_start_time_seconds", "gauge", "When the process started, in Unix time.", start)
            }
            text += line("process_threads", "gauge", "Threads.", Double(status.threads))
        }
        if let count = openDescriptors {
            text += line("process_open_fds", "gauge", "Open file descriptors.", Double(count))
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            text += line("process_max_fds", "gauge", "File descriptors that may be open.", Double(limit.rlim_cur))
        }
        return text
    }

    private static func line(_ name: String, _ type: String, _ help: String, _ value: Double) -> String {
        "# HELP \(name) \(help)\n# TYPE \(name) \(type)\n\(name) \(PrometheusText.number(value))\n"
    }

    private static var openDescriptors: Int? {
        guard let folder = opendir("/proc/self/fd") else { return nil }
        defer { closedir(folder) }
        // Two entries name the folder itself and its parent; one is the descriptor that reads it.
        var count = -3
        while readdir(folder) != nil { count += 1 }
        return count
    }
}

/// The line of `/proc/self/stat`; proc(5) numbers its fields.
private struct ProcessStatus {
    let cpuSeconds: Double
    let threads: Int
    let virtualBytes: Int
    let residentBytes: Int
    /// Unix time; nil where the time of boot is not known.
    let startSeconds: Double?

    static var current: Self? { Self(stat: readText("/proc/self/stat"), systemStat: readText("/proc/stat")) }

    private init?(stat: String?, systemStat: String?) {
        // The second field is the name in parentheses, which may hold spaces and parentheses itself.
        guard let stat, let nameEnd = stat.lastIndex(of: ")") else { return nil }
        let fields = stat[stat.index(after: nameEnd)...].split(separator: " ").map { Int($0) ?? 0 }
        guard fields.count > 21 else { return nil }
        /// The field with this number in proc(5); the third is the first after the name.
        func field(_ number: Int) -> Int { fields[number - 3] }
        let ticks = Double(sysconf(Int32(_SC_CLK_TCK)))
        cpuSeconds = Double(field(14) + field(15)) / ticks
        threads = field(20)
        virtualBytes = field(23)
        residentBytes = field(24) * sysconf(Int32(_SC_PAGESIZE))
        let started = Double(field(22)) / ticks
        let boot = systemStat?.split(separator: "\n").first { $0.hasPrefix("btime ") }?.dropFirst(6)
        startSeconds = boot.flatMap { Double($0) }.map { $0 + started }
    }

    private static func readText(_ path: String) -> String? {
        do throws(UnreadableFile) {
            return String(decoding: try readFile(path, atMost: 1 << 20), as: UTF8.self)
        } catch {
            // Not every machine shows its processes; what is not known is not shown.
            return nil
        }
    }
}
