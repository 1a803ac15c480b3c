/// A scheme as open data: a funding opportunity with the fields that the CommonGrants protocol gives one
/// (`OpportunityBase`, version 0.4.0). Texts of the protocol's own fields are in English.
package struct Opportunity: Codable, Hashable, Sendable {
    /// The same for the same scheme in every export.
    package let id: UniversalID
    package let title: String
    package let status: Status
    package let description: String
    package let funding: Funding?
    package let keyDates: KeyDates?
    /// Absent where no rule names who may apply.
    package let acceptedApplicantTypes: [ApplicantType]?
    /// The scheme's page; absent where none is known.
    package let source: String?
    /// All that the protocol has no field for.
    package let customFields: SchemeFields
    /// When the scheme's record was first saved.
    package let createdAt: UTCTime
    /// When the scheme's record, or an amendment in force, was last saved.
    package let lastModifiedAt: UTCTime

    package init(
        id: UniversalID, title: String, status: Status, description: String, funding: Funding?, keyDates: KeyDates?,
        acceptedApplicantTypes: [ApplicantType]?, source: String?, customFields: SchemeFields, createdAt: UTCTime,
        lastModifiedAt: UTCTime
    ) {
        self.id = id
        self.title = title
        self.status = status
        self.description = description
        self.funding = funding
        self.keyDates = keyDates
        self.acceptedApplicantTypes = acceptedApplicantTypes
        self.source = source
        self.customFields = customFields
        self.createdAt = createdAt
        self.lastModifiedAt = lastModifiedAt
    }
}

extension Opportunity {
    /// Whether applications are taken (`OppStatus`).
    package struct Status: Codable, Hashable, Sendable {
        package let value: Value
        /// Present where the value is `custom`.
        package let customValue: String?
        package let description: String?

        package init(_ value: Value, customValue: String? = nil, description: String? = nil) {
            self.value = value
            self.customValue = customValue
            self.description = description
        }

        package enum Value: String, Codable, Hashable, Sendable, CaseIterable {
            case forecasted, open, closed, custom
        }
    }

    /// Who may apply (`ApplicantType`).
    package struct ApplicantType: Codable, Hashable, Sendable {
        package let value: Value
        /// Present where the value is `custom`.
        package let customValue: String?
        package let description: String?

        package init(_ value: Value, customValue: String? = nil, description: String? = nil) {
            self.value = value
            self.customValue = customValue
            self.description = description
        }

        /// Those of the protocol's values that Japanese applicants fall under.
        package enum Value: String, Codable, Hashable, Sendable, CaseIterable {
            case municipalGovernment = "government_municipal"
            case publicUniversity = "higher_education_public"
            case privateUniversity = "higher_education_private"
            /// A non-profit body without the status of one under the law of the United States.
            case nonProfit = "nonprofit_without_501c3"
            case smallBusiness = "for_profit_small_business"
            case largerBusiness = "for_profit_not_small_business"
            case custom
        }
    }

    /// The money per award, and what is said of it in words (`OppFunding`).
    package struct Funding: Codable, Hashable, Sendable {
        package let details: String?
        package let minAwardAmount: Money?
        package let maxAwardAmount: Money?

        package init(details: String?, minAwardAmount: Money?, maxAwardAmount: Money?) {
            self.details = details
            self.minAwardAmount = minAwardAmount
            self.maxAwardAmount = maxAwardAmount
        }
    }

    /// An exact amount as decimal text, and the ISO 4217 code of its currency.
    package struct Money: Codable, Hashable, Sendable {
        package let amount: String
        package let currency: String

        package init(_ yen: Yen) {
            amount = String(yen.amount)
            currency = "JPY"
        }
    }
}
