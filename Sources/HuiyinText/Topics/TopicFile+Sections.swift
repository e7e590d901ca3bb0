extension TopicLesson {
    func append(to body: inout ModelBytes) {
        body.append(key)
        body.append(UInt32(topics.count))
        for topic in topics { body.append(topic) }
        body.append(UInt32(named.count))
        for path in named { body.append(path) }
        body.append(UInt32(query.grams.hashes.count))
        for hash in query.grams.hashes { body.append(hash) }
        body.append(UInt32(query.grams.ends.count))
        for end in query.grams.ends { body.append(UInt32(end)) }
        body.append(UInt32(features.count))
        for gram in features { body.append(gram.hash) }
        body.append(features.map(\.weight))
    }

    init?(_ reader: inout ModelReader) {
        guard let key: UInt64 = reader.number(), let count: UInt32 = reader.number(), count < 1000 else { return nil }
        let topics = (0..<count).compactMap { _ in reader.string() }
        guard topics.count == Int(count), let names: UInt32 = reader.number(), names < 1000 else { return nil }
        let named = (0..<names).compactMap { _ in reader.string() }
        guard named.count == Int(names), let hashes: [UInt64] = reader.list(), let ends: [UInt32] = reader.list(),
            let features: [UInt64] = reader.list(), let weights = reader.floats(features.count),
            ends.allSatisfy({ $0 <= hashes.count }), ends == ends.sorted()
        else { return nil }
        self.init(
            key: key,
            query: TopicQuery(
                grams: NGrams(hashes: hashes, ends: ends.map { Int32(truncatingIfNeeded: $0) }),
                stretch: 0..<ends.count),
            features: zip(features, weights).map { WeightedGram(hash: $0, weight: $1) }, topics: topics,
            named: named)
    }
}

extension TopicMemory {
    func append(to body: inout ModelBytes) {
        body.append(UInt32(weights.count))
        for (hash, list) in weights.sorted(by: { $0.key < $1.key }) {
            body.append(hash)
            body.append(UInt32(list.count))
            for weight in list {
                body.append(UInt32(weight.node))
                body.append([weight.value])
            }
        }
    }

    init?(_ reader: inout ModelReader) {
        self.init()
        guard let grams: UInt32 = reader.number() else { return nil }
        var weights = [UInt64: [Weight]](minimumCapacity: min(Int(grams), reader.bytes.count / 16))
        for _ in 0..<grams {
            guard let hash: UInt64 = reader.number(), let count: UInt32 = reader.number() else { return nil }
            var list = [Weight]()
            for _ in 0..<count {
                guard let node: UInt32 = reader.number(), node < 1 << 24, let value = reader.floats(1) else {
                    return nil
                }
                list.append(Weight(node: Int32(node), value: value[0]))
            }
            weights[hash] = list
        }
        self.init(weights: weights)
    }
}

extension ModelReader {
    fileprivate mutating func list<Number: FixedWidthInteger & UnsignedInteger>() -> [Number]? {
        guard let count: UInt32 = number(), (bytes.count - position) / (Number.bitWidth / 8) >= Int(count) else {
            return nil
        }
        return (0..<count).compactMap { _ in number() }
    }
}
