// For every processor, and the measure of the others: weights row by row as in the file, but in 16 bits, which every
// processor can multiply and add in pairs.

#define HUIYIN_ROWS 2
#define HUIYIN_VECTORS 2
#include "floats.h"

// Rows that share one pass over the weights.
#define TILE_ROWS 4
// The most inputs of a map.
#define WIDEST 16384

static void pack(ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, void *packed) {
    int16_t *wide = packed;
    for (ptrdiff_t i = 0; i < outputs * inputs; i++) wide[i] = weights[i];
}

/// The sums of four rows and one output.
HUIYIN_INLINE void dots(ptrdiff_t inputs, const int16_t *weights, const int16_t *x, int32_t sums[TILE_ROWS]) {
    int32_t a = 0, b = 0, c = 0, d = 0;
    for (ptrdiff_t i = 0; i < inputs; i++) {
        a += (int32_t)weights[i] * (int32_t)x[i];
        b += (int32_t)weights[i] * (int32_t)x[inputs + i];
        c += (int32_t)weights[i] * (int32_t)x[2 * inputs + i];
        d += (int32_t)weights[i] * (int32_t)x[3 * inputs + i];
    }
    sums[0] = a;
    sums[1] = b;
    sums[2] = c;
    sums[3] = d;
}

static void product(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out) {
    const int16_t *weights = map->weights;
    int16_t wide[TILE_ROWS * WIDEST];
    for (ptrdiff_t r = 0; r < rows; r += TILE_ROWS) {
        ptrdiff_t height = rows - r < TILE_ROWS ? rows - r : TILE_ROWS;
        memset(wide, 0, (size_t)(TILE_ROWS * map->inputs) * sizeof(int16_t));
        for (ptrdiff_t i = 0; i < height * map->inputs; i++) wide[i] = x[r * map->inputs + i];
        for (ptrdiff_t o = 0; o < map->outputs; o++) {
            int32_t sums[TILE_ROWS];
            dots(map->inputs, weights + o * map->inputs, wide, sums);
            for (ptrdiff_t i = 0; i < height; i++) out[(r + i) * map->outputs + o] = sums[i];
        }
    }
}

static void apply(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out) {
    // The integers lie where their floats will.
    product(map, rows, x, (int32_t *)out);
    for (ptrdiff_t r = 0; r < rows; r++) {
        for (ptrdiff_t o = 0; o < map->outputs; o += 16) {
            float *at = out + r * map->outputs + o;
            v16i sums;
            memcpy(&sums, at, sizeof sums);
            store(at, rescale(sums, row_scales[r], load(map->scales + o), load(map->biases + o)));
        }
    }
}

const struct huiyin_kernels huiyin_plain_kernels = {
    .cell_bytes = sizeof(int16_t), .pack = pack, .product = product, .apply = apply, HUIYIN_FLOAT_KERNELS};
