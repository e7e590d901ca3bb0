/// The results of `count` independent tasks, in order, at most `threads` of them at a time.
///
/// Each result depends on its number only, so the whole does not depend on how the tasks were scheduled.
func parallelTasks<Result: Sendable>(
    _ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Result
) async -> [Result] {
    await withTaskGroup(of: (Int, Result).self) { group in
        var results = [Result?](repeating: nil, count: count)
        var next = 0
        while next < min(count, max(threads, 1)) {
            let number = next
            group.addTask { (number, body(number)) }
            next += 1
        }
        for await (number, result) in group {
            results[number] = result
            if next < count {
                let number = next
                group.addTask { (number, body(number)) }
                next += 1
            }
        }
        return results.compactMap(\.self)
    }
}
