// Finds the variant for each call, and holds the packed weights.

#include "kernels.h"

#include <stdlib.h>
#include <string.h>

static const struct huiyin_kernels *kernels(huiyin_variant variant) {
#if defined(__x86_64__)
    if (variant == huiyin_vnni) return &huiyin_vnni_kernels;
    if (variant == huiyin_avx2) return &huiyin_avx2_kernels;
#endif
    (void)variant;
    return &huiyin_plain_kernels;
}

bool huiyin_variant_usable(huiyin_variant variant) {
#if defined(__x86_64__)
    __builtin_cpu_init();
    if (variant == huiyin_avx2) return __builtin_cpu_supports("avx2");
    if (variant == huiyin_vnni) {
        return __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw")
            && __builtin_cpu_supports("avx512dq") && __builtin_cpu_supports("avx512vl")
            && __builtin_cpu_supports("avx512vnni");
    }
#endif
    return variant == huiyin_plain;
}

/// Zeroed memory at a line of the cache.
static void *lines(ptrdiff_t bytes) {
    size_t size = ((size_t)bytes + 63) & ~(size_t)63;
    void *memory = aligned_alloc(64, size);
    if (memory) memset(memory, 0, size);
    return memory;
}

huiyin_linear *huiyin_linear_make(
    huiyin_variant variant, ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, const float *scales,
    const float *biases) {
    huiyin_linear *map = malloc(sizeof *map);
    if (!map) return NULL;
    ptrdiff_t floats = outputs * (ptrdiff_t)sizeof(float);
    *map = (huiyin_linear){variant, outputs, inputs, lines(outputs * inputs), lines(floats), lines(floats)};
    if (!map->weights || !map->scales || !map->biases) {
        huiyin_linear_free(map);
        return NULL;
    }
    kernels(variant)->pack(outputs, inputs, weights, map->weights);
    memcpy(map->scales, scales, (size_t)floats);
    memcpy(map->biases, biases, (size_t)floats);
    return map;
}

void huiyin_linear_free(huiyin_linear *map) {
    if (!map) return;
    free(map->weights);
    free(map->scales);
    free(map->biases);
    free(map);
}

void huiyin_linear_product(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out) {
    kernels(map->variant)->product(map, rows, x, out);
}

void huiyin_linear_apply(
    const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out) {
    kernels(map->variant)->apply(map, rows, x, row_scales, out);
}

huiyin_dense *huiyin_dense_make(
    huiyin_variant variant, ptrdiff_t outputs, ptrdiff_t inputs, const float *weights, const float *biases) {
    huiyin_dense *map = malloc(sizeof *map);
    if (!map) return NULL;
    // The loops take outputs in pairs of panels only where both hold some.
    ptrdiff_t padded = (outputs + 15) & ~(ptrdiff_t)15;
    ptrdiff_t size = (ptrdiff_t)sizeof(float);
    *map = (huiyin_dense){variant, outputs, inputs, lines(padded * inputs * size), lines(padded * size)};
    if (!map->weights || !map->biases) {
        huiyin_dense_free(map);
        return NULL;
    }
    for (ptrdiff_t o = 0; o < outputs; o++) {
        float *panel = map->weights + (o / 16) * inputs * 16 + o % 16;
        for (ptrdiff_t i = 0; i < inputs; i++) panel[i * 16] = weights[o * inputs + i];
    }
    if (biases) memcpy(map->biases, biases, (size_t)(outputs * size));
    return map;
}

void huiyin_dense_free(huiyin_dense *map) {
    if (!map) return;
    free(map->weights);
    free(map->biases);
    free(map);
}

void huiyin_dense_apply(const huiyin_dense *map, ptrdiff_t rows, const float *x, float *out) {
    kernels(map->variant)->dense(map, rows, x, out);
}

void huiyin_quantise(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, const float *x, int8_t *q, float *scales) {
    kernels(variant)->quantise(rows, width, x, q, scales);
}

void huiyin_gelu_quantise(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, float *x, int8_t *q, float *scales) {
    kernels(variant)->gelu_quantise(rows, width, x, q, scales);
}

void huiyin_add_norm(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, float *x, const float *y, const float *weights,
    const float *biases, float epsilon) {
    kernels(variant)->add_norm(rows, width, x, y, weights, biases, epsilon);
}

void huiyin_attention(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, ptrdiff_t heads, const float *qkv, float *scratch,
    float *out) {
    kernels(variant)->attention(rows, width, heads, qkv, scratch, out);
}

ptrdiff_t huiyin_attention_scratch(ptrdiff_t rows, ptrdiff_t width, ptrdiff_t heads) {
    // Keys on their side, and the scores of the most rows that a variant takes at once.
    return (width / heads + 4) * ((rows + 15) & ~(ptrdiff_t)15);
}

void huiyin_embed(
    huiyin_variant variant, ptrdiff_t width, const int8_t *row, float scale, const float *addend, float *out) {
    kernels(variant)->embed(width, row, scale, addend, out);
}

void huiyin_mean(huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, const float *x, float *out) {
    kernels(variant)->mean(rows, width, x, out);
}

void huiyin_gelu(huiyin_variant variant, ptrdiff_t count, float *x) { kernels(variant)->gelu(count, x); }
void huiyin_tanh(huiyin_variant variant, ptrdiff_t count, float *x) { kernels(variant)->tanh(count, x); }
void huiyin_softmax(huiyin_variant variant, ptrdiff_t count, float *x) { kernels(variant)->softmax(count, x); }

void huiyin_weighted_sum(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, const float *x, const float *shares, ptrdiff_t stride,
    float *out) {
    kernels(variant)->weighted_sum(rows, width, x, shares, stride, out);
}
