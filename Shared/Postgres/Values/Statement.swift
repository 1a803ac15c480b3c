/// A statement as a value: its name, its SQL, how parameters go in and how a row comes out.
///
/// Declared once, as a `static let` beside the table it reads. The SQL is a literal, so it is never built from pieces;
/// the server prepares it under its name at first use in each session. The types of its parameters are those of that
/// first use, so write a cast in the SQL where the first value may be null and the statement gives no type.
package struct Statement<Parameters: Sendable, Row: Sendable>: Sendable {
    package let name: String
    package let sql: String
    let bind: @Sendable (Parameters) -> [SQLValue]
    let read: @Sendable (borrowing RowReader) throws -> Row

    package init(
        _ name: StaticString, _ sql: StaticString,
        bind: @Sendable @escaping (Parameters) -> [SQLValue],
        read: @Sendable @escaping (borrowing RowReader) throws -> Row
    ) {
        self.name = name.description
        self.sql = sql.description
        self.bind = bind
        self.read = read
    }
}

extension Statement where Row == Void {
    /// A statement whose rows, if it has any, nobody reads.
    package init(_ name: StaticString, _ sql: StaticString, bind: @Sendable @escaping (Parameters) -> [SQLValue]) {
        self.init(name, sql, bind: bind, read: { _ in })
    }
}

extension Statement where Parameters == Void {
    /// A statement without parameters.
    package init(
        _ name: StaticString, _ sql: StaticString, read: @Sendable @escaping (borrowing RowReader) throws -> Row
    ) {
        self.init(name, sql, bind: { [] }, read: read)
    }
}

extension Statement where Parameters == Void, Row == Void {
    /// A statement without parameters whose rows, if it has any, nobody reads.
    package init(_ name: StaticString, _ sql: StaticString) {
        self.init(name, sql, bind: { [] }, read: { _ in })
    }
}
