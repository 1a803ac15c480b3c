package import Program
package import Records

extension RecordStore {
    /// Whether callers may come: not before the records are loaded, and with a warning while PostgreSQL is away.
    package var readiness: CheckState {
        if let loading {
            .notReady(why: "the records are being loaded, \(loading.text)", remedy: "wait until all are there")
        } else if !isLoaded {
            .notReady(
                why: "the records have not been read from PostgreSQL yet",
                remedy: "see that PostgreSQL runs, and check the postgres settings of this service")
        } else if isStale {
            .degraded(
                why: "PostgreSQL does not answer: reads come from memory, writes are refused",
                remedy: "bring PostgreSQL back; the service catches up by itself")
        } else {
            .ready
        }
    }
}
