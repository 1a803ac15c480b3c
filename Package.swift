// swift-tools-version: 6.2

import PackageDescription

let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
]

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
        .target(
            name: "Model",
            path: "Shared/Model",
            swiftSettings: settings),
        .testTarget(
            name: "ModelTests",
            dependencies: [
                "JSONText",
                "Model",
            ],
            path: "Tests/ModelTests",
            swiftSettings: settings),

        // Strict JSON: bytes to Codable values and back.
        .target(
            name: "JSONText",
            path: "Shared/JSONText",
            swiftSettings: settings),
        .testTarget(
            name: "JSONTextTests",
            dependencies: [
                "JSONText"
            ],
            path: "Tests/JSONTextTests",
            swiftSettings: settings),

        // The protocol's values: methods, envelopes, errors.
        .target(
            name: "JSONRPC",
            dependencies: [
                "JSONText"
            ],
            path: "Shared/JSONRPC",
            swiftSettings: settings),

        // The protocol on sockets: framing, limits, method table, server, client.
        .target(
            name: "JSONLines",
            dependencies: [
                "JSONRPC",
                "JSONText",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Shared/JSONLines",
            swiftSettings: settings),
        .testTarget(
            name: "JSONLinesTests",
            dependencies: [
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "WireSupport",
                .product(name: "NIOCore", package: "swift-nio"),
            ],
            path: "Tests/JSONLinesTests",
            swiftSettings: settings),

        // One file per method, and the records they carry.
        .target(
            name: "Contracts",
            dependencies: [
                "JSONRPC",
                "JSONText",
                "Model",
            ],
            path: "Shared/Contracts",
            swiftSettings: settings),
        .testTarget(
            name: "ContractsTests",
            dependencies: [
                "Contracts",
                "JSONRPC",
                "JSONText",
            ],
            path: "Tests/ContractsTests",
            swiftSettings: settings),

        // libpq, and the one part that calls it.
        .systemLibrary(
            name: "CLibpq", path: "Shared/CLibpq", pkgConfig: "libpq", providers: [.apt(["libpq-dev"])]),
        .target(
            name: "Postgres",
            dependencies: [
                "CLibpq",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "Metrics", package: "swift-metrics"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Shared/Postgres",
            swiftSettings: settings),
        .testTarget(
            name: "PostgresTests",
            dependencies: [
                "CLibpq",
                "Postgres",
                "PostgresSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Tests/PostgresTests",
            swiftSettings: settings),

        // How every service keeps its records: written to PostgreSQL, read from memory.
        .target(
            name: "Records",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "Model",
                "Postgres",
                .product(name: "HashTreeCollections", package: "swift-collections"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Shared/Records",
            swiftSettings: settings),
        .testTarget(
            name: "RecordsTests",
            dependencies: [
                "Contracts",
                "JSONRPC",
                "JSONText",
                "Model",
                "Postgres",
                "PostgresSupport",
                "Records",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Tests/RecordsTests",
            swiftSettings: settings),

        // How every executable starts: settings, log, metrics, health, lifecycle.
        .target(
            name: "Program",
            dependencies: [
                "JSONText",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "Configuration", package: "swift-configuration"),
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            path: "Shared/Program",
            swiftSettings: settings),
        .testTarget(
            name: "ProgramTests",
            dependencies: [
                "JSONText",
                "Program",
                .product(name: "CoreMetrics", package: "swift-metrics"),
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
                .product(name: "ServiceLifecycleTestKit", package: "swift-service-lifecycle"),
            ],
            path: "Tests/ProgramTests",
            swiftSettings: settings),

        // How a service with records becomes a program: its schema, its readiness.
        .target(
            name: "Hosting",
            dependencies: [
                "JSONLines",
                "Postgres",
                "Program",
                "Records",
            ],
            path: "Shared/Hosting",
            swiftSettings: settings),

        // Matchmaking: needs, technologies, municipalities.
        .target(
            name: "MatchmakingRules",
            dependencies: [
                "Model",
                .product(name: "HashTreeCollections", package: "swift-collections"),
            ],
            path: "Services/Matchmaking/Rules",
            swiftSettings: settings),
        .testTarget(
            name: "MatchmakingRulesTests",
            dependencies: [
                "MatchingSupport",
                "JSONText",
                "MatchmakingRules",
                "Model",
                "RankingSupport",
            ],
            path: "Tests/MatchmakingRulesTests",
            swiftSettings: settings),
        .target(
            name: "MatchmakingService",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "MatchmakingRules",
                "Model",
                "Postgres",
                "Records",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Services/Matchmaking/Service",
            swiftSettings: settings),
        .testTarget(
            name: "MatchmakingServiceTests",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "MatchingSupport",
                "MatchmakingRules",
                "MatchmakingService",
                "Model",
                "Postgres",
                "PostgresSupport",
                "Records",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Tests/MatchmakingServiceTests",
            swiftSettings: settings),
        .executableTarget(
            name: "matchmaking",
            dependencies: [
                "Hosting",
                "JSONLines",
                "MatchmakingService",
                "Postgres",
                "Program",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Services/Matchmaking/Main",
            swiftSettings: settings),

        // Scoring: sheets, proposals, scorecards.
        .target(
            name: "ScoringRules",
            dependencies: [
                "Model"
            ],
            path: "Services/Scoring/Rules",
            swiftSettings: settings),
        .testTarget(
            name: "ScoringRulesTests",
            dependencies: [
                "JSONText",
                "Model",
                "ScoringRules",
            ],
            path: "Tests/ScoringRulesTests",
            swiftSettings: settings),
        .target(
            name: "ScoringService",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "Model",
                "Postgres",
                "Records",
                "ScoringRules",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Services/Scoring/Service",
            swiftSettings: settings),
        .testTarget(
            name: "ScoringServiceTests",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "MatchmakingService",
                "Model",
                "Postgres",
                "PostgresSupport",
                "Records",
                "ScoringService",
                "WireSupport",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Tests/ScoringServiceTests",
            swiftSettings: settings),
        .executableTarget(
            name: "scoring",
            dependencies: [
                "Hosting",
                "JSONLines",
                "Postgres",
                "Program",
                "ScoringService",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Services/Scoring/Main",
            swiftSettings: settings),

        // Funding: schemes, verdicts, exits.
        .target(
            name: "FundingRules",
            dependencies: [
                "Model"
            ],
            path: "Services/Funding/Rules",
            swiftSettings: settings),
        .testTarget(
            name: "FundingRulesTests",
            dependencies: [
                "FundingRules",
                "JSONText",
                "Model",
            ],
            path: "Tests/FundingRulesTests",
            swiftSettings: settings),
        .target(
            name: "FundingService",
            dependencies: [
                "Contracts",
                "FundingRules",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "Model",
                "Postgres",
                "Records",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Services/Funding/Service",
            swiftSettings: settings),
        .testTarget(
            name: "FundingServiceTests",
            dependencies: [
                "Contracts",
                "FundingRules",
                "FundingService",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "MatchmakingService",
                "Model",
                "Postgres",
                "PostgresSupport",
                "Records",
                "WireSupport",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Tests/FundingServiceTests",
            swiftSettings: settings),
        .executableTarget(
            name: "funding",
            dependencies: [
                "FundingService",
                "Hosting",
                "JSONLines",
                "Postgres",
                "Program",
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Services/Funding/Main",
            swiftSettings: settings),

        // The command line.
        .target(
            name: "CLI",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "Model",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
            ],
            path: "Services/CLI",
            exclude: ["Main"],
            swiftSettings: settings),
        .testTarget(
            name: "CLITests",
            dependencies: [
                "CLI",
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "Model",
                "WireSupport",
            ],
            path: "Tests/CLITests",
            swiftSettings: settings),
        .executableTarget(
            name: "renkei",
            dependencies: [
                "CLI"
            ],
            path: "Services/CLI/Main",
            swiftSettings: settings),

        // What tests share.
        .target(
            name: "PostgresSupport",
            dependencies: [
                "Postgres",
                .product(name: "Logging", package: "swift-log"),
            ],
            path: "Tests/Support/PostgresSupport",
            swiftSettings: settings),
        .target(
            name: "WireSupport",
            dependencies: [
                "JSONLines",
                "JSONRPC",
                .product(name: "Logging", package: "swift-log"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
            ],
            path: "Tests/Support/WireSupport",
            swiftSettings: settings),
        .target(
            name: "ProcessSupport",
            dependencies: [
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/Support/ProcessSupport",
            swiftSettings: settings),
        .target(
            name: "MatchingSupport",
            dependencies: [
                "MatchmakingRules",
                "Model",
            ],
            path: "Tests/Support/MatchingSupport",
            swiftSettings: settings),
        .target(
            name: "RankingSupport",
            dependencies: [
                "MatchmakingRules",
                "Model",
            ],
            path: "Tests/Support/RankingSupport",
            swiftSettings: settings),

        // The whole: real processes.
        .testTarget(
            name: "EndToEndTests",
            dependencies: [
                "Contracts",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "Model",
                "Postgres",
                "PostgresSupport",
                "ProcessSupport",
                "WireSupport",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/EndToEnd",
            swiftSettings: settings),

        // Measures the wire, JSON, matching, scoring and funding; deploy/bench runs it.
        .executableTarget(
            name: "benchmark",
            dependencies: [
                "Contracts",
                "FundingRules",
                "JSONLines",
                "JSONRPC",
                "JSONText",
                "MatchmakingRules",
                "Model",
                "RankingSupport",
                "ScoringRules",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/Benchmark",
            swiftSettings: settings),
    ]
)
