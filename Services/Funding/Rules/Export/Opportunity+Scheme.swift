package import Model

extension Opportunity {
    /// A scheme in force as an opportunity.
    ///
    /// - Parameters:
    ///   - day: one on which the version is in force.
    ///   - created: when the scheme's record was first saved.
    ///   - modified: when its record, or an amendment in force, was last saved.
    package init(_ version: SchemeVersion, on day: CivilDate, created: UTCTime, modified: UTCTime) {
        let scheme = version.scheme
        let call = scheme.callStatus(on: day)
        self.init(
            id: UniversalID(name: scheme.id.value, in: .schemes), title: scheme.names.en, status: Status(call),
            description: scheme.exportDescription.en, funding: Funding(scheme, on: day),
            keyDates: KeyDates(scheme, current: call),
            acceptedApplicantTypes: ApplicantType.accepted(by: scheme.eligibility),
            source: scheme.url.flatMap { $0.isAddress ? $0 : nil },
            customFields: SchemeFields(version, call: call), createdAt: created, lastModifiedAt: modified)
    }
}

extension Opportunity.Status {
    init(_ call: CallStatus) {
        switch call.lifecycle {
        case .forecast: self.init(.forecasted, description: call.message.en)
        case .open: self.init(.open, description: call.message.en)
        case .closed: self.init(.closed, description: call.message.en)
        case .unknown:
            self.init(.custom, customValue: Scheme.Lifecycle.unknown.rawValue, description: call.message.en)
        }
    }
}

extension String {
    /// Whether the text has no character that an address (RFC 3986) must not have.
    fileprivate var isAddress: Bool {
        utf8.allSatisfy { (0x21...0x7E).contains($0) && !Self.notInAddresses.contains($0) }
    }

    private static let notInAddresses = Set(#""<>\^`{|}"#.utf8)
}
