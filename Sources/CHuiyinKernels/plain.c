// For every processor, and the measure of the others: weights as they are in the file, one dot product after the other.

#define HUIYIN_ROWS 2
#include "floats.h"

static void pack(ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, int8_t *packed) {
    memcpy(packed, weights, (size_t)(outputs * inputs));
}

HUIYIN_INLINE int32_t dot(ptrdiff_t count, const int8_t *a, const int8_t *b) {
    int32_t sum = 0;
    for (ptrdiff_t i = 0; i < count; i++) sum += (int32_t)a[i] * (int32_t)b[i];
    return sum;
}

static void product(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out) {
    for (ptrdiff_t o = 0; o < map->outputs; o++) {
        const int8_t *weights = map->weights + o * map->inputs;
        for (ptrdiff_t r = 0; r < rows; r++) {
            out[r * map->outputs + o] = dot(map->inputs, weights, x + r * map->inputs);
        }
    }
}

static void apply(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out) {
    for (ptrdiff_t o = 0; o < map->outputs; o += 16) {
        v16f scales = load(map->scales + o);
        v16f biases = load(map->biases + o);
        for (ptrdiff_t r = 0; r < rows; r++) {
            v16i sums;
            for (int i = 0; i < 16; i++) {
                sums[i] = dot(map->inputs, map->weights + (o + i) * map->inputs, x + r * map->inputs);
            }
            store(out + r * map->outputs + o, rescale(sums, row_scales[r], scales, biases));
        }
    }
}

const struct huiyin_kernels huiyin_plain_kernels = {
    .pack = pack, .product = product, .apply = apply, HUIYIN_FLOAT_KERNELS};
