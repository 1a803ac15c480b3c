import JSONText
import Model
import Records

extension MatchmakingRecord {
    /// The record with other records named in the place of those that were merged; `nil` where it names none of them.
    ///
    /// A list names each record once, and no record names itself among those that it may be the same as.
    ///
    /// - Parameter successor: the id that stands for another one now; `nil` for one that stands for itself.
    func following(_ successor: (MatchmakingKind, String) -> String?) throws -> Self? {
        let followed = mentions.compactMap { mention in
            successor(mention.kind, mention.key).map { (mention, id: $0) }
        }
        guard !followed.isEmpty else { return nil }
        var value = try JSONText.decode(JSONValue.self, from: try JSONText.encode(self))
        for (mention, id) in followed {
            value = value.replacing(Self.tokens(mention)[...], with: id)
        }
        for (mention, id) in followed {
            let tokens = Self.tokens(mention)
            guard let last = tokens.last, Int(last) != nil else { continue }
            value = value.mapping(tokens.dropLast()) { elements in
                elements.unique.filter { !(mention.kind == Self.kind && id == key && $0 == .string(key)) }
            }
        }
        return try JSONText.decode(Self.self, from: try JSONText.encode(value)).withEachPartyOnce
    }

    /// A party that has come to stand in its own place and among the others stands in its own place.
    var withEachPartyOnce: Self {
        guard var agreement = self as? Agreement else { return self }
        let (municipality, city) = (agreement.municipalityId, agreement.partnerCityId)
        agreement.moreMunicipalityIds?.removeAll { $0 == municipality }
        agreement.morePartnerCityIds?.removeAll { $0 == city }
        return agreement as? Self ?? self
    }

    private static func tokens(_ mention: Mention) -> [String] { JSONPointer(mention.pointer)?.tokens ?? [] }

    /// The record as it is kept beside records that were merged; `nil` where it is kept as it is.
    func settled(among records: RecordSet) -> Self? {
        try? following { kind, id in
            guard records.merged(kind: kind.rawValue, id: id) != nil else { return nil }
            return records.record(kind: kind.rawValue, id: id)?.id
        }
    }
}
