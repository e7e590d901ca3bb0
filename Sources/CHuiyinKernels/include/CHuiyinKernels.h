// The arithmetic of a small text encoder: products of int8 matrices and the float loops between them.
//
// Every function exists once a variant, and all variants give the same bits: integers are exact, and floats are added
// and multiplied in one fixed order, never fused. A row's result depends on that row only (and in `huiyin_attention`
// on its sequence), not on how many rows stand beside it. Matrices are row-major. Widths are multiples of 16 unless
// said otherwise; numbers of rows are free. Nothing here checks its arguments: the Swift side does.

#ifndef HUIYIN_KERNELS_H
#define HUIYIN_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// Which instructions a function may use.
typedef enum huiyin_variant {
    /// What every processor of the target has.
    huiyin_plain = 0,
    /// AVX2 of x86.
    huiyin_avx2 = 1,
    /// AVX-512 with VNNI of x86.
    huiyin_vnni = 2,
} huiyin_variant;

/// Whether this processor and this build have a variant.
bool huiyin_variant_usable(huiyin_variant variant);

/// A linear map with int8 weights, packed for one variant: `outputs` x `inputs`, both multiples of 16, inputs at most
/// 16384.
typedef struct huiyin_linear huiyin_linear;

/// Packs weights (`outputs` x `inputs`, -127...127) with a scale and a bias for each output; null without memory.
huiyin_linear *huiyin_linear_make(
    huiyin_variant variant, ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, const float *scales,
    const float *biases);
void huiyin_linear_free(huiyin_linear *map);
/// out[r][o] = sum over i of x[r][i] * weight[o][i], exactly; x within -127...127.
void huiyin_linear_product(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out);
/// out[r][o] = product[r][o] * row_scales[r] * scale[o] + bias[o], from left to right.
void huiyin_linear_apply(
    const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out);

/// A linear map with float weights, packed: any number of outputs and inputs.
typedef struct huiyin_dense huiyin_dense;

/// Packs weights (`outputs` x `inputs`) with a bias for each output, all zero where `biases` is null; null without
/// memory.
huiyin_dense *huiyin_dense_make(
    huiyin_variant variant, ptrdiff_t outputs, ptrdiff_t inputs, const float *weights, const float *biases);
void huiyin_dense_free(huiyin_dense *map);
/// out[r][o] = bias[o] + weight[o][0] * x[r][0] + weight[o][1] * x[r][1] ..., in this order.
void huiyin_dense_apply(const huiyin_dense *map, ptrdiff_t rows, const float *x, float *out);

/// Row by row: scale = max |x| / 127 and q = x / scale rounded half to even; scale 0 and zeros where |x| stays below
/// 1e-30.
void huiyin_quantise(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, const float *x, int8_t *q, float *scales);
/// As `huiyin_quantise` of gelu(x) in the tanh form; x is overwritten by its gelu.
void huiyin_gelu_quantise(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, float *x, int8_t *q, float *scales);
/// x = layer norm of x + y, row by row; x = layer norm of x where y is null.
void huiyin_add_norm(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, float *x, const float *y, const float *weights,
    const float *biases, float epsilon);
/// One sequence: qkv has `rows` x 3 `width` (q, then k, then v), each cut into `heads` slices of a multiple of 16;
/// out has `rows` x `width`. Scratch: `huiyin_attention_scratch` floats.
void huiyin_attention(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, ptrdiff_t heads, const float *qkv, float *scratch,
    float *out);
ptrdiff_t huiyin_attention_scratch(ptrdiff_t rows, ptrdiff_t width, ptrdiff_t heads);
/// out[r] = row[r] * scale of `count` int8 numbers and the floats of `addend`: an embedding plus its position.
void huiyin_embed(
    huiyin_variant variant, ptrdiff_t width, const int8_t *row, float scale, const float *addend, float *out);
/// The mean of the rows, column by column.
void huiyin_mean(huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, const float *x, float *out);
/// x = gelu(x) and x = tanh(x) of `count` floats, any number.
void huiyin_gelu(huiyin_variant variant, ptrdiff_t count, float *x);
void huiyin_tanh(huiyin_variant variant, ptrdiff_t count, float *x);
/// x = softmax of x over `count` floats, any number above 0.
void huiyin_softmax(huiyin_variant variant, ptrdiff_t count, float *x);
/// out += sum over r of shares[r * stride] * x[r], row after row.
void huiyin_weighted_sum(
    huiyin_variant variant, ptrdiff_t rows, ptrdiff_t width, const float *x, const float *shares, ptrdiff_t stride,
    float *out);

/// Begins to fetch the line of memory at an address, which is never read: any address will do.
static inline void huiyin_prefetch(const void *address) { __builtin_prefetch(address, 0, 3); }

#ifdef __cplusplus
}
#endif

#endif
