/// The loop of `huiyin segment`: one text a line in, its words a line out, in order.
package enum SegmentStream {
    /// Answers each line of a file descriptor with its words, one space between them; an empty line with an empty line.
    ///
    /// Bytes that are not UTF-8 come back as U+FFFD. A line over ``LineStream/longestLine`` comes back empty and is counted as refused.
    /// - Throws: ``TextError`` `input-unreadable` or `output-unwritable`.
    package static func run(
        _ segmenter: WordSegmenter, input: Int32, output: Int32, threads: Int
    ) async throws -> LineStream.Summary {
        try await LineStream.run(input: input, output: output, threads: threads, keepsBlankLines: true) { batch in
            var answer = LineStream.Answer()
            for line in batch {
                if Task.isCancelled { break }
                answer.lines += 1
                if line.count <= LineStream.longestLine {
                    answer.bytes += segmenter.segmented(String(decoding: line, as: UTF8.self)).utf8
                } else {
                    answer.refused += 1
                }
                answer.bytes.append(0x0A)
            }
            return answer
        }
    }
}
