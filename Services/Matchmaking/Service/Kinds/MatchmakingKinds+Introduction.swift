import Model
import Records

extension MatchmakingKinds {
    var introduction: RecordKind {
        of(
            Introduction.self,
            checkChange: { old, new in old.problems(becoming: new) },
            warn: { records in
                let open = records.values(Introduction.self, kind: MatchmakingKind.introduction.rawValue)
                    .filter { $0.steps.last?.state.isFinal == false }
                return { introduction in
                    open.filter { other in
                        other.id != introduction.id && other.partnerCityId == introduction.partnerCityId
                            && other.companyId == introduction.companyId && other.needId == introduction.needId
                    }.map { .openAlready($0) }
                }
            },
            filters: [
                "partnerCity": { [$0.partnerCityId.value] },
                "company": { [$0.companyId.value] },
                "municipality": { $0.municipalityId.map { [$0.value] } ?? [] },
                "need": { $0.needId.map { [$0.value] } ?? [] },
                "state": { $0.steps.last.map { [$0.state.rawValue] } ?? [] },
            ],
            texts: { introduction in
                [introduction.note].compactMap(\.self)
                    + introduction.steps.flatMap { [$0.by, $0.note, $0.reason].compactMap(\.self) }
            })
    }
}

extension FieldProblem {
    fileprivate static func openAlready(_ other: Introduction) -> FieldProblem {
        FieldProblem(
            pointer: "/companyId", rule: "introduction-open",
            message: BilingualText(
                en: "an introduction of the two is open already: \(other.id)", ja: "両者の紹介は進行中です: \(other.id)"))
    }
}
