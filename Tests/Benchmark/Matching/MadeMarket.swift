import Foundation
import MatchmakingRules
import Model
import RankingSupport

/// Any number of technologies made from the shipped ones, the firms that offer them and what those have done. The same
/// for the same seed, and each the same whatever else is made.
struct MadeMarket {
    let count: Int
    let shipped: Catalogue
    private let vocabulary: MadeVocabulary
    private let seed: UInt64
    private let models: [Technology]
    private let projects: [JCMProject]
    private let sources: [Source]

    /// So many technologies have one firm.
    private static let technologiesOfFirm = 10
    private static let meanLength = 100.0
    private static let deviation = 0.5

    init(_ shipped: Catalogue, count: Int, seed: UInt64 = 2026) {
        self.shipped = shipped
        self.count = count
        self.seed = seed
        vocabulary = MadeVocabulary(shipped)
        models = shipped.technologies.all
        projects = shipped.jcmProjects.all.filter(\.recordKind.showsProject)
        sources = shipped.technologies.all.enumerated().map { place, model in
            Source(model.source.text, asOf: PrintedDate("20\(14 + place % 12)-0\(1 + place % 9)"))
        }
    }

    // MARK: - Texts

    /// What a technology says: its title, then its summary, then its Japanese title.
    struct Text {
        var title: String
        var summary: String
        var japanese: String
        /// Ranks of the made-up words that tell something, each once.
        var telling: [Int]
        var whole: String { "\(title) \(summary) \(japanese)" }
    }

    func text(_ number: Int) -> Text {
        var random = generator(number, of: 1)
        let topic = vocabulary.drawTopic(&random)
        // Log-normal with the mean that is wanted.
        let mean = log(Self.meanLength) - Self.deviation * Self.deviation / 2
        let length = min(1_000, max(8, Int(exp(mean + Self.deviation * random.normal()))))
        var text = Text(
            title: vocabulary.phrases[random.below(vocabulary.phrases.count)], summary: "",
            japanese: vocabulary.japanesePhrases[random.below(vocabulary.japanesePhrases.count)], telling: [])
        var seen: Set<Int> = []
        var written = 0
        while written < length {
            // A phrase has two words in the mean: about a tenth of a text.
            if random.below(20) == 0 {
                let phrase = vocabulary.phrases[random.below(vocabulary.phrases.count)]
                text.summary += (text.summary.isEmpty ? "" : " ") + phrase
                written += 2
                continue
            }
            let isOfTopic = random.below(10) < 3
            let rank = isOfTopic ? vocabulary.drawWord(of: topic, &random) : vocabulary.drawWord(&random)
            if rank >= MadeVocabulary.firstTelling, seen.insert(rank).inserted { text.telling.append(rank) }
            if written < 4 {
                text.title += " " + vocabulary.words[rank]
            } else {
                text.summary += (text.summary.isEmpty ? "" : " ") + vocabulary.words[rank]
            }
            written += 1
        }
        return text
    }

    // MARK: - Records

    func technology(_ number: Int) throws -> Technology {
        var random = generator(number, of: 2)
        let text = text(number)
        let model = models[random.below(models.count)]
        var technology = Technology(
            id: try id(number), names: Names(en: text.title, ja: text.japanese),
            summary: text.summary.isEmpty ? nil : LocalisedText(en: text.summary),
            companyId: try firmID(number / Self.technologiesOfFirm), sectors: model.sectors,
            countries: model.countries, stage: model.stage, source: sources[random.below(sources.count)])
        if random.below(50) == 0 { technology.withdrawnOn = CivilDate(year: 2025, month: 1, day: 1) }
        return technology
    }

    /// Of every second firm the projects are on record, or that it has none; of the others nothing is known.
    func catalogue() throws -> Catalogue {
        var catalogue = shipped
        let firms = (count + Self.technologiesOfFirm - 1) / Self.technologiesOfFirm
        catalogue.put(try (0..<firms).flatMap(firm))
        // In parts: as a list, a million technologies would be in memory twice.
        for start in stride(from: 0, to: count, by: 10_000) {
            catalogue.put(try (start..<min(start + 10_000, count)).map { .technology(try technology($0)) })
        }
        return catalogue
    }

    private func firm(_ number: Int) throws -> [CatalogueEntry] {
        var random = generator(number, of: 3)
        let models = shipped.companies.all
        let model = models[random.below(models.count)]
        let id = try firmID(number)
        let isKnown = random.below(2) == 0
        let done = isKnown ? random.below(4) : 0
        let firm = Company(
            id: id, names: model.names, kind: model.kind, roles: model.roles,
            countries: isKnown ? model.countries : nil, hqMunicipalityId: model.hqMunicipalityId,
            jcmExperience: isKnown && done == 0 ? false : nil, c3pParticipant: isKnown ? random.below(2) == 0 : nil,
            source: model.source)
        return try [.company(firm)]
            + (0..<done).map { place in
                let model = projects[random.below(projects.count)]
                guard let project = JCMProject.ID("\(Self.prefix)\(number)-\(place)") else {
                    throw BenchmarkError.badAnswer
                }
                return .jcmProject(
                    JCMProject(
                        id: project, country: model.country, fiscalYear: model.fiscalYear, title: model.title,
                        titleLang: model.titleLang, representativeId: id, sectors: model.sectors,
                        source: model.source))
            }
    }

    /// What the ids of all made records begin with.
    static let prefix = "made-"

    func id(_ number: Int) throws -> Technology.ID {
        guard let id = Technology.ID("\(Self.prefix)\(1_000_000_000 + number)") else { throw BenchmarkError.badAnswer }
        return id
    }

    private func firmID(_ number: Int) throws -> Company.ID {
        guard let id = Company.ID("\(Self.prefix)firm-\(1_000_000_000 + number)") else {
            throw BenchmarkError.badAnswer
        }
        return id
    }

    // MARK: - Needs

    /// A need drawn from one technology, which should find it again.
    struct MadeNeed {
        let query: NeedQuery
        let words: String
        let from: Int
    }

    /// Needs of so many words, with the sectors of their technology and one of its countries.
    func needs(_ count: Int, words: Int) throws -> [MadeNeed] {
        var random = SplitMix(seed: seed &+ UInt64(words))
        var needs: [MadeNeed] = []
        while needs.count < count {
            let number = random.below(self.count)
            let telling = text(number).telling
            guard telling.count >= words else { continue }
            let technology = try technology(number)
            let drawn = telling.shuffled(using: &random).prefix(words).map { vocabulary.words[$0] }
                .joined(separator: " ")
            let query = NeedQuery(
                text: LocalisedText(en: drawn), sectors: technology.sectors,
                country: technology.countries?.randomElement(using: &random))
            needs.append(MadeNeed(query: query, words: drawn, from: number))
        }
        return needs
    }

    private func generator(_ number: Int, of part: UInt64) -> SplitMix {
        var mixed = SplitMix(seed: seed &+ part &* 0x1_0000_0000 &+ UInt64(number))
        return SplitMix(seed: mixed.next())
    }
}
