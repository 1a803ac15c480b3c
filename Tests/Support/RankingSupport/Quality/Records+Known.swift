import Model

extension PrintedDate? {
    /// Whether every day that it can mean is before 1 April of a year; no date is not.
    func isBefore(fiscalYear year: Int) -> Bool {
        guard let last = self?.range?.upperBound else { return false }
        return (last.year, last.month) < (year, 4)
    }
}

extension Municipality {
    /// The selection, the declaration and the platforms that date from before a fiscal year.
    func known(before year: Int) -> Municipality {
        var known = self
        if !(leadingArea?.selectedOn).isBefore(fiscalYear: year) {
            known.decarbonizationLeadingArea = nil
            known.leadingArea = nil
        }
        let declared = zeroCarbonDeclaration?.declared.map { PrintedDate($0) }
        if !declared.isBefore(fiscalYear: year) { known.zeroCarbonDeclaration = nil }
        known.platforms = platforms?.filter { PrintedDate?(PrintedDate($0.started)).isBefore(fiscalYear: year) }
        return known
    }

    var withoutUndated: Municipality {
        var left = self
        left.c3pParticipant = nil
        return left
    }
}

extension Company {
    /// The seat stays; where it works, and that it takes part, the projects say.
    var withoutUndated: Company {
        var left = self
        left.roles = []
        left.countries = nil
        left.jcmExperience = nil
        left.c3pParticipant = nil
        left.leadQualification = nil
        left.note = nil
        return left
    }
}

extension JCMProject {
    /// "Credits issued" is said years after a project is taken up.
    var withoutLaterStatus: JCMProject {
        var left = self
        left.status = nil
        return left
    }
}

extension Technology {
    /// What the projects that are left show of it; `nil` where none is.
    func resting(on projects: [JCMProject.ID: JCMProject]) -> Technology? {
        let shown = (evidenceProjectIds ?? []).compactMap { projects[$0] }
        guard !shown.isEmpty else { return nil }
        var left = self
        left.evidenceProjectIds = shown.map(\.id)
        left.countries = Set(shown.map(\.country)).sorted { $0.value < $1.value }
        left.source = Source(source.text, asOf: shown.compactMap(\.fiscalYear).max().map { PrintedDate("FY\($0)") })
        return left
    }
}
