// swift-tools-version: 6.2
import PackageDescription

// The graph is the architecture: a target may depend on what stands above it, never on what stands below.

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "Hummingbird", package: "hummingbird")
let httpClient = Target.Dependency.product(name: "AsyncHTTPClient", package: "async-http-client")
let httpTypes = Target.Dependency.product(name: "HTTPTypes", package: "swift-http-types")
let hummingbirdTesting = Target.Dependency.product(name: "HummingbirdTesting", package: "hummingbird")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let nio = Target.Dependency.product(name: "NIOCore", package: "swift-nio")
let nioHTTP = Target.Dependency.product(name: "NIOHTTP1", package: "swift-nio")
let parser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

/// One of our own modules: strict settings, sources in the folder of its name.
func module(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .testTarget(name: name + "Tests", dependencies: [.init(stringLiteral: name)] + dependencies, swiftSettings: strict)
}

let package = Package(
    name: "huiyin",
    platforms: [.macOS(.v15)],
    products: [.executable(name: "huiyin", targets: ["huiyin"])],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/async-http-client", exact: "1.37.0"),
    ],
    targets: [
        .systemLibrary(name: "COpenCC", pkgConfig: "opencc", providers: [.apt(["libopencc-dev"])]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .target(name: "CHuiyinBoost"),
        .target(
            name: "CHuiyinICU", linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc")]),
        .target(name: "CHuiyinKernels"),
        module("HuiyinDomain"),
        module("HuiyinStatistics", ["CHuiyinBoost"]),
        module("HuiyinText", ["CHuiyinKernels", "COpenCC", "HuiyinDomain", yams]),
        module("HuiyinIdentity", ["CHuiyinICU", "HuiyinDomain", "HuiyinStatistics"]),
        module("HuiyinAssist", ["HuiyinDomain", "HuiyinText", crypto, httpClient, logging, nio, nioHTTP]),
        module("HuiyinQuery", ["HuiyinDomain", "HuiyinStatistics", crypto]),
        module(
            "HuiyinArchive",
            ["CZlib", "HuiyinDomain", "HuiyinIdentity", "HuiyinQuery", "HuiyinText", crypto, grdb, yams]
        ),
        module(
            "HuiyinIngest",
            ["CExpat", "CZip", "HuiyinArchive", "HuiyinDomain", "HuiyinIdentity", "HuiyinText", crypto, yams]
        ),
        module(
            "HuiyinConnect",
            [
                "HuiyinArchive", "HuiyinDomain", "HuiyinIngest", "HuiyinText", crypto, httpClient, lifecycle, logging,
                nio,
                nioHTTP,
            ]
        ),
        module("HuiyinDemo", ["HuiyinDomain", "HuiyinStatistics"]),
        module("HuiyinInsight", ["HuiyinArchive", "HuiyinDomain", "HuiyinQuery", "HuiyinStatistics", crypto]),
        module(
            "HuiyinBench",
            ["HuiyinArchive", "HuiyinDomain", "HuiyinInsight", "HuiyinQuery", "HuiyinStatistics", "HuiyinText"]
        ),
        module(
            "HuiyinWeb",
            [
                "HuiyinArchive", "HuiyinDomain", "HuiyinIdentity", "HuiyinIngest", "HuiyinInsight", "HuiyinQuery",
                "HuiyinText", crypto, hummingbird, httpTypes, lifecycle, nio, logging,
            ]
        ),
        .executableTarget(
            name: "huiyin",
            dependencies: [
                "HuiyinArchive", "HuiyinAssist", "HuiyinBench", "HuiyinConnect", "HuiyinDemo", "HuiyinDomain",
                "HuiyinIdentity", "HuiyinIngest", "HuiyinInsight",
                "HuiyinQuery",
                "HuiyinText", "HuiyinWeb",
                hummingbird, logging, parser,
            ],
            swiftSettings: strict
        ),
        tests("HuiyinDomain"),
        tests("HuiyinStatistics"),
        tests("HuiyinText", ["CHuiyinKernels", "HuiyinDomain"]),
        tests("HuiyinIdentity", ["HuiyinBench", "HuiyinDomain", "HuiyinStatistics"]),
        tests("HuiyinAssist", ["HuiyinDomain", "HuiyinText", logging]),
        tests("HuiyinQuery", ["HuiyinDomain", "HuiyinStatistics"]),
        tests(
            "HuiyinArchive",
            ["HuiyinDomain", "HuiyinIdentity", "HuiyinQuery", "HuiyinStatistics", "HuiyinText", grdb]),
        tests("HuiyinIngest", ["CZip", "HuiyinArchive", "HuiyinDomain", "HuiyinQuery", "HuiyinText"]),
        tests(
            "HuiyinConnect",
            [
                "HuiyinArchive", "HuiyinDomain", "HuiyinIngest", "HuiyinText", httpTypes, hummingbird, logging, nio,
            ]
        ),
        tests("HuiyinDemo", ["HuiyinDomain", "HuiyinStatistics"]),
        tests("HuiyinInsight", ["HuiyinDomain", "HuiyinQuery"]),
        .testTarget(
            name: "HuiyinWebTests",
            dependencies: [
                "HuiyinArchive", "HuiyinDomain", "HuiyinIngest", "HuiyinInsight", "HuiyinQuery", "HuiyinStatistics",
                "HuiyinText", "HuiyinWeb", crypto, hummingbird, hummingbirdTesting, httpTypes, logging,
            ],
            // Pages as they were last looked at; read from where they lie.
            exclude: ["Snapshots"],
            swiftSettings: strict
        ),
        // Runs the built program from outside, so it links none of it.
        .testTarget(name: "HuiyinCommandTests", swiftSettings: strict),
    ],
    cxxLanguageStandard: .cxx17
)
