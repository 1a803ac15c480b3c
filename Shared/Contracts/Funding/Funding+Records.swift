package import JSONRPC

extension FundingMethods {
    package enum PutRecords: PutRecordsMethod {
        package static let name: MethodName = "funding.putRecords"
    }

    package enum GetRecord: GetRecordMethod {
        package static let name: MethodName = "funding.getRecord"
    }

    package enum RecordHistory: RecordHistoryMethod {
        package static let name: MethodName = "funding.recordHistory"
    }

    package enum ListRecords: ListRecordsMethod {
        package static let name: MethodName = "funding.listRecords"
    }
}
