import Model

// What facts and complete lists say of an organisation where no project on record decides, each as strong as its level
// and age; and what they say against the projects that are.
extension LeadQuestion {
    /// - Parameters:
    ///   - stated: what the record itself says.
    ///   - yes: what the fact is worth where it holds.
    ///   - no: the same where it does not; `nil` where that says nothing.
    /// - Returns: `nil` where nothing is said beside the record.
    func said(
        _ factor: Factor, _ predicate: FactPredicate, of company: Company, country: CountryCode? = nil,
        stated: RecordWord?, yes: Measure, no: Measure?
    ) -> LeadFinding? {
        let topic = matcher.evidence.topic(predicate, of: .company, company.key, country: country)
        guard !topic.isSilent else { return nil }
        let evidence = topic.evidence(stated: stated, on: day)
        guard evidence.isBesideRecord else { return nil }
        let unknown = Measure.unknown(prior: prior)
        let said = evidence.truth.known.flatMap { $0 ? yes : no } ?? unknown
        // What the record itself says counts in full; a source that agrees takes nothing away.
        let isOfRecord = stated.told(on: day).map { $0.truth == evidence.truth.known } ?? false
        return LeadFinding(
            factor: factor,
            measure: isOfRecord ? said : said.weighed(from: unknown, confidence: evidence.confidence(of: predicate)),
            ground: .evidence(predicate, evidence))
    }

    /// What projects on record say, unless facts or complete lists contradict them: then nothing is known.
    func checked(
        _ finding: LeadFinding, _ predicate: FactPredicate, of company: Company, country: CountryCode? = nil,
        _ projects: [Evidence.Statement], stated: RecordWord?
    ) -> LeadFinding {
        guard
            let evidence = matcher.against(
                projects, predicate, of: .company, company.key, country: country, stated: stated, on: day)
        else { return finding }
        return evidence.isConflict
            ? LeadFinding(
                factor: finding.factor, measure: .unknown(prior: prior), ground: .evidence(predicate, evidence))
            : LeadFinding(
                factor: finding.factor, measure: finding.measure, ground: .beside(finding.ground, predicate, evidence))
    }

    /// That it took part in the programme, by its record.
    func participation(_ company: Company) -> RecordWord? {
        company.roles.contains(.c3pLead) ? company.word(true) : company.word(company.saidC3PParticipation)
    }

    /// A tie that projects show, with what sources say against such projects beside it: they do not say against which.
    func doubted(
        _ finding: LeadFinding, of company: Company, _ c3p: [Filed<C3PProject>], _ jcm: [Filed<JCMProject>]
    ) -> LeadFinding {
        var ground = finding.ground
        func add(_ predicate: FactPredicate, _ projects: [Evidence.Statement], _ stated: RecordWord?) {
            guard
                let evidence = matcher.against(
                    projects, predicate, of: .company, company.key, stated: stated, on: day),
                evidence.isConflict
            else { return }
            ground = .beside(ground, predicate, evidence)
        }
        if !c3p.isEmpty {
            add(.c3pParticipation, self.c3p(company).map(\.record.statement), participation(company))
        }
        if !jcm.isEmpty {
            add(.jcmExperience, self.jcm(company).map(\.record.statement), company.word(company.saidJCMExperience))
        }
        return LeadFinding(factor: finding.factor, measure: finding.measure, ground: ground)
    }

    /// Work in the country without a project.
    func activeFinding(_ company: Company, in country: CountryCode, stated: RecordWord?) -> LeadFinding? {
        said(.cityTie, .activeInCountry, of: company, country: country, stated: stated, yes: .known(96), no: .known(0))
    }

    /// A base in the country. To have none says nothing of other ties.
    func baseFinding(_ company: Company, in country: CountryCode) -> LeadFinding? {
        said(.cityTie, .overseasBase, of: company, country: country, stated: nil, yes: .known(200), no: nil)
    }

    /// The finding that is worth more, with the other one's ground beside it.
    func betterOf(_ finding: LeadFinding, _ base: LeadFinding?) -> LeadFinding {
        guard let base, case .evidence(let predicate, let evidence) = base.ground else { return finding }
        let isBetter = base.measure.isKnown && base.measure.value > finding.measure.value
        let measure = isBetter ? base.measure : finding.measure
        if isBetter, case .nothing = finding.ground {
            return LeadFinding(factor: finding.factor, measure: measure, ground: base.ground)
        }
        return LeadFinding(
            factor: finding.factor, measure: measure, ground: .beside(finding.ground, predicate, evidence))
    }

    /// Certificates and declarations: by the papers, and for an environmental certificate by facts beside them.
    func certificateFinding(_ company: Company) -> LeadFinding {
        let papers = company.papers(on: day)
        let (held, said) = environmentalCertificate(company)
        guard let said else {
            guard let papers, let points = LeadPoints.certificates(papers, environment: held, on: day) else {
                let later = company.leadQualification.flatMap {
                    papers == nil && $0.namesCertificates ? $0.source : nil
                }
                return unknown(.certificates, later: later)
            }
            return LeadFinding(
                factor: .certificates, measure: measure(points), ground: .certificates(points, papers.source))
        }
        let without = papers.flatMap { LeadPoints.certificates($0, environment: nil, on: day) } ?? LeadPoints.any
        let with = LeadPoints.certificates(papers, environment: LeadPoints.environment(said.truth), on: day) ?? without
        let measure = measure(with).weighed(
            from: measure(without), confidence: said.confidence(of: .environmentalManagementSystem))
        guard let papers, LeadPoints.certificates(papers, environment: nil, on: day) != nil else {
            return LeadFinding(
                factor: .certificates, measure: measure, ground: .evidence(.environmentalManagementSystem, said))
        }
        return LeadFinding(
            factor: .certificates, measure: measure,
            ground: .beside(.certificates(with, papers.source), .environmentalManagementSystem, said))
    }

    /// What the papers say of it in points, and what facts beside them say, both taken together.
    private func environmentalCertificate(_ company: Company) -> (ClosedRange<Int>?, Evidence?) {
        let papers = company.papers(on: day)
        let held = papers?.environmentalCertificates.map { LeadPoints.environment($0, on: day) }
        let word = papers.flatMap { papers in
            held.flatMap { $0.count == 1 ? RecordWord(truth: $0.lowerBound > 0, source: papers.source) : nil }
        }
        let evidence = matcher.evidence.evidence(
            .environmentalManagementSystem, of: .company, company.key, stated: word, on: day)
        return (held, evidence.isBesideRecord ? evidence : nil)
    }

    /// What is sure counts in full, what is possible as any unknown does.
    private func measure(_ points: ClosedRange<Int>) -> Measure {
        let (lo, hi) = (
            points.lowerBound * 255 / LeadPoints.greatest, points.upperBound * 255 / LeadPoints.greatest
        )
        return Measure(value: lo + prior * (hi - lo) / 255, lo: lo, hi: hi)
    }
}

extension Evidence {
    /// Whether facts or complete lists speak, and not the record alone.
    var isBesideRecord: Bool { grounds.contains { $0.origin != .record && !$0.isProject } }
}
