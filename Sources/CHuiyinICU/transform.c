#include "huiyin_icu.h"

#include <unicode/utrans.h>

int32_t huiyin_icu_transform(const char *name, uint16_t *text, int32_t length, int32_t capacity) {
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
    utrans_transUChars(transform, (UChar *)text, &length, capacity, 0, &limit, &status);
    utrans_close(transform);
    return U_FAILURE(status) ? -1 : length;
}
