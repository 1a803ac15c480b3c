/// Why a measurement has no result.
enum BenchmarkError: Error, CustomStringConvertible {
    case refused(server: String, answer: String)
    case closed(server: String)
    case noAnswer(server: String)
    case unreadableProcess(Int32)
    case badRecord(file: String)
    case badAnswer
    case differentTotals(proposal: String, ours: String, peer: Int)
    case differentVerdicts(project: Int, place: Int)
    case differentSums(ours: Int, peer: Int)
    case failedPeer(String)

    var description: String {
        switch self {
        case .refused(let server, let answer): "\(server) did not answer with a result: \(answer)"
        case .closed(let server): "\(server) closed a connection while it was measured"
        case .noAnswer(let server): "\(server) answered nothing while it was measured; try more --seconds"
        case .unreadableProcess(let id): "/proc/\(id)/stat does not say how much processor time was spent"
        case .badRecord(let file): "\(file) holds a line that is no record of its kind; is --records right?"
        case .badAnswer: "an answer that was written here could not be read again"
        case .differentTotals(let proposal, let ours, let peer):
            "\(proposal) has \(ours) points here and \(peer) by the peer"
        case .differentVerdicts(let project, let place):
            "project \(project) has another verdict or scheme in place \(place) here than by the peer"
        case .differentSums(let ours, let peer): "a portfolio is worth \(ours) here and \(peer) by the peer"
        case .failedPeer(let name): "\(name), a peer, failed; what it said is above"
        }
    }
}
