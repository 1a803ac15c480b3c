/// A question kept for later, so that its asker can be told what has changed.
package struct SavedQuery: Codable, Hashable, Sendable {
    package typealias ID = Identifier<SavedQuery>

    package let id: ID
    package var name: String
    package var owner: String?
    package var project: ProjectFacts
    package var filter: SchemeFilter?

    package init(
        id: ID, name: String, owner: String? = nil, project: ProjectFacts, filter: SchemeFilter? = nil
    ) {
        self.id = id
        self.name = name
        self.owner = owner
        self.project = project
        self.filter = filter
    }
}
