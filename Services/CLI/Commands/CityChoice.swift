import ArgumentParser
import Model

/// For whom is ranked: a partner city, or one of its needs.
struct CityChoice: ParsableArguments {
    @Argument(help: ArgumentHelp(en: "The partner city.", ja: "相手都市。", valueName: "CITY-ID"))
    var city: PartnerCity.ID?

    @Option(help: ArgumentHelp(en: "For one need instead.", ja: "都市ではなく1つのニーズで順位づける。", valueName: "NEED-ID"))
    var need: Need.ID?

    /// Refused unless exactly one is given.
    func check() throws(CommandError) {
        guard (city == nil) != (need == nil) else {
            throw .usage(
                en: "Say for whom: CITY-ID or --need NEED-ID, one of the two.",
                ja: "CITY-ID または --need NEED-ID のどちらか1つを指定してください。",
                next: BilingualText(en: "The cities: renkei list partnerCity", ja: "都市の一覧: renkei list partnerCity"))
        }
    }
}
