package import Model

/// Writes a contract year as iCalendar (RFC 5545): every entry with a day as an all-day event.
package struct CalendarText {
    let year: ContractYear
    /// Set before every title and into every id, so that the calendars of several projects stay apart.
    let project: String?
    let language: Language
    /// The revision of the records that the year was worked out from: a later one takes the place of an earlier one.
    let revision: Int64

    package init(_ year: ContractYear, project: String? = nil, revision: Int64, language: Language) {
        self.year = year
        self.revision = revision
        self.project = project
        self.language = language
    }

    /// Lines of at most 75 octets, each ended by CR LF.
    package var text: String {
        var lines = ContentLines()
        lines.add("BEGIN", "VCALENDAR")
        lines.add("VERSION", "2.0")
        lines.add("PRODID", "-//Renkei//Contract calendar//EN")
        lines.add("CALSCALE", "GREGORIAN")
        lines.add("X-WR-CALNAME", text: name)
        for entry in year.entries { add(entry, to: &lines) }
        lines.add("END", "VCALENDAR")
        return lines.text
    }

    private var name: String {
        [project, year.rules.title[language], "FY\(year.fiscalYear)"].compactMap(\.self).joined(separator: " ")
    }

    private func add(_ entry: ContractYear.Entry, to lines: inout ContentLines) {
        guard let from = entry.from, let end = (entry.through ?? from).adding(days: 1) else { return }
        lines.add("BEGIN", "VEVENT")
        // The same whatever the edition and the days: an event that moves stays the same event.
        lines.add("UID", text: [entry.id, project].compactMap(\.self).joined(separator: ".") + "@renkei")
        // Without a METHOD it says when the event was last revised: on the first day of its rules. The same list is the
        // same text whenever it is made.
        lines.add("DTSTAMP", Self.digits(year.rules.effective.from) + "T000000Z")
        lines.add("SEQUENCE", String(min(max(0, revision), Self.lastSequence)))
        lines.add("DTSTART;VALUE=DATE", Self.digits(from))
        lines.add("DTEND;VALUE=DATE", Self.digits(end))
        lines.add("SUMMARY;LANGUAGE=\(language.rawValue)", text: summary(of: entry))
        lines.add("DESCRIPTION;LANGUAGE=\(language.rawValue)", text: description(of: entry))
        lines.add("CATEGORIES;LANGUAGE=\(language.rawValue)", text: entry.certainty.label[language])
        lines.add("STATUS", entry.certainty == .fixed ? "CONFIRMED" : "TENTATIVE")
        lines.add("TRANSP", "TRANSPARENT")
        lines.add("END", "VEVENT")
    }

    /// The greatest integer of RFC 5545, section 3.3.8.
    private static let lastSequence = Int64(Int32.max)

    private func summary(of entry: ContractYear.Entry) -> String {
        (project.map { "[\($0)] " } ?? "") + entry.title[language]
    }

    private func description(of entry: ContractYear.Entry) -> String {
        [entry.detail?[language], entry.certainty.label[language], entry.reference.text].compactMap(\.self)
            .joined(separator: "\n")
    }

    private static func digits(_ day: CivilDate) -> String {
        day.description.filter { $0 != "-" }
    }
}

/// Content lines of RFC 5545, section 3.1.
struct ContentLines {
    private(set) var text = ""

    private static let mostOctets = 75

    mutating func add(_ name: String, text value: String) {
        add(name, Self.escaped(value))
    }

    /// Folds what is longer than a line may be, between characters of UTF-8.
    mutating func add(_ name: String, _ value: String) {
        var octets = 0
        for scalar in (name + ":" + value).unicodeScalars {
            let length = UTF8.width(scalar)
            if octets + length > Self.mostOctets {
                text += "\r\n "
                octets = 1
            }
            text.unicodeScalars.append(scalar)
            octets += length
        }
        text += "\r\n"
    }

    /// A text value (section 3.3.11); control characters that cannot stand in one are left out.
    static func escaped(_ value: String) -> String {
        var text = ""
        for character in value {
            switch character {
            case "\\", ";", ",": text += "\\" + String(character)
            case _ where character.isNewline: text += "\\n"
            default: text.unicodeScalars.append(contentsOf: character.unicodeScalars.filter { $0.isWritable })
            }
        }
        return text
    }
}

extension Unicode.Scalar {
    fileprivate var isWritable: Bool { value == 9 || (value >= 32 && value != 127) }
}
