extension Opportunity {
    /// The days of an opportunity (`OppTimeline`).
    package struct KeyDates: Codable, Hashable, Sendable {
        package let postDate: Event?
        package let closeDate: Event?
        package let otherDates: [String: Event]?

        package init(postDate: Event?, closeDate: Event?, otherDates: [String: Event]?) {
            self.postDate = postDate
            self.closeDate = closeDate
            self.otherDates = otherDates
        }
    }

    /// Something that happens on a day, over a period, or at a time told in words (`Event`).
    package struct Event: Hashable, Sendable {
        package let name: String
        package let when: When
        package let description: String?

        package init(_ name: String, _ when: When, description: String? = nil) {
            self.name = name
            self.when = when
            self.description = description
        }

        package enum When: Hashable, Sendable {
            case singleDate(CivilDate)
            case dateRange(CivilDate, CivilDate)
            /// As a source prints it, where that is no exact day.
            case other(String)
        }
    }
}

extension Opportunity.Event: Codable {
    private enum Key: String, CodingKey {
        case name, eventType, date, startDate, endDate, details, description
    }

    private enum EventType: String, Codable {
        case singleDate, dateRange, other
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Key.self)
        name = try container.decode(String.self, forKey: .name)
        when =
            switch try container.decode(EventType.self, forKey: .eventType) {
            case .singleDate: .singleDate(try container.decode(CivilDate.self, forKey: .date))
            case .dateRange:
                .dateRange(
                    try container.decode(CivilDate.self, forKey: .startDate),
                    try container.decode(CivilDate.self, forKey: .endDate))
            case .other: .other(try container.decode(String.self, forKey: .details))
            }
        description = try container.decodeIfPresent(String.self, forKey: .description)
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(name, forKey: .name)
        switch when {
        case .singleDate(let day):
            try container.encode(EventType.singleDate, forKey: .eventType)
            try container.encode(day, forKey: .date)
        case .dateRange(let first, let last):
            try container.encode(EventType.dateRange, forKey: .eventType)
            try container.encode(first, forKey: .startDate)
            try container.encode(last, forKey: .endDate)
        case .other(let text):
            try container.encode(EventType.other, forKey: .eventType)
            try container.encode(text, forKey: .details)
        }
        try container.encodeIfPresent(description, forKey: .description)
    }
}
