import Model

extension SchemeFields {
    /// Every fact of the scheme; what a record leaves out has no field.
    init(_ version: SchemeVersion, call: CallStatus) {
        self.init()
        let scheme = version.scheme
        setIdentity(scheme)
        setSupport(scheme)
        setRules(scheme)
        setCalls(scheme, call)
        setEvidence(scheme, version.amendments)
    }

    private mutating func setIdentity(_ scheme: Scheme) {
        schemeId = CustomField(.schemeId, scheme.id.value)
        names = CustomField(.names, scheme.names)
        nameJaOrigin = CustomField(.nameJaOrigin, ifPresent: scheme.nameJaOrigin?.rawValue)
        descriptionJa = CustomField(.descriptionJa, scheme.exportDescription.ja)
        agency = CustomField(.agency, scheme.agency)
        beyondGuidebook = CustomField(.beyondGuidebook, scheme.beyondGuidebook)
        guidebookNumber = CustomField(.guidebookNumber, ifPresent: scheme.guidebookNumber)
        reference = CustomField(.reference, ifPresent: scheme.reference?.text)
        edition = CustomField(.edition, ifPresent: scheme.edition)
        address = CustomField(.address, ifPresent: scheme.url)
        addressPrinted = CustomField(.addressPrinted, ifPresent: scheme.urlPrinted)
        japaneseOnly = CustomField(.japaneseOnly, ifPresent: scheme.japaneseOnly)
        informationDate = CustomField(.informationDate, ifPresent: scheme.informationDate?.text)
    }

    private mutating func setSupport(_ scheme: Scheme) {
        supportType = CustomField(.supportType, scheme.supportType)
        instrument = CustomField(.instrument, ifPresent: scheme.instrument.map { LabelledCode($0) })
        isJapanesePublicMoney = CustomField(.isJapanesePublicMoney, ifPresent: scheme.isJapanesePublicMoney)
        route = CustomField(.route, LabelledCode(scheme.route))
        purposes = CustomField(.purposes, scheme.offers.purposes.map { LabelledCode($0) })
        stages = CustomField(.stages, scheme.offers.stages.map { LabelledCode($0) })
        coversEquipment = CustomField(.coversEquipment, ifPresent: scheme.coversEquipment)
        amounts = CustomField(.amounts, ifPresent: scheme.amounts)
    }

    private mutating func setRules(_ scheme: Scheme) {
        eligibility = CustomField(.eligibility, scheme.eligibility.clauses.map { Condition($0) })
        eligibilityRule = CustomField(.eligibilityRule, scheme.eligibility)
        conditions = CustomField(.conditions, ifPresent: scheme.conditions)
        statements = CustomField(.statements, ifPresent: scheme.statements)
        cautions = CustomField(.cautions, ifPresent: scheme.cautions)
        footnote = CustomField(.footnote, ifPresent: scheme.footnote)
    }

    private mutating func setCalls(_ scheme: Scheme, _ call: CallStatus) {
        effective = CustomField(.effective, ifPresent: scheme.effective)
        callStatus = CustomField(.callStatus, call)
        statedLifecycle = CustomField(.statedLifecycle, LabelledCode(scheme.lifecycle))
        calls = CustomField(.calls, ifPresent: scheme.calls)
        recurrence = CustomField(.recurrence, ifPresent: scheme.recurrence.map { LabelledCode($0) })
    }

    private mutating func setEvidence(_ scheme: Scheme, _ inForce: [SchemeAmendment]) {
        amendments = CustomField(.amendments, ifPresent: inForce.isEmpty ? nil : inForce.map { Amendment($0) })
        verified = CustomField(.verified, ifPresent: scheme.verified)
        recordSource = CustomField(.recordSource, scheme.source)
        note = CustomField(.note, ifPresent: scheme.note)
    }
}
