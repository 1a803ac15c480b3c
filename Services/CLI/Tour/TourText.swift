import Contracts
import Model

/// What the tour says between the tables to somebody who sees the programme for the first time.
struct TourText {
    private let language: Language

    init(_ language: Language) {
        self.language = language
    }

    var welcome: Page {
        page(
            BilingualText(en: "Renkei in two minutes", ja: "Renkei を2分で"),
            BilingualText(
                en:
                    "Under Japan's City-to-City Collaboration Programme (C3P) a Japanese municipality and a partner city "
                    + "abroad study how to cut emissions together, and carry the result on to funded equipment. This "
                    + "tour follows one real partner city from its needs to the money. Every table comes from the "
                    + "services that are running now, and every line has a source or a rule behind it.",
                ja: "都市間連携事業(C3P)では、日本の自治体と相手都市が脱炭素の取組みを共同で調査し、資金支援による設備導入へつなげます。"
                    + "このツアーでは実在の都市1つを、ニーズから資金まで追います。表はすべて稼働中のサービスの回答で、各行に出典または規則があります。"))
    }

    var technologies: Page {
        page(
            BilingualText(en: "1. From a need to technologies", ja: "1. ニーズから技術へ"),
            BilingualText(
                en: "The city's need is compared with the technologies of Japanese companies. + says what speaks for a "
                    + "technology, ? what nobody has recorded yet: unknown is not no, so the fit may still rise to "
                    + "\"At best\".",
                ja: "都市のニーズを日本企業の技術と照合します。「+」は評価の根拠、「?」はまだ記録のない点です。"
                    + "不明は「なし」ではないため、適合度は「最大」まで上がる可能性があります。"))
    }

    var municipalities: Page {
        page(
            BilingualText(en: "2. The Japanese municipality", ja: "2. 日本側の自治体"),
            BilingualText(
                en: "Which Japanese municipality should the city work with? An agreement, past projects together and "
                    + "experience with the same problems count.",
                ja: "どの自治体と組むのがよいか。協定、過去の共同事業、同じ課題の経験などを評価します。"))
    }

    var score: Page {
        page(
            BilingualText(en: "3. What a proposal would score", ja: "3. 提案の採点"),
            BilingualText(
                en:
                    "A worked example of a proposal by the two cities (its figures are invented) on the programme's own "
                    + "scoring sheet. What can be computed is computed, what reviewers judge is marked so, and what is "
                    + "not known stays open.",
                ja: "両市による提案の記入例(数値は架空)を、実際の採点表で採点します。算定できる項目は算定し、審査員が判断する項目はその旨を示し、"
                    + "不明なものは未確定のまま残します。"))
    }

    var funding: Page {
        page(
            BilingualText(en: "4. The money", ja: "4. 資金"),
            BilingualText(
                en: "After the study: a private company installs waste and solar equipment in the city. Every support "
                    + "scheme is judged, those that do not fit too, with the clause that decides.",
                ja: "調査の後、民間企業が廃棄物・太陽光の設備を導入するとします。適合しない制度も含め、全制度を根拠となる条項とともに判定します。"))
    }

    var farewell: Page {
        var page = Page()
        page.heading(language(en: "Where to go from here", ja: "次に試すこと"))
        page.points([
            language(en: "renkei list partnerCity — the other cities", ja: "renkei list partnerCity — ほかの都市"),
            language(
                en: "renkei match --text \"your need in your words\" --country VN",
                ja: "renkei match --text \"ニーズを自由に記入\" --country ベトナム"),
            language(
                en:
                    "renkei score FILE — your own proposal; renkei funding --country … — your own project, every scheme in full",
                ja: "renkei score FILE — 自分の提案。renkei funding --help — 自分の事業"),
            language(
                en: "renkei … --lang ja for Japanese, --json for programs",
                ja: "renkei … --lang en で英語、--json でプログラム向け出力"),
        ])
        return page
    }

    /// What is different in a country that is only a candidate, in a line.
    func candidate(
        _ name: String, from partner: FundingMethods.FindSchemes.Result, to other: FundingMethods.FindSchemes.Result
    ) -> String {
        let before = Dictionary(partner.verdicts.map { ($0.scheme.id, $0.verdict) }, uniquingKeysWith: { $1 })
        let changed = other.verdicts.filter { before[$0.scheme.id] != nil && before[$0.scheme.id] != $0.verdict }
        guard !changed.isEmpty else {
            return language(
                en: "For the same project in \(name), a JCM candidate, every verdict is the same.",
                ja: "JCM候補国の\(name)で同じ事業を行う場合も、判定はすべて同じです。")
        }
        let list = Verdict.allCases.sorted().flatMap { old in
            Verdict.allCases.sorted().compactMap { new in
                let schemes = changed.filter { before[$0.scheme.id] == old && $0.verdict == new }
                    .map { SchemesPage.shortName($0.scheme, language) }.joined(separator: language(en: ", ", ja: "、"))
                return schemes.isEmpty ? nil : "\(old.label[language]) → \(new.label[language]): \(schemes)"
            }
        }
        return language(
            en: "For the same project in \(name), a JCM candidate, this changes. \(list.joined(separator: "; ")).",
            ja: "JCM候補国の\(name)で同じ事業を行う場合に変わるもの: \(list.joined(separator: "。"))")
    }

    private func page(_ title: BilingualText, _ text: BilingualText) -> Page {
        var page = Page()
        page.heading("── \(title[language]) ──")
        page.paragraph(text[language])
        return page
    }
}
