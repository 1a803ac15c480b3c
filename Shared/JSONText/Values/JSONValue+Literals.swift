extension JSONValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
    ExpressibleByStringLiteral, ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral
{
    /// The value null.
    package init(nilLiteral: ()) { self = .null }
    /// A Boolean.
    package init(booleanLiteral value: Bool) { self = .bool(value) }
    /// A number in decimal digits.
    package init(integerLiteral value: Int) { self = .number(JSONNumber(value)) }
    /// A string.
    package init(stringLiteral value: String) { self = .string(value) }
    /// Elements in written order.
    package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }

    /// Members in written order; a name given again replaces the value given before.
    package init(dictionaryLiteral members: (String, JSONValue)...) {
        self = .object(JSONObject(members.map { (name: $0.0, value: $0.1) }))
    }
}
