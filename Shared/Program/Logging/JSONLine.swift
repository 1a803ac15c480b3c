import JSONText
import Logging

/// Builds one JSON object, which has no line break in it: JSON strings escape them.
struct JSONLine {
    private(set) var bytes: [UInt8] = []

    mutating func open() { bytes.append(UInt8(ascii: "{")) }
    mutating func close() { bytes.append(UInt8(ascii: "}")) }

    mutating func member(_ name: String, text: String) {
        begin(name)
        JSONText.append(text, to: &bytes)
    }

    mutating func member(_ name: String, value: Logger.MetadataValue) {
        begin(name)
        append(value)
    }

    private mutating func begin(_ name: String) {
        if bytes.last != UInt8(ascii: "{") { bytes.append(UInt8(ascii: ",")) }
        JSONText.append(name, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
    }

    private mutating func append(_ value: Logger.MetadataValue) {
        switch value {
        case .string(let text): JSONText.append(text, to: &bytes)
        case .stringConvertible(let value): JSONText.append(value.description, to: &bytes)
        case .array(let values):
            bytes.append(UInt8(ascii: "["))
            for (index, value) in values.enumerated() {
                if index > 0 { bytes.append(UInt8(ascii: ",")) }
                append(value)
            }
            bytes.append(UInt8(ascii: "]"))
        case .dictionary(let members):
            open()
            for (name, value) in members.sorted(by: { $0.key < $1.key }) { member(name, value: value) }
            close()
        }
    }
}
