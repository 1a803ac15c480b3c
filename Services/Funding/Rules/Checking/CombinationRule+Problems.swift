package import Model

extension CombinationRule {
    /// The rules that the record's types cannot hold, checked when it is put; empty where all are kept.
    ///
    /// - Parameter exists: whether a scheme is on record.
    package func problems(schemeExists exists: (Scheme.ID) -> Bool) -> [FieldProblem] {
        first.problems(at: "/first", schemeExists: exists) + second.problems(at: "/second", schemeExists: exists)
            + (outcome == .notNow ? [Self.notNow] : [])
            + FieldProblem.bothLanguages(sentence, at: "/sentence")
            + FieldProblem.periodOrder(effective, at: "/effective")
    }

    private static let notNow = FieldProblem(
        pointer: "/outcome", rule: "combination-outcome",
        message: BilingualText(
            en: "two schemes together are allowed, excluded or to be confirmed",
            ja: "併用の可否は allowed、excluded、confirm のいずれかです"))
}

extension CombinationRule.Selector {
    fileprivate func problems(at pointer: String, schemeExists exists: (Scheme.ID) -> Bool) -> [FieldProblem] {
        let missing = (schemes ?? []).enumerated().filter { !exists($0.element) }.map {
            FieldProblem.noScheme($0.element, at: "\(pointer)/schemes/\($0.offset)")
        }
        return (self == Self() ? [Self.nothing(at: pointer)] : [])
            + FieldProblem.emptyList(schemes, at: pointer + "/schemes")
            + FieldProblem.emptyList(instruments, at: pointer + "/instruments")
            + FieldProblem.emptyList(routes, at: pointer + "/routes") + missing
    }

    private static func nothing(at pointer: String) -> FieldProblem {
        FieldProblem(
            pointer: pointer, rule: "selector-names-something",
            message: BilingualText(
                en: "say which schemes are meant: by id, instrument, route, origin of the money or equipment",
                ja: "対象の制度を、id、手法、区分、資金の出所、設備の有無のいずれかで指定してください"))
    }
}
