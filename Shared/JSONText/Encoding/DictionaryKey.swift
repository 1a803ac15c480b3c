/// The coding key by which the standard library's dictionaries write themselves.
///
/// The type has no name outside the standard library. It is learnt once from an empty dictionary, so that an object
/// costs one comparison of addresses to know whether its members have an order.
enum DictionaryKey {
    /// The type's identity.
    static let type: ObjectIdentifier? = {
        let spy = Spy()
        do {
            try [String: Int]().encode(to: spy)
        } catch {
            return nil
        }
        return spy.seen.type
    }()

    private struct Spy: Encoder {
        final class Seen {
            var type: ObjectIdentifier?
        }

        let seen = Seen()
        private let encoder = ValueEncoder(run: EncodingRun(), fragment: 0, isNested: false)

        var codingPath: [any CodingKey] { [] }
        var userInfo: [CodingUserInfoKey: Any] { [:] }

        func container<Key: CodingKey>(keyedBy: Key.Type) -> KeyedEncodingContainer<Key> {
            seen.type = ObjectIdentifier(Key.self)
            return KeyedEncodingContainer(KeyedWriter(encoder: encoder, sorts: false))
        }

        func unkeyedContainer() -> any UnkeyedEncodingContainer { encoder.unkeyedContainer() }
        func singleValueContainer() -> any SingleValueEncodingContainer { encoder }
    }
}
