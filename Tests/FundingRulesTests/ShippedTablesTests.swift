import FundingRules
import Model
import Testing

/// The rows of Tables 7 and 8 as the guidebook prints them: number, agency, name, type, address, information date,
/// and whether the footnote on state-owned companies marks the row.
private struct PrintedRow: CustomTestStringConvertible {
    let number: String
    let agency: String
    let name: String
    let type: String
    let address: String?
    let date: String?
    let isMarked: Bool

    var testDescription: String { number }

    init(
        _ number: String, _ agency: String, _ name: String, _ type: String, _ address: String?, _ date: String? = nil,
        isMarked: Bool = false
    ) {
        self.number = number
        self.agency = agency
        self.name = name
        self.type = type
        self.address = address
        self.date = date
        self.isMarked = isMarked
    }

    private static let environment = "Ministry of the Environment, Japan"
    private static let economy = "Ministry of Economy, Trade and Industry, Japan"
    private static let agriculture = "Ministry of Agriculture, Forestry and Fisheries, Japan"

    static let table7 = [
        PrintedRow(
            "T7-1", environment, "JCM Model Project scheme", "Subsidy", "gef.jp/jcm/kobo/mp240405/",
            "FY2024 call (as of April 2024)", isMarked: true),
        PrintedRow(
            "T7-2", environment, "JCM F-gas Recovery and Destruction Model Project", "Subsidy",
            "gef.jp/jcm/jp/kobo/freon240708/", "FY2024-FY2026 call (as of July 2024)", isMarked: true),
        PrintedRow(
            "T7-3", environment,
            "Japan Fund for the Joint Crediting Mechanism (JF JCM): Contribution by the Asian Development Bank "
                + "(includes contributions for methane emissions reduction)",
            "Grant", "www.adb.org/what-we-do/funds/japan-fund-for-joint-crediting-mechanism", "November 2024"),
        PrintedRow(
            "T7-4", environment,
            "Contribution to United Nations Industrial Development Organization (UNIDO) "
                + "(includes contributions for methane emissions reduction)",
            "Project subsidies, technical cooperation",
            "jcm-gm.my.site.com/JCMGlobalMatch/s/what-is-jcm/unido-jcm?language=en_US", "July 2024", isMarked: true),
        PrintedRow(
            "T7-5", environment, "Demonstration Program for Application of New Decarbonizing Technology", "Subsidy",
            "gef.jp/category/newtech/", isMarked: true),
        PrintedRow(
            "T7-6", environment, "Project development/capacity building/MRV support", "Technical cooperation", nil),
        PrintedRow(
            "T7-7", economy, "JCM Feasibility Study (FS)", "Technical cooperation",
            "www.meti.go.jp/information/publicoffer/kobo/2024/k240422001.html", "FY2024 call (as of April 2024)"),
        PrintedRow(
            "T7-8", economy, "JCM NEDO Demonstration Programme", "Commissioned project",
            "www.nedo.go.jp/english/activities/activities_ZZJP_100022.html"),
        PrintedRow(
            "T7-9", agriculture,
            "Contribution from the Asian Development Bank to develop MRV for the agricultural sector",
            "Technical cooperation", "www.maff.go.jp/j/press/y_kokusai/kikou/240628.html", "June 2024"),
        PrintedRow(
            "T7-10", agriculture,
            "Field surveys for the formation of new projects for forest conservation and afforestation using the JCM",
            "Commissioned project", "www.murc.jp/news/information/news_240426/", "FY2024 call (as of April 2024)"),
    ]

    static let table8 = [
        PrintedRow(
            "T8-1", "Ministry of Foreign Affairs, Japan", "Grant Assistance for Grass-Roots Human Security Projects",
            "Financial assistance", "www.mofa.go.jp/mofaj/gaiko/oda/files/000123711.pdf"),
        PrintedRow(
            "T8-2", "JICA", "JICA Partnership Program (Local revitalization for local governments)",
            "Commissioned project", "www.jica.go.jp/english/activities/schemes/partner/partner.html"),
        PrintedRow(
            "T8-3", "JICA", "Grants in Cooperation with Local Governments", "Technical cooperation",
            "www.jica.go.jp/english/activities/schemes/grant_aid/about.html"),
        PrintedRow(
            "T8-4", "JICA", "SDGs Business Supporting Survey (JICA Biz)", "Commissioned project",
            "www.jica.go.jp/Resource/priv_partner/case/ku57pq00002avzny-att/pr_pamph_eng001.pdf"),
        PrintedRow(
            "T8-5", "CLAIR", "Local Government International Cooperation Project Subsidy (Model Project)", "Subsidy",
            "www.clair.or.jp/e/cooperation/model/"),
        PrintedRow(
            "T8-6", "CLAIR", "Local Government Officials Training Programme (LGOTP)", "Hosting staff from overseas",
            "www.clair.or.jp/e/cooperation/lgotp/lgotp.html"),
        PrintedRow(
            "T8-7", "CLAIR", "Local Government International Cooperation Specialist Dispatch Project",
            "Specialist dispatch", "www.clair.or.jp/e/cooperation/special/"),
    ]
}

@Suite("Tables 7 and 8, row by row") struct ShippedTablesTests {
    @Test("are on record as printed", arguments: PrintedRow.table7 + PrintedRow.table8)
    fileprivate func row(_ row: PrintedRow) throws {
        let scheme = try #require(try ShippedSchemes.load().first { $0.guidebookNumber == row.number })
        #expect(scheme.agency.en == row.agency)
        #expect(scheme.names.all.contains(row.name))
        #expect(scheme.supportType.en == row.type)
        #expect(scheme.urlPrinted == row.address)
        #expect(scheme.informationDate?.text == row.date)
        #expect((scheme.footnote != nil) == row.isMarked)
        #expect(scheme.reference?.text.hasSuffix(row.number.hasPrefix("T7") ? "Table 7" : "Table 8") == true)
        #expect((scheme.url == nil) == (row.address == nil))
        #expect(scheme.edition == "FY2024" && !scheme.beyondGuidebook)
        #expect(scheme.names.ja != nil && !scheme.source.text.isEmpty && scheme.source.asOf != nil)
    }

    @Test("say which pages are in Japanese only")
    func japaneseOnly() throws {
        let pages = try ShippedSchemes.load().filter { $0.japaneseOnly == true }.compactMap(\.guidebookNumber)
        #expect(pages == ["T7-2", "T7-7", "T7-9", "T7-10"])
    }
}
