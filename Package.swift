// swift-tools-version: 6.2

import PackageDescription

// The parts of libraries that several targets use.
let argumentParser: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let coreMetrics: Target.Dependency = .product(name: "CoreMetrics", package: "swift-metrics")
let hashTreeCollections: Target.Dependency = .product(name: "HashTreeCollections", package: "swift-collections")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let metrics: Target.Dependency = .product(name: "Metrics", package: "swift-metrics")
let nioCore: Target.Dependency = .product(name: "NIOCore", package: "swift-nio")
let nioPosix: Target.Dependency = .product(name: "NIOPosix", package: "swift-nio")
let serviceLifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let unixSignals: Target.Dependency = .product(name: "UnixSignals", package: "swift-service-lifecycle")

let package = Package(
    name: "renkei",
    products: [
        .executable(name: "matchmaking", targets: ["matchmaking"]),
        .executable(name: "scoring", targets: ["scoring"]),
        .executable(name: "funding", targets: ["funding"]),
        .executable(name: "renkei", targets: ["renkei"]),
    ],
    dependencies: [
        // Command lines: flags, help, suggestions.
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        // Dictionaries of which a changed copy shares what is the same, for the snapshots of records.
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        // Settings from the environment under one reader.
        .package(url: "https://github.com/apple/swift-configuration", exact: "1.4.0", traits: []),
        // The logging interface that our parts and libraries share.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // The metrics interface that our parts and libraries share.
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
        // Sockets and event loops; threads for libpq sessions.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        // Start order, signals and graceful shutdown of long-running parts.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // Pure values that every part speaks.
        .target(name: "Model", path: "Shared/Model"),
        .testTarget(
            name: "ModelTests",
            dependencies: ["JSONText", "Model"],
            path: "Tests/ModelTests"),

        // Strict JSON: bytes to Codable values and back.
        .target(name: "JSONText", path: "Shared/JSONText"),
        .testTarget(
            name: "JSONTextTests",
            dependencies: ["JSONText"],
            path: "Tests/JSONTextTests"),

        // The protocol's values: methods, envelopes, errors.
        .target(
            name: "JSONRPC",
            dependencies: ["JSONText"],
            path: "Shared/JSONRPC"),

        // The protocol on sockets: framing, limits, method table, server, client.
        .target(
            name: "JSONLines",
            dependencies: ["JSONRPC", "JSONText", logging, metrics, nioCore, nioPosix, serviceLifecycle],
            path: "Shared/JSONLines"),
        .testTarget(
            name: "JSONLinesTests",
            dependencies: ["JSONLines", "JSONRPC", "JSONText", "WireSupport", nioCore],
            path: "Tests/JSONLinesTests"),

        // One file per method, and the records they carry.
        .target(
            name: "Contracts",
            dependencies: ["JSONRPC", "JSONText", "Model"],
            path: "Shared/Contracts"),
        .testTarget(
            name: "ContractsTests",
            dependencies: ["Contracts", "JSONRPC", "JSONText"],
            path: "Tests/ContractsTests"),

        // libpq, and the one part that calls it.
        .systemLibrary(
            name: "CLibpq", path: "Shared/CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Postgres",
            dependencies: ["CLibpq", logging, metrics, nioCore, nioPosix, serviceLifecycle],
            path: "Shared/Postgres"),
        .testTarget(
            name: "PostgresTests",
            dependencies: ["CLibpq", "Postgres", "PostgresSupport", logging, serviceLifecycle],
            path: "Tests/PostgresTests"),

        // How every service keeps its records: written to PostgreSQL, read from memory.
        .target(
            name: "Records",
            dependencies: [
                "Contracts", "JSONLines", "JSONRPC", "JSONText", "Model", "Postgres", hashTreeCollections, logging,
                serviceLifecycle,
            ],
            path: "Shared/Records"),
        .testTarget(
            name: "RecordsTests",
            dependencies: [
                "Contracts", "JSONRPC", "JSONText", "Model", "Postgres", "PostgresSupport", "Records",
                serviceLifecycle,
            ],
            path: "Tests/RecordsTests"),

        // How every executable starts: settings, log, metrics, health, lifecycle.
        .target(
            name: "Program",
            dependencies: [
                "JSONText", argumentParser, .product(name: "Configuration", package: "swift-configuration"),
                coreMetrics, logging, nioCore, .product(name: "NIOHTTP1", package: "swift-nio"), nioPosix,
                serviceLifecycle, unixSignals,
            ],
            path: "Shared/Program"),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "JSONText", "Program", coreMetrics, logging, nioCore, nioPosix, serviceLifecycle,
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ],
            path: "Tests/ProgramTests"),

        // How a service with records becomes a program: its schema, its readiness.
        .target(
            name: "Hosting",
            dependencies: ["JSONLines", "Postgres", "Program", "Records"],
            path: "Shared/Hosting"),

        // Matchmaking: needs, technologies, municipalities.
        .target(
            name: "MatchmakingRules",
            dependencies: ["Model", hashTreeCollections],
            path: "Services/Matchmaking/Rules"),
        .testTarget(
            name: "MatchmakingRulesTests",
            dependencies: ["MatchingSupport", "JSONText", "MatchmakingRules", "Model", "RankingSupport"],
            path: "Tests/MatchmakingRulesTests"),
        .target(
            name: "MatchmakingService",
            dependencies: [
                "Contracts", "JSONLines", "JSONRPC", "JSONText", "MatchmakingRules", "Model", "Postgres", "Records",
                logging, serviceLifecycle,
            ],
            path: "Services/Matchmaking/Service"),
        .testTarget(
            name: "MatchmakingServiceTests",
            dependencies: [
                "Contracts", "JSONLines", "JSONRPC", "JSONText", "MatchingSupport", "MatchmakingRules",
                "MatchmakingService", "Model", "Postgres", "PostgresSupport", "Records", serviceLifecycle,
            ],
            path: "Tests/MatchmakingServiceTests"),
        .executableTarget(
            name: "matchmaking",
            dependencies: ["Hosting", "JSONLines", "MatchmakingService", "Postgres", "Program", serviceLifecycle],
            path: "Services/Matchmaking/Main"),

        // Scoring: sheets, proposals, scorecards.
        .target(
            name: "ScoringRules",
            dependencies: ["Model"],
            path: "Services/Scoring/Rules"),
        .testTarget(
            name: "ScoringRulesTests",
            dependencies: ["JSONText", "Model", "ScoringRules"],
            path: "Tests/ScoringRulesTests"),
        .target(
            name: "ScoringService",
            dependencies: [
                "Contracts", "JSONLines", "JSONRPC", "Model", "Postgres", "Records", "ScoringRules", logging,
                serviceLifecycle,
            ],
            path: "Services/Scoring/Service"),
        .testTarget(
            name: "ScoringServiceTests",
            dependencies: [
                "Contracts", "JSONLines", "JSONRPC", "JSONText", "MatchmakingService", "Model", "Postgres",
                "PostgresSupport", "Records", "ScoringService", "WireSupport", serviceLifecycle,
            ],
            path: "Tests/ScoringServiceTests"),
        .executableTarget(
            name: "scoring",
            dependencies: ["Hosting", "JSONLines", "Postgres", "Program", "ScoringService", serviceLifecycle],
            path: "Services/Scoring/Main"),

        // Funding: schemes, verdicts, exits.
        .target(
            name: "FundingRules",
            dependencies: ["Model"],
            path: "Services/Funding/Rules"),
        .testTarget(
            name: "FundingRulesTests",
            dependencies: ["FundingRules", "JSONText", "Model"],
            path: "Tests/FundingRulesTests"),
        .target(
            name: "FundingService",
            dependencies: [
                "Contracts", "FundingRules", "JSONLines", "JSONRPC", "JSONText", "Model", "Postgres", "Records",
                logging, serviceLifecycle,
            ],
            path: "Services/Funding/Service"),
        .testTarget(
            name: "FundingServiceTests",
            dependencies: [
                "Contracts", "FundingRules", "FundingService", "JSONLines", "JSONRPC", "JSONText",
                "MatchmakingService", "Model", "Postgres", "PostgresSupport", "Records", "WireSupport", logging,
                serviceLifecycle,
            ],
            path: "Tests/FundingServiceTests"),
        .executableTarget(
            name: "funding",
            dependencies: ["FundingService", "Hosting", "JSONLines", "Postgres", "Program", serviceLifecycle],
            path: "Services/Funding/Main"),

        // The command line.
        .target(
            name: "CLI",
            dependencies: ["Contracts", "JSONLines", "JSONRPC", "JSONText", "Model", argumentParser, unixSignals],
            path: "Services/CLI",
            exclude: ["Main"]),
        .testTarget(
            name: "CLITests",
            dependencies: ["CLI", "Contracts", "JSONLines", "JSONRPC", "JSONText", "Model", "WireSupport"],
            path: "Tests/CLITests"),
        .executableTarget(
            name: "renkei",
            dependencies: ["CLI"],
            path: "Services/CLI/Main"),

        // What tests share.
        .target(
            name: "PostgresSupport",
            dependencies: ["Postgres", logging],
            path: "Tests/Support/PostgresSupport"),
        .target(
            name: "WireSupport",
            dependencies: ["JSONLines", "JSONRPC", logging, nioCore, nioPosix, serviceLifecycle],
            path: "Tests/Support/WireSupport"),
        .target(
            name: "ProcessSupport",
            dependencies: [nioCore, nioPosix],
            path: "Tests/Support/ProcessSupport"),
        .target(
            name: "MatchingSupport",
            dependencies: ["MatchmakingRules", "Model"],
            path: "Tests/Support/MatchingSupport"),
        .target(
            name: "RankingSupport",
            dependencies: ["MatchmakingRules", "Model"],
            path: "Tests/Support/RankingSupport"),

        // The whole: real processes.
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Contracts", "JSONLines", "JSONRPC", "JSONText", "Model", "Postgres", "PostgresSupport",
                "ProcessSupport", "WireSupport", nioCore, nioPosix,
            ],
            path: "Tests/EndToEnd"),

        // Measures the wire, JSON, matching, scoring and funding; deploy/bench runs it.
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Contracts", "FundingRules", "JSONLines", "JSONRPC", "JSONText", "MatchmakingRules", "Model",
                "RankingSupport", "ScoringRules", argumentParser, nioCore, nioPosix,
            ],
            path: "Tests/Benchmark"),
    ]
)

// Every target of ours is built alike.
for target in package.targets where target.type != .system {
    target.swiftSettings = [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
    ]
}
