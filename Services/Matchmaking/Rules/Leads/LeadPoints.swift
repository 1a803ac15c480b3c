import Model

/// Points of the scoring sheet that an organisation brings along by itself, as far as its papers say.
enum LeadPoints {
    /// Rows 4, 5 and 6: 5 + 5 + 15.
    static let greatest = 25

    /// Where nothing is known.
    static let any = 0...greatest

    /// The points of rows 4, 5 and 6 that are sure and that are possible; `nil` where nothing is known of them.
    ///
    /// - Parameter environment: the points of row 4; `nil` where they are not known.
    static func certificates(
        _ papers: LeadQualification?, environment: ClosedRange<Int>?, on day: CivilDate
    ) -> ClosedRange<Int>? {
        let parts = [
            environment, papers?.workLifeCertificates.map { range($0, on: day, worth: { workLife[$0] }) },
            papers?.reductionTarget.map(declared), papers?.decokatsuSupportersClub.map(declared),
            papers?.decokatsuDeclaration.map(declared),
        ]
        guard parts.contains(where: { $0 != nil }) else { return nil }
        let sums = parts.reduce((0, 0)) { ($0.0 + ($1?.lowerBound ?? 0), $0.1 + ($1?.upperBound ?? 5)) }
        return sums.0...sums.1
    }

    /// Row 4, by the certificates in the papers.
    static func environment(
        _ certificates: [LeadQualification.Certificate], on day: CivilDate
    ) -> ClosedRange<Int> {
        range(certificates, on: day, worth: { environmental.contains($0) ? 5 : nil })
    }

    /// Row 4, by what sources say.
    static func environment(_ truth: Truth) -> ClosedRange<Int>? { truth.known.map(declared) }

    /// Row 2a: one other project counts like none.
    static func engineer(otherProjects count: Int) -> Int {
        switch count {
        case ...1: 5
        case 2...5: 6 - count
        default: 0
        }
    }

    private static func declared(_ yes: Bool) -> ClosedRange<Int> { yes ? 5...5 : 0...0 }

    /// The best of the certificates that are valid; one of an unknown kind may be worth anything.
    private static func range(
        _ certificates: [LeadQualification.Certificate], on day: CivilDate, worth: (String) -> Int?
    ) -> ClosedRange<Int> {
        let valid = certificates.filter { certificate in certificate.validUntil.map { day <= $0 } ?? true }
        // Without a last day it may have ended.
        let least = valid.filter { $0.validUntil != nil }.map { worth($0.name) ?? 0 }.max() ?? 0
        let most = valid.map { worth($0.name) ?? 5 }.max() ?? 0
        return least...max(least, most)
    }

    /// Guidebook FY2024, Table 6 row 4, by the names on the scoring sheet.
    private static let environmental: Set = [
        "iso14001", "eco-action-21", "eco-first", "eco-stage", "local-government-scheme",
    ]

    /// Guidebook FY2024, Table 6 row 5, by the names on the scoring sheet.
    private static let workLife = [
        "platinum-eruboshi": 5, "eruboshi-3": 4, "eruboshi-2": 3, "eruboshi-1": 2, "action-plan": 1,
        "platinum-kurumin": 4, "kurumin-new": 3, "kurumin-old": 2, "youth-yell": 4,
    ]
}

extension LeadQualification {
    /// Whether the papers say anything of rows 4, 5 and 6.
    var namesCertificates: Bool {
        environmentalCertificates != nil || workLifeCertificates != nil || reductionTarget != nil
            || decokatsuSupportersClub != nil || decokatsuDeclaration != nil
    }
}
