import Model

// What is still to be done for the criteria (7) to (9) of section 3.2.
extension ConsortiumOutlook {
    var tasks: [Consortium.OpenTask] { [agreement, consortium] + letters }

    /// The pair's agreement, by the registers.
    private var agreement: Consortium.OpenTask {
        let best = strongest(of: agreements(of: municipality))
        let settled = best.map(counts) ?? .unknown
        let message: BilingualText =
            if let best, settled == .yes {
                BilingualText(
                    en: "agreement on record: \(best.kind)" + (best.date.map { " (\($0.english))" } ?? ""),
                    ja: "都市間連携協定の記録あり: \(best.form.name(printed: best.kind).ja)"
                        + (best.date.map { "(\($0.japanese))" } ?? "")
                ).remarked(best.remark)
            } else if let best {
                BilingualText(
                    en: "confirm that the \(best.kind) with \(best.partner) is in force and counts; else a letter of "
                        + "interest of the partner city has to state the intention to conclude an agreement (BOX 8)",
                    ja:
                        "\(best.partner)との\(best.form.name(printed: best.kind).ja)が有効で要件に該当するか確認してください。該当しない場合は、相手都市の関心表明書に"
                        + "都市間連携協定を締結する意思の記載が必要です(BOX 8)")
            } else {
                BilingualText(
                    en:
                        "no agreement between the two cities is on record: ask; without one, the partner city's letter of "
                        + "interest has to state the intention to conclude one (BOX 8)",
                    ja: "両都市間の協定の記録がありません。確認のうえ、未締結の場合は相手都市の関心表明書に都市間連携協定を締結する意思の記載が必要です(BOX 8)")
            }
        return Consortium.OpenTask(
            settled: settled, required: true,
            reason: Reason(
                rule: "city-agreement", reference: "Guidebook FY2024, section 3.2 (7) and BOX 8",
                inputs: best.map { [Reason.Input("agreement", $0.id.value, source: $0.source)] }
                    ?? [Reason.Input("agreement", nil)],
                message: message))
    }

    /// Of several agreements the one that counts for most; of those that count for as much one with the city itself, and
    /// of these the latest: one without a date only where none has any.
    func strongest(of agreements: [PairRecord.PairAgreement]) -> PairRecord.PairAgreement? {
        func standing(_ agreement: PairRecord.PairAgreement) -> (Truth, Int, Int, Agreement.ID) {
            let latest = agreement.date?.range?.upperBound.dayNumber ?? .min
            return (counts(agreement), agreement.partnerType == .city ? 1 : 0, latest, agreement.id)
        }
        return agreements.max { standing($0) < standing($1) }
    }

    /// Whether an agreement meets criterion (7): one with a company of the city, a statement or a letter of intent is to
    /// be confirmed.
    func counts(_ agreement: PairRecord.PairAgreement) -> Truth {
        let isFull = agreement.partnerType == .city && (agreement.form == .memorandum || agreement.form == .sister)
        return agreement.inForce && (isFull ? .yes : .unknown)
    }

    /// Interest that is confirmed by inquiry is as far as records can take it; the consortium itself is to be formed.
    private var consortium: Consortium.OpenTask {
        let interest = municipality.map {
            StatedInterest(of: .municipality, $0.key, in: matcher.evidence, on: day)
        }
        return Consortium.OpenTask(
            settled: municipality == nil || interest?.truth == .no ? .no : .unknown, required: true,
            reason: Reason(
                rule: "consortium-with-city", reference: "Guidebook FY2024, section 3.2 (8)",
                inputs: [Reason.Input("municipality", municipality?.key)] + (interest?.inputs ?? []),
                message: consortiumMessage(interest)))
    }

    private func consortiumMessage(_ interest: StatedInterest?) -> BilingualText {
        guard let names = municipality?.names else {
            return BilingualText(
                en: "find a Japanese municipality for the consortium", ja: "コンソーシアムに参加する日本の自治体を探す")
        }
        let task = BilingualText(
            en: "form the consortium with \(names[.en])", ja: "\(names[.ja])とコンソーシアムを組成する")
        guard let interest, interest.isSaid else {
            return BilingualText(
                en: task.en + ": confirm its interest by paper survey and direct inquiry (section 3.1 step 2)",
                ja: task.ja + "。書面調査と直接の照会で関心を確認してください(3.1 手順2)")
        }
        let open =
            interest.truth == .yes && interest.inquiry.truth != .yes
            ? BilingualText(en: "confirm it by direct inquiry (section 3.1 step 2)", ja: "直接の照会で確認してください(3.1 手順2)")
            : nil
        return open.map { task.and(interest.message).and($0) } ?? task.and(interest.message)
    }

    private var letters: [Consortium.OpenTask] {
        let place = municipality?.names ?? Names(en: "the Japanese municipality", ja: "日本の自治体")
        let interest = StatedInterest(of: .partnerCity, city.key, in: matcher.evidence, on: day)
        let fromCity = BilingualText(
            en: "obtain a letter of interest from \(city.names[.en])", ja: "\(city.names[.ja])から関心表明書を取得する")
        let parts: [(String, Bool, BilingualText)] = [
            (
                "letter-japanese-city", true,
                BilingualText(
                    en: "obtain a letter of interest from \(place[.en])", ja: "\(place[.ja])から関心表明書を取得する")
            ),
            (
                "letter-partner-city", true, interest.isSaid ? fromCity.and(interest.message) : fromCity
            ),
            (
                "letter-translation", true,
                BilingualText(
                    en: "attach a Japanese translation to the partner city's letter of interest",
                    ja: "相手都市の関心表明書に日本語訳を添付する")
            ),
            (
                "letter-stakeholders", false,
                BilingualText(
                    en:
                        "from the second year on: letters of interest of likely members of the international consortium "
                        + "are recommended",
                    ja: "2年目以降は、国際コンソーシアムへの参画が見込まれる者など関係者の関心表明書の取得が推奨されます")
            ),
        ]
        return parts.map { rule, required, message in
            Consortium.OpenTask(
                settled: .unknown, required: required,
                reason: Reason(
                    rule: rule, reference: "Guidebook FY2024, section 3.2 (9)", inputs: [Reason.Input("letter", nil)],
                    message: message))
        }
    }

    /// Agreements of a municipality with the city, as of the day.
    func agreements(of municipality: Municipality?) -> [PairRecord.PairAgreement] {
        guard let municipality else { return [] }
        return matcher.pairRecord(
            of: PairQuestion(municipalities: [municipality.id], partnerCities: [city.id]), on: day
        ).agreements.filter { $0.inForce != .no }
    }
}
