extension ScoringSheet {
    /// A fact that the sheet asks of a proposal. A proposal that leaves it out leaves it unknown.
    package struct Input: Codable, Hashable, Sendable {
        /// The member of `facts` that holds it: "annualReduction".
        package let name: String
        package let type: InputType
        /// What is asked, for people.
        package let label: BilingualText
        /// Printed after the value: "t-CO₂/year".
        package let unit: BilingualText?
        /// The document or fact that settles it while it is unknown.
        package let evidence: BilingualText?
        /// What an applicant does so that a flag becomes `true`: "attach the rules of the present system".
        package let remedy: BilingualText?
        /// A matter of record (history, size of the organisation) that no improvement can propose to change.
        package let fixed: Bool?
        /// For `certificates`: every certificate that may be named.
        package let certificates: [Certificate]?
        /// For `costPerTonne`: the decimal input that holds the tonnes a year.
        package let per: String?
        /// For `choice`: every answer that may be given.
        package let options: [Choice]?

        package init(
            name: String, type: InputType, label: BilingualText, unit: BilingualText? = nil,
            evidence: BilingualText? = nil, remedy: BilingualText? = nil, fixed: Bool? = nil,
            certificates: [Certificate]? = nil, per: String? = nil, options: [Choice]? = nil
        ) {
            self.name = name
            self.type = type
            self.label = label
            self.unit = unit
            self.evidence = evidence
            self.remedy = remedy
            self.fixed = fixed
            self.certificates = certificates
            self.per = per
            self.options = options
        }
    }

    /// What a fact is, and how it is written in a proposal.
    package enum InputType: String, Codable, Hashable, Sendable, CaseIterable {
        /// `true` or `false`.
        case flag
        /// A whole number, not negative.
        case count
        /// An integer or a decimal string, not negative: `12000`, `"3999.99"`.
        case decimal
        /// Whole Japanese yen, not negative.
        case yen
        /// `{"annualCost": 54000000, "basis": "…"}`, divided by the tonnes of another input, or
        /// `{"ratio": "3999.99", "basis": "…"}`. Without a basis nothing is computed.
        case costPerTonne
        /// The complete list of certificates that are held: an empty list says "none", no list says "unknown".
        case certificates
        /// The complete list of past collaboration projects, as for `certificates`.
        case pastProjects
        /// The name of one of the input's options: `"B"`.
        case choice
    }

    /// An answer that a choice allows.
    package struct Choice: Codable, Hashable, Sendable {
        package let name: String
        package let label: BilingualText

        package init(name: String, label: BilingualText) {
            self.name = name
            self.label = label
        }
    }

    /// A certificate that an input knows by name.
    package struct Certificate: Codable, Hashable, Sendable {
        package let name: String
        package let label: BilingualText

        package init(name: String, label: BilingualText) {
            self.name = name
            self.label = label
        }
    }
}
