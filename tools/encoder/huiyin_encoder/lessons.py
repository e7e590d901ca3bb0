"""The project's own lessons, invented texts with labels, read as training rows."""

import json
import random
from pathlib import Path

from .sets import UNKNOWN, Row
from .spans import Opinion
from .splits import lesson_part

INTENTS = [
    "complaint", "suggestion", "question", "request", "praise", "purchase", "repurchase", "recommend", "churn",
    "warn-others",
]  # fmt: skip
GRAVITIES = [0.1, 0.3, 0.5, 0.7, 0.9]
REASONS = ["safety", "health", "money", "law", "repetition"]
STORIES = ["passed-around", "repeat-contact", "break"]
# The outputs of the head `wants`: each question's labels in turn, with the one label of irony before the stories.
WANTS = len(INTENTS) + len(GRAVITIES) + len(REASONS) + 1 + len(STORIES)


def _lines(path: Path) -> list[dict]:
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file if line.strip()]


def _among(labels: list[str], held) -> list[float]:
    return [float(label in held) for label in labels]


def _text(row: dict) -> Row:
    """Intents, gravity with reasons, irony and stories, whatever of them is labelled."""
    unknown = [float(UNKNOWN)]
    wants = unknown * len(INTENTS + GRAVITIES + REASONS)
    if "intents" in row:
        wants = _among(INTENTS, row["intents"]) + [float(row["severity"] >= least) for least in GRAVITIES]
        wants += _among(REASONS, row["reasons"])
    wants += [float(row["ironic"])] if "ironic" in row else unknown
    if "runaround" in row or "break" in row:
        kind = (row.get("runaround") or {}).get("kind")
        wants += _among(STORIES, [kind] + ["break"] * bool(row.get("break")))
    else:
        wants += unknown * len(STORIES)
    turns = [turn["text"] for turn in row.get("turns", []) if turn["role"] == "customer"]
    # Who is ironic towards a firm blames it, but for one in fifteen.
    polarity = 0 if row.get("ironic") else row["polarity"] + 1 if "polarity" in row else UNKNOWN
    return Row(row["id"], row.get("text") or "\n".join(turns), polarity=polarity, wants=wants)


def _marked(row_id: str, text: str, opinions: list[Opinion]) -> Row:
    signs = {opinion.polarity for opinion in opinions}
    polarity = signs.pop() + 1 if len(signs) == 1 else UNKNOWN
    return Row(row_id, text, polarity=polarity, opinions=opinions)


def texts(folder: Path) -> list[Row]:
    """Items, intents, irony and stories."""
    rows = [row for name in ("items", "intents", "irony", "handoffs") for row in _lines(folder / f"{name}.jsonl")]
    return [_text(row) for row in rows]


def opinions(folder: Path) -> list[Row]:
    """Texts in which everything judged is marked."""
    return [
        _marked(row["id"], row["text"], [Opinion(o["target"], o["expression"], o["polarity"]) for o in row["opinions"]])
        for row in _lines(folder / "opinions.jsonl")
    ]


def judgements(rows: list[Row]) -> list[Row]:
    """Each thing with the words that judge it, as a text of its own; the ids are those of the engine's trainer."""
    out = []
    for row in rows:
        for number, opinion in enumerate(row.opinions):
            joint = " " if opinion.words.isascii() else ""
            text = (opinion.target or "") + joint + opinion.words
            out.append(Row(f"{row.id}-{number}", text.strip(), polarity=opinion.polarity + 1))
    return [row for row in out if lesson_part(row.id) != "test"]


def mixed(rows: list[Row], count: int, seed: int) -> list[Row]:
    """Marked texts in new company: one to three texts in a row, half of their judgements exchanged for others' judgements."""
    chance = random.Random(seed)
    groups = [[row for row in rows if row.text.isascii() == english] for english in (False, True)]
    joints = [["，", "。", "；", " ", "！", "\n"], ["; ", ". ", ", ", " - "]]
    shares = [len(group) for group in groups]
    pools = [
        [o for row in group for o in row.opinions if o.target and o.target + joint + o.words in row.text]
        for group, joint in zip(groups, ["", " "])
    ]
    out = []
    while len(out) < count:
        kind = chance.choices([0, 1], shares)[0]
        parts = [_exchanged(row, pools[kind], " " * kind, chance) for row in chance.sample(groups[kind], chance.randint(1, 3))]
        text = parts[0][0]
        for part, _ in parts[1:]:
            text = text.rstrip("。！.!") + chance.choice(joints[kind]) + part
        all_opinions = [opinion for _, some in parts for opinion in some]
        # Words that stand twice can't be told apart by their text.
        if all(text.count(opinion.words) == 1 and (opinion.target or "") in text for opinion in all_opinions):
            out.append(_marked(f"mixed-{len(out)}", text, all_opinions))
    return out


def _exchanged(row: Row, pool: list[Opinion], joint: str, chance: random.Random) -> tuple[str, list[Opinion]]:
    text, found = row.text, []
    for opinion in row.opinions:
        whole = (opinion.target or "") + joint + opinion.words
        shared = sum(opinion.target == other.target for other in row.opinions) > 1
        if opinion.target and not shared and text.count(whole) == 1 and pool and chance.random() < 0.5:
            other = chance.choice(pool)
            text = text.replace(whole, other.target + joint + other.words)
            opinion = other
        found.append(opinion)
    return text, found
