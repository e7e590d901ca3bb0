"""The folding of texts, as `Sources/HuiyinText/Reading` (`NormalizedText`, `ScalarFold`) does it."""

WORD_START = "\u2581"


def _fold_scalar(scalar: int) -> int:
    """`ScalarFold.fold`: 0 where the scalar is dropped."""
    if 0x41 <= scalar <= 0x5A:
        return scalar | 0x20
    if scalar == 0x0D:
        return 0x0A
    if scalar < 0x80 or 0x4E00 <= scalar <= 0x9FFF:
        return scalar
    if 0xFF21 <= scalar <= 0xFF3A:
        return scalar - 0xFEE0 + 0x20
    if 0xFF01 <= scalar <= 0xFF5E:
        return scalar - 0xFEE0
    if scalar in (0x3000, 0xA0, 0x1680, 0x202F, 0x205F) or 0x2000 <= scalar <= 0x200A:
        return 0x20
    if scalar in (0x85, 0x2028, 0x2029):
        return 0x0A
    if (
        scalar in (0xAD, 0x180E, 0xFEFF)
        or 0x200B <= scalar <= 0x200F
        or 0x202A <= scalar <= 0x202E
        or 0x2060 <= scalar <= 0x206F
        or 0xFE00 <= scalar <= 0xFE0F
    ):
        return 0
    if 0xC0 <= scalar <= 0xD6 or 0xD8 <= scalar <= 0xDE:
        return scalar + 0x20
    if 0x100 <= scalar <= 0x137 or 0x14A <= scalar <= 0x177:
        return scalar | 1
    if 0x139 <= scalar <= 0x148 or 0x179 <= scalar <= 0x17E:
        return scalar + 1 if scalar & 1 else scalar
    if (0x391 <= scalar <= 0x3A9 and scalar != 0x3A2) or 0x410 <= scalar <= 0x42F:
        return scalar + 0x20
    if 0x400 <= scalar <= 0x40F:
        return scalar + 0x50
    if scalar in (0x2018, 0x2019, 0x201B):
        return 0x27
    if scalar in (0x201C, 0x201D, 0x201F):
        return 0x22
    return scalar


_TABLE = {s: (_fold_scalar(s) or None) for s in range(0x10000) if _fold_scalar(s) != s or s == 0}

_ACCENTS = {
    (base, chr(mark)): joined
    for mark, bases, all_joined in [
        (0x300, "aeioun", "àèìòùǹ"),
        (0x301, "aeiouycnsz", "áéíóúýćńśź"),
        (0x302, "aeiou", "âêîôû"),
        (0x303, "ano", "ãñõ"),
        (0x308, "aeiouy", "äëïöüÿ"),
        (0x30A, "au", "åů"),
        (0x30C, "csznre", "čšžňřě"),
        (0x327, "cs", "çş"),
        (0x304, "aeiou", "āēīōū"),
    ]
    for base, joined in zip(bases, all_joined)
}


def fold(text: str) -> str:
    """Width, case and accents folded, marks without width dropped."""
    text = text.encode("utf-8", "replace").decode("utf-8").translate(_TABLE)
    if not any("\u0300" <= c <= "\u036f" for c in text):
        return text
    out: list[str] = []
    for character in text:
        joined = _ACCENTS.get((out[-1], character)) if out else None
        if joined:
            out[-1] = joined
        else:
            out.append(character)
    return "".join(out)


def is_space(character: str) -> bool:
    """`ScalarFold.kind` is `space`."""
    scalar = ord(character)
    return scalar <= 0x20 or 0x7F <= scalar <= 0xA0 or scalar == 0x3000


_SPACES = {s: " " for s in [*range(0x21), *range(0x7F, 0xA1), 0x3000]}


def spaced(text: str) -> str:
    """A folded text with each run of white space as one space, trimmed."""
    return " ".join(part for part in fold(text).translate(_SPACES).split(" ") if part)


def marked(text: str) -> str:
    """What is split into pieces: `▁` in front and for each space."""
    return WORD_START + spaced(text).replace(" ", WORD_START)
