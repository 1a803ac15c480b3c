/// The model that exported opportunities follow.
package enum CommonGrants {
    /// Which model, and where it is published.
    package struct Specification: Codable, Hashable, Sendable {
        package let name: String
        package let version: String
        package let address: String

        package init(name: String, version: String, address: String) {
            self.name = name
            self.version = version
            self.address = address
        }
    }

    package static let specification = Specification(
        name: "CommonGrants OpportunityBase", version: "0.4.0",
        address:
            "https://github.com/HHS/simpler-grants-protocol/tree/%40common-grants/core%400.4.0/lib/core")

    /// Where a page stands in a list (`PaginatedResultsInfo`).
    package struct PaginationInfo: Codable, Hashable, Sendable {
        /// From 1.
        package let page: Int
        package let pageSize: Int
        package let totalItems: Int
        package let totalPages: Int

        /// - Parameters:
        ///   - offset: items before the page, 0 or more; the page is the one that item stands on.
        ///   - pageSize: 1 or more.
        package init(offset: Int, pageSize: Int, totalItems: Int) {
            page = offset / pageSize + 1
            self.pageSize = pageSize
            self.totalItems = totalItems
            totalPages = totalItems / pageSize + (totalItems % pageSize == 0 ? 0 : 1)
        }
    }
}
