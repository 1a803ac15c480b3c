import Model

extension RecordCheck {
    static func places(
        _ ids: [PartnerCity.ID]?, _ pointer: String
    ) -> [(pointer: String, id: PartnerCity.ID)] {
        (ids ?? []).enumerated().map { ("\(pointer)/\($0.offset)", $0.element) }
    }

    /// What is done with partner cities is about the country in which they are.
    func countryProblems(
        _ country: CountryCode, of cities: [(pointer: String, id: PartnerCity.ID)]
    ) -> [FieldProblem] {
        cities.compactMap { pointer, id in
            guard let city = record(.partnerCity, id.value) as? PartnerCity, city.country != country else {
                return nil
            }
            return FieldProblem(
                pointer: "/country", rule: "country-of-city",
                message: BilingualText(
                    en: "\(city.names.en) (\(city.id)) is in \(city.country), not in \(country)",
                    ja: "\(city.names[.ja])(\(city.id))は\(country)ではなく\(city.country)にあります"),
                basis: ["/country", pointer])
        }
    }
}
