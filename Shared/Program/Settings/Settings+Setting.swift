extension Settings {
    /// One setting, with the value it has when nothing is given.
    package init(_ key: SettingKey, _ form: SettingForm<Value>, default fallback: Value, _ meaning: String) {
        self.init(
            SettingDeclaration(key, form, fallback: form.show(fallback), meaning),
            read: { given in given.value(of: key, form).map { $0 ?? fallback } })
    }

    /// One setting that must be given.
    package init(_ key: SettingKey, _ form: SettingForm<Value>, required meaning: String) {
        self.init(
            SettingDeclaration(key, form, fallback: nil, meaning + "; must be given"),
            read: { given in
                given.value(of: key, form).flatMap { value in
                    guard let value else { return .failure(SettingsError(problems: [.missing(key, rule: form.rule)])) }
                    return .success(value)
                }
            })
    }

    /// One setting that may be left out.
    package init<Given>(_ key: SettingKey, _ form: SettingForm<Given>, optional meaning: String)
    where Value == Given? {
        self.init(
            SettingDeclaration(key, form, fallback: nil, meaning),
            read: { given in given.value(of: key, form) })
    }
}

extension SettingDeclaration {
    fileprivate init<Value>(_ key: SettingKey, _ form: SettingForm<Value>, fallback: String?, _ meaning: String) {
        self.init(
            key: key, placeholder: form.placeholder, meaning: meaning, fallback: fallback, rule: form.rule)
    }
}

extension GivenSettings {
    /// The value given for `key`, or nil where nothing is given.
    fileprivate func value<Value>(of key: SettingKey, _ form: SettingForm<Value>) -> Result<Value?, SettingsError> {
        guard let given = text(of: key) else { return .success(nil) }
        do throws(BrokenRule) {
            return .success(try form.parse(given.text))
        } catch {
            return .failure(SettingsError(problems: [.wrong(key, given, error)]))
        }
    }
}
