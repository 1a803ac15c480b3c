extension BudgetRules {
    /// A rule that some lines come to at most a share of others. It warns and never blocks, and where its text can be
    /// read in several ways every reading is shown.
    package struct Share: Codable, Hashable, Sendable {
        package let ruleID: String
        package let title: BilingualText
        package let reference: Reference
        /// The most that the first side may be of the second, in percent.
        package let mostPercent: Int
        /// Why there are several readings, and which is the likely one.
        package let note: BilingualText
        package let readings: [Reading]

        private enum CodingKeys: String, CodingKey {
            case ruleID = "ruleId"
            case title, reference, mostPercent, note, readings
        }

        package init(
            ruleID: String, title: BilingualText, reference: Reference, mostPercent: Int, note: BilingualText,
            readings: [Reading]
        ) {
            self.ruleID = ruleID
            self.title = title
            self.reference = reference
            self.mostPercent = mostPercent
            self.note = note
            self.readings = readings
        }
    }

    /// One way to read it: the sum of some lines against the share of the sum of others. A side that holds the tax line
    /// is a sum with tax.
    package struct Reading: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        package let part: [String]
        package let whole: [String]

        package init(id: String, title: BilingualText, part: [String], whole: [String]) {
            self.id = id
            self.title = title
            self.part = part
            self.whole = whole
        }
    }
}
