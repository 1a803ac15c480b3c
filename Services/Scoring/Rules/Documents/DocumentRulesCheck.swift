package import Model

extension DocumentRules {
    /// Everything that would make a report or a timetable by these rules wrong or impossible to explain.
    package func problems() -> [FieldProblem] {
        var check = EditionCheck()
        check.checkHead(of: self)
        check.checkDocuments(of: self)
        check.checkSteps(of: self)
        check.check(notices, at: .root["notices"])
        return check.problems
    }
}

extension EditionCheck {
    fileprivate mutating func checkDocuments(of rules: DocumentRules) {
        let place = Pointer.root["documents"]
        requireSome(rules.documents.isEmpty, at: place)
        requireUnique(rules.documents.map(\.id), under: place)
        for (index, document) in rules.documents.enumerated() {
            let pointer = place[index]
            requireText(document.title, at: pointer["title"])
            requireText(document.reference.text, at: pointer["reference"])
            check(document.need, of: document, in: rules, at: pointer["need"])
            check(document.letters, at: pointer["letters"])
            check(document.fiscalYears, at: pointer["fiscalYears"])
            check(document.supports ?? [], in: rules, at: pointer["supports"])
            check(document.notices ?? [], at: pointer["notices"])
            if document.languages?.isEmpty == true {
                requireSome(true, at: pointer["languages"])
            }
        }
    }

    private mutating func check(
        _ need: DocumentRules.Need, of document: DocumentRules.Document, in rules: DocumentRules, at pointer: Pointer
    ) {
        if let fact = need.fact { requireText(fact, at: pointer["fact"]) }
        if need.fact != nil, need.kind != .ifAny {
            refuse(
                pointer["fact"], "need", en: "only a document of need ifAny names a fact",
                ja: "fact を指定できるのは ifAny の書類だけです")
        }
        if let answer = need.unless { requireText(answer.name, at: pointer["unless"]["name"]) }
        guard (need.kind == .insteadOf) == (need.document != nil) else {
            refuse(
                pointer["document"], "need", en: "a document of need insteadOf names another, no other does",
                ja: "document は insteadOf の書類にだけ、必ず必要です")
            return
        }
        guard let name = need.document else { return }
        requireKnown(name, among: rules.documents.map(\.id), of: .document, at: pointer["document"])
        if rules.documents.first(where: { $0.id == name })?.need.kind == .insteadOf || name == document.id {
            refuse(
                pointer["document"], "need", en: "\"\(name)\" stands in for another document itself",
                ja: "「\(name)」自体が他の書類の代わりになっています")
        }
    }

    private mutating func check(_ letters: [DocumentRules.Letter]?, at pointer: Pointer) {
        guard let letters else { return }
        requireSome(letters.isEmpty, at: pointer)
        requireUnique(letters.map(\.party.rawValue), under: pointer, member: "party")
        for (index, letter) in letters.enumerated() {
            requireText(letter.reference.text, at: pointer[index]["reference"])
            if letter.kinds?.isEmpty == true { requireSome(true, at: pointer[index]["kinds"]) }
        }
    }

    private mutating func check(_ years: DocumentRules.FiscalYears?, at pointer: Pointer) {
        guard let years else { return }
        requireSome(years.required.isEmpty, at: pointer["required"])
        for (name, list) in [("required", years.required), ("renewal", years.renewal)] {
            for (index, year) in list.enumerated() {
                requireRange(
                    year, ProgrammeYears.all, of: ProgrammeYears.label, at: pointer[name][index], rule: "fiscal-year")
                let isRepeated = list.prefix(index).contains(year)
                if isRepeated || (name == "renewal" && years.required.contains(year)) {
                    refuse(
                        pointer[name][index], "unique-year", en: "fiscal \(year) is named already",
                        ja: "\(year)年度が重複しています")
                }
            }
        }
    }

    private mutating func check(
        _ supports: [DocumentRules.ScoringSupport], in rules: DocumentRules, at pointer: Pointer
    ) {
        for (index, support) in supports.enumerated() {
            requireText(support.row, at: pointer[index]["row"])
            requireText(support.reference.text, at: pointer[index]["reference"])
            requireText(support.without, at: pointer[index]["without"])
            if let closed = support.withoutRoute {
                requireText(closed, at: pointer[index]["withoutRoute"])
                if support.route == nil {
                    refuse(
                        pointer[index]["withoutRoute"], "route", en: "there is no route to be without",
                        ja: "route がないため指定できません")
                }
            }
            if support.kinds?.isEmpty == true { requireSome(true, at: pointer[index]["kinds"]) }
            if let route = support.route {
                requireKnown(route, among: rules.documents.map(\.id), of: .document, at: pointer[index]["route"])
            }
        }
    }

    mutating func check(_ notices: [DocumentRules.Notice], at pointer: Pointer) {
        requireUnique(notices.map(\.id), under: pointer)
        for (index, notice) in notices.enumerated() {
            requireText(notice.reference.text, at: pointer[index]["reference"])
            requireText(notice.message, at: pointer[index]["message"])
        }
    }
}

extension BilingualText {
    static let document = BilingualText(en: "document", ja: "書類")
    static let step = BilingualText(en: "step", ja: "手順")
}

/// The fiscal years that records and questions may name.
enum ProgrammeYears {
    static let all = 2000...2999
    static let label = BilingualText(en: "a fiscal year", ja: "年度")
}
