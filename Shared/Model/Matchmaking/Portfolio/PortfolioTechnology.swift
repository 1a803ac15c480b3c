/// A technology of a portfolio, and whom it serves.
package struct PortfolioTechnology: Codable, Hashable, Sendable {
    package let id: Technology.ID
    package let names: Names
    package let company: Company.ID?
    package let capacity: Int
    package let needs: [Need.ID]
    package let load: Int
    /// Needs that it fits.
    package let candidates: Int
    package let price: CapacityPrice

    package init(
        _ technology: Technology, capacity: Int, needs: [Need.ID], candidates: Int, price: CapacityPrice
    ) {
        id = technology.id
        names = technology.names
        company = technology.companyId
        self.capacity = capacity
        self.needs = needs
        load = needs.count
        self.candidates = candidates
        self.price = price
    }
}

/// A company of a portfolio with all its technologies.
package struct PortfolioCompany: Codable, Hashable, Sendable {
    package let id: Company.ID
    package let names: Names
    /// No limit where left out.
    package let capacity: Int?
    package let load: Int
    package let price: CapacityPrice

    package init(id: Company.ID, names: Names, capacity: Int?, load: Int, price: CapacityPrice) {
        self.id = id
        self.names = names
        self.capacity = capacity
        self.load = load
        self.price = price
    }
}

/// The dual price of a capacity: what serving one more need would add to the objective at most. Of a technology whose
/// company has no limit it is exactly what it would add.
package struct CapacityPrice: Codable, Hashable, Sendable {
    /// May be negative where more needs would reach the floor: those come first.
    package let score: Int
    package let needsAtFloor: Int?

    package init(score: Int, needsAtFloor: Int?) {
        self.score = score
        self.needsAtFloor = needsAtFloor
    }

    package var isFree: Bool { score == 0 && (needsAtFloor ?? 0) == 0 }
}

/// A need and a technology that would both rather have each other than what they have.
package struct BlockingPair: Codable, Hashable, Sendable {
    package let need: Need.ID
    package let technology: Technology.ID
    package let score: Int
    /// The worst score of the need's own matches; left out where it lacks one.
    package let needHas: Int?
    /// The worst score of what the technology, or its company where that is full, serves; left out where it has room.
    package let technologyHas: Int?

    package init(need: Need.ID, technology: Technology.ID, score: Int, needHas: Int?, technologyHas: Int?) {
        self.need = need
        self.technology = technology
        self.score = score
        self.needHas = needHas
        self.technologyHas = technologyHas
    }
}
