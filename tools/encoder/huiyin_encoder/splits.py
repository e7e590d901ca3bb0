"""Which rows are for testing, for development, and for training, by hashes of their ids alone."""

MASK = (1 << 64) - 1
_OFFSET = 0xCBF29CE484222325
_PRIME = 0x100000001B3
TEST_PERCENT = 10
DEV_PERCENT = 6
# Of the lessons: what joins what learned from them must be fitted on a part that the encoder has not seen, and they are few.
LESSON_DEV_PERCENT = 20
SEED = 1


def _fnv1a(data: bytes, seed: int = 0) -> int:
    value = _OFFSET ^ seed
    for byte in data:
        value = ((value ^ byte) * _PRIME) & MASK
    return value


def _mix(value: int) -> int:
    value ^= value >> 32
    value = (value * 0xD6E8FEB86659FD93) & MASK
    return value ^ value >> 32


def is_test(row_id: str, seed: int = SEED) -> bool:
    """`DataSplit.isTest`."""
    return (_mix(_mix(_fnv1a(row_id.encode(), seed))) >> 8) % 100 < TEST_PERCENT


def _part(row_id: str, percent: int) -> str:
    if is_test(row_id):
        return "test"
    return "dev" if _fnv1a(b"dev:" + row_id.encode()) % 100 < percent else "train"


def part(row_id: str) -> str:
    """`test`, `dev` or `train`. Dev: FNV-1a 64 of "dev:" + id, modulo 100, below 6, of the rows not for testing."""
    return _part(row_id, DEV_PERCENT)


def lesson_part(row_id: str) -> str:
    """The same of a lesson, with a fifth of the lessons for development."""
    return _part(row_id, LESSON_DEV_PERCENT)
