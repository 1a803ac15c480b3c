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
    dependencies: [
        // Sockets and event loops.
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        // Start order, signals and graceful shutdown of long-running parts.
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        // The logging interface that our parts and libraries share.
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        // The metrics interface that our parts and libraries share.
        .package(url: "https://github.com/apple/swift-metrics", exact: "2.13.0"),
    ],
    targets: [
        // Pure values that every part speaks.
        .target(name: "Model", path: "Shared/Model", swiftSettings: settings),

        // Strict JSON: bytes to Codable values and back.
        .target(name: "JSONText", path: "Shared/JSONText", swiftSettings: settings),
        .testTarget(
            name: "JSONTextTests", dependencies: ["JSONText"], path: "Tests/JSONTextTests", swiftSettings: settings),

        // The protocol's values: methods, envelopes, errors.
        .target(name: "JSONRPC", dependencies: ["JSONText"], path: "Shared/JSONRPC", swiftSettings: settings),

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

        // One file per method, and the records they carry.
        .target(
            name: "Contracts", dependencies: ["JSONRPC", "JSONText", "Model"], path: "Shared/Contracts",
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

        // What tests share.
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
    ]
)
