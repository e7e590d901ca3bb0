#include "CHuiyinBoost.h"

#include <boost/math/distributions/beta.hpp>
#include <boost/math/distributions/binomial.hpp>
#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/distributions/poisson.hpp>
#include <boost/math/distributions/students_t.hpp>

#include <cmath>
#include <limits>

namespace {

namespace math = boost::math;
namespace policies = boost::math::policies;

// `ignore_error` makes Boost return NaN (or infinity) where it would throw.
using Quiet = policies::policy<
    policies::domain_error<policies::ignore_error>, policies::pole_error<policies::ignore_error>,
    policies::overflow_error<policies::ignore_error>, policies::evaluation_error<policies::ignore_error>,
    policies::rounding_error<policies::ignore_error>, policies::indeterminate_result_error<policies::ignore_error>,
    policies::discrete_quantile<policies::real>>;

constexpr double nan_value = std::numeric_limits<double>::quiet_NaN();

// A probability whose quantile is finite in every family here.
bool inner(double p) { return p > 0 && p < 1; }
bool positive(double value) { return value > 0 && std::isfinite(value); }

// Boost may still throw (an iteration that doesn't converge); an exception must not cross into Swift.
template <typename Body>
double guarded(Body body) noexcept {
    try {
        return body();
    } catch (...) {
        return nan_value;
    }
}

}  // namespace

extern "C" {

double huiyin_normal_cdf(double x) {
    if (std::isnan(x)) return nan_value;
    return guarded([&] { return math::cdf(math::normal_distribution<double, Quiet>(), x); });
}

double huiyin_normal_quantile(double p) {
    if (!inner(p)) return nan_value;
    return guarded([&] { return math::quantile(math::normal_distribution<double, Quiet>(), p); });
}

double huiyin_student_t_cdf(double x, double df) {
    if (std::isnan(x) || !positive(df)) return nan_value;
    return guarded([&] { return math::cdf(math::students_t_distribution<double, Quiet>(df), x); });
}

double huiyin_student_t_quantile(double p, double df) {
    if (!inner(p) || !positive(df)) return nan_value;
    return guarded([&] { return math::quantile(math::students_t_distribution<double, Quiet>(df), p); });
}

double huiyin_chi_square_cdf(double x, double df) {
    if (!(x >= 0) || !positive(df)) return nan_value;
    return guarded([&] { return math::cdf(math::chi_squared_distribution<double, Quiet>(df), x); });
}

double huiyin_chi_square_quantile(double p, double df) {
    if (!inner(p) || !positive(df)) return nan_value;
    return guarded([&] { return math::quantile(math::chi_squared_distribution<double, Quiet>(df), p); });
}

double huiyin_beta_cdf(double x, double a, double b) {
    if (!(x >= 0 && x <= 1) || !positive(a) || !positive(b)) return nan_value;
    return guarded([&] { return math::cdf(math::beta_distribution<double, Quiet>(a, b), x); });
}

double huiyin_beta_quantile(double p, double a, double b) {
    if (!inner(p) || !positive(a) || !positive(b)) return nan_value;
    return guarded([&] { return math::quantile(math::beta_distribution<double, Quiet>(a, b), p); });
}

double huiyin_poisson_cdf(double k, double mean) {
    if (!(k >= 0) || !positive(mean)) return nan_value;
    return guarded([&] { return math::cdf(math::poisson_distribution<double, Quiet>(mean), std::floor(k)); });
}

double huiyin_binomial_cdf(double k, double n, double p) {
    if (!(k >= 0 && k <= n) || !std::isfinite(n) || !(p >= 0 && p <= 1)) return nan_value;
    return guarded([&] {
        return math::cdf(math::binomial_distribution<double, Quiet>(std::floor(n), p), std::floor(k));
    });
}

}  // extern "C"
