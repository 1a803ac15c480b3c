import Model

func id<Subject>(_ text: String) -> Identifier<Subject> {
    guard let id = Identifier<Subject>(text) else { fatalError("\(text) is no id") }
    return id
}

func day(_ text: String) -> CivilDate {
    guard let day = CivilDate(text) else { fatalError("\(text) is no day") }
    return day
}

func country(_ text: String) -> CountryCode {
    guard let code = CountryCode(text) else { fatalError("\(text) is no country code") }
    return code
}
