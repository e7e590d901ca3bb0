import Foundation
import HuiyinArchive
import HuiyinDomain

extension Archive {
    /// A customer file of these rows, from its first to its last.
    @discardableResult
    func bring(_ records: [CustomerRecord], source: String = "crm") throws -> CustomerImport {
        let number = try beginCustomers(source: source, file: "crm.csv", plan: UUID().uuidString).number
        try takeIn(records, under: number)
        return try finishCustomers(number)
    }
}
