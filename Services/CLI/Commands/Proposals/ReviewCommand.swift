import ArgumentParser
import Contracts
import JSONText
import Model

/// Reviewers' points.
struct ReviewCommand: ParsableCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "review",
            abstract: HelpText.words(
                en: "Enter, withdraw and summarise reviewers' points.", ja: "審査点の登録、取下げ、集計。"),
            subcommands: [ShowReviewsCommand.self, EnterReviewCommand.self, WithdrawReviewCommand.self])
    }
}

/// What the reviewers of a proposal gave.
struct ShowReviewsCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "show",
            abstract: HelpText.words(
                en: "The reviews of a proposal: mean and spread by row, what is pending.",
                ja: "提案の審査: 項目ごとの平均とばらつき、未審査の項目。"))
    }

    @Argument(help: ArgumentHelp(en: "The proposal.", ja: "提案のID。", valueName: "ID"))
    var proposal: Proposal.ID

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let reply = try await session.ask(
            ScoringMethods.SummarizeReviews.self, ScoringMethods.SummarizeReviews.Params(proposalId: proposal),
            of: .scoring)
        session.warn(stale: reply.value.stale, .scoring)
        session.show(ReviewsPage(result: reply.value, language: session.language).page, orJSON: reply.text)
        return .success
    }
}

/// Enters a reviewer's points, or changes some of them.
struct EnterReviewCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "enter",
            abstract: HelpText.words(
                en: "Enter a reviewer's points; rows that are not named stay as they are.",
                ja: "審査員の点を登録する。指定しない項目は変わらない。"),
            discussion: "  renkei review enter davao --reviewer r-sato --points 1a=38 --comment 1a=\"clear plan\"")
    }

    @Argument(help: ArgumentHelp(en: "The proposal.", ja: "提案のID。", valueName: "ID"))
    var proposal: Proposal.ID

    @Option(help: ArgumentHelp(en: "The reviewer, as on record.", ja: "登録済みの審査員。", valueName: "REVIEWER-ID"))
    var reviewer: Reviewer.ID

    @Option(help: ArgumentHelp(en: "Points for a row; may be repeated.", ja: "項目の点 (複数可)。", valueName: "ROW=POINTS"))
    var points: [RowText]

    @Option(help: ArgumentHelp(en: "Why, for a row; may be repeated.", ja: "項目の理由 (複数可)。", valueName: "ROW=TEXT"))
    var comment: [RowText] = []

    @Option(
        help: ArgumentHelp(
            en: "What the points rest on, for a row; may be repeated.", ja: "項目の根拠資料 (複数可)。",
            valueName: "ROW=TEXT"))
    var evidence: [RowText] = []

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let store = ReviewStore(session: session, proposal: proposal, reviewer: reviewer)
        let known = try await store.review()
        for values in [points, comment, evidence] { try Self.refuseTwice(values) }
        var entries = known?.review.entries ?? [:]
        for row in Set((points + comment + evidence).map(\.row)).sorted() {
            guard let value = points.last(where: { $0.row == row })?.points ?? entries[row]?.points else {
                throw .usage(
                    en: "Row \(row) has a comment and no points: --points \(row)=N.",
                    ja: "項目 \(row) に点がありません: --points \(row)=点数")
            }
            entries[row] = Review.Entry(
                points: value, comment: comment.last { $0.row == row }?.text ?? entries[row]?.comment,
                evidence: evidence.last { $0.row == row }?.text ?? entries[row]?.evidence)
        }
        try await store.save(entries, state: .submitted, after: known)
        return .success
    }

    private static func refuseTwice(_ values: [RowText]) throws(CommandError) {
        var seen: Set<String> = []
        guard let twice = values.first(where: { !seen.insert($0.row).inserted }) else { return }
        throw .usage(en: "Row \(twice.row) is given twice.", ja: "項目 \(twice.row) が重複しています。")
    }
}

/// Takes a review back; it stays on record and no longer counts.
struct WithdrawReviewCommand: SessionCommand {
    static var configuration: CommandConfiguration {
        CommandConfiguration(
            commandName: "withdraw",
            abstract: HelpText.words(
                en: "Take a review back: it stays on record and no longer counts.",
                ja: "審査を取り下げる。記録は残り、集計から除かれる。"))
    }

    @Argument(help: ArgumentHelp(en: "The proposal.", ja: "提案のID。", valueName: "ID"))
    var proposal: Proposal.ID

    @Option(help: ArgumentHelp(en: "The reviewer.", ja: "審査員。", valueName: "REVIEWER-ID"))
    var reviewer: Reviewer.ID

    @OptionGroup(title: HelpText.words(en: "Global options", ja: "共通オプション"))
    var global: GlobalOptions

    func run(in session: Session) async throws(CommandError) -> ExitStatus {
        let store = ReviewStore(session: session, proposal: proposal, reviewer: reviewer)
        guard let known = try await store.review() else {
            throw CommandError(
                .refused,
                BilingualText(
                    en: "\(reviewer) has not reviewed \(proposal).", ja: "\(reviewer) による \(proposal) の審査はありません。"),
                next: BilingualText(
                    en: "renkei review show \(proposal)", ja: "renkei review show \(proposal)"))
        }
        try await store.save(known.review.entries, state: .withdrawn, after: known)
        return .success
    }
}

/// "1a=38": a row and what is said of it.
struct RowText: ExpressibleByArgument {
    let row: String
    let text: String

    init?(argument: String) {
        let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty else { return nil }
        row = String(parts[0])
        text = String(parts[1])
    }

    /// As a whole number; else as it is written, for the service to refuse.
    var points: Proposal.FactValue {
        Int64(text).map { .integer($0) } ?? .text(text)
    }
}
