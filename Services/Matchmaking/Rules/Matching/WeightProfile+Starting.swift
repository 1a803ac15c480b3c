package import Model

extension WeightProfile {
    /// The weights in use until a profile is stored: those of the factors that records support today, in proportion to
    /// their place in section 3.1 of the guidebook, and not yet fitted to past choices.
    package static func starting(for subject: Subject) -> WeightProfile {
        switch subject {
        case .technology:
            starting(
                subject, BilingualText(en: "Technologies for a need, v0", ja: "ニーズに対する技術 v0"),
                [
                    Weight(.sectorFit, 329), Weight(.textAffinity, 247), Weight(.jcmTrackRecord, 164),
                    Weight(.countryExperience, 151), Weight(.c3pParticipation, 82), Weight(.freshness, 27),
                ])
        case .municipality:
            starting(
                subject, BilingualText(en: "Municipalities for a partner city, v0", ja: "相手都市に対する自治体 v0"),
                [
                    Weight(.agreement, 260), Weight(.leadingArea, 180), Weight(.pastCollaboration, 150),
                    Weight(.sectorCooperation, 110), Weight(.countryExperience, 90), Weight(.platform, 80),
                    Weight(.localCompanies, 70), Weight(.policy, 60),
                ])
        case .lead:
            starting(
                subject, BilingualText(en: "Lead organisations for a partner city, v0", ja: "相手都市に対する代表事業者 v0"),
                [
                    Weight(.leadHistory, 220), Weight(.recentJCM, 180), Weight(.cityTie, 180),
                    Weight(.municipalityTie, 150), Weight(.sectorBreadth, 120), Weight(.certificates, 80),
                    Weight(.engineerLoad, 70),
                ])
        case .consortium:
            starting(
                subject, BilingualText(en: "Consortia for a partner city, v0", ja: "相手都市に対するコンソーシアム v0"),
                Self.weights(.starting))
        }
    }

    private static func weights(_ weights: ConsortiumWeights) -> [Weight] {
        [
            Weight(.teamMunicipality, weights.municipality), Weight(.teamLead, weights.lead),
            Weight(.teamCoverage, weights.coverage), Weight(.memberExperience, weights.experience),
            Weight(.memberSeat, weights.local), Weight(.memberCost, weights.member),
        ]
    }

    private static func starting(_ subject: Subject, _ name: BilingualText, _ weights: [Weight]) -> WeightProfile {
        // The id is made of a case name and a fixed ending, so it is always one.
        guard let id = ID("\(subject.rawValue)-v0") else { preconditionFailure("a profile id is a valid id") }
        return WeightProfile(
            id: id, names: Names(en: name.en, ja: name.ja), subject: subject, status: .active, prior: 48,
            weights: weights,
            note: LocalisedText(
                en: "starting weights, not yet fitted to past choices; only factors that a record supports",
                ja: "過去の選択に合わせて調整する前の初期値。記録で裏付けられる要素のみ"),
            source: Source("Guidebook FY2024, section 3.1", asOf: PrintedDate("FY2024")))
    }
}
