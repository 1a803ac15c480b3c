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
        let lists = [
            ("/schemes", schemes?.isEmpty), ("/routes", routes?.isEmpty), ("/purposes", purposes?.isEmpty),
            ("/stages", stages?.isEmpty), ("/instruments", instruments?.isEmpty), ("/lifecycles", lifecycles?.isEmpty),
        ]
        return unanswerable
            + lists.filter { $0.1 == true }.map { pointer, _ in
                FieldProblem(
                    pointer: pointer, rule: "list-not-empty",
                    message: BilingualText(
                        en: "an empty list leaves no scheme: leave it out instead", ja: "空のリストでは該当する制度がありません。省略してください"))
            }
    }

    /// Whether a scheme is to be exported.
    package func admits(_ inForce: SchemeInForce) -> Bool {
        let scheme = inForce.scheme
        func isAmong<Value: Equatable>(_ wanted: [Value]?, _ values: [Value]) -> Bool {
            wanted.map { wanted in values.contains { wanted.contains($0) } } ?? true
        }
        return isAmong(schemes, [scheme.id]) && isAmong(routes, [scheme.route])
            && isAmong(purposes, scheme.offers.purposes) && isAmong(stages, scheme.offers.stages)
            && isAmong(instruments, scheme.instrument.map { [$0] } ?? [])
            && (coversEquipment == nil || coversEquipment == scheme.coversEquipment)
            && (beyondGuidebook == nil || beyondGuidebook == scheme.beyondGuidebook)
            && (lifecycles == nil || isAmong(lifecycles, [inForce.callStatus.lifecycle]))
    }
}
