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
    dependencies: [],
    targets: [
        // Pure values that every part speaks.
        .target(name: "Model", path: "Shared/Model", swiftSettings: settings),
    ]
)
