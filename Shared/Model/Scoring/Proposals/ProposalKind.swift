/// The column of the sheet that a proposal is scored in.
package enum ProposalKind: String, Codable, Hashable, Sendable, CaseIterable {
    case new
    case ongoing
}

/// Points for each kind of proposal; left out where the sheet prints "–".
package struct ColumnPoints: Codable, Hashable, Sendable {
    package let new: Int?
    package let ongoing: Int?

    package init(new: Int?, ongoing: Int?) {
        self.new = new
        self.ongoing = ongoing
    }

    package subscript(kind: ProposalKind) -> Int? {
        switch kind {
        case .new: new
        case .ongoing: ongoing
        }
    }
}
