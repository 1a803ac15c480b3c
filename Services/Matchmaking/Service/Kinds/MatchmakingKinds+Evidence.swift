import Model
import Records

extension MatchmakingKinds {
    var fact: RecordKind {
        of(
            Fact.self,
            filters: [
                "subject": { [$0.subject.id] },
                "subjectKind": { [$0.subject.kind.rawValue] },
                "predicate": { [$0.predicate.rawValue] },
                "truth": { [$0.truth.rawValue] },
                "level": { [$0.level.rawValue] },
            ],
            filterKinds: ["subject": { $0.subject.kind.rawValue }],
            texts: { [$0.predicate.label.en, $0.predicate.label.ja, $0.value, $0.source.text].compactMap(\.self) })
    }

    var closedList: RecordKind {
        of(
            ClosedList.self,
            filters: ["predicate": { [$0.predicate.rawValue] }, "member": { $0.members }],
            filterKinds: ["member": { $0.subjectKind.rawValue }],
            texts: { $0.names.all })
    }
}
