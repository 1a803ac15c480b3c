import Records

extension RecordStore {
    /// The records in memory; refused, to be asked again, while this process does not have the wanted revision.
    func snapshot(atLeast revision: Int64?) throws(RecordError) -> Snapshot {
        let snapshot = try loadedSnapshot()
        if let revision, revision > snapshot.records.revision {
            throw .revisionNotReached(revision, current: snapshot.records.revision)
        }
        return snapshot
    }
}
