package import JSONRPC

extension MatchmakingMethods {
    package enum PutRecords: PutRecordsMethod {
        package static let name: MethodName = "matchmaking.putRecords"
    }

    package enum GetRecord: GetRecordMethod {
        package static let name: MethodName = "matchmaking.getRecord"
    }

    package enum RecordHistory: RecordHistoryMethod {
        package static let name: MethodName = "matchmaking.recordHistory"
    }

    package enum ListRecords: ListRecordsMethod {
        package static let name: MethodName = "matchmaking.listRecords"
    }
}
