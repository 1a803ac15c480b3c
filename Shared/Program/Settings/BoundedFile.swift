import Glibc

/// Why a file could not be read, in the operating system's words.
struct UnreadableFile: Error {
    let reason: String
}

/// Reads a whole small file. One that is larger than `limit` bytes is refused, so a device or a log named by mistake
/// costs nothing.
func readFile(_ path: String, atMost limit: Int) throws(UnreadableFile) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw UnreadableFile(reason: systemReason(errno)) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= limit {
        var failure: CInt = 0
        let chunk = [UInt8](unsafeUninitializedCapacity: limit + 1 - bytes.count) { buffer, count in
            let received = read(descriptor, buffer.baseAddress, buffer.count)
            failure = received < 0 ? errno : 0
            count = max(received, 0)
        }
        if failure == EINTR { continue }
        guard failure == 0 else { throw UnreadableFile(reason: systemReason(failure)) }
        if chunk.isEmpty { return bytes }
        bytes += chunk
    }
    throw UnreadableFile(reason: "it is larger than \(limit) bytes")
}

/// What the operating system says of an error number.
func systemReason(_ number: CInt) -> String {
    var buffer = [CChar](repeating: 0, count: 256)
    guard strerror_r(number, &buffer, buffer.count) == 0 else { return "error \(number)" }
    return String(decoding: buffer.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
