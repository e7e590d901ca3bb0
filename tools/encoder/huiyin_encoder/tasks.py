"""What is trained: all texts of all tasks, split into pieces."""

import json

import numpy as np

from . import lessons, sets, spans
from .pieces import Splitter, Vocabulary
from .splits import lesson_part
from .training import PASSES, TRAINING_PIECES, WEIGHTS, Task, term_marks

MIXED = 3000


def load(options, vocabulary: Vocabulary) -> list[Task]:
    """All tasks; rows for testing and for development are in none."""
    splitter = Splitter(vocabulary)

    def task(name: str, head: str, rows: list[sets.Row], pieces: int = 126) -> Task:
        out = Task(name, head, splitter.ids([row.text for row in rows], TRAINING_PIECES.get(name, pieces)), rows)
        out.passes = (PASSES | options.passes).get(name, 1.0)
        out.weight = WEIGHTS.get(name, 1.0)
        return out

    out = []
    for name, rows in sets.load(options.data).items():
        spec = sets.SETS[name]
        rows = [row for row in rows if row.part == "train"]
        out.append(task(name, spec.head, rows, spec.pieces))
        if name == "auto":
            pairs = list(zip(rows, out[-1].ids))
            out[-1].terms = [term_marks(vocabulary, row, ids) for row, ids in pairs]
            out[-1].marks = [spans.mark_clauses(vocabulary, row.text, row.words, ids) for row, ids in pairs]
            out.append(task("car_judgements", "polarity", sets.car_judgements(rows)))
    texts = [row for row in lessons.texts(options.lessons) if lesson_part(row.id) == "train"]
    out.append(task("lessons", "wants", texts))
    marked = [row for row in lessons.opinions(options.lessons) if lesson_part(row.id) == "train"]
    out.append(task("judgements", "polarity", lessons.judgements(marked)))
    for name, rows in (("opinions", marked), ("mixed", lessons.mixed(marked, MIXED, options.seed))):
        out.append(task(name, "spans", rows))
        out[-1].marks = [spans.mark(vocabulary, row.text, row.opinions, ids) for row, ids in zip(rows, out[-1].ids)]
    short = json.loads((options.cache / "short.json").read_text(encoding="utf-8"))
    vectors = np.load(options.cache / "teacher.npy")
    likeness = Task("likeness", "likeness", splitter.ids(short, 126), vectors=vectors, batch=96)
    likeness.passes = options.passes.get("likeness", 1.0)
    likeness.weight = options.likeness
    return out + [likeness]
