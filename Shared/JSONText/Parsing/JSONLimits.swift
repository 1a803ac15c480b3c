/// How much a JSON text may hold before it is refused.
package struct JSONLimits: Sendable, Hashable {
    /// Containers open at once; never more than 512, so that a walk over the document fits any stack.
    package var depth: Int
    /// Members of one object or elements of one array.
    package var members: Int
    /// Bytes of the whole text; never more than 64 MiB.
    package var bytes: Int

    /// The limits of the wire unless told otherwise: 64 deep, 10,000 members in a container, 64 MiB.
    package init(depth: Int = 64, members: Int = 10_000, bytes: Int = 64 << 20) {
        self.depth = min(depth, 512)
        self.members = members
        self.bytes = min(bytes, 64 << 20)
    }
}
