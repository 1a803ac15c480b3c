/// Rules of the programme that hold on certain days, one record an edition.
package protocol ProgrammeEdition: Sendable {
    associatedtype Subject

    var id: Identifier<Subject> { get }
    /// As the programme names it: "FY2025".
    var edition: String { get }
    /// Counts the corrections of one edition, from 1; 1 where left out.
    var version: Int? { get }
    var title: BilingualText { get }
    /// The days on which it is used.
    var effective: EffectivePeriod { get }
    var source: Source { get }
}

extension ProgrammeEdition {
    package var version: Int? { nil }
}

/// The edition that an answer was made by.
package struct EditionUse<Subject>: Codable, Hashable, Sendable {
    package let id: Identifier<Subject>
    package let edition: String
    package let title: BilingualText
    package let effective: EffectivePeriod
    package let source: Source

    package init<Edition: ProgrammeEdition>(_ edition: Edition) where Edition.Subject == Subject {
        id = edition.id
        self.edition = edition.edition
        title = edition.title
        effective = edition.effective
        source = edition.source
    }
}
