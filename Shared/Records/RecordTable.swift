import Contracts
import Model
import Postgres

/// The statements over the tables of `RecordMigrations`.
enum RecordTable {
    struct Row: Sendable {
        let kind: String
        let id: String
        let revision: Int64
        let body: [UInt8]
        /// Read for the snapshot only.
        let saved: StoredRecord.Saved?
    }

    /// What a request would change, as columns.
    struct Change: Sendable {
        let kind: String
        let revision: Int64
        let author: String?
        let ids: [String]
        let before: [String?]
        let after: [String]
    }

    /// The revision, locked: other writers wait until this transaction has ended.
    static let lockRevision = Statement("record_lock_revision", "select value from record_revision for update") { row in
        Int64(try row.int(0))
    }

    static let raiseRevision = Statement(
        "record_raise_revision", "update record_revision set value = value + 1 returning value"
    ) { row in Int64(try row.int(0)) }

    static let byIDs = Statement(
        "record_by_ids", "select kind, id, revision, body from record where kind = $1 and id = any($2)",
        bind: { (kind: String, ids: [String]) in [.text(kind), .textArray(ids)] },
        read: { row in
            Row(
                kind: try row.text(0), id: try row.text(1), revision: Int64(try row.int(2)), body: try row.json(3),
                saved: nil)
        })

    /// The revision as of one moment, and every record that changed after a given one.
    static let changedSince = Statement(
        "record_changed_since",
        """
        select current.value, record.kind, record.id, record.revision, record.body,
            floor(extract(epoch from record.created_at))::bigint, floor(extract(epoch from record.saved_at))::bigint
        from record_revision current left join record on record.revision > $1
        """,
        bind: { (revision: Int64) in [.int(revision)] },
        read: { row in
            let current = Int64(try row.int(0))
            guard let kind = try row.optionalText(1) else { return (current: current, row: Row?.none) }
            let saved = StoredRecord.Saved(
                first: UTCTime(secondsSince1970: Int64(try row.int(5))),
                last: UTCTime(secondsSince1970: Int64(try row.int(6))))
            return (
                current: current,
                row: Row(
                    kind: kind, id: try row.text(2), revision: Int64(try row.int(3)), body: try row.json(4),
                    saved: saved)
            )
        })

    static let saveHistory = Statement(
        "record_save_history",
        """
        insert into record_history (revision, kind, id, saved_by, before, after)
        select $1, $2, id, $3, before::json, after::json
        from unnest($4::text[], $5::text[], $6::text[]) as change (id, before, after)
        """,
        bind: { (change: Change) in
            [
                .int(change.revision), .text(change.kind), .text(change.author), .textArray(change.ids),
                .textArray(change.before), .textArray(change.after),
            ]
        })

    static let save = Statement(
        "record_save",
        """
        insert into record (kind, id, revision, body, saved_by)
        select $2, id, $1, after::json, $3 from unnest($4::text[], $5::text[]) as change (id, after)
        on conflict (kind, id) do update
        set revision = excluded.revision, body = excluded.body, saved_at = now(), saved_by = excluded.saved_by
        """,
        bind: { (change: Change) in
            [
                .int(change.revision), .text(change.kind), .text(change.author), .textArray(change.ids),
                .textArray(change.after),
            ]
        })

    static let announce = Statement(
        "record_announce",
        """
        with logged as (insert into record_change (revision, kind, ids) values ($1, $2, $3) returning revision)
        select pg_notify($4, revision::text) from logged
        """,
        bind: { (change: Change, channel: String) in
            [.int(change.revision), .text(change.kind), .textArray(change.ids), .text(channel)]
        })

    struct HistoryPage: Sendable {
        let kind: String
        let id: String
        let before: Int64
        let limit: Int
    }

    static let history = Statement(
        "record_history_page",
        """
        select revision, to_char(saved_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'), saved_by, before is null,
            after ->> 'mergedInto'
        from record_history where kind = $1 and id = $2 and revision < $3 order by revision desc limit $4
        """,
        bind: { (page: HistoryPage) in
            [.text(page.kind), .text(page.id), .int(page.before), .int(Int64(page.limit))]
        },
        read: { row in
            RecordHistory.Change(
                revision: Int64(try row.int(0)), savedAt: try row.text(1), savedBy: try row.optionalText(2),
                created: try row.bool(3), mergedInto: try row.optionalText(4))
        })

    static let pastRecord = Statement(
        "record_past",
        """
        select kind, id, revision, after from record_history
        where kind = $1 and id = $2 and revision <= $3 order by revision desc limit 1
        """,
        bind: { (kind: String, id: String, revision: Int64) in [.text(kind), .text(id), .int(revision)] },
        read: { row in
            Row(
                kind: try row.text(0), id: try row.text(1), revision: Int64(try row.int(2)), body: try row.json(3),
                saved: nil)
        })

    /// Every record of some kinds as it was at a revision.
    static let pastRecords = Statement(
        "record_past_of_kinds",
        """
        select distinct on (kind, id) kind, id, revision, after from record_history
        where kind = any($1) and revision <= $2 order by kind, id, revision desc
        """,
        bind: { (kinds: [String], revision: Int64) in [.textArray(kinds), .int(revision)] },
        read: { row in
            Row(
                kind: try row.text(0), id: try row.text(1), revision: Int64(try row.int(2)), body: try row.json(3),
                saved: nil)
        })

    /// Whether the key was used for the same request, and what it was answered.
    static let answered = Statement(
        "record_answered", "select request_hash = sha256($2), answer from idempotency where key = $1",
        bind: { (key: String, request: [UInt8]) in [.text(key), .bytes(request)] },
        read: { row in (isSame: try row.bool(0), answer: try row.json(1)) })

    static let keepAnswer = Statement(
        "record_keep_answer", "insert into idempotency (key, request_hash, answer) values ($1, sha256($2), $3::json)",
        bind: { (key: String, request: [UInt8], answer: String) in [.text(key), .bytes(request), .text(answer)] })
}
