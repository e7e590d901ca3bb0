import HuiyinIdentity
import HuiyinIngest

/// Writes what was resolved, in the form of the contract.
enum IdentityAnswer {
    /// `record,person,probability`, a row a record in the order of the table. A person is called by the least of its records'
    /// ids, so that the order of rows changes no name.
    static func writePersons(_ resolution: Resolver.Resolution, _ ids: [String], to pipe: OutputPipe) throws {
        var names = [String?](repeating: nil, count: (resolution.persons.max().map(Int.init) ?? -1) + 1)
        for (record, person) in resolution.persons.enumerated() {
            if let name = names[Int(person)], name <= ids[record] { continue }
            names[Int(person)] = ids[record]
        }
        var bytes = Array("record,person,probability\n".utf8)
        for (record, person) in resolution.persons.enumerated() {
            append(ids[record], &bytes)
            bytes.append(0x2C)
            append(names[Int(person)] ?? "", &bytes)
            bytes.append(0x2C)
            append(resolution.probabilities[record], &bytes)
            bytes.append(0x0A)
            if bytes.count > 1 << 20 {
                try pipe.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try pipe.write(bytes)
    }

    /// `left,right,probability,weights`, a row a pair that was weighed and is more likely one person than not; weights are
    /// `column=bits` with a semicolon between.
    static func writePairs(_ resolution: Resolver.Resolution, _ ids: [String], to pipe: OutputPipe) throws {
        var bytes = Array("left,right,probability,weights\n".utf8)
        try resolution.eachPair { pair in
            append(min(ids[pair.left], ids[pair.right]), &bytes)
            bytes.append(0x2C)
            append(max(ids[pair.left], ids[pair.right]), &bytes)
            bytes.append(0x2C)
            append(Float(Bits.probability(Double(pair.bits))), &bytes)
            bytes.append(0x2C)
            let weights = pair.parts.map { "\($0.field)=\($0.bits >= 0 ? "+" : "")\((($0.bits * 10).rounded()) / 10)" }
            append(weights.joined(separator: ";"), &bytes)
            bytes.append(0x0A)
            if bytes.count > 1 << 20 {
                try pipe.write(bytes)
                bytes.removeAll(keepingCapacity: true)
            }
        }
        try pipe.write(bytes)
    }

    /// Four digits behind the point.
    private static func append(_ probability: Float, _ bytes: inout [UInt8]) {
        let scaled = Int((probability * 10_000).rounded())
        let digits = String(scaled % 10_000)
        bytes += Array("\(scaled / 10_000).\(String(repeating: "0", count: 4 - digits.count))\(digits)".utf8)
    }

    private static func append(_ text: String, _ bytes: inout [UInt8]) {
        if text.utf8.contains(where: { $0 == 0x22 || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }) {
            bytes += Array("\"\(text.replacing("\"", with: "\"\""))\"".utf8)
        } else {
            bytes += text.utf8
        }
    }
}
