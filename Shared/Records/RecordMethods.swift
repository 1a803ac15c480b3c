package import Contracts
package import JSONLines
import JSONRPC

extension MethodTable {
    /// Adds a service's `putRecords`, `getRecord` and `listRecords` over its store.
    package mutating func registerRecordMethods<Put: PutRecordsMethod, Get: GetRecordMethod, List: ListRecordsMethod>(
        _ put: Put.Type, _ get: Get.Type, _ list: List.Type, over store: RecordStore<some Sendable>
    ) {
        register(put) { params, call in
            try await store.put(params, idempotencyKey: call.meta.idempotencyKey, deadline: call.deadline)
        }
        register(get) { params, call in
            try await store.reach(params.minRevision, by: call.deadline)
            return try store.get(params)
        }
        register(list) { params, call in
            try await store.reach(params.minRevision, by: call.deadline)
            return try store.list(params)
        }
    }
}
