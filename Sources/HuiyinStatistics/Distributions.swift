import CHuiyinBoost

/// The standard normal distribution.
package enum Normal {
    /// P(Z ≤ x).
    package static func cumulative(_ x: Double) -> Double { huiyin_normal_cdf(x) }

    /// The x with P(Z ≤ x) = p; NaN unless 0 < p < 1.
    package static func quantile(_ p: Double) -> Double { huiyin_normal_quantile(p) }
}

/// Student's t distribution.
package enum StudentT {
    /// P(T ≤ x); NaN unless `df` > 0.
    package static func cumulative(_ x: Double, df: Double) -> Double { huiyin_student_t_cdf(x, df) }

    /// The x with P(T ≤ x) = p; NaN unless 0 < p < 1 and `df` > 0.
    package static func quantile(_ p: Double, df: Double) -> Double { huiyin_student_t_quantile(p, df) }
}

/// The chi-square distribution.
package enum ChiSquare {
    /// P(X ≤ x); NaN unless x ≥ 0 and `df` > 0.
    package static func cumulative(_ x: Double, df: Double) -> Double { huiyin_chi_square_cdf(x, df) }

    /// The x with P(X ≤ x) = p; NaN unless 0 < p < 1 and `df` > 0.
    package static func quantile(_ p: Double, df: Double) -> Double { huiyin_chi_square_quantile(p, df) }
}

/// The beta distribution on 0…1.
package enum Beta {
    /// P(X ≤ x); NaN unless 0 ≤ x ≤ 1 and both shapes are positive.
    package static func cumulative(_ x: Double, _ a: Double, _ b: Double) -> Double { huiyin_beta_cdf(x, a, b) }

    /// The x with P(X ≤ x) = p; NaN unless 0 < p < 1 and both shapes are positive.
    package static func quantile(_ p: Double, _ a: Double, _ b: Double) -> Double { huiyin_beta_quantile(p, a, b) }
}

/// The Poisson distribution.
package enum Poisson {
    /// P(X ≤ k); NaN unless k ≥ 0 and `mean` > 0.
    package static func cumulative(_ k: Double, mean: Double) -> Double { huiyin_poisson_cdf(k, mean) }
}

/// The binomial distribution.
package enum Binomial {
    /// P(X ≤ k) of `trials` trials; NaN unless 0 ≤ k ≤ trials and 0 ≤ p ≤ 1.
    package static func cumulative(_ k: Double, trials: Double, p: Double) -> Double {
        huiyin_binomial_cdf(k, trials, p)
    }
}
