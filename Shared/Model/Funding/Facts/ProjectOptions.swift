/// A greenhouse gas that a project reduces; carbon dioxide apart by whether it comes from the use of energy.
package enum GreenhouseGas: String, FactOption {
    case energyRelatedCO2
    case otherCO2
    case methane
    case nitrousOxide
    /// HFC and other fluorocarbons in use in place of CFC.
    case fluorinatedGases

    package var label: BilingualText {
        switch self {
        case .energyRelatedCO2: BilingualText(en: "energy-related CO₂", ja: "エネルギー起源CO₂")
        case .otherCO2: BilingualText(en: "other CO₂", ja: "非エネルギー起源CO₂")
        case .methane: BilingualText(en: "methane", ja: "メタン")
        case .nitrousOxide: BilingualText(en: "nitrous oxide", ja: "一酸化二窒素")
        case .fluorinatedGases: BilingualText(en: "F-gases", ja: "フロン類")
        }
    }
}

/// A field of work, in the words of the lists of selected projects (Guidebook FY2024, BOX 5) and of Table 7.
package enum ProjectSector: String, FactOption {
    case energyEfficiency
    case renewableEnergies
    case hydrogen
    case systemDevelopment
    case waste
    case transport
    case smartCity
    case digital
    case industrialPark
    case port
    case fluorocarbonRecovery
    case sludge
    case carbonCaptureAndUtilisation
    case water
    case agriculture
    case forestry
    case other

    package var label: BilingualText {
        switch self {
        case .energyEfficiency: BilingualText(en: "energy efficiency", ja: "省エネルギー")
        case .renewableEnergies: BilingualText(en: "renewable energies", ja: "再生可能エネルギー")
        case .hydrogen: BilingualText(en: "hydrogen", ja: "水素")
        case .systemDevelopment: BilingualText(en: "support for system development", ja: "制度構築支援")
        case .waste: BilingualText(en: "waste treatment and disposal", ja: "廃棄物処理・処分")
        case .transport: BilingualText(en: "transportation infrastructure", ja: "交通インフラ")
        case .smartCity: BilingualText(en: "smart cities", ja: "スマートシティ")
        case .digital: BilingualText(en: "digital technologies", ja: "デジタル技術")
        case .industrialPark: BilingualText(en: "industrial parks", ja: "工業団地")
        case .port: BilingualText(en: "port infrastructure", ja: "港湾")
        case .fluorocarbonRecovery: BilingualText(en: "CFC recovery and destruction", ja: "フロン回収・破壊")
        case .sludge: BilingualText(en: "carbonisation and landfilling of sludge", ja: "汚泥の炭化・埋立")
        case .carbonCaptureAndUtilisation: BilingualText(en: "carbon dioxide capture and utilisation", ja: "CCU")
        case .water: BilingualText(en: "water and wastewater", ja: "上下水道")
        case .agriculture: BilingualText(en: "agriculture", ja: "農業")
        case .forestry: BilingualText(en: "forest conservation and afforestation", ja: "森林保全・植林")
        case .other: BilingualText(en: "another sector", ja: "その他の分野")
        }
    }
}

/// How far a project is: what the money would pay for now.
package enum ProjectStage: String, FactOption {
    case study
    case demonstration
    case equipment
    case operation
    case cooperationAfterProject

    package var label: BilingualText {
        switch self {
        case .study: BilingualText(en: "study", ja: "調査")
        case .demonstration: BilingualText(en: "demonstration", ja: "実証")
        case .equipment: BilingualText(en: "introduction of equipment", ja: "設備導入")
        case .operation: BilingualText(en: "operation", ja: "運用")
        case .cooperationAfterProject:
            BilingualText(en: "cooperation after the project", ja: "事業終了後の協力")
        }
    }
}

/// What the money is sought for.
package enum SupportPurpose: String, FactOption {
    case equipment
    case feasibilityStudy
    case marketSurvey
    case jointPilot
    case projectDevelopment
    case mrv
    case capacityBuilding
    case systemDevelopment
    case cityCooperation
    case hostingOfficials
    case sendingSpecialist

    package var label: BilingualText {
        switch self {
        case .equipment: BilingualText(en: "equipment", ja: "設備導入")
        case .feasibilityStudy: BilingualText(en: "a feasibility study", ja: "実現可能性調査")
        case .marketSurvey: BilingualText(en: "a market or field survey", ja: "市場調査・現地調査")
        case .jointPilot: BilingualText(en: "a joint pilot or demonstration", ja: "共同実証・モデル事業")
        case .projectDevelopment: BilingualText(en: "project development", ja: "案件形成")
        case .mrv: BilingualText(en: "measurement, reporting and verification (MRV)", ja: "MRV(測定・報告・検証)")
        case .capacityBuilding: BilingualText(en: "capacity building", ja: "能力開発")
        case .systemDevelopment: BilingualText(en: "system development", ja: "制度構築")
        case .cityCooperation: BilingualText(en: "cooperation between cities", ja: "都市間の協力")
        case .hostingOfficials: BilingualText(en: "hosting officials from overseas", ja: "海外職員の受入れ")
        case .sendingSpecialist: BilingualText(en: "sending a specialist", ja: "専門家の派遣")
        }
    }
}
