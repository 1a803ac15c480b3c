/// Which members of a choice do not go together, by their places in the problem. Companies beyond the end of a list are
/// free.
package struct AssemblyConflicts: Sendable {
    /// By company: its groups, one bit each. Of a group at most one company is chosen.
    package var groups: [UInt64]
    /// By company: the leads that it does not stand beside.
    package var leads: [Set<Int>]
    /// By company: the municipalities that it does not stand beside.
    package var municipalities: [Set<Int>]

    package static let none = AssemblyConflicts()
    package static let greatestGroups = 64

    package init(groups: [UInt64] = [], leads: [Set<Int>] = [], municipalities: [Set<Int>] = []) {
        self.groups = groups
        self.leads = leads
        self.municipalities = municipalities
    }

    func groups(of company: Int) -> UInt64 { groups.indices.contains(company) ? groups[company] : 0 }

    func leads(barredBy company: Int) -> Set<Int> { leads.indices.contains(company) ? leads[company] : [] }

    func isBarred(_ company: Int, beside municipality: Int) -> Bool {
        municipalities.indices.contains(company) && municipalities[company].contains(municipality)
    }

    /// Whether a choice keeps them all.
    func allow(municipality: Int, lead: Int?, companies: [Int]) -> Bool {
        var taken: UInt64 = 0
        for company in companies {
            let own = groups(of: company)
            if taken & own != 0 || isBarred(company, beside: municipality) { return false }
            if let lead, leads(barredBy: company).contains(lead) { return false }
            taken |= own
        }
        return true
    }

    /// The same for some of the companies, in their new order.
    func restricted(to companies: [Int]) -> AssemblyConflicts {
        AssemblyConflicts(
            groups: groups.isEmpty ? [] : companies.map(groups(of:)),
            leads: leads.isEmpty ? [] : companies.map(leads(barredBy:)),
            municipalities: municipalities.isEmpty
                ? [] : companies.map { municipalities.indices.contains($0) ? municipalities[$0] : [] })
    }

    /// The same without one municipality: those after it move up.
    func without(municipality index: Int) -> AssemblyConflicts {
        var conflicts = self
        conflicts.municipalities = municipalities.map { barred in
            Set(barred.filter { $0 != index }.map { $0 > index ? $0 - 1 : $0 })
        }
        return conflicts
    }
}
