"""What is judged and by which words, as places in the pieces of a text."""

import re
from dataclasses import dataclass, field

import numpy as np

from .folding import WORD_START, marked
from .pieces import UNKNOWN, Vocabulary

OUTSIDE, TARGET_BEGIN, TARGET_INNER, WORDS_BEGIN, WORDS_INNER = range(5)
_CUT = re.compile(f"[,。!?;:、…~{WORD_START}]+")


@dataclass
class Opinion:
    """A judgement: the thing where it is named, the words, and -1, 0 or 1."""

    target: str | None
    words: str
    polarity: int


@dataclass
class Marks:
    """`tags` is one a piece, `None` where not every judgement of the text is known; `judged` are runs of pieces with a class of polarity."""

    tags: np.ndarray | None
    judged: list[tuple[int, int, int]] = field(default_factory=list)


def places(words: str, text: str) -> list[tuple[int, int]]:
    """Where some words stand in a marked text."""
    needle = marked(words)[1:]
    found, at = [], text.find(needle) if needle else -1
    while at >= 0:
        found.append((at, at + len(needle)))
        at = text.find(needle, at + 1)
    return found


def offsets(vocabulary: Vocabulary, ids: np.ndarray) -> list[tuple[int, int]]:
    """Which characters of the marked text each piece covers; BOS and EOS none."""
    out, at = [(0, 0)], 0
    for piece in ids[1:-1]:
        length = 1 if piece == UNKNOWN else len(vocabulary.pieces[piece])
        out.append((at, at + length))
        at += length
    return out + [(at, at)]


def _overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return max(one[0], other[0]) < min(one[1], other[1])


def _pieces(where: list[tuple[int, int]], span: tuple[int, int]) -> tuple[int, int] | None:
    inside = [number for number, place in enumerate(where) if _overlap(place, span)]
    return (inside[0], inside[-1] + 1) if inside else None


def mark(vocabulary: Vocabulary, text: str, opinions: list[Opinion], ids: np.ndarray) -> Marks:
    """Tags as the engine's own tagger learns them: of several places of a target the one nearest to the words is meant."""
    text = marked(text)
    where = offsets(vocabulary, ids)
    targets, words, judged = [], [], []
    for opinion in opinions:
        place = next(iter(places(opinion.words, text)), None)
        if place is None:
            continue
        words.append(place)
        whole = place
        if opinion.target:
            near = min(places(opinion.target, text), key=lambda p: max(place[0] - p[1], p[0] - place[1]), default=None)
            if near and not _overlap(near, place):
                targets.append(near)
                whole = min(near[0], place[0]), max(near[1], place[1])
        if run := _pieces(where, whole):
            judged.append((*run, opinion.polarity + 1))
    tags = np.zeros(len(ids), np.int64)
    previous = None
    for number, place in enumerate(where):
        target = next((span for span in targets if _overlap(span, place)), None)
        span = target or next((span for span in words if _overlap(span, place)), None)
        if span:
            tags[number] = (TARGET_BEGIN if target else WORDS_BEGIN) + (span == previous)
        previous = span
    return Marks(tags, judged)


def mark_clauses(vocabulary: Vocabulary, text: str, terms: list[tuple[str, int]], ids: np.ndarray) -> Marks:
    """The clauses that hold an opinion word of known polarity."""
    text = marked(text)
    where = offsets(vocabulary, ids)
    cuts = [0, *(end for match in _CUT.finditer(text) for end in match.span()), len(text)]
    judged = []
    for term, polarity in terms:
        place = next(iter(places(term, text)), None)
        if place is None:
            continue
        whole = max((cut for cut in cuts if cut <= place[0]), default=0), min(cut for cut in cuts if cut >= place[1])
        if run := _pieces(where, whole):
            judged.append((*run, polarity + 1))
    return Marks(None, judged)
