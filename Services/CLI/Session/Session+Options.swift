import Model

extension Session {
    /// The session that the options and the environment ask for; every wrong variable is named at once.
    init(_ options: GlobalOptions, in surroundings: Surroundings) throws(CommandError) {
        let variables = surroundings.variables
        var problems: [InputProblem] = []
        let given: [ServiceName: ServiceAddress?] = [
            .matchmaking: options.matchmaking, .scoring: options.scoring, .funding: options.funding,
        ]
        var addresses: [ServiceName: ServiceAddress] = [:]
        for service in ServiceName.allCases {
            if let option = given[service] ?? nil {
                addresses[service] = option
            } else if let text = variables[service.variable], !text.isEmpty {
                addresses[service] = ServiceAddress(text)
                if addresses[service] == nil { problems.append(Self.badAddress(service, text)) }
            }
        }
        if options.lang == nil, let text = variables[LanguageChoice.variable], !text.isEmpty,
            Language(rawValue: text) == nil
        {
            problems.append(
                InputProblem(
                    field: LanguageChoice.variable, rule: "language",
                    message: BilingualText(en: "\"\(text)\" is neither ja nor en", ja: "「\(text)」は ja でも en でもありません")))
        }
        guard problems.isEmpty else {
            throw CommandError(
                .usage, BilingualText(en: "The environment has wrong settings.", ja: "環境変数の設定に誤りがあります。"),
                problems: problems)
        }
        self.init(
            language: LanguageChoice.language(options.lang, variables: variables), isJSON: options.json,
            style: PageStyle(columns: surroundings.columns, isColoured: Self.hasColours(options, surroundings)),
            services: ServiceDirectory(addresses), timeout: options.timeout, surroundings: surroundings)
    }

    private static func badAddress(_ service: ServiceName, _ text: String) -> InputProblem {
        InputProblem(
            field: service.variable, rule: "address",
            message: BilingualText(
                en: "\"\(text)\" is no address; write HOST:PORT, as \(service.usualAddress)",
                ja: "「\(text)」は接続先の形式ではありません。HOST:PORT で指定してください (例 \(service.usualAddress))"))
    }

    private static func hasColours(_ options: GlobalOptions, _ surroundings: Surroundings) -> Bool {
        !options.noColor && surroundings.variables["NO_COLOR", default: ""].isEmpty
            && surroundings.variables["TERM"] != "dumb" && surroundings.output.isTerminal
    }
}
