package import Model

extension Scheme {
    /// The rules that the record's types cannot hold, checked when it is put; empty where all are kept.
    package func problems() -> [FieldProblem] {
        originProblems + nameProblems + languageProblems + addressProblems + sumProblems
            + FieldProblem.blank(names.en, at: "/names/en") + FieldProblem.blank(names.ja, at: "/names/ja")
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
        guard let url, !Self.isAddress(url) else { return [] }
        return [
            FieldProblem(
                pointer: "/url", rule: "address-form",
                message: BilingualText(
                    en:
                        "an address begins with https:// or http://, names a host and has no spaces; what is printed otherwise "
                        + "goes to urlPrinted",
                    ja: "アドレスは https:// または http:// で始まり、ホスト名を含み、空白のない形で書いてください。"
                        + "印刷どおりの表記は urlPrinted に書いてください"))
        ]
    }
}

extension Scheme {
    /// A row of the guidebook's tables is named "T7-1"; an id is not, so that a name means one scheme only.
    private var nameProblems: [FieldProblem] {
        let row = guidebookNumber.flatMap { Self.isRow($0) ? nil : "/guidebookNumber" }
        let id = Self.isRow(id.value) ? "/id" : nil
        return [
            row.map {
                FieldProblem(
                    pointer: $0, rule: "row-number-form",
                    message: BilingualText(
                        en: "a row is written as T7-1: the table, a dash, the row",
                        ja: "番号は T7-1 のように、表の番号と行の番号で書いてください"))
            },
            id.map {
                FieldProblem(
                    pointer: $0, rule: "row-number-form",
                    message: BilingualText(
                        en: "an id is not written like a row of the guidebook's tables",
                        ja: "id をガイドブックの表の番号の形にすることはできません"))
            },
        ].compactMap(\.self)
    }

    private static func isRow(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[0].first == "T" else { return false }
        return [parts[0].dropFirst(), parts[1]].allSatisfy { part in
            !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
    }

    private static func isAddress(_ text: String) -> Bool {
        let forms = ["https://", "http://"]
        guard let form = forms.first(where: { text.hasPrefix($0) }) else { return false }
        let rest = text.dropFirst(form.count)
        let host = rest.prefix { $0 != "/" && $0 != "?" && $0 != "#" }
        return host.contains(".") && !host.hasPrefix(".") && !rest.contains { $0.isWhitespace || "<>\"".contains($0) }
    }

    private var sumProblems: [FieldProblem] {
        func sums(_ kind: Amount.Kind) -> [Yen] { (amounts ?? []).filter { $0.kind == kind }.compactMap(\.yen) }
        guard let least = sums(.minimumPerProject).min(), let greatest = sums(.maximumPerProject).max(),
            greatest < least
        else { return [] }
        return [
            FieldProblem(
                pointer: "/amounts", rule: "sum-order",
                message: BilingualText(
                    en: "the greatest sum a project may get is not below the least", ja: "上限額は下限額以上にしてください"))
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
