package import Model

/// Checks a folder against an edition before anything is said of it.
struct FolderReading {
    let rules: DocumentRules
    let folder: DocumentFolder
    private var fields = FieldReading()

    static let place = Pointer.root["documents"]

    /// Everything that must be refused, in the folder's order.
    static func problems(of folder: DocumentFolder, against rules: DocumentRules) -> [FieldProblem] {
        var reading = FolderReading(rules: rules, folder: folder)
        guard reading.isWithinLimits() else { return reading.fields.problems }
        reading.checkOrganisations()
        for (index, document) in folder.documents.enumerated() {
            reading.check(document, at: place["documents"][index])
        }
        return reading.fields.problems
    }

    private init(rules: DocumentRules, folder: DocumentFolder) {
        self.rules = rules
        self.folder = folder
    }

    private static let mostOrganisations = 20
    private static let mostDocuments = 200

    /// Longer lists than any application's are not read.
    private mutating func isWithinLimits() -> Bool {
        for (name, count, most) in [
            ("organisations", folder.organisations?.count ?? 0, Self.mostOrganisations),
            ("documents", folder.documents.count, Self.mostDocuments),
        ] where count > most {
            fields.refuse(
                Self.place[name], "too-many", en: "at most \(most) entries are possible, not \(count)",
                ja: "\(most)件以内で記入してください（\(count)件）")
        }
        return fields.problems.isEmpty
    }

    private mutating func checkOrganisations() {
        guard let organisations = folder.organisations else { return }
        let pointer = Self.place["organisations"]
        if organisations.isEmpty {
            fields.refuse(
                pointer, "organisations", en: "name at least the lead organisation", ja: "少なくとも代表事業者を記入してください")
        }
        var seen: Set<String> = []
        for (index, organisation) in organisations.enumerated() {
            let names = [OrganisationName.folded(organisation.en), OrganisationName.folded(organisation.ja)]
            if names.contains("") {
                fields.refuse(pointer[index], "text", en: "write both names", ja: "日英両方の名称を記入してください")
            } else if names.contains(where: { seen.contains($0) }) {
                fields.refuse(
                    pointer[index], "unique-organisation", en: "\"\(organisation.en)\" is listed more than once",
                    ja: "「\(organisation.ja)」が重複しています")
            }
            seen.formUnion(names)
        }
    }

    private mutating func check(_ entry: SubmittedDocument, at pointer: Pointer) {
        guard let rule = rules.documents.first(where: { $0.id == entry.document }) else {
            fields.refuseUnknown(
                entry.document, among: rules.documents.map(\.id), at: pointer["document"],
                en: "the edition has no document \"\(entry.document)\"", ja: "「\(entry.document)」という書類はありません")
            return
        }
        checkOrganisation(entry, at: pointer["organisation"])
        checkLetter(entry, rule, at: pointer)
        checkValidity(entry, at: pointer)
        if entry.languages?.isEmpty == true {
            fields.refuse(
                pointer["languages"], "empty-list", en: "list the languages, or leave them out while unknown",
                ja: "言語を記入するか、不明なら省いてください")
        }
        checkYears(entry, rule, at: pointer["fiscalYears"])
        checkNothing(entry, at: pointer["nothingToSubmit"])
    }

    private mutating func checkOrganisation(_ entry: SubmittedDocument, at pointer: Pointer) {
        guard let name = entry.organisation else { return }
        guard name.contains(where: { !$0.isWhitespace }) else {
            fields.refuse(pointer, "text", en: "write a text that is not empty", ja: "空でない文字列で記入してください")
            return
        }
        guard let organisations = folder.organisations,
            !organisations.contains(where: { OrganisationName.matches(name, $0) })
        else { return }
        fields.refuseUnknown(
            name, among: organisations.flatMap { [$0.en, $0.ja] }, at: pointer,
            en: "\"\(name)\" is not among the organisations that apply", ja: "「\(name)」は応募する組織に含まれていません")
    }

    private mutating func checkLetter(_ entry: SubmittedDocument, _ rule: DocumentRules.Document, at pointer: Pointer) {
        guard let letters = rule.letters else {
            for (name, isStated) in [
                ("party", entry.party != nil), ("japaneseTranslation", entry.japaneseTranslation != nil),
            ] where isStated {
                fields.refuse(
                    pointer[name], "letter", en: "document \(rule.id) is not a letter", ja: "書類(\(rule.id))は書簡ではありません")
            }
            return
        }
        guard entry.nothingToSubmit != true else { return }
        guard let party = entry.party else {
            fields.refuse(
                pointer["party"], "required", en: "say who wrote the letter", ja: "誰の書簡かを記入してください")
            return
        }
        if !letters.contains(where: { $0.party == party }) {
            fields.refuse(
                pointer["party"], "letter", en: "the edition asks for no letter of \(party.label.en)",
                ja: "\(party.label.ja)の書簡は求められていません")
        }
    }

    private mutating func checkValidity(_ entry: SubmittedDocument, at pointer: Pointer) {
        if let from = entry.validFrom, let until = entry.validUntil, until < from {
            fields.refuse(
                pointer["validUntil"], "validity-period", en: "the last valid day is before the first",
                ja: "有効期間の末日が初日より前です")
        }
        if entry.validUntil != nil, entry.valid != nil {
            fields.refuse(
                pointer["valid"], "one-validity", en: "give either the last valid day or whether it is valid, not both",
                ja: "validUntil と valid はどちらか一方だけを記入してください")
        }
    }

    private mutating func checkYears(
        _ entry: SubmittedDocument, _ rule: DocumentRules.Document, at pointer: Pointer
    ) {
        guard let years = entry.fiscalYears else { return }
        if rule.fiscalYears == nil {
            fields.refuse(
                pointer, "fiscal-year", en: "document \(rule.id) is not for fiscal years",
                ja: "書類(\(rule.id))に年度はありません")
        }
        for (index, year) in years.enumerated() where !ProgrammeYears.all.contains(year) {
            fields.refuse(
                pointer[index], "fiscal-year", en: "\(year) is no fiscal year of the programme",
                ja: "\(year)は年度として正しくありません")
        }
    }

    private mutating func checkNothing(_ entry: SubmittedDocument, at pointer: Pointer) {
        guard entry.nothingToSubmit == true,
            folder.documents.contains(where: { $0.document == entry.document && $0.nothingToSubmit != true })
        else { return }
        fields.refuse(
            pointer, "nothing-or-something", en: "document \(entry.document) is listed as at hand as well",
            ja: "書類(\(entry.document))は提出分にも記載されています")
    }
}

/// Names of organisations as they are compared: in either language, whatever the case and the spaces.
enum OrganisationName {
    static func folded(_ name: String) -> String {
        name.lowercased().filter { !$0.isWhitespace }
    }

    static func matches(_ name: String, _ organisation: BilingualText) -> Bool {
        let wanted = folded(name)
        return wanted == folded(organisation.en) || wanted == folded(organisation.ja)
    }
}

extension DocumentFolder {
    /// Every value that the edition cannot hold; pointers below the proposal.
    package func problems(by rules: DocumentRules) -> [FieldProblem] {
        FolderReading.problems(of: self, against: rules)
    }
}
