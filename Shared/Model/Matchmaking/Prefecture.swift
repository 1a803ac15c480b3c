/// The prefectures of Japan in the order of their numbers (ISO 3166-2:JP, JIS X 0401).
package enum Prefecture {
    /// The code of the prefecture that a name is one of: "Ōsaka", "Osaka Prefecture", "Osaka-fu" and "大阪" are all
    /// "JP-27"; `nil` for a spelling that is not known.
    static func iso(named name: String) -> String? {
        numbers[form(name)].map { "JP-" + ($0 < 10 ? "0" : "") + "\($0)" }
    }

    /// Whether a printed place names one of them, or the city that has its name: "Chiyoda-ku, Tokyo", "大阪府堺市",
    /// "京都市".
    package static func isNamed(in place: String) -> Bool {
        TextFolding.searchForm(place).split { !$0.isLetter }.contains { numbers[String($0)] != nil }
            || names.contains { place.contains($0.1) || place.contains(city(of: $0.1)) }
    }

    /// There is no such city in Hokkaido; 北海市 is one in China.
    private static func city(of japanese: String) -> String {
        japanese.hasSuffix("道") ? japanese : japanese.dropLast() + "市"
    }

    private static let numbers: [String: Int] = {
        var numbers: [String: Int] = [:]
        for (place, (english, japanese)) in names.enumerated() {
            for name in [english, japanese, String(japanese.dropLast())] { numbers[form(name)] = place + 1 }
        }
        return numbers
    }()

    /// Without the word for its kind, case, width and accents.
    private static func form(_ name: String) -> String {
        TextFolding.searchForm(name).split { !$0.isLetter }.filter { !kinds.contains(String($0)) }.joined()
    }

    private static let kinds: Set<String> = ["prefecture", "metropolis", "pref", "ken", "fu", "to"]

    private static let names = [
        ("Hokkaido", "北海道"), ("Aomori", "青森県"), ("Iwate", "岩手県"), ("Miyagi", "宮城県"), ("Akita", "秋田県"),
        ("Yamagata", "山形県"), ("Fukushima", "福島県"), ("Ibaraki", "茨城県"), ("Tochigi", "栃木県"), ("Gunma", "群馬県"),
        ("Saitama", "埼玉県"), ("Chiba", "千葉県"), ("Tokyo", "東京都"), ("Kanagawa", "神奈川県"), ("Niigata", "新潟県"),
        ("Toyama", "富山県"), ("Ishikawa", "石川県"), ("Fukui", "福井県"), ("Yamanashi", "山梨県"), ("Nagano", "長野県"),
        ("Gifu", "岐阜県"), ("Shizuoka", "静岡県"), ("Aichi", "愛知県"), ("Mie", "三重県"), ("Shiga", "滋賀県"), ("Kyoto", "京都府"),
        ("Osaka", "大阪府"), ("Hyogo", "兵庫県"), ("Nara", "奈良県"), ("Wakayama", "和歌山県"), ("Tottori", "鳥取県"),
        ("Shimane", "島根県"), ("Okayama", "岡山県"), ("Hiroshima", "広島県"), ("Yamaguchi", "山口県"), ("Tokushima", "徳島県"),
        ("Kagawa", "香川県"), ("Ehime", "愛媛県"), ("Kochi", "高知県"), ("Fukuoka", "福岡県"), ("Saga", "佐賀県"),
        ("Nagasaki", "長崎県"), ("Kumamoto", "熊本県"), ("Oita", "大分県"), ("Miyazaki", "宮崎県"), ("Kagoshima", "鹿児島県"),
        ("Okinawa", "沖縄県"),
    ]
}
