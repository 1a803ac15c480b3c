import Contracts
import JSONText
import Model

/// Two records of one thing as one: the kept record's word stands, what it does not say is filled in.
struct MergedBody {
    private(set) var value: JSONValue
    /// Where both say something else.
    private(set) var conflicts: [MatchmakingMethods.MergeRecords.Conflict] = []

    init(keep: JSONValue, absorb: JSONValue) {
        value = keep
        guard case .object(let kept) = keep, case .object(let absorbed) = absorb else { return }
        var merged = merge(kept, absorbed, at: .root, except: ["id", "names", "source", "moreSources"])
        if case .object(let names)? = kept["names"], case .object(let others)? = absorbed["names"] {
            merged["names"] = .object(Self.names(names, others))
        }
        if let sources = Self.sources(kept, absorbed) { merged["moreSources"] = .array(sources) }
        value = .object(merged)
    }

    private mutating func merge(
        _ kept: JSONObject, _ absorbed: JSONObject, at pointer: JSONPointer, except names: Set<String> = []
    ) -> JSONObject {
        var merged = kept
        for member in absorbed.members where !names.contains(member.name) {
            let place = pointer.appending(member.name)
            switch (kept[member.name], member.value) {
            case (nil, let other) where Self.endings.contains(member.name):
                conflicts.append(.init(pointer: place.description, kept: .null, absorbed: other))
            case (nil, let other): merged[member.name] = other
            case (.object(let mine)?, .object(let other)):
                merged[member.name] = .object(merge(mine, other, at: place))
            case (.array(let mine)?, .array(let other)): merged[member.name] = .array((mine + other).unique)
            case (let mine?, let other) where mine != other:
                conflicts.append(.init(pointer: place.description, kept: mine, absorbed: other))
            default: break
            }
        }
        return merged
    }

    /// What ends a record: that of the absorbed one says nothing of the one that is kept.
    private static let endings: Set<String> = ["withdrawnOn", "validThrough"]

    /// The names that are kept, with every other spelling as an alias.
    private static func names(_ kept: JSONObject, _ absorbed: JSONObject) -> JSONObject {
        var names = kept
        for name in ["ja", "local"] where kept[name] == nil { names[name] = absorbed[name] }
        let known = ["en", "ja", "local"].compactMap { names[$0] }
        var aliases: [JSONValue] = []
        if case .array(let own)? = kept["aliases"] { aliases += own }
        aliases += ["en", "ja", "local"].compactMap { absorbed[$0] }
        if case .array(let others)? = absorbed["aliases"] { aliases += others }
        aliases = aliases.unique.filter { !known.contains($0) }
        names["aliases"] = aliases.isEmpty ? nil : .array(aliases)
        return names
    }

    /// Every source beside the kept record's own.
    private static func sources(_ kept: JSONObject, _ absorbed: JSONObject) -> [JSONValue]? {
        var sources: [JSONValue] = []
        if case .array(let own)? = kept["moreSources"] { sources += own }
        if let other = absorbed["source"]?["text"], other != kept["source"]?["text"] { sources.append(other) }
        if case .array(let others)? = absorbed["moreSources"] { sources += others }
        return sources.isEmpty ? nil : sources.unique
    }
}
