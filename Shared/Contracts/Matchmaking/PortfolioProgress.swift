package import JSONRPC
package import Model

extension MatchmakingMethods {
    /// How far the work on a portfolio is that a call of `matchPortfolio` to this process waits for.
    package enum PortfolioProgress: Method {
        package static let name: MethodName = "matchmaking.portfolioProgress"
        package static var summary: String {
            "Tells how far a portfolio is that matchPortfolio was asked for; takes the same parameters."
        }

        /// Those of the call that waits, on the same or another connection. Pages and revisions do not matter here.
        package typealias Params = MatchPortfolio.Params

        package struct Result: Codable, Hashable, Sendable {
            package let progress: Model.PortfolioProgress
            /// Of the snapshot that the work is done on; the newest one where there is no such work.
            package let revision: Int64
            package let stale: Bool

            package init(progress: Model.PortfolioProgress, revision: Int64, stale: Bool) {
                self.progress = progress
                self.revision = revision
                self.stale = stale
            }
        }
    }
}
