package import Contracts
package import JSONLines
import JSONRPC

extension MethodTable {
    /// Adds a service's `putRecords`, `getRecord`, `listRecords` and `recordHistory` over its store.
    package mutating func registerRecordMethods<
        Put: PutRecordsMethod, Get: GetRecordMethod, List: ListRecordsMethod, History: RecordHistoryMethod
    >(
        _ put: Put.Type, _ get: Get.Type, _ list: List.Type, _ history: History.Type,
        over store: RecordStore<some Sendable>
    ) {
        // What is wrong with a question is told before anything is waited for.
        register(put, checkRest: { store.rest($0, $1) }) { params, call in
            try await store.put(params, idempotencyKey: call.meta.idempotencyKey, deadline: call.deadline)
        }
        register(get, checkRest: { store.rest(store.problems($0), $1) }) { params, call in
            try store.refuse(store.problems(params))
            try await store.reach(params.minRevision, by: call.deadline)
            return try await store.get(params, deadline: call.deadline)
        }
        register(history, checkRest: { store.rest(store.problems($0), $1) }) { params, call in
            try store.refuse(store.problems(params))
            try await store.reach(params.minRevision, by: call.deadline)
            return try await store.history(params, deadline: call.deadline)
        }
        register(list, checkRest: { store.rest(store.problems($0), $1) }) { params, call in
            try store.refuse(store.problems(params))
            try await store.reach(params.minRevision, by: call.deadline)
            return try store.list(params)
        }
    }
}
