/// A field that the CommonGrants protocol does not define: its name, the JSON type of its value, and what it means.
package struct CustomField<Value: CustomFieldValue>: Codable, Hashable, Sendable {
    package let name: SchemeFieldName
    package let fieldType: CustomFieldType
    package let value: Value
    package let description: String

    package init(_ name: SchemeFieldName, _ value: Value) {
        self.name = name
        self.value = value
        fieldType = Value.fieldType
        description = name.meaning
    }

    /// No field where there is no value.
    package init?(_ name: SchemeFieldName, ifPresent value: Value?) {
        guard let value else { return nil }
        self.init(name, value)
    }
}

/// The JSON type of a custom field's value, in the protocol's words.
package enum CustomFieldType: String, Codable, Hashable, Sendable, CaseIterable {
    case string, number, integer, boolean, object, array
}

/// What may be the value of a custom field.
package protocol CustomFieldValue: Codable, Hashable, Sendable {
    static var fieldType: CustomFieldType { get }
}

/// Values that are written as JSON objects.
package protocol CustomFieldObject: CustomFieldValue {}

extension CustomFieldObject {
    package static var fieldType: CustomFieldType { .object }
}

extension String: CustomFieldValue {
    package static var fieldType: CustomFieldType { .string }
}

extension Bool: CustomFieldValue {
    package static var fieldType: CustomFieldType { .boolean }
}

extension Array: CustomFieldValue where Element: CustomFieldValue {
    package static var fieldType: CustomFieldType { .array }
}

extension BilingualText: CustomFieldObject {}
extension Names: CustomFieldObject {}
extension Source: CustomFieldObject {}
extension EffectivePeriod: CustomFieldObject {}
extension EligibilityRule: CustomFieldObject {}
extension CallStatus: CustomFieldObject {}
extension Scheme.Verification: CustomFieldObject {}
extension Scheme.Statement: CustomFieldObject {}
extension Scheme.Amount: CustomFieldObject {}
extension Scheme.Call: CustomFieldObject {}
