// Weights in panels of sixteen outputs, four inputs of each side by side: [output / 16][input / 4][16][4].

#include "kernels.h"

/// `flip` is added to every byte without carry: 128 turns the weights into numbers without sign.
static void pack_panels(
    ptrdiff_t outputs, ptrdiff_t inputs, const int8_t *weights, int8_t *packed, unsigned char flip) {
    for (ptrdiff_t o = 0; o < outputs; o++) {
        for (ptrdiff_t i = 0; i < inputs; i++) {
            int8_t weight = (int8_t)((unsigned char)weights[o * inputs + i] ^ flip);
            packed[(o / 16) * inputs * 16 + (i / 4) * 64 + (o % 16) * 4 + i % 4] = weight;
        }
    }
}
