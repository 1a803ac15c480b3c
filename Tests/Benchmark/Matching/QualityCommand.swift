import ArgumentParser
import Model

/// `benchmark quality`: how well rankings find the partners of past projects.
struct QualityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quality", abstract: "Judges rankings by who was really chosen, knowing what was known before.")

    @Option(help: "The folder of the records.")
    var records: String

    func run() throws {
        guard let today = CivilDate(year: 2026, month: 4, day: 1) else { throw BenchmarkError.badAnswer }
        let catalogue = try ShippedRecords(folder: records).catalogue()
        print(QualityTables(catalogue: catalogue, today: today).text)
        print(
            "Level candidates count as in any order. *: the best of the simpler ways; chance: of so large a difference")
        print("to it if both were as good (paired randomisation). So few questions show a direction only.")
    }
}
