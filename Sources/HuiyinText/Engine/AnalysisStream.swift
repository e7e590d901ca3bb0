/// The loop of `huiyin analyze`: lines in, one object a line out, in order.
package enum AnalysisStream {
    /// Answers each line of a file descriptor with one object; lines of white space only are passed over.
    ///
    /// - Throws: ``TextError`` `input-unreadable` or `output-unwritable`.
    package static func run(
        _ engine: TextEngine, input: Int32, output: Int32, threads: Int
    ) async throws -> LineStream.Summary {
        try await LineStream.run(input: input, output: output, threads: threads) { answer($0, engine) }
    }

    private static func answer(_ batch: [[UInt8]], _ engine: TextEngine) -> LineStream.Answer {
        var answer = LineStream.Answer()
        for line in batch {
            if Task.isCancelled { return answer }
            answer.lines += 1
            do throws(AnalysisLine.Refusal) {
                guard line.count <= LineStream.longestLine else {
                    throw AnalysisLine.Refusal(
                        id: nil,
                        error: TextError(
                            code: "line-too-long", message: "the line is longer than 16 MB; split the item")
                    )
                }
                let input = try AnalysisLine.parse(line)
                AnalysisJSON.append(engine.analyze(input), of: input, to: &answer.bytes)
            } catch {
                answer.refused += 1
                AnalysisLine.append(error, to: &answer.bytes)
            }
            answer.bytes.append(0x0A)
        }
        return answer
    }
}
