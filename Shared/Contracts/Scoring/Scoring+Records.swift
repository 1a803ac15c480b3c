package import JSONRPC

extension ScoringMethods {
    package enum PutRecords: PutRecordsMethod {
        package static let name: MethodName = "scoring.putRecords"
    }

    package enum GetRecord: GetRecordMethod {
        package static let name: MethodName = "scoring.getRecord"
    }

    package enum RecordHistory: RecordHistoryMethod {
        package static let name: MethodName = "scoring.recordHistory"
    }

    package enum ListRecords: ListRecordsMethod {
        package static let name: MethodName = "scoring.listRecords"
    }
}
