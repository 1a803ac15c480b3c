package import Model

extension FundingCatalogue {
    /// The schemes whose records should be compared with their sources again: never verified, or not within so many
    /// days, or resting on old information, or with a last day or a last call in the past. The longest unverified
    /// first, then by id.
    package func stale(on day: CivilDate, olderThan days: Int) -> [StaleScheme] {
        let limit = day.adding(days: -days)
        let found = versions.filter { $0.isInForce(on: day) }.compactMap { $0.scheme.staleness(on: day, before: limit) }
        return found.sorted { Self.order($0) < Self.order($1) }
    }

    private static func order(_ stale: StaleScheme) -> (Int, Scheme.ID) {
        (stale.verified?.on.dayNumber ?? .min, stale.scheme.id)
    }
}

extension Scheme {
    /// `nil` while the record is fresh.
    fileprivate func staleness(on day: CivilDate, before limit: CivilDate?) -> StaleScheme? {
        let aged = [
            verificationSign(before: limit), informationSign(before: limit), callSign(on: day), endSign(on: day),
        ]
        .compactMap(\.self)
        guard !aged.isEmpty else { return nil }
        return StaleScheme(
            scheme: SchemeMention(self), verified: verified, informationDate: informationDate, url: url,
            signs: aged + [undatedSign, addressSign].compactMap(\.self))
    }

    private func verificationSign(before limit: CivilDate?) -> StaleScheme.Sign? {
        guard let verified else {
            return StaleScheme.Sign(
                .neverVerified, BilingualText(en: "never compared with its source", ja: "出典との照合の記録がありません"))
        }
        guard let limit, verified.on < limit else { return nil }
        return StaleScheme.Sign(
            .verifiedLongAgo,
            BilingualText(
                en: "last verified by \(verified.by) on \(verified.on)", ja: "最終確認: \(verified.by)、\(verified.on)"))
    }

    private func informationSign(before limit: CivilDate?) -> StaleScheme.Sign? {
        guard let limit, let last = informationDate?.range?.upperBound, last < limit,
            verified.map({ $0.on < limit }) ?? true
        else { return nil }
        return StaleScheme.Sign(
            .informationOld,
            BilingualText(
                en: "its information is of \(informationDate?.text ?? "")", ja: "情報の時点: \(informationDate?.text ?? "")")
        )
    }

    private func callSign(on day: CivilDate) -> StaleScheme.Sign? {
        guard let calls, !calls.isEmpty, recurrence != .rolling else { return nil }
        let ends = calls.compactMap { $0.closes?.range?.upperBound }
        guard ends.count == calls.count, let last = ends.max(), last < day else { return nil }
        return StaleScheme.Sign(
            .callOver,
            BilingualText(
                en: "the last call on record closed on \(last): look for a later one",
                ja: "記録にある最後の公募は\(last)に終了: 新しい公募を確認してください"))
    }

    private func endSign(on day: CivilDate) -> StaleScheme.Sign? {
        guard let last = effective?.through, last < day else { return nil }
        return StaleScheme.Sign(
            .ended, BilingualText(en: "its last day on record was \(last)", ja: "記録上の最終日: \(last)"))
    }

    private var undatedSign: StaleScheme.Sign? {
        guard informationDate?.range == nil else { return nil }
        return StaleScheme.Sign(
            .informationUndated,
            informationDate.map {
                BilingualText(en: "no day can be read from \"\($0.text)\"", ja: "「\($0.text)」から日付を読み取れません")
            } ?? BilingualText(en: "its information has no date", ja: "情報の時点の記載がありません"))
    }

    private var addressSign: StaleScheme.Sign? {
        url == nil
            ? StaleScheme.Sign(.noAddress, BilingualText(en: "no address on record", ja: "アドレスの記録がありません")) : nil
    }
}
