extension BudgetRules {
    /// How a thing that is bought is told to be a consumable or equipment: by the cost of one, never of the lot.
    package struct Purchases: Codable, Hashable, Sendable {
        package let ruleID: String
        package let reference: Reference
        /// The line of what meets any of the tests.
        package let consumables: String
        /// The line of what meets none of them.
        package let equipment: String
        /// In printed order; the first that is met is the reason.
        package let tests: [Test]
        /// What each property that a test reads is called and asked for.
        package let properties: [PropertyWords]
        /// Shown where tax would carry the cost of one over a test's limit.
        package let taxNotice: Notice?

        private enum CodingKeys: String, CodingKey {
            case ruleID = "ruleId"
            case reference, consumables, equipment, tests, properties, taxNotice
        }

        package init(
            ruleID: String, reference: Reference, consumables: String, equipment: String, tests: [Test],
            properties: [PropertyWords], taxNotice: Notice? = nil
        ) {
            self.ruleID = ruleID
            self.reference = reference
            self.consumables = consumables
            self.equipment = equipment
            self.tests = tests
            self.properties = properties
            self.taxNotice = taxNotice
        }

        package func words(for property: BudgetPlan.Property) -> PropertyWords? {
            properties.first { $0.property == property }
        }
    }

    /// How a property is asked for and told.
    package struct PropertyWords: Codable, Hashable, Sendable {
        package let property: BudgetPlan.Property
        package let question: BilingualText
        /// The claim where it holds: "prone to breakage".
        package let yes: BilingualText
        /// The claim where it does not.
        package let no: BilingualText

        package init(
            property: BudgetPlan.Property, question: BilingualText, yes: BilingualText, no: BilingualText
        ) {
            self.property = property
            self.question = question
            self.yes = yes
            self.no = no
        }
    }
}
