package import Model

/// The ways on that the guidebook names beside its schemes (section 1.2). They are open to every project.
package enum GuidebookExits {
    package static let all: [ExitRoute] = [businessBasis, otherFunding].compactMap(\.self)

    private static let businessBasis = route(
        "business-basis",
        name: BilingualText(en: "introduction of equipment on a business basis", ja: "ビジネスベースでの設備導入"),
        because: BilingualText(
            en:
                "Where a project does not meet the criteria of the JCM, equipment may be introduced on a business basis.",
            ja: "事業の特性がJCMの要件を満たさない場合も、ビジネスベースで設備を導入できます。"))

    private static let otherFunding = route(
        "other-funding",
        name: BilingualText(en: "other programmes or funding channels", ja: "他のプログラムや資金の活用"),
        because: BilingualText(
            en: "Where a project does not meet the criteria of the JCM, it may be expanded through other programmes or "
                + "funding channels; explore them during the study.",
            ja: "事業の特性がJCMの要件を満たさない場合も、他のプログラムや資金による展開ができます。調査期間中に検討してください。"))

    private static func route(_ id: String, name: BilingualText, because message: BilingualText) -> ExitRoute? {
        Identifier<ExitRoute>(id).map {
            ExitRoute(
                id: $0, name: name,
                reason: Reason(rule: id, reference: "Guidebook FY2024, section 1.2 (L155)", message: message))
        }
    }
}
