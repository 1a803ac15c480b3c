package import Postgres

/// The tables that hold the records of a service, and all that is written with them.
package enum RecordMigrations {
    package static let all = [
        Migration(
            "0001-records",
            """
            -- One row. Its lock makes writers take turns, so revisions are committed in their order and a reader that
            -- follows them misses none.
            create table record_revision (
                is_only boolean primary key default true check (is_only),
                value bigint not null
            );
            insert into record_revision (value) values (0);

            -- json, not jsonb: a record is given back as it was written.
            create table record (
                kind text not null,
                id text not null,
                revision bigint not null,
                body json not null,
                saved_at timestamptz not null default now(),
                saved_by text,
                primary key (kind, id)
            );
            create index record_by_revision on record (revision);

            create table record_history (
                revision bigint not null,
                kind text not null,
                id text not null,
                saved_at timestamptz not null default now(),
                saved_by text,
                before json,
                after json not null,
                primary key (revision, kind, id)
            );
            create index record_history_by_id on record_history (kind, id, revision);

            -- The outbox: what a follower may want to know, written with the change itself.
            create table record_change (
                revision bigint primary key,
                kind text not null,
                ids text[] not null,
                changed_at timestamptz not null default now()
            );

            create table idempotency (
                key text primary key,
                request_hash bytea not null,
                answer json not null,
                answered_at timestamptz not null default now()
            );
            """),
        Migration(
            "0002-record-created-at",
            """
            -- When the record was first saved, beside when it was last saved: a snapshot knows both.
            alter table record add column created_at timestamptz;
            update record set created_at = coalesce(
                (select min(saved_at) from record_history where kind = record.kind and id = record.id), saved_at);
            alter table record alter column created_at set default now();
            alter table record alter column created_at set not null;
            """),
    ]
}
