// What each variant fills in; the shapes are those of CHuiyinKernels.h.

#ifndef HUIYIN_KERNELS_INTERNAL_H
#define HUIYIN_KERNELS_INTERNAL_H

#include "CHuiyinKernels.h"

struct huiyin_linear {
    huiyin_variant variant;
    ptrdiff_t outputs;
    ptrdiff_t inputs;
    /// In the variant's own order.
    int8_t *weights;
    float *scales;
    float *biases;
};

struct huiyin_dense {
    huiyin_variant variant;
    ptrdiff_t outputs;
    ptrdiff_t inputs;
    /// [outputs / 16][inputs][16], the last outputs filled up with zeros.
    float *weights;
    /// Filled up with zeros likewise.
    float *biases;
};

struct huiyin_kernels {
    /// `packed` has outputs x inputs bytes.
    void (*pack)(ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, int8_t *packed);
    void (*product)(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, int32_t *out);
    void (*apply)(const huiyin_linear *map, ptrdiff_t rows, const int8_t *x, const float *row_scales, float *out);
    void (*dense)(const huiyin_dense *map, ptrdiff_t rows, const float *x, float *out);
    void (*quantise)(ptrdiff_t rows, ptrdiff_t width, const float *x, int8_t *q, float *scales);
    void (*gelu_quantise)(ptrdiff_t rows, ptrdiff_t width, float *x, int8_t *q, float *scales);
    void (*add_norm)(
        ptrdiff_t rows, ptrdiff_t width, float *x, const float *y, const float *weights, const float *biases,
        float epsilon);
    void (*attention)(
        ptrdiff_t rows, ptrdiff_t width, ptrdiff_t heads, const float *qkv, float *scratch, float *out);
    void (*embed)(ptrdiff_t width, const int8_t *row, float scale, const float *addend, float *out);
    void (*mean)(ptrdiff_t rows, ptrdiff_t width, const float *x, float *out);
    void (*gelu)(ptrdiff_t count, float *x);
    void (*tanh)(ptrdiff_t count, float *x);
    void (*softmax)(ptrdiff_t count, float *x);
    void (*weighted_sum)(
        ptrdiff_t rows, ptrdiff_t width, const float *x, const float *shares, ptrdiff_t stride, float *out);
};

extern const struct huiyin_kernels huiyin_plain_kernels;
#if defined(__x86_64__)
extern const struct huiyin_kernels huiyin_avx2_kernels;
extern const struct huiyin_kernels huiyin_vnni_kernels;
#endif

/// A constant-sized loop whose arrays must live in registers.
#define HUIYIN_UNROLL _Pragma("clang loop unroll(full)")
#define HUIYIN_INLINE static inline __attribute__((always_inline))

#endif
