import JSONRPC
import Model
import Records

/// The editions of one kind of rules on record.
struct EditionChoice<Edition: ProgrammeEdition> {
    /// The name of their kind.
    let kind: String
    let records: RecordSet

    /// In the order in which they come into force; of those of one day the later version, then the greater id, is last.
    var inOrder: [Edition] {
        records.values(Edition.self, kind: kind)
            .sorted { ($0.effective.from, $0.version ?? 1, $0.id) < ($1.effective.from, $1.version ?? 1, $1.id) }
    }

    /// The latest that is in force on a day.
    func edition(inForceOn day: CivilDate) -> Edition? {
        inOrder.last { $0.effective.contains(day) }
    }

    /// The edition that the caller names, or else the latest that is in force on the day.
    /// - Parameters:
    ///   - asOf: the day that the caller gives instead of a name.
    ///   - day: the day that the question itself is about, and its place in the request.
    ///   - member: the parameter that names an edition.
    func edition(
        named id: Identifier<Edition.Subject>?, asOf: CivilDate?, otherwise day: CivilDate, at place: String,
        member: String = "rules"
    ) throws(RPCError) -> Edition {
        guard let id else {
            let wanted = asOf ?? day
            guard let edition = edition(inForceOn: wanted) else {
                throw .noEdition(inForceOn: wanted, at: asOf == nil ? place : "/params/asOf", member: member)
            }
            return edition
        }
        guard asOf == nil else { throw .editionAndDay(member) }
        guard let edition = inOrder.first(where: { $0.id == id }) else {
            throw .unknownRecord(
                id.value, known: inOrder.map(\.id.value), at: "/params/\(member)", rule: "known-edition")
        }
        return edition
    }
}

extension RPCError {
    fileprivate static func editionAndDay(_ member: String) -> RPCError {
        .invalid([
            Problem(
                pointer: "/params/asOf", rule: "edition-or-day",
                message: Message(
                    en: "give either \(member) or asOf, not both", ja: "\(member) と asOf はどちらか一方だけを指定してください"))
        ])
    }

    /// An edition on record that this version of the program finds problems in.
    static func unsoundEdition(_ id: String, _ problems: [FieldProblem], at pointer: String) -> RPCError {
        RPCError(
            .validationFailed, en: "The edition \"\(id)\" on record is not sound; import a corrected one.",
            ja: "登録済みの版「\(id)」に誤りがあります。修正版を登録してください。",
            problems: Self.problems(problems, below: pointer))
    }

    fileprivate static func noEdition(inForceOn day: CivilDate, at pointer: String, member: String) -> RPCError {
        RPCError(
            .notFound, en: "No edition of the rules is in force on \(day).", ja: "\(day) に有効な規則がありません。",
            problems: [
                Problem(
                    pointer: pointer, rule: "edition-in-force",
                    message: Message(
                        en: "name an edition in \(member), or import the one that was in force",
                        ja: "\(member) で版を指定するか、その時点の規則を登録してください"))
            ])
    }

    /// A record that is not there, with those that are.
    static func unknownRecord(_ id: String, known: [String], at pointer: String, rule: String) -> RPCError {
        RPCError(
            .notFound, en: "There is no record \"\(id)\".", ja: "「\(id)」という記録はありません。",
            problems: [
                Problem(
                    pointer: pointer, rule: rule,
                    message: Message(
                        en: known.isEmpty ? "none is on record" : "on record: \(known.joined(separator: ", "))",
                        ja: known.isEmpty ? "登録がありません" : "登録済み：\(known.joined(separator: "、"))"))
            ])
    }

    /// Parameters that do not go together.
    static func invalid(_ problems: [Problem]) -> RPCError {
        RPCError(.invalidParams, en: "A parameter is not valid.", ja: "パラメータに誤りがあります。", problems: problems)
    }

    /// Values that the rules refuse, by their places below a parameter.
    static func refused(_ problems: [FieldProblem], below pointer: String) -> RPCError {
        RPCError(
            .validationFailed,
            en: problems.count == 1 ? "1 value is refused." : "\(problems.count) values are refused.",
            ja: "\(problems.count)件の値に誤りがあります。",
            problems: Self.problems(problems, below: pointer))
    }
}
