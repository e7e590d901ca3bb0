#include <unicode/utrans.h>

// The headers rename every function by version with macros, which Swift doesn't see; so a plain function stands in front.

/// Rewrites `text` in place by the transform named in ASCII; returns its new length, or -1 where ICU has no such
/// transform or `capacity` is too small.
static inline int32_t huiyin_icu_transform(const char *name, UChar *text, int32_t length, int32_t capacity) {
    UErrorCode status = U_ZERO_ERROR;
    UChar id[128];
    int32_t count = 0;
    while (name[count] && count < 128) {
        id[count] = (UChar)name[count];
        count += 1;
    }
    UTransliterator *transform = utrans_openU(id, count, UTRANS_FORWARD, 0, 0, 0, &status);
    if (U_FAILURE(status)) return -1;
    int32_t limit = length;
    utrans_transUChars(transform, text, &length, capacity, 0, &limit, &status);
    utrans_close(transform);
    return U_FAILURE(status) ? -1 : length;
}
