// Distribution functions of Boost.Math behind a C face. Every function returns NaN for arguments outside its domain and
// never throws.

#ifndef HUIYIN_BOOST_H
#define HUIYIN_BOOST_H

#ifdef __cplusplus
extern "C" {
#endif

/// P(Z <= x) of the standard normal.
double huiyin_normal_cdf(double x);
/// The x with P(Z <= x) = p, for 0 < p < 1.
double huiyin_normal_quantile(double p);

/// P(T <= x) of Student's t with `df` > 0 degrees of freedom, which need not be whole.
double huiyin_student_t_cdf(double x, double df);
/// The x with P(T <= x) = p, for 0 < p < 1.
double huiyin_student_t_quantile(double p, double df);

/// P(X <= x) of chi-square with `df` > 0 degrees of freedom.
double huiyin_chi_square_cdf(double x, double df);
/// The x with P(X <= x) = p, for 0 < p < 1.
double huiyin_chi_square_quantile(double p, double df);

/// P(X <= x) of the beta distribution with shapes `a`, `b` > 0.
double huiyin_beta_cdf(double x, double a, double b);
/// The x with P(X <= x) = p, for 0 < p < 1.
double huiyin_beta_quantile(double p, double a, double b);

/// P(X <= k) of the Poisson distribution with mean > 0.
double huiyin_poisson_cdf(double k, double mean);
/// P(X <= k) of the binomial distribution with `n` trials of probability `p`.
double huiyin_binomial_cdf(double k, double n, double p);

#ifdef __cplusplus
}
#endif

#endif
