#ifndef HUIYIN_ICU_H
#define HUIYIN_ICU_H

#include <stdint.h>

// ICU's own headers stay out of here: Foundation brings another ICU, and one program can't see both.

/// Rewrites `text` (UTF-16) in place by the ICU transform named in ASCII; returns its new length, or -1 where ICU has no
/// such transform or `capacity` is too small.
int32_t huiyin_icu_transform(const char *name, uint16_t *text, int32_t length, int32_t capacity);

#endif
