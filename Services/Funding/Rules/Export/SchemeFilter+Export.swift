package import Model

extension SchemeFilter {
    /// What an export cannot be narrowed by, and lists that would leave nothing; empty where the filter can be used.
    package func problemsForExport() -> [FieldProblem] {
        let unanswerable = [("/verdicts", verdicts != nil), ("/text", text != nil)].filter(\.1).map { pointer, _ in
            FieldProblem(
                pointer: pointer, rule: "filter-for-export",
                message: BilingualText(
                    en: "an export has neither a project to judge nor a search: leave this out, or ask findSchemes",
                    ja: "エクスポートには判定対象の事業も検索もありません。省略するか、findSchemesを使用してください"))
        }
        var answerable = self
        answerable.verdicts = nil
        answerable.text = nil
        return unanswerable + answerable.problems()
    }
}
