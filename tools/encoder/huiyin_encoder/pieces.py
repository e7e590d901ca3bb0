"""The pruned vocabulary, and the splitting of texts into its pieces."""

import json
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from tokenizers import Tokenizer
from tokenizers.models import Unigram

from .folding import WORD_START, fold, is_space, marked
from .source import Source

SPECIAL = ["<s>", "</s>", "<unk>"]
BOS, EOS, UNKNOWN = range(3)
UNKNOWN_PENALTY = 10.0


@dataclass
class Vocabulary:
    """Pieces with scores; `origin` has the row of each in the source's embedding."""

    pieces: list[str]
    scores: list[float]
    origin: list[int]

    def save(self, path: Path) -> None:
        path.write_text(json.dumps(self.__dict__, ensure_ascii=False), encoding="utf-8")

    @staticmethod
    def load(path: Path) -> "Vocabulary":
        return Vocabulary(**json.loads(path.read_text(encoding="utf-8")))


class Splitter:
    """The split of highest total score, by the `tokenizers` library."""

    def __init__(self, vocabulary: Vocabulary):
        self.vocabulary = vocabulary
        # Special pieces get names that no text holds.
        named = [("\ue000" * 8 + piece, 0.0) for piece in SPECIAL]
        rest = list(zip(vocabulary.pieces, vocabulary.scores))[len(SPECIAL) :]
        self._tokenizer = Tokenizer(Unigram(named + rest, UNKNOWN, False))

    def ids(self, texts: list[str], most: int | None = None) -> list[np.ndarray]:
        """Ids with BOS and EOS. Each unknown character counts as one piece."""
        out = []
        for encoding in self._tokenizer.encode_batch([marked(text) for text in texts], add_special_tokens=False):
            ids = [BOS]
            for piece, (start, end) in zip(encoding.ids, encoding.offsets):
                ids += [piece] * (end - start if piece == UNKNOWN else 1)
            out.append(np.array(ids[: most and most + 1] + [EOS], np.int32))
        return out


def reference_ids(vocabulary: Vocabulary, text: str, most: int | None = None) -> list[int]:
    """The rule of the format written out plainly; slow."""
    index = {p: (i, s) for i, (p, s) in enumerate(zip(vocabulary.pieces, vocabulary.scores)) if i >= len(SPECIAL)}
    return _viterbi(index, marked(text), most)


def _viterbi(index: dict[str, tuple[int, float]], text: str, most: int | None) -> list[int]:
    longest = max(map(len, index))
    unknown = min(0.0, *(score for _, score in index.values())) - UNKNOWN_PENALTY
    best = [(0.0, 0, 0)]
    for end in range(1, len(text) + 1):
        found = None
        for start in range(max(0, end - longest), end):
            piece = index.get(text[start:end])
            if piece is None:
                if start < end - 1:
                    continue
                piece = (UNKNOWN, unknown)
            score = best[start][0] + piece[1]
            if found is None or score > found[0]:
                found = (score, start, piece[0])
        best.append(found)
    ids, at = [], len(text)
    while at:
        ids.append(best[at][2])
        at = best[at][1]
    return [BOS] + ids[::-1][:most] + [EOS]


def reference_splitter(vocabulary: Vocabulary):
    """`reference_ids` for many texts."""
    index = {p: (i, s) for i, (p, s) in enumerate(zip(vocabulary.pieces, vocabulary.scores)) if i >= len(SPECIAL)}
    return lambda text, most=None: _viterbi(index, marked(text), most)


def _is_han(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff" or character >= "\U00020000"


def _is_plain(piece: str) -> bool:
    """Han and ASCII alone: what fills the room that seen pieces leave."""
    return all(_is_han(c) or c.isascii() for c in piece.lstrip(WORD_START)) and piece != WORD_START


def _always(piece: str) -> bool:
    """Single Han characters, ASCII, kana, punctuation, emoji."""
    bare = piece.removeprefix(WORD_START)
    if len(bare) != 1:
        return piece == WORD_START
    scalar = ord(bare)
    marks = scalar < 0x180 or 0x2010 <= scalar <= 0x2BFF or 0x3000 <= scalar <= 0x30FF or 0x1F000 <= scalar <= 0x1FAFF
    return _is_han(bare) and bare == piece or marks


def prune(source: Source, texts: list[str], size: int) -> Vocabulary:
    """Pieces in folded form: those always kept, then those that `texts` hold, the more often the sooner, then the likeliest."""
    special = {source.bos, source.eos, source.unknown}
    candidates = [
        i
        for i, piece in enumerate(source.pieces)
        if i > 3 and piece and piece != "<mask>" and "\ufffd" not in piece
        and fold(piece) == piece and not any(map(is_space, piece)) and i not in special
    ]  # fmt: skip
    start = [source.bos, source.eos, source.unknown]

    def vocabulary(chosen: list[int]) -> Vocabulary:
        return Vocabulary(
            SPECIAL + [source.pieces[i] for i in chosen],
            [0.0] * len(SPECIAL) + [float(source.scores[i]) for i in chosen],
            start + chosen,
        )

    whole = vocabulary(candidates)
    counts = Counter()
    for ids in Splitter(whole).ids(texts):
        counts.update(ids.tolist())
    seen = {whole.origin[i]: n for i, n in counts.items() if i >= len(SPECIAL)}
    room = size - len(SPECIAL)
    chosen = [i for i in candidates if _always(source.pieces[i])]
    kept = set(chosen)
    chosen += [i for i, _ in sorted(seen.items(), key=lambda x: (-x[1], x[0])) if i not in kept][: room - len(chosen)]
    kept = set(chosen)
    likely = sorted((i for i in candidates if i not in kept and _is_plain(source.pieces[i])), key=lambda i: -source.scores[i])
    chosen += likely[: max(0, room - len(chosen))]
    return vocabulary(sorted(chosen[:room]))
