/// A way on that is no scheme, which the guidebook names all the same.
package struct ExitRoute: Codable, Hashable, Sendable {
    package let id: Identifier<ExitRoute>
    package let name: BilingualText
    package let reason: Reason

    package init(id: Identifier<ExitRoute>, name: BilingualText, reason: Reason) {
        self.id = id
        self.name = name
        self.reason = reason
    }
}
