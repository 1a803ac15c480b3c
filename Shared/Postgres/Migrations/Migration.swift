/// One step of a schema's growth. Once it has been applied anywhere it is never edited: the next change is a new one.
package struct Migration: Sendable, Hashable {
    /// Unique in its schema; it appears in refusals.
    package let name: String
    /// One or more statements that can run in a transaction.
    package let sql: String

    package init(_ name: String, _ sql: String) {
        self.name = name
        self.sql = sql
    }
}

/// The program and the database disagree about how the schema came to be. Nothing was changed.
package enum MigrationError: Error, Sendable, Hashable {
    /// Two migrations of the program have this name.
    case duplicated(String)
    /// It was applied with other SQL than the program has.
    case edited(String)
    /// It was applied, and the program does not know it.
    case missing(String)
    /// It has not been applied, though a later one has.
    case outOfOrder(String)

    package var message: (en: String, ja: String) {
        switch self {
        case .duplicated(let name):
            ("two migrations are named \(name)", "\(name) という名前の移行が二つあります")
        case .edited(let name):
            ("migration \(name) was edited after it had been applied", "適用済みの移行 \(name) が書き換えられています")
        case .missing(let name):
            ("the database has migration \(name), which this program lacks", "データベースに適用済みの移行 \(name) がこのプログラムにありません")
        case .outOfOrder(let name):
            ("migration \(name) stands before one that has been applied", "移行 \(name) が適用済みの移行より前に置かれています")
        }
    }
}

extension MigrationError: CustomStringConvertible {
    package var description: String { message.en }
}
