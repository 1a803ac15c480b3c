import Model

extension SchemeVersion {
    /// What the scheme comes to whoever asks: rules from outside the guidebook have to be confirmed, and a scheme is
    /// not there before its first day or after its last.
    func standing(on day: CivilDate) -> Effects {
        guard let period = scheme.effective, !period.contains(day) else { return knownStanding }
        return knownStanding.and(day < period.from ? .notNow : .excluded)
    }

    /// While the scheme is there.
    var knownStanding: Effects { scheme.beyondGuidebook ? .confirm : .allowed }

    /// What the scheme itself makes of the verdict, whatever the project.
    func standingFindings(on day: CivilDate) -> [ClauseFinding] {
        [
            scheme.beyondGuidebook ? ClauseFinding(effect: .confirm, reason: beyondGuidebook) : nil,
            outsidePeriod(on: day),
        ].compactMap(\.self)
    }

    /// Those that the verdict rests on.
    func standingFindings(behind verdict: Verdict, on day: CivilDate) -> [ClauseFinding] {
        standingFindings(on: day).filter { $0.effect.map { Verdict(Effects($0)) } == verdict }
    }

    /// When a scheme that is not there yet begins.
    func firstDay(after day: CivilDate) -> BilingualText? {
        guard let period = scheme.effective, day < period.from else { return nil }
        return BilingualText(en: "look again from \(period.from)", ja: "\(period.from)以降に再確認してください")
    }

    private var beyondGuidebook: Reason {
        Reason(
            rule: "beyond-guidebook", reference: Reference("Outside the guidebook: \(scheme.source.text)"),
            inputs: [Reason.Input("source", scheme.source.text, source: scheme.source)],
            message: BilingualText(
                en: "The guidebook does not list this scheme; its rules come from the source named: confirm them with "
                    + "the agency.",
                ja: "ガイドブックに掲載のない制度です。要件は出典によるため、実施機関に確認してください。"))
    }

    private func outsidePeriod(on day: CivilDate) -> ClauseFinding? {
        guard let period = scheme.effective, !period.contains(day) else { return nil }
        let isBefore = day < period.from
        let message =
            isBefore
            ? BilingualText(
                en: "On \(day) the scheme was not known yet: what is on record begins on \(period.from).",
                ja: "\(day)時点ではまだ確認されていない制度です(記録は\(period.from)から)。")
            : BilingualText(
                en: "The scheme is not known to exist after \(period.through?.description ?? "").",
                ja: "\(period.through?.description ?? "")より後の存続は確認されていません。")
        return ClauseFinding(
            effect: isBefore ? .notNow : .excluded,
            reason: Reason(
                rule: "scheme-period", reference: scheme.reference ?? Reference(scheme.source.text),
                inputs: [Reason.Input("asOf", day.description)], message: message))
    }
}
