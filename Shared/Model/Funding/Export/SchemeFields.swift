/// The custom fields of an exported scheme: every fact on record that the protocol has no field for, and those that its
/// fields hold in English or in part only.
package struct SchemeFields: Codable, Hashable, Sendable {
    package var schemeId: CustomField<String>?
    package var names: CustomField<Names>?
    package var nameJaOrigin: CustomField<String>?
    package var descriptionJa: CustomField<String>?
    package var agency: CustomField<BilingualText>?
    package var supportType: CustomField<BilingualText>?
    package var instrument: CustomField<LabelledCode>?
    package var isJapanesePublicMoney: CustomField<Bool>?
    package var route: CustomField<LabelledCode>?
    package var purposes: CustomField<[LabelledCode]>?
    package var stages: CustomField<[LabelledCode]>?
    package var coversEquipment: CustomField<Bool>?
    package var beyondGuidebook: CustomField<Bool>?
    package var guidebookNumber: CustomField<String>?
    package var reference: CustomField<String>?
    package var edition: CustomField<String>?
    package var eligibility: CustomField<[Condition]>?
    package var eligibilityRule: CustomField<EligibilityRule>?
    package var conditions: CustomField<[Scheme.Statement]>?
    package var amounts: CustomField<[Scheme.Amount]>?
    package var statements: CustomField<[Scheme.Statement]>?
    package var cautions: CustomField<[BilingualText]>?
    package var footnote: CustomField<BilingualText>?
    package var address: CustomField<String>?
    package var addressPrinted: CustomField<String>?
    package var japaneseOnly: CustomField<Bool>?
    package var informationDate: CustomField<String>?
    package var effective: CustomField<EffectivePeriod>?
    package var callStatus: CustomField<CallStatus>?
    package var statedLifecycle: CustomField<LabelledCode>?
    package var calls: CustomField<[Scheme.Call]>?
    package var recurrence: CustomField<LabelledCode>?
    package var amendments: CustomField<[Amendment]>?
    package var verified: CustomField<Scheme.Verification>?
    package var recordSource: CustomField<Source>?
    package var note: CustomField<String>?

    package typealias CodingKeys = SchemeFieldName

    /// No field; they are set afterwards.
    package init() {}
}

extension SchemeFields {
    /// One answer of a vocabulary with what people call it.
    package struct LabelledCode: CustomFieldObject {
        package let value: String
        package let label: BilingualText

        package init<Option: FactOption>(_ option: Option) {
            value = option.rawValue
            label = option.label
        }
    }

    /// One condition of a scheme, as a sentence.
    package struct Condition: CustomFieldObject {
        package let id: EligibilityClause.ID
        package let fact: FactName
        package let sentence: BilingualText
        package let reference: Reference
        package let source: Source?

        package init(_ clause: EligibilityClause) {
            id = clause.id
            fact = clause.fact
            sentence = clause.sentence
            reference = clause.reference
            source = clause.source
        }
    }

    /// A later rule that the scheme is exported with.
    package struct Amendment: CustomFieldObject {
        package let id: SchemeAmendment.ID
        package let from: CivilDate
        package let summary: BilingualText
        package let reference: Reference
        package let source: Source

        package init(_ amendment: SchemeAmendment) {
            id = amendment.id
            from = amendment.from
            summary = amendment.summary
            reference = amendment.reference
            source = amendment.source
        }
    }
}
