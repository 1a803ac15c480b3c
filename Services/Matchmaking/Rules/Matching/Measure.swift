import Model

/// The value of one factor for one record, 0…255, and how far it is known.
struct Measure: Hashable {
    let value: Int
    let lo: Int
    let hi: Int

    var isKnown: Bool { lo == hi }

    static func known(_ value: Int) -> Measure { Measure(value: value, lo: value, hi: value) }

    /// Nothing is known: counted as the profile's prior.
    static func unknown(prior: Int) -> Measure { Measure(value: prior, lo: 0, hi: 255) }

    /// Known within bounds: counted as the least that is sure.
    static func within(_ lo: Int, _ hi: Int) -> Measure { Measure(value: lo, lo: lo, hi: hi) }

    /// The same as strong as its evidence: moved from where it would be without it towards what is said.
    ///
    /// - Parameters:
    ///   - before: the measure without the evidence.
    ///   - confidence: in thousandths.
    func weighed(from before: Measure, confidence: Int) -> Measure {
        func moved(_ from: Int, _ to: Int) -> Int { Evidence.weighed(to, prior: from, confidence: confidence) }
        let value = moved(before.value, value)
        // What is said outright is known, however weakly.
        guard !isKnown else { return .known(value) }
        return Measure(value: value, lo: moved(before.lo, lo), hi: moved(before.hi, hi))
    }
}

/// A factor's measure and what was found, from which its reason is written for the records that are shown.
struct Finding {
    let factor: Factor
    let measure: Measure
    let ground: Ground
}

/// What a factor's value rests on.
enum Ground {
    case sectors([SectorNearness])
    case terms([TextTerm])
    case jcmProjects([Filed<JCMProject>])
    case c3pProjects([Filed<C3PProject>])
    case projects([Filed<JCMProject>], [Filed<C3PProject>], agreements: [Agreement])
    /// Said of the record itself, without a project.
    case stated(Bool, Source)
    case age(years: Int?, Source)
    /// The record is of a day after the one that is asked about.
    case later(Source)
    indirect case agreement(Agreement, expired: Bool)
    indirect case leadingArea(Municipality)
    case platforms([Municipality.Platform])
    indirect case declaration(Municipality.ZeroCarbonDeclaration)
    case technologies([Technology])
    indirect case evidence(FactPredicate, Evidence)
    /// Policies on record, and whether the party has said that it is interested.
    indirect case interest(StatedInterest, beside: Ground)
    /// A ground that is also told what was said before, and is no longer so.
    indirect case beside(Ground, FactPredicate, Evidence)
    case nothing
}

/// One sector of a need and the nearest that a record has.
struct SectorNearness: Hashable {
    let sector: Sector.ID
    let nearness: SectorTree.Nearness
}

/// What a number of projects is worth: each further one less, five as much as any more.
enum CountLadder {
    static let values = [0, 128, 180, 210, 235, 255]

    static func value(_ count: Int) -> Int { values[min(max(count, 0), values.count - 1)] }
}
