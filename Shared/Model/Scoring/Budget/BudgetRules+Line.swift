extension BudgetRules {
    /// A heading that lines stand under: "Operating costs", one of the direct costs.
    package struct Group: Codable, Hashable, Sendable {
        package let id: String
        package let title: BilingualText
        /// The column before it in the printed table: "Direct costs".
        package let category: BilingualText

        package init(id: String, title: BilingualText, category: BilingualText) {
            self.id = id
            self.title = title
            self.category = category
        }
    }

    /// One expense line, as it is printed and defined.
    package struct Line: Codable, Hashable, Sendable {
        /// One line's and no group's: the programme prints "Operating costs" for both.
        package let id: String
        /// Its place in the table, from 1.
        package let number: Int
        /// As the English table prints it.
        package let printedName: String
        package let title: BilingualText
        package let group: String
        package let definitions: [Definition]
        package let reference: Reference
        /// Shown wherever the line costs something.
        package let notices: [Notice]?

        package init(
            id: String, number: Int, printedName: String, title: BilingualText, group: String,
            definitions: [Definition], reference: Reference, notices: [Notice]? = nil
        ) {
            self.id = id
            self.number = number
            self.printedName = printedName
            self.title = title
            self.group = group
            self.definitions = definitions
            self.reference = reference
            self.notices = notices
        }
    }

    /// What belongs in a line.
    package struct Definition: Codable, Hashable, Sendable {
        /// As printed, "1" for "(1)"; none where the line has one sentence for all.
        package let number: String?
        package let text: BilingualText

        package init(number: String? = nil, text: BilingualText) {
            self.number = number
            self.text = text
        }
    }
}
