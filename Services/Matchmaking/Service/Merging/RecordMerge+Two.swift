import Contracts
import MatchmakingRules
import Model
import Records

extension RecordMerge {
    /// The two records of a merge, neither of them merged into another one, and both of one thing.
    struct Two {
        private(set) var problems: [FieldProblem] = []
        /// One that is not there.
        private(set) var absent: AbsentRecord?
        /// The two; `nil` where one is not there.
        private(set) var records: (keep: StoredRecord, absorb: StoredRecord)?

        init(_ params: Method.Params, among records: RecordSet) {
            // Of another kind the two may well be.
            guard params.kind.hasDuplicates else { return }
            let keep = living(params.keep, of: params.kind, among: records, at: "/params/keep")
            guard params.absorb != params.keep else { return }
            let absorb = living(params.absorb, of: params.kind, among: records, at: "/params/absorb")
            guard let keep, let absorb else { return }
            self.records = (keep, absorb)
            if let one = keep.value as? any MatchmakingRecord, let other = absorb.value as? any MatchmakingRecord {
                problems += DifferentThings.problems(
                    one, other, at: "/params/absorb", basis: ["/params/kind", "/params/keep", "/params/absorb"])
            }
        }

        private mutating func living(
            _ id: String, of kind: MatchmakingKind, among records: RecordSet, at pointer: String
        ) -> StoredRecord? {
            guard let record = records.record(kind: kind.rawValue, id: id) else {
                let missing = AbsentRecord(kind: kind, id: id, pointer: pointer, basis: ["/params/kind"])
                absent = missing
                problems.append(missing.problem)
                return nil
            }
            guard record.id == id else {
                problems.append(
                    FieldProblem(
                        pointer: pointer, rule: "record-merged",
                        message: BilingualText(
                            en: "\(id) was merged into \(record.id)", ja: "\(id)は\(record.id)に統合されています"),
                        basis: [pointer, "/params/kind"]))
                return nil
            }
            return record
        }
    }
}
