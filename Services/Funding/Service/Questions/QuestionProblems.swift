import FundingRules
import Model

/// Everything that is wrong with a question's parameters, told at once.
struct QuestionProblems {
    private var found: [FieldProblem] = []

    init() {}

    /// Facts of the project that break a rule.
    init(project: ProjectFacts) {
        found = project.problems().map { $0.below("/params/project") }
    }

    mutating func check(_ filter: SchemeFilter?) {
        found += (filter?.problems() ?? []).map { $0.below("/params/filter") }
    }

    mutating func check(_ number: Int?, in range: ClosedRange<Int>, at pointer: String) {
        guard let number, !range.contains(number) else { return }
        found.append(
            FieldProblem(
                pointer: pointer, rule: "out-of-range",
                message: BilingualText(
                    en: "\(range.lowerBound) to \(range.upperBound) are possible",
                    ja: "\(range.lowerBound)〜\(range.upperBound)を指定してください")))
    }

    /// The places `offset`… of an answer, `limit` of them.
    mutating func page(offset: Int?, limit: Int?, usual: Int, greatest: Int) -> Range<Int> {
        let offsets = 0...Int(Int32.max)
        check(offset, in: offsets, at: "/params/offset")
        check(limit, in: 1...greatest, at: "/params/limit")
        let start = min(max(0, offset ?? 0), offsets.upperBound)
        return start..<start + min(greatest, max(1, limit ?? usual))
    }

    mutating func add(_ problems: [FieldProblem]) { found += problems }

    func refuse() throws(FundingError) {
        guard found.isEmpty else { throw .refused(found) }
    }
}
