import Model

extension EligibilityClause {
    /// Everything that keeps the clause from being asked with a meaning: tests that the fact cannot answer, answers
    /// that it does not have, outcomes that no value reaches.
    func problems(at pointer: String) -> [FieldProblem] {
        let tests = branches.enumerated().flatMap { place, branch in
            testProblems(branch.when, at: "\(pointer)/branches/\(place)/when")
        }
        return sentenceProblems(at: pointer) + (tests.isEmpty ? reachProblems(at: pointer) : tests)
    }

    private func testProblems(_ test: FactTest, at pointer: String) -> [FieldProblem] {
        guard test.suits(fact.form) else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "test-suits-fact",
                    message: BilingualText(
                        en: "the fact \"\(fact.rawValue)\" cannot be tested so: use \(fact.form.tests)",
                        ja: "項目「\(fact.rawValue)」はこの方法では判定できません。\(fact.form.tests) を使ってください"))
            ]
        }
        guard !fact.form.namesAnswers || !test.tokens.isEmpty else {
            return [
                FieldProblem(
                    pointer: pointer, rule: "list-not-empty",
                    message: BilingualText(en: "at least one answer is needed", ja: "答えが1つ以上必要です"))
            ]
        }
        return test.tokens.filter { !fact.accepts($0) }.map { token in
            let names = fact.options.map(\.text).joined(separator: ", ")
            return FieldProblem(
                pointer: pointer, rule: "answer-known",
                message: BilingualText(
                    en: "\"\(token.text)\" is no answer to \"\(fact.rawValue)\"; answers are "
                        + (names.isEmpty ? "country codes" : names),
                    ja: "「\(token.text)」は「\(fact.rawValue)」の答えにありません。使える答え:"
                        + (names.isEmpty ? "国コード" : names)))
        }
    }

    /// Branches, and the last outcome, that no value of the fact arrives at.
    private func reachProblems(at pointer: String) -> [FieldProblem] {
        let values = FactDomain([self]).values(of: fact, extending: nil)
        let reached = Set(values.map { value in branches.firstIndex { $0.when.truth(of: value) == .yes } })
        let unreached =
            branches.indices.filter { !reached.contains($0) }.map { "\(pointer)/branches/\($0)" }
            + (reached.contains(nil) ? [] : [pointer + "/otherwise"])
        return unreached.map {
            FieldProblem(
                pointer: $0, rule: "outcome-reachable",
                message: BilingualText(
                    en: "no value leads here: the branches before take them all",
                    ja: "前の分岐ですべての値が処理されるため、ここには到達しません"))
        }
    }

    private func sentenceProblems(at pointer: String) -> [FieldProblem] {
        let sentences =
            [(pointer + "/sentence", sentence), (pointer + "/otherwise/sentence", otherwise.sentence)]
            + branches.enumerated().map { ("\(pointer)/branches/\($0.offset)/then/sentence", $0.element.then.sentence) }
        return sentences.flatMap { FieldProblem.bothLanguages($0.1, at: $0.0) }
    }
}

extension FactName.Form {
    /// The tests that the form allows, by their names in a rule tree.
    fileprivate var tests: String {
        switch self {
        case .choice: "isOneOf"
        case .choices: "containsAny"
        case .flag: "is"
        case .quantity: "atMost, atLeast"
        }
    }

    fileprivate var namesAnswers: Bool {
        switch self {
        case .choice, .choices: true
        case .flag, .quantity: false
        }
    }
}
