import Contracts
import FundingRules
import JSONLines
import JSONRPC
import Logging
import Model

/// Where countries stand in the JCM: asked of matchmaking, never guessed.
struct CountryRegister: Sendable {
    let client: RPCClient

    /// A country as the register gave it, and whether the register may be behind.
    struct Entry: Sendable {
        let country: ProjectCountry
        let isStale: Bool
    }

    /// The country's standing on a day. Unknown, with the reason, where the register gives no answer; refused where it
    /// says that the text names no country.
    func country(_ text: String?, asOf day: CivilDate, _ call: CallContext) async throws -> Entry {
        guard let text else { return Entry(country: .unstated, isStale: false) }
        var meta = call.forwardedMeta
        meta.deadlineMs = call.registerMilliseconds
        do {
            let answer = try await client.call(
                MatchmakingMethods.CountryStatus.self, .init(country: text, asOf: day), meta: meta)
            return Entry(country: ProjectCountry(answer), isStale: answer.stale)
        } catch .refused(let error) where error.namesCountry {
            throw error.aboutProject
        } catch .cancelled {
            throw CancellationError()
        } catch {
            call.logger.warning("country's standing unknown", metadata: ["cause": "\(error)"])
            return Entry(country: .unanswered(text), isStale: false)
        }
    }
}

extension ProjectCountry {
    /// The country that was stated, without a standing since nobody answered for it.
    static func unanswered(_ text: String) -> ProjectCountry {
        ProjectCountry(
            code: CountryCode(text), name: BilingualText(en: text, ja: text),
            unknownBecause: BilingualText(
                en: "The standing of \"\(text)\" in the JCM is unknown: the register of countries (matchmaking) does "
                    + "not answer. Ask again when it does.",
                ja: "「\(text)」のJCMにおける地位は不明です。国の台帳(matchmaking)が応答しません。復旧後に再度確認してください。"))
    }

    /// What the register says. An empty register says nothing, and a later standing that may be in force already
    /// leaves the standing unknown.
    init(_ answer: MatchmakingMethods.CountryStatus.Result) {
        let name = answer.names.map { BilingualText(en: $0[.en], ja: $0[.ja]) }
        self.init(code: answer.country, name: name, source: answer.source)
        if answer.revision == 0 {
            unknownBecause = .emptyRegister
        } else if let later = answer.mayAlreadyBe {
            unknownBecause = .undated(later, in: spoken, on: answer.asOf)
            source = later.source
        } else if let first = answer.namedLater, first.status == .candidate {
            // A country may have been a candidate before the edition that first prints it.
            unknownBecause = .notYetPrinted(first, in: spoken, on: answer.asOf)
            source = first.source
        } else {
            status = JCMStanding(answer.status)
        }
    }
}

extension JCMStanding {
    init(_ status: MatchmakingMethods.CountryStatus.Status) {
        self =
            switch status {
            case .partner: .partner
            case .candidate: .candidate
            case .ended, .notNamed: .other
            }
    }
}

extension BilingualText {
    fileprivate static let emptyRegister = BilingualText(
        en: "The register of countries (matchmaking) holds no records yet: import them and ask again.",
        ja: "国の台帳(matchmaking)に記録がまだありません。取り込み後に再度確認してください。")

    fileprivate static func notYetPrinted(
        _ first: CountryStatus, in country: BilingualText, on day: CivilDate
    ) -> BilingualText {
        BilingualText(
            en:
                "The records name \(country.en) as a candidate from \(first.from.text) on: what it was on \(day) is unknown.",
            ja: "\(country.ja)が候補国として記録に現れるのは\(first.from.text)以降で、\(day)時点の地位は不明です。")
    }

    fileprivate static func undated(
        _ later: CountryStatus, in country: BilingualText, on day: CivilDate
    ) -> BilingualText {
        let label = later.status.label
        return BilingualText(
            en:
                "\(country.en) may already be a \(label.en) on \(day): the source gives no day, only \(later.from.text).",
            ja: "\(country.ja)は\(day)時点ですでに\(label.ja)の可能性があります(出典の日付は\(later.from.text)まで)。")
    }
}

extension RPCError {
    private static let registerPointer = "/params/country"

    /// Whether the register refused the country's name itself.
    fileprivate var namesCountry: Bool {
        problems.contains { $0.pointer == Self.registerPointer }
    }

    /// The register's refusal as our own caller sees it: its fields are the project's.
    var aboutProject: RPCError {
        RPCError(
            .invalidParams, en: message.en, ja: message.ja,
            problems: problems.map {
                Problem(
                    pointer: $0.pointer.replacing("/params/", with: "/params/project/", maxReplacements: 1),
                    rule: $0.rule, message: $0.message)
            })
    }
}

extension CallContext {
    /// What a look-up in a register may take of a caller's time: at most half of what is left, and never long.
    var registerMilliseconds: Int { max(1, min(2_000, remainingMilliseconds / 2)) }
}
