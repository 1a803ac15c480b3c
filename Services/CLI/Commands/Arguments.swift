import ArgumentParser
import Contracts
import Model

// How values of ours are read from the command line.

extension ServiceAddress: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}

extension Timeout: ExpressibleByArgument {
    init?(argument: String) { self.init(argument) }
}

extension CivilDate: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}

extension Language: ExpressibleByArgument {}
extension ServiceName: ExpressibleByArgument {}
extension GreenhouseGas: ExpressibleByArgument {}
extension ProjectSector: ExpressibleByArgument {}
extension ProjectStage: ExpressibleByArgument {}
extension Implementer: ExpressibleByArgument {}
extension JapaneseApplicant: ExpressibleByArgument {}
extension SupportPurpose: ExpressibleByArgument {}
extension AgreementState: ExpressibleByArgument {}
extension Verdict: ExpressibleByArgument {}
extension Scheme.Route: ExpressibleByArgument {}
extension Scheme.Lifecycle: ExpressibleByArgument {}
extension SchemeInstrument: ExpressibleByArgument {}
extension CombinationRule.Relation: ExpressibleByArgument {}

extension MatchmakingMethods.ExplainMatch.Role: ExpressibleByArgument {}

extension Yen: ExpressibleByArgument {
    /// A whole number, with or without thousands separators.
    package init?(argument: String) {
        guard let amount = Int64(argument.filter { $0 != "," }) else { return nil }
        self.init(amount)
    }
}

extension ExactDecimal: ExpressibleByArgument {
    /// A decimal number, with or without thousands separators.
    package init?(argument: String) { self.init(argument.filter { $0 != "," }) }
}

extension Identifier: ExpressibleByArgument {
    package init?(argument: String) { self.init(argument) }
}
