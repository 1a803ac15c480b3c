import Model

/// The legal forms of Japanese law that a printed name can show.
enum LegalForm {
    /// The form in the organisation's Japanese name: 株式会社. A name in another language shows none for certain.
    static func japanese(in names: Names) -> String? {
        guard let name = names.ja else { return nil }
        return forms.first { name.contains($0) }
    }

    /// The same where nothing on record speaks for a seat abroad: names of foreign firms are put into Japanese with
    /// Japanese forms, and a seat that is printed has to be one in Japan.
    static func ofJapaneseSeat(_ company: Company) -> String? {
        company.hqMunicipality.map(Prefecture.isNamed(in:)) == false ? nil : japanese(in: company.names)
    }

    private static let forms = [
        "株式会社", "有限会社", "合同会社", "合資会社", "合名会社", "一般社団法人", "公益社団法人", "一般財団法人", "公益財団法人",
        "国立大学法人", "公立大学法人", "学校法人", "独立行政法人", "国立研究開発法人", "特定非営利活動法人", "協同組合",
    ]
}
