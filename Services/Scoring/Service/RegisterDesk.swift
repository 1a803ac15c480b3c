import Contracts
import JSONLines
import JSONRPC
import Logging
import Model
import ScoringRules

/// What the registers of matchmaking say of a proposal's cities, sectors and countries: asked, never guessed.
struct RegisterDesk: Sendable {
    let client: RPCClient

    /// Most that all look-ups of a question may take together; at most half of the caller's time is spent on them.
    static let greatestMilliseconds = 2_000

    /// What was answered, and whether a register may be behind.
    struct Word: Sendable {
        let knowledge: RegisterKnowledge
        let isStale: Bool
        /// What the registers refuse of the proposal, such as a country that there is not; pointers below it.
        let problems: [FieldProblem]
    }

    /// Where a register gives no answer the word says so, and nothing is known.
    func word(on proposal: Proposal, asOf day: CivilDate, _ call: CallContext) async throws -> Word {
        let milliseconds = min(Self.greatestMilliseconds, call.remainingMilliseconds / 2)
        var inquiry = Inquiry(
            client: client, call: call, day: day, until: .now.advanced(by: .milliseconds(milliseconds)))
        let pair = try await inquiry.pair(of: proposal)
        let stated = try await inquiry.country(named: proposal.country)
        var countries = [stated].compactMap(\.self)
        for code in Set((pair?.partnerCities ?? []).map(\.country)).sorted() where code != stated?.code {
            if let country = try await inquiry.country(named: code.value) { countries.append(country) }
        }
        return Word(
            knowledge: RegisterKnowledge(
                pair: pair, countries: inquiry.isCountrySilent ? nil : countries, statedCountry: stated?.code,
                notices: inquiry.notices),
            isStale: inquiry.isStale, problems: inquiry.problems)
    }
}

/// The look-ups of one question.
private struct Inquiry {
    let client: RPCClient
    let call: CallContext
    let day: CivilDate
    let until: ContinuousClock.Instant
    private(set) var isStale = false
    private(set) var isCountrySilent = false
    private(set) var notices: [BilingualText] = []
    private(set) var problems: [FieldProblem] = []

    init(client: RPCClient, call: CallContext, day: CivilDate, until: ContinuousClock.Instant) {
        self.client = client
        self.call = call
        self.day = day
        self.until = until
    }

    /// `nil` where there is nothing to ask about, or nobody answers.
    mutating func pair(of proposal: Proposal) async throws -> PairRecord? {
        let municipalities = (proposal.municipalities ?? []).compactMap { Municipality.ID($0.value) }
        let cities = (proposal.partnerCities ?? []).compactMap { PartnerCity.ID($0.value) }
        let sectors = (proposal.sectors ?? []).compactMap { Sector.ID($0) }
        guard !(municipalities.isEmpty && cities.isEmpty && sectors.isEmpty) else { return nil }
        switch try await ask(
            MatchmakingMethods.PairRecord.self,
            .init(municipalities: municipalities, partnerCities: cities, sectors: sectors, asOf: day))
        {
        case .answer(let answer):
            guard answer.revision > 0 else {
                notices.append(.emptyRegister)
                return nil
            }
            if answer.stale { isStale = true }
            return answer.record
        case .refusal, .silence:
            notices.append(.silentRegister)
            return nil
        }
    }

    /// `nil` where no country is named, or nobody answers for it.
    mutating func country(named text: String?) async throws -> CountryKnowledge? {
        guard let text else { return nil }
        switch try await ask(MatchmakingMethods.CountryStatus.self, .init(country: text, asOf: day)) {
        case .answer(let answer):
            if answer.stale { isStale = true }
            return CountryKnowledge(answer)
        case .refusal(let error):
            let named = error.problems.filter { $0.pointer == "/params/country" }
            problems += named.map {
                FieldProblem(
                    pointer: "/country", rule: $0.rule, message: BilingualText(en: $0.message.en, ja: $0.message.ja))
            }
            guard named.isEmpty else { return nil }
        case .silence: break
        }
        isCountrySilent = true
        notices.append(.silentCountry(text))
        return nil
    }

    private enum Outcome<Answer> {
        case answer(Answer)
        case refusal(RPCError)
        case silence
    }

    private func ask<M: Method>(_ method: M.Type, _ params: M.Params) async throws -> Outcome<M.Result> {
        let left = Int(ContinuousClock.now.duration(to: until) / .milliseconds(1))
        guard left > 0 else { return .silence }
        var meta = call.forwardedMeta
        meta.deadlineMs = left
        do {
            return .answer(try await client.call(method, params, meta: meta))
        } catch .refused(let error) {
            return .refusal(error)
        } catch .cancelled {
            throw CancellationError()
        } catch {
            call.logger.warning("a register gives no answer", metadata: ["cause": "\(error)"])
            return .silence
        }
    }
}

extension CountryKnowledge {
    /// A register without records says nothing; a later standing that may be in force already is possible too.
    fileprivate init(_ answer: MatchmakingMethods.CountryStatus.Result) {
        let possible: Set<CountryPlace> =
            if answer.revision == 0 {
                Set(CountryPlace.allCases)
            } else if answer.country.value == "JP" {
                [.japan]
            } else {
                Set(
                    [CountryPlace(answer.status), answer.mayAlreadyBe.map { CountryPlace($0.status) }].compactMap(
                        \.self))
            }
        self.init(
            code: answer.country, possible: possible,
            detail: answer.revision == 0 ? .emptyRegister : answer.scope.reason.message, source: answer.source)
    }
}

extension CountryPlace {
    fileprivate init(_ status: MatchmakingMethods.CountryStatus.Status) {
        self =
            switch status {
            case .partner: .partner
            case .candidate: .candidate
            case .ended, .notNamed: .other
            }
    }

    fileprivate init(_ standing: CountryStatus.Standing) {
        self =
            switch standing {
            case .partner: .partner
            case .candidate: .candidate
            case .ended: .other
            }
    }
}

extension BilingualText {
    fileprivate static let emptyRegister = BilingualText(
        en: "The registers (matchmaking) hold no records yet: import them and ask again.",
        ja: "台帳（matchmaking）に記録がまだありません。取り込み後に再度確認してください。")

    fileprivate static let silentRegister = BilingualText(
        en: "The registers of past projects, agreements and declarations (matchmaking) do not answer: what they hold "
            + "is unknown. Ask again when they do.",
        ja: "過去事業・協定・宣言の台帳（matchmaking）が応答しないため、その内容は不明です。復旧後に再度確認してください。")

    fileprivate static func silentCountry(_ text: String) -> BilingualText {
        BilingualText(
            en: "The standing of \"\(text)\" in the JCM is unknown: the register of countries (matchmaking) does not "
                + "answer. Ask again when it does.",
            ja: "「\(text)」のJCMにおける位置付けは不明です。国の台帳（matchmaking）が応答しません。復旧後に再度確認してください。")
    }
}
