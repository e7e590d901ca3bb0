// For x86 with AVX-512 and VNNI. Weights lie [output / 16][input / 4][16][4], each 128 higher: the instruction wants one factor without
// sign. So a sum comes out 128 times the row's sum too high, which is taken off where it begins.

#if defined(__x86_64__)

#include <immintrin.h>
#include <math.h>
#include <string.h>

#pragma clang attribute push( \
    __attribute__((target("avx512f,avx512bw,avx512dq,avx512vl,avx512vnni"))), apply_to = function)

#define HUIYIN_ROWS 4
#include "floats.h"
#include "panels.h"

// Twelve rows by two panels are 24 of the 32 registers.
#define TILE_ROWS 12
// Rows that share one pass over the weights; a panel of them stays in the first cache.
#define CHUNK_ROWS 96

HUIYIN_INLINE void tile(
    const int rows, const int count, const bool to_floats, const huiyin_linear *map, ptrdiff_t first, const int8_t *x,
    const int32_t *starts, const float *row_scales, void *out) {
    ptrdiff_t inputs = map->inputs;
    const int8_t *weights = map->weights + first * inputs;
    __m512i sums[TILE_ROWS][2];
    HUIYIN_UNROLL
    for (int r = 0; r < rows; r++) {
        HUIYIN_UNROLL
        for (int p = 0; p < count; p++) sums[r][p] = _mm512_set1_epi32(starts[r]);
    }
    for (ptrdiff_t i = 0; i < inputs; i += 4) {
        __m512i weight[2];
        HUIYIN_UNROLL
        for (int p = 0; p < count; p++) weight[p] = _mm512_loadu_si512(weights + (p * inputs + i) * 16);
        HUIYIN_UNROLL
        for (int r = 0; r < rows; r++) {
            int32_t four;
            memcpy(&four, x + r * inputs + i, sizeof four);
            __m512i factor = _mm512_set1_epi32(four);
            HUIYIN_UNROLL
            for (int p = 0; p < count; p++) sums[r][p] = _mm512_dpbusd_epi32(sums[r][p], weight[p], factor);
        }
    }
    HUIYIN_UNROLL
    for (int p = 0; p < count; p++) {
        ptrdiff_t output = first + 16 * p;
        v16f scales = load(map->scales + output);
        v16f biases = load(map->biases + output);
        HUIYIN_UNROLL
        for (int r = 0; r < rows; r++) {
            v16i whole;
            memcpy(&whole, &sums[r][p], sizeof whole);
            if (to_floats) {
                store((float *)out + r * map->outputs + output, rescale(whole, row_scales[r], scales, biases));
            } else {
                memcpy((int32_t *)out + r * map->outputs + output, &whole, sizeof whole);
            }
        }
    }
}

/// -128 times the sum of a row.
HUIYIN_INLINE int32_t start(ptrdiff_t inputs, const int8_t *x) {
    __m128i sums = _mm_setzero_si128();
    for (ptrdiff_t i = 0; i < inputs; i += 16) {
        sums = _mm_dpbusd_epi32(sums, _mm_set1_epi8(-128), _mm_loadu_si128((const __m128i *)(x + i)));
    }
    int32_t four[4];
    memcpy(four, &sums, sizeof four);
    return -(four[0] + four[1] + four[2] + four[3]);
}

HUIYIN_INLINE void tiles(
    const int count, const bool to_floats, const huiyin_linear *map, ptrdiff_t first, ptrdiff_t rows, const int8_t *x,
    const int32_t *starts, const float *row_scales, char *out) {
    ptrdiff_t out_stride = map->outputs * (ptrdiff_t)sizeof(float);
    ptrdiff_t r = 0;
#define HUIYIN_TILES(height)                                                                                          \
    for (; r + height <= rows; r += height)                                                                           \
    tile(                                                                                                             \
        height, count, to_floats, map, first, x + r * map->inputs, starts + r, row_scales + r, out + r * out_stride)
    HUIYIN_TILES(12);
    HUIYIN_TILES(8);
    HUIYIN_TILES(4);
    HUIYIN_TILES(2);
    HUIYIN_TILES(1);
#undef HUIYIN_TILES
}

HUIYIN_INLINE void chunks(
    const bool to_floats, const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales,
    char *out) {
    int32_t starts[CHUNK_ROWS];
    for (ptrdiff_t r = 0; r < rows; r += CHUNK_ROWS) {
        ptrdiff_t height = rows - r < CHUNK_ROWS ? rows - r : CHUNK_ROWS;
        const int8_t *from = x + r * map->inputs;
        const float *factors = to_floats ? row_scales + r : row_scales;
        char *to = out + r * map->outputs * (ptrdiff_t)sizeof(float);
        for (ptrdiff_t i = 0; i < height; i++) starts[i] = start(map->inputs, from + i * map->inputs);
        ptrdiff_t first = 0;
        for (; first + 32 <= map->outputs; first += 32) {
            tiles(2, to_floats, map, first, height, from, starts, factors, to);
        }
        if (first < map->outputs) tiles(1, to_floats, map, first, height, from, starts, factors, to);
    }
}

static void pack(ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, int8_t *packed) {
    pack_panels(outputs, inputs, weights, packed, 0x80);
}

static void product(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out) {
    // No row is scaled; the address is never read.
    chunks(false, map, rows, x, map->scales, (char *)out);
}

static void apply(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out) {
    chunks(true, map, rows, x, row_scales, (char *)out);
}

const struct huiyin_kernels huiyin_vnni_kernels = {
    .pack = pack, .product = product, .apply = apply, HUIYIN_FLOAT_KERNELS};

#pragma clang attribute pop

#endif
