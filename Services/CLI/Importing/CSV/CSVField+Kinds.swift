import Model

/// The tables that people keep.
extension CSVField {
    static let company =
        names(
            ["company", "company name", "company name (english)", "企業名(英語)", "会社名(英語)"],
            ["企業名", "会社名", "法人名", "団体名", "企業名(日本語)"])
        + [
            CSVField("corporateNumber", .code, ["corporate number", "法人番号"]),
            CSVField("kind", .text, ["kind", "type", "種別", "組織種別"], words: .organisationKinds),
            CSVField("roles", .list, ["roles", "role", "役割"], words: .roles),
            CSVField("countries", .codes, ["countries", "country", "対象国", "活動国", "進出国"]),
            CSVField("hqMunicipality", .text, ["headquarters", "hq", "seat", "本社", "本社所在地", "所在地"]),
            CSVField(
                "hqMunicipalityId", .text, ["headquarters id", "seat id", "本社自治体id"], refersTo: .municipality),
            CSVField("jcmExperience", .boolean, ["jcm experience", "jcm実績", "jcmの実績"]),
            CSVField("c3pParticipant", .boolean, ["c3p participant", "c3p participation", "都市間連携事業への参加", "都市間連携参加"]),
        ]

    static let partnerCity =
        names(["city", "city name", "partner city", "都市名(英語)"], ["都市名", "相手都市", "相手都市名", "都市名(日本語)"])
        + [
            CSVField("type", .text, ["type", "種別"], isRequired: true, words: .cityKinds),
            CSVField("country", .code, ["country", "country code", "国", "国コード"], isRequired: true),
            CSVField("targetSectors", .list, ["sectors", "target sectors", "分野", "対象分野"], refersTo: .sector),
        ]

    static let need = [
        CSVField(
            "partnerCityId", .text, ["city", "city id", "partner city", "都市id", "相手都市", "相手都市id"], isRequired: true,
            refersTo: .partnerCity),
        CSVField("text.en", .text, ["need", "need en", "need (english)", "ニーズ(英語)"]),
        CSVField("text.ja", .text, ["need ja", "need (japanese)", "ニーズ", "ニーズ(日本語)"]),
        CSVField("sectors", .list, ["sectors", "分野", "対象分野"], refersTo: .sector),
        CSVField("priority", .integer, ["priority", "rank", "優先順位", "優先度"]),
        CSVField("verifiedOn", .date, ["verified on", "verified", "確認日", "最終確認日"]),
        CSVField("verifiedBy", .text, ["verified by", "verifier", "確認者"]),
        CSVField("validThrough", .date, ["valid through", "有効期限"]),
    ]

    static let municipality =
        names(["municipality", "municipality name", "自治体名(英語)"], ["自治体名", "団体名", "市区町村名"])
        + [
            CSVField(
                "lgCode", .code, ["lg code", "local government code", "地方公共団体コード", "全国地方公共団体コード", "団体コード"],
                isRequired: true),
            CSVField("type", .text, ["type", "種別"], isRequired: true, words: .municipalityKinds),
            CSVField("prefecture.en", .text, ["prefecture", "prefecture (english)", "都道府県(英語)"], isRequired: true),
            CSVField("prefecture.ja", .text, ["prefecture (japanese)", "都道府県", "都道府県名"]),
            CSVField("prefectureIso", .text, ["prefecture code", "prefecture iso", "都道府県コード"], isRequired: true),
            CSVField("decarbonizationLeadingArea", .boolean, ["decarbonization leading area", "脱炭素先行地域"]),
            CSVField("c3pParticipant", .boolean, ["c3p participant", "c3p participation", "都市間連携事業への参加"]),
        ]

    static let technology =
        names(["technology", "technology name", "技術名(英語)"], ["技術名", "技術名称", "技術名(日本語)"])
        + [
            CSVField("summary.en", .text, ["summary", "summary en", "summary (english)", "概要(英語)"]),
            CSVField("summary.ja", .text, ["summary ja", "summary (japanese)", "概要", "概要(日本語)"]),
            CSVField("companyId", .text, ["company id", "company", "企業id", "企業"], refersTo: .company),
            CSVField("sectors", .list, ["sectors", "sector", "分野", "対象分野"], isRequired: true, refersTo: .sector),
            CSVField("countries", .codes, ["countries", "country", "対象国", "導入国"]),
            CSVField("stage", .text, ["stage", "段階"], words: .stages),
            CSVField("withdrawnOn", .date, ["withdrawn on", "取下げ日"]),
        ]

    static let agreement = [
        CSVField("japaneseParty", .text, ["japanese party", "日本側", "日本側当事者"], isRequired: true),
        CSVField(
            "municipalityId", .text, ["municipality", "municipality id", "自治体id"], isRequired: true,
            refersTo: .municipality),
        CSVField("moreMunicipalityIds", .list, ["more municipalities", "他の自治体id"], refersTo: .municipality),
        CSVField("partner", .text, ["partner", "相手側", "相手方"], isRequired: true),
        CSVField(
            "partnerCityId", .text, ["partner city", "partner city id", "相手都市id"], isRequired: true,
            refersTo: .partnerCity),
        CSVField("morePartnerCityIds", .list, ["more partner cities", "他の相手都市id"], refersTo: .partnerCity),
        CSVField("partnerType", .text, ["partner type", "相手側の種別"], words: .partnerKinds),
        CSVField("country", .code, ["country", "国", "国コード"], isRequired: true),
        CSVField("kind", .text, ["kind", "type", "種類", "協定の種類"], isRequired: true),
        CSVField("form", .text, ["form", "形式"], isRequired: true, words: .agreementForms),
        CSVField("title", .text, ["title", "名称", "協定名"]),
        CSVField("date", .date, ["date", "signed on", "締結日", "日付"]),
        CSVField("validThrough", .date, ["valid through", "有効期限"]),
    ]

    static let fact = [
        CSVField("subject.kind", .text, ["subject kind", "対象の種別"], isRequired: true, words: .recordKinds),
        CSVField("subject.id", .text, ["subject", "subject id", "対象", "対象id"], isRequired: true),
        CSVField("predicate", .text, ["predicate", "fact", "事項", "事実"], isRequired: true, words: .predicates),
        CSVField("country", .code, ["country", "国", "国コード"]),
        CSVField("value", .text, ["value", "内容"]),
        CSVField("truth", .truth, ["truth", "yes or no", "該当", "有無"], isRequired: true),
        CSVField("level", .code, ["level", "evidence", "証拠水準", "根拠の水準"], isRequired: true, words: .levels),
        CSVField("asOf", .date, ["as of", "date", "時点", "基準日"], isRequired: true),
        CSVField("validFrom", .date, ["valid from", "有効開始日"]),
        CSVField("validThrough", .date, ["valid through", "有効期限"]),
    ]
}
