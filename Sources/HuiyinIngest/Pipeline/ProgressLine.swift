import HuiyinArchive

/// What an import says about itself while it runs.
package enum ProgressLine {
    /// `reviews.csv ▕██████░░░░▏ 61%  1,220,000 rows  7,412/s  1:38 left`; without a known size, rows and speed only.
    ///
    /// - Parameters:
    ///   - seconds: since this process began reading the file.
    ///   - width: of the bar, in cells; 0 for none.
    package static func text(_ progress: ImportProgress, seconds: Double, width: Int) -> String {
        let name = progress.file.split(separator: "/").last.map(String.init) ?? progress.file
        let rate = seconds > 0.2 ? Double(progress.recordsNow) / seconds : 0
        var parts = [name]
        var share: Double?
        if let total = progress.totalBytes, total > 0 { share = min(1, Double(progress.bytes) / Double(total)) }
        if let share {
            let full = Int((share * Double(width)).rounded(.down))
            let bar = String(repeating: "█", count: full) + String(repeating: "░", count: width - full)
            parts.append((width > 0 ? "▕\(bar)▏ " : "") + "\(Int(share * 100))%")
        }
        parts.append("\(grouped(progress.counts.read)) rows")
        if rate > 0 { parts.append("\(grouped(Int(rate)))/s") }
        if let share, share > 0.01, share < 1, seconds > 1 {
            // The share of bytes done before this process began is not known to it, so the estimate uses its own speed.
            parts.append("\(clock(seconds * (1 - share) / share)) left")
        }
        if progress.counts.rejected > 0 { parts.append("\(grouped(progress.counts.rejected)) refused") }
        return parts.joined(separator: "  ")
    }

    private static func grouped(_ number: Int) -> String {
        var digits = String(number)
        var out = ""
        while digits.count > 3 {
            out = "," + digits.suffix(3) + out
            digits.removeLast(3)
        }
        return digits + out
    }

    private static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let rest = whole % 60
        return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
    }
}
