// The float loops, written once over vectors of sixteen and compiled once a variant: the file that includes this chooses the
// instructions around it, and the compiler cuts the vectors to what they hold. The order of every sum is written down here, the
// pragma keeps products and sums apart, so all variants round alike.
//
// Before: HUIYIN_ROWS, how many rows of vectors the registers hold at once; it changes no result.

#include <math.h>
#include <string.h>

#include "kernels.h"

#pragma STDC FP_CONTRACT OFF
// Every function that takes or gives a vector is inlined, so how vectors are passed does not matter.
#pragma clang diagnostic ignored "-Wpsabi"

typedef float v16f __attribute__((ext_vector_type(16)));
typedef int32_t v16i __attribute__((ext_vector_type(16)));
typedef int8_t v16b __attribute__((ext_vector_type(16)));

// Memory need not be aligned.
HUIYIN_INLINE v16f load(const float *from) {
    v16f value;
    memcpy(&value, from, sizeof value);
    return value;
}

HUIYIN_INLINE void store(float *to, v16f value) { memcpy(to, &value, sizeof value); }

HUIYIN_INLINE v16f load_part(const float *from, ptrdiff_t count) {
    v16f value = 0;
    memcpy(&value, from, (size_t)count * sizeof(float));
    return value;
}

HUIYIN_INLINE void store_part(float *to, v16f value, ptrdiff_t count) {
    memcpy(to, &value, (size_t)count * sizeof(float));
}

HUIYIN_INLINE v16i bits(v16f value) { return (v16i)value; }
HUIYIN_INLINE v16f floats(v16i value) { return (v16f)value; }
/// The second where one of them is not a number.
HUIYIN_INLINE v16f larger(v16f a, v16f b) { return a > b ? a : b; }
HUIYIN_INLINE v16f smaller(v16f a, v16f b) { return a < b ? a : b; }
HUIYIN_INLINE v16f magnitude(v16f value) { return floats(bits(value) & 0x7FFFFFFF); }

HUIYIN_INLINE float total(v16f v) {
    typedef float v8f __attribute__((ext_vector_type(8)));
    typedef float v4f __attribute__((ext_vector_type(4)));
    v8f eight = v.lo + v.hi;
    v4f four = eight.lo + eight.hi;
    return (four.x + four.z) + (four.y + four.w);
}

HUIYIN_INLINE float largest(v16f v) {
    float result = v[0];
    for (int i = 1; i < 16; i++) result = v[i] > result ? v[i] : result;
    return result;
}

/// Adding this rounds a float below 2^22 to a whole number, half to even, and leaves the number in the low bits.
#define HUIYIN_ROUND 12582912.0f

/// e^x, within 2 units of the last place for x in -86...88 and the value at the nearer end outside.
HUIYIN_INLINE v16f exponential(v16f x) {
    x = smaller(larger(x, -86.0f), 88.0f);
    v16f shifted = x * 1.44269504088896341f + HUIYIN_ROUND;
    v16f n = shifted - HUIYIN_ROUND;
    v16f r = x - n * 0.693359375f;
    r = r - n * -2.12194440e-4f;
    // The polynomial of Cephes' expf.
    v16f p = r * 1.9875691500e-4f + 1.3981999507e-3f;
    p = p * r + 8.3334519073e-3f;
    p = p * r + 4.1665795894e-2f;
    p = p * r + 1.6666665459e-1f;
    p = p * r + 5.0000001201e-1f;
    p = p * (r * r) + r + 1.0f;
    return floats(bits(p) + (bits(shifted) << 23));
}

/// 0.5 x (1 + tanh(sqrt(2 / pi) (x + 0.044715 x^3))), which is x / (1 + e^(-2 ...)).
HUIYIN_INLINE v16f gelu(v16f x) {
    v16f inner = (x * x * -0.07135481627f + -1.59576912161f) * x;
    return x / (exponential(inner) + 1.0f);
}

HUIYIN_INLINE v16f hyperbolic_tangent(v16f x) { return 1.0f - 2.0f / (exponential(x + x) + 1.0f); }

/// Integers of a product to floats.
HUIYIN_INLINE v16f rescale(v16i sums, float row_scale, v16f scales, v16f biases) {
    return __builtin_convertvector(sums, v16f) * row_scale * scales + biases;
}

HUIYIN_INLINE float quantise_row(ptrdiff_t width, const float *x, v16f maxima, int8_t *q) {
    float maximum = largest(maxima);
    if (!(maximum >= 1e-30f)) {
        memset(q, 0, (size_t)width);
        return 0;
    }
    float inverse = 127.0f / maximum;
    for (ptrdiff_t i = 0; i < width; i += 16) {
        // The low byte of the sum is the whole number in two's complement.
        v16b whole = __builtin_convertvector(bits(load(x + i) * inverse + HUIYIN_ROUND), v16b);
        memcpy(q + i, &whole, sizeof whole);
    }
    return maximum / 127.0f;
}

static void quantise_rows(ptrdiff_t rows, ptrdiff_t width, const float *x, int8_t *q, float *scales) {
    for (ptrdiff_t r = 0; r < rows; r++) {
        const float *row = x + r * width;
        v16f maxima = 0;
        for (ptrdiff_t i = 0; i < width; i += 16) maxima = larger(magnitude(load(row + i)), maxima);
        scales[r] = quantise_row(width, row, maxima, q + r * width);
    }
}

static void gelu_quantise_rows(ptrdiff_t rows, ptrdiff_t width, float *x, int8_t *q, float *scales) {
    for (ptrdiff_t r = 0; r < rows; r++) {
        float *row = x + r * width;
        v16f maxima = 0;
        for (ptrdiff_t i = 0; i < width; i += 16) {
            v16f value = gelu(load(row + i));
            store(row + i, value);
            maxima = larger(magnitude(value), maxima);
        }
        scales[r] = quantise_row(width, row, maxima, q + r * width);
    }
}

static void add_norm_rows(
    ptrdiff_t rows, ptrdiff_t width, float *x, const float *y, const float *weights, const float *biases,
    float epsilon) {
    for (ptrdiff_t r = 0; r < rows; r++) {
        float *row = x + r * width;
        v16f sums = 0;
        for (ptrdiff_t i = 0; i < width; i += 16) {
            v16f value = load(row + i);
            if (y) value = value + load(y + r * width + i);
            store(row + i, value);
            sums = sums + value;
        }
        float mean = total(sums) / (float)width;
        v16f squares = 0;
        for (ptrdiff_t i = 0; i < width; i += 16) {
            v16f distance = load(row + i) - mean;
            squares = squares + distance * distance;
        }
        float inverse = 1.0f / sqrtf(total(squares) / (float)width + epsilon);
        for (ptrdiff_t i = 0; i < width; i += 16) {
            store(row + i, (load(row + i) - mean) * inverse * load(weights + i) + load(biases + i));
        }
    }
}

/// The largest of the floats, then e^(x - largest) in their place; gives the sum. The floats are filled up to sixteen.
HUIYIN_INLINE float exponentials(ptrdiff_t count, float *x) {
    ptrdiff_t whole = count & ~(ptrdiff_t)15;
    v16f maxima = -3.0e38f;
    for (ptrdiff_t i = 0; i < whole; i += 16) maxima = larger(load(x + i), maxima);
    float maximum = largest(maxima);
    for (ptrdiff_t i = whole; i < count; i++) maximum = x[i] > maximum ? x[i] : maximum;
    v16f sums = 0;
    for (ptrdiff_t i = 0; i < whole; i += 16) {
        v16f value = exponential(load(x + i) - maximum);
        store(x + i, value);
        sums = sums + value;
    }
    if (whole < count) {
        const v16i lanes = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15};
        v16f value = exponential(load_part(x + whole, count - whole) - maximum);
        value = floats(bits(value) & (lanes < (int32_t)(count - whole)));
        store_part(x + whole, value, count - whole);
        sums = sums + value;
    }
    return total(sums);
}

/// scores[row][s] = scale * (q[row] . k[s]) for sixteen keys a vector; the dimensions are added one after the other.
HUIYIN_INLINE void attention_scores(
    const int rows, const int vectors, ptrdiff_t size, const float *q, ptrdiff_t q_stride, const float *keys,
    ptrdiff_t stride, float scale, float *scores) {
    v16f sums[HUIYIN_ROWS][2];
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int v = 0; v < vectors; v++) sums[r][v] = 0;
    }
    for (ptrdiff_t d = 0; d < size; d++) {
        v16f key[2];
        HUIYIN_UNROLL
        for (int v = 0; v < vectors; v++) key[v] = load(keys + d * stride + 16 * v);
        HUIYIN_UNROLL
        for (int r = 0; r < rows; r++) {
            float factor = q[r * q_stride + d];
            HUIYIN_UNROLL
            for (int v = 0; v < vectors; v++) sums[r][v] = sums[r][v] + key[v] * factor;
        }
    }
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int v = 0; v < vectors; v++) store(scores + r * stride + 16 * v, sums[r][v] * scale);
    }
}

/// out[row] = (sum over s of shares[row][s] * v[s]) * factors[row], one key after the other.
HUIYIN_INLINE void attention_values(
    const int rows, const int vectors, ptrdiff_t count, const float *shares, ptrdiff_t stride, const float *values,
    ptrdiff_t value_stride, const float *factors, float *out, ptrdiff_t out_stride) {
    v16f sums[HUIYIN_ROWS][2];
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int v = 0; v < vectors; v++) sums[r][v] = 0;
    }
    for (ptrdiff_t s = 0; s < count; s++) {
        v16f value[2];
        HUIYIN_UNROLL
        for (int v = 0; v < vectors; v++) value[v] = load(values + s * value_stride + 16 * v);
        HUIYIN_UNROLL
        for (int r = 0; r < rows; r++) {
            float share = shares[r * stride + s];
            HUIYIN_UNROLL
            for (int v = 0; v < vectors; v++) sums[r][v] = sums[r][v] + value[v] * share;
        }
    }
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int v = 0; v < vectors; v++) store(out + r * out_stride + 16 * v, sums[r][v] * factors[r]);
    }
}

HUIYIN_INLINE void attention_block(
    const int block, ptrdiff_t rows, ptrdiff_t width, ptrdiff_t size, const float *q, const float *keys,
    ptrdiff_t stride, const float *values, float scale, float *scores, float *out) {
    ptrdiff_t s = 0;
    for (; s + 32 <= stride; s += 32) {
        attention_scores(block, 2, size, q, 3 * width, keys + s, stride, scale, scores + s);
    }
    if (s < stride) attention_scores(block, 1, size, q, 3 * width, keys + s, stride, scale, scores + s);
    float factors[HUIYIN_ROWS];
    for (int r = 0; r < block; r++) factors[r] = 1.0f / exponentials(rows, scores + r * stride);
    ptrdiff_t d = 0;
    for (; d + 32 <= size; d += 32) {
        attention_values(block, 2, rows, scores, stride, values + d, 3 * width, factors, out + d, width);
    }
    if (d < size) attention_values(block, 1, rows, scores, stride, values + d, 3 * width, factors, out + d, width);
}

static void attention_rows(
    ptrdiff_t rows, ptrdiff_t width, ptrdiff_t heads, const float *qkv, float *scratch, float *out) {
    ptrdiff_t size = width / heads;
    ptrdiff_t stride = (rows + 15) & ~(ptrdiff_t)15;
    float *scores = scratch + size * stride;
    float scale = 1.0f / sqrtf((float)size);
    memset(scratch, 0, (size_t)(size * stride) * sizeof(float));
    for (ptrdiff_t h = 0; h < heads; h++) {
        const float *q = qkv + h * size;
        const float *k = q + width;
        const float *v = k + width;
        // Keys on their side, [dimension][key]; what lies beyond the last key stays 0.
        for (ptrdiff_t s = 0; s < rows; s++) {
            for (ptrdiff_t d = 0; d < size; d++) scratch[d * stride + s] = k[s * 3 * width + d];
        }
        ptrdiff_t t = 0;
        for (; t + HUIYIN_ROWS <= rows; t += HUIYIN_ROWS) {
            attention_block(
                HUIYIN_ROWS, rows, width, size, q + t * 3 * width, scratch, stride, v, scale, scores,
                out + t * width + h * size);
        }
        for (; t < rows; t++) {
            attention_block(
                1, rows, width, size, q + t * 3 * width, scratch, stride, v, scale, scores,
                out + t * width + h * size);
        }
    }
}

HUIYIN_INLINE void dense_tile(
    const int rows, const int panels, const huiyin_dense *map, ptrdiff_t first, const float *x, float *out) {
    ptrdiff_t inputs = map->inputs;
    const float *weights = map->weights + first * inputs;
    v16f sums[HUIYIN_ROWS][2];
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int p = 0; p < panels; p++) sums[r][p] = load(map->biases + first + 16 * p);
    }
    for (ptrdiff_t i = 0; i < inputs; i++) {
        v16f weight[2];
        HUIYIN_UNROLL
        for (int p = 0; p < panels; p++) weight[p] = load(weights + (p * inputs + i) * 16);
        HUIYIN_UNROLL
        for (int r = 0; r < rows; r++) {
            float factor = x[r * inputs + i];
            HUIYIN_UNROLL
            for (int p = 0; p < panels; p++) sums[r][p] = sums[r][p] + weight[p] * factor;
        }
    }
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int p = 0; p < panels; p++) {
            ptrdiff_t output = first + 16 * p;
            ptrdiff_t left = map->outputs - output;
            if (left >= 16) {
                store(out + r * map->outputs + output, sums[r][p]);
            } else {
                store_part(out + r * map->outputs + output, sums[r][p], left);
            }
        }
    }
}

static void dense_rows(const huiyin_dense *map, ptrdiff_t rows, const float *x, float *out) {
    for (ptrdiff_t first = 0; first < map->outputs; first += 32) {
        bool two = map->outputs - first > 16;
        ptrdiff_t r = 0;
        for (; r + HUIYIN_ROWS <= rows; r += HUIYIN_ROWS) {
            const float *from = x + r * map->inputs;
            float *to = out + r * map->outputs;
            if (two) dense_tile(HUIYIN_ROWS, 2, map, first, from, to);
            else dense_tile(HUIYIN_ROWS, 1, map, first, from, to);
        }
        for (; r < rows; r++) {
            const float *from = x + r * map->inputs;
            float *to = out + r * map->outputs;
            if (two) dense_tile(1, 2, map, first, from, to);
            else dense_tile(1, 1, map, first, from, to);
        }
    }
}

static void embed_row(ptrdiff_t width, const int8_t *row, float scale, const float *addend, float *out) {
    for (ptrdiff_t i = 0; i < width; i += 16) {
        v16b whole;
        memcpy(&whole, row + i, sizeof whole);
        store(out + i, __builtin_convertvector(whole, v16f) * scale + load(addend + i));
    }
}

static void weighted_sum_rows(
    ptrdiff_t rows, ptrdiff_t width, const float *x, const float *shares, ptrdiff_t stride, float *out) {
    for (ptrdiff_t i = 0; i < width; i += 16) {
        v16f sum = load(out + i);
        for (ptrdiff_t r = 0; r < rows; r++) sum = sum + load(x + r * width + i) * shares[r * stride];
        store(out + i, sum);
    }
}

static void mean_rows(ptrdiff_t rows, ptrdiff_t width, const float *x, float *out) {
    for (ptrdiff_t i = 0; i < width; i += 16) {
        v16f sum = 0;
        for (ptrdiff_t r = 0; r < rows; r++) sum = sum + load(x + r * width + i);
        store(out + i, sum / (float)rows);
    }
}

static void gelu_all(ptrdiff_t count, float *x) {
    ptrdiff_t i = 0;
    for (; i + 16 <= count; i += 16) store(x + i, gelu(load(x + i)));
    if (i < count) store_part(x + i, gelu(load_part(x + i, count - i)), count - i);
}

static void tanh_all(ptrdiff_t count, float *x) {
    ptrdiff_t i = 0;
    for (; i + 16 <= count; i += 16) store(x + i, hyperbolic_tangent(load(x + i)));
    if (i < count) store_part(x + i, hyperbolic_tangent(load_part(x + i, count - i)), count - i);
}

static void softmax_all(ptrdiff_t count, float *x) {
    float factor = 1.0f / exponentials(count, x);
    for (ptrdiff_t i = 0; i < count; i++) x[i] = x[i] * factor;
}

#define HUIYIN_FLOAT_KERNELS                                                                                        \
    .dense = dense_rows, .quantise = quantise_rows, .gelu_quantise = gelu_quantise_rows, .add_norm = add_norm_rows, \
    .attention = attention_rows, .embed = embed_row, .mean = mean_rows, .gelu = gelu_all, .tanh = tanh_all,         \
    .softmax = softmax_all, .weighted_sum = weighted_sum_rows
