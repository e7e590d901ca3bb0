// For x86 with AVX2. Weights lie [output / 16][input / 4][16][4]: a step takes four inputs to sixteen outputs.
//
// The instruction wants one factor without sign and adds pairs in 16 bits, so the sign of x moves to the weight: with both within
// -127...127 a pair stays below 2 * 127 * 127 = 32258 and nothing saturates.

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push(__attribute__((target("avx2"))), apply_to = function)

#define HUIYIN_ROWS 2
#include "floats.h"
#include "panels.h"

#define TILE_ROWS 4

HUIYIN_INLINE void tile(
    const int rows, const bool to_floats, const huiyin_linear *map, ptrdiff_t first, const int8_t *x,
    const float *row_scales, void *out) {
    ptrdiff_t inputs = map->inputs;
    const int8_t *weights = map->weights + first * inputs;
    const __m256i ones = _mm256_set1_epi16(1);
    __m256i sums[TILE_ROWS][2];
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) sums[r][0] = sums[r][1] = _mm256_setzero_si256();
    for (ptrdiff_t i = 0; i < inputs; i += 4) {
        __m256i low = _mm256_loadu_si256((const __m256i *)(weights + i * 16));
        __m256i high = _mm256_loadu_si256((const __m256i *)(weights + i * 16 + 32));
        HUIYIN_UNROLL
        for (int r = 0; r < rows; r++) {
            int32_t four;
            memcpy(&four, x + r * inputs + i, sizeof four);
            __m256i factor = _mm256_set1_epi32(four);
            __m256i positive = _mm256_abs_epi8(factor);
            __m256i a = _mm256_maddubs_epi16(positive, _mm256_sign_epi8(low, factor));
            __m256i b = _mm256_maddubs_epi16(positive, _mm256_sign_epi8(high, factor));
            sums[r][0] = _mm256_add_epi32(sums[r][0], _mm256_madd_epi16(a, ones));
            sums[r][1] = _mm256_add_epi32(sums[r][1], _mm256_madd_epi16(b, ones));
        }
    }
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        v16i whole;
        memcpy(&whole, sums[r], sizeof whole);
        if (to_floats) {
            store(
                (float *)out + r * map->outputs + first,
                rescale(whole, row_scales[r], load(map->scales + first), load(map->biases + first)));
        } else {
            memcpy((int32_t *)out + r * map->outputs + first, &whole, sizeof whole);
        }
    }
}

HUIYIN_INLINE void panels(
    const bool to_floats, const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales,
    char *out) {
    for (ptrdiff_t first = 0; first < map->outputs; first += 16) {
        ptrdiff_t r = 0;
        for (; r + TILE_ROWS <= rows; r += TILE_ROWS) {
            tile(
                TILE_ROWS, to_floats, map, first, x + r * map->inputs, row_scales + r,
                out + r * map->outputs * (ptrdiff_t)sizeof(float));
        }
        for (; r < rows; r++) {
            tile(
                1, to_floats, map, first, x + r * map->inputs, row_scales + r,
                out + r * map->outputs * (ptrdiff_t)sizeof(float));
        }
    }
}

static void pack(ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, int8_t *packed) {
    pack_panels(outputs, inputs, weights, packed, 0);
}

static void product(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out) {
    // No row is scaled; the address is never read.
    panels(false, map, rows, x, map->scales, (char *)out);
}

static void apply(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out) {
    panels(true, map, rows, x, row_scales, (char *)out);
}

const struct huiyin_kernels huiyin_avx2_kernels = {
    .pack = pack, .product = product, .apply = apply, HUIYIN_FLOAT_KERNELS};

#pragma clang attribute pop

#endif
