package import Model

/// What tells a record from the others of its kind.
struct IdentityMarks {
    /// Numbers that a register gives to one party only: what they are called, and their value.
    var numbers: [(name: String, value: String)] = []
    /// Everything that the record is called.
    var names: [String] = []
    /// What two records of one name must share to be about the same thing: country, company, prefecture.
    var scope: String?
    /// Where the record has no name of its own: all that tells two of them apart, but for their time.
    var whole: String?
    /// When it was; `nil` of a kind that has no time.
    var time: IdentityTime?
}

extension CatalogueEntry {
    /// The marks of a record; `nil` for a kind whose id is the identity.
    var identityMarks: IdentityMarks? {
        switch self {
        case .company(let record):
            IdentityMarks(
                numbers: record.corporateNumber.map { [("corporateNumber", $0.value)] } ?? [], names: record.names.all)
        case .municipality(let record):
            IdentityMarks(
                numbers: [("lgCode", record.lgCode.value)], names: record.names.all, scope: record.prefectureIso)
        case .partnerCity(let record): IdentityMarks(names: record.names.all, scope: record.country.value)
        case .technology(let record):
            IdentityMarks(
                names: record.names.all,
                scope: record.companyId?.value ?? record.company.map { NameForm.of($0.en) } ?? record.supplierJa)
        case .need(let record):
            IdentityMarks(
                names: [record.text.en, record.text.ja].compactMap(\.self), scope: record.partnerCityId.value)
        case .jcmProject(let record):
            IdentityMarks(
                numbers: record.jcmReference.map { [("jcmReference", $0)] } ?? [],
                names: [record.title] + (record.titleOther ?? []), scope: record.country.value,
                time: IdentityTime(fiscalYears: [record.fiscalYear].compactMap(\.self)))
        case .c3pProject(let record):
            IdentityMarks(
                names: record.titleParaphrased == true ? [] : [record.title, record.titleJa].compactMap(\.self),
                scope: record.partnerCityIds.map(\.value).sorted().joined(separator: ","),
                whole: Self.joined(
                    record.partnerCityIds.map(\.value).sorted(), record.municipalityIds?.map(\.value).sorted() ?? []),
                time: IdentityTime(fiscalYears: record.fiscalYears))
        case .agreement(let record):
            IdentityMarks(
                whole: Self.joined(
                    [record.municipalityId.value], [record.partnerCityId.value],
                    [record.form.rawValue, record.partnerType.rawValue]),
                time: IdentityTime(record.date))
        case .country, .sector, .term, .weightProfile, .fact, .closedList, .introduction: nil
        }
    }

    private static func joined(_ parts: [String]...) -> String {
        parts.map { $0.joined(separator: ",") }.joined(separator: " ")
    }
}

extension MatchmakingKind {
    /// Whether two records of the kind can turn out to be about the same thing.
    package var hasDuplicates: Bool {
        switch self {
        case .partnerCity, .need, .municipality, .company, .c3pProject, .jcmProject, .agreement, .technology: true
        case .country, .sector, .term, .weightProfile, .fact, .closedList, .introduction: false
        }
    }
}
