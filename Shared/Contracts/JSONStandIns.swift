import JSONText
package import Model

// Codes with a form of their own: none of the decoder's plain samples is one of them.

extension CountryCode: JSONStandIn {
    package static let standIn = valid(CountryCode("JP"))
}

extension CorporateNumber: JSONStandIn {
    /// The National Tax Agency's own.
    package static let standIn = valid(CorporateNumber("7000012050002"))
}

extension LocalGovernmentCode: JSONStandIn {
    /// The City of Sapporo's.
    package static let standIn = valid(LocalGovernmentCode("011002"))
}

extension SubsidyRate: JSONStandIn {
    package static let standIn = valid(SubsidyRate("1/2"))
}

extension UniversalID: JSONStandIn {
    package static let standIn = UniversalID(upper: 0, lower: 0)
}

private func valid<Value>(_ value: Value?) -> Value {
    guard let value else { preconditionFailure("a stand-in is a valid value") }
    return value
}
