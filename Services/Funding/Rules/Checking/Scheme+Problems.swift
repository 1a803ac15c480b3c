package import Model

extension Scheme {
    /// The rules that the record's types cannot hold, checked when it is put; empty where all are kept.
    package func problems() -> [FieldProblem] {
        originProblems + languageProblems + addressProblems
            + FieldProblem.periodOrder(effective, at: "/effective") + offers.problems(at: "/offers")
            + FieldProblem.blank(verified?.by, at: "/verified/by")
            + (calls ?? []).enumerated().flatMap { $0.element.problems(at: "/calls/\($0.offset)") }
            + (amounts ?? []).enumerated().flatMap { $0.element.problems(at: "/amounts/\($0.offset)") }
            + eligibility.problems(at: "/eligibility")
    }

    private var originProblems: [FieldProblem] {
        if beyondGuidebook {
            guard guidebookNumber != nil || edition != nil else { return [] }
            return [
                FieldProblem(
                    pointer: guidebookNumber != nil ? "/guidebookNumber" : "/edition", rule: "origin-consistent",
                    message: BilingualText(
                        en: "a scheme beyond the guidebook has neither a row number nor an edition of it",
                        ja: "ガイドブック外の制度に、表の番号や版は付けられません"))
            ]
        }
        guard reference == nil || edition == nil else { return [] }
        return [
            FieldProblem(
                pointer: reference == nil ? "/reference" : "/edition", rule: "origin-consistent",
                message: BilingualText(
                    en: "a scheme of the guidebook names its place (reference) and its edition",
                    ja: "ガイドブックの制度には、掲載箇所(reference)と版(edition)が必要です"))
        ]
    }

    private var languageProblems: [FieldProblem] {
        guard names.ja == nil || nameJaOrigin == nil else { return [] }
        return [
            FieldProblem(
                pointer: names.ja == nil ? "/names/ja" : "/nameJaOrigin", rule: "both-languages",
                message: BilingualText(
                    en: "a scheme has a Japanese name, and says whether it is the source's or a translation",
                    ja: "日本語名と、その出所(source または translated)が必要です"))
        ]
    }

    private var addressProblems: [FieldProblem] {
        guard let url, !url.hasPrefix("https://"), !url.hasPrefix("http://") else { return [] }
        return [
            FieldProblem(
                pointer: "/url", rule: "address-form",
                message: BilingualText(
                    en: "an address begins with https:// or http://; what is printed otherwise goes to urlPrinted",
                    ja: "アドレスは https:// または http:// で始めてください。印刷どおりの表記は urlPrinted に書いてください"))
        ]
    }
}

extension Scheme.Amount {
    func problems(at pointer: String) -> [FieldProblem] {
        switch kind {
        case .maximumRate, .fixedRate:
            guard rate != nil, yen == nil else {
                return [
                    FieldProblem(
                        pointer: pointer + "/rate", rule: "rate-range",
                        message: BilingualText(
                            en: "a rate is needed, and no sum beside it",
                            ja: "率が必要です。金額は書けません"))
                ]
            }
        case .maximumPerProject, .minimumPerProject, .maximumPerYear, .supplement:
            guard let yen, yen > .zero, rate == nil else {
                return [
                    FieldProblem(
                        pointer: pointer + "/yen", rule: "sum-positive",
                        message: BilingualText(
                            en: "a sum is above 0 yen, and has no rate beside it",
                            ja: "金額は0円より大きく、率は書けません"))
                ]
            }
        }
        return []
    }
}
