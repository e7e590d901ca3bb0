"""Scores of the rows kept for testing; thresholds come from the dev rows."""

import json
from pathlib import Path

import numpy as np

from .folding import spaced
from .sets import NOT_MENTIONED, SETS, Row


def f1(truth, guess, value) -> float:
    hits = np.sum((truth == value) & (guess == value))
    total = np.sum(truth == value) + np.sum(guess == value)
    return float(2 * hits / total) if total else 0.0


def macro(truth, guess, values) -> float:
    return float(np.mean([f1(truth, guess, value) for value in values]))


def _sigmoid(x):
    return 1 / (1 + np.exp(-x))


def _softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def topics_guess(logits: np.ndarray, threshold: float, favour=(0.0, 0.0, 0.0)) -> np.ndarray:
    """Polarity where topic and polarity together are likely enough, else NOT_MENTIONED."""
    polarity = _softmax(logits[..., 1:])
    likely = _sigmoid(logits[..., 0]) * polarity.max(-1)
    chosen = (logits[..., 1:] + np.array(favour)).argmax(-1) - 1
    return np.where(likely > threshold, chosen, NOT_MENTIONED)


def pair_f1(truth, guess) -> float:
    spoken = truth != NOT_MENTIONED
    hits = np.sum((guess == truth) & spoken)
    return float(2 * hits / max(1, spoken.sum() + np.sum(guess != NOT_MENTIONED)))


def hits_macro(truth, guess) -> float:
    """Macro-F1 of polarity over topics that are in truth and guess."""
    both = (truth != NOT_MENTIONED) & (guess != NOT_MENTIONED)
    return macro(truth[both], guess[both], (-1, 0, 1))


def mean_macro(truth, guess) -> float:
    """Mean over topics of the macro-F1 of not mentioned, negative, neutral, positive."""
    return float(np.mean([macro(truth[:, i], guess[:, i], (-2, -1, 0, 1)) for i in range(truth.shape[1])]))


THRESHOLDS = np.arange(0.06, 0.7, 0.02)
FAVOURS = [np.array([a, 0.0, b]) for a in np.arange(-0.5, 1.6, 0.25) for b in np.arange(-0.5, 1.6, 0.25)]


def _auto(dev, test) -> dict:
    (dev_logits, dev_truth), (logits, truth) = dev, test
    threshold = max(THRESHOLDS, key=lambda t: pair_f1(dev_truth, topics_guess(dev_logits, t)))
    favour = max(FAVOURS, key=lambda f: hits_macro(dev_truth, topics_guess(dev_logits, threshold, f)))
    guess = topics_guess(logits, threshold)
    spoken = truth != NOT_MENTIONED
    topics = (guess != NOT_MENTIONED) & spoken
    favoured = topics_guess(logits, threshold, favour)
    return {
        "pair micro-F1": pair_f1(truth, guess),
        "topic micro-F1": float(2 * topics.sum() / (spoken.sum() + np.sum(guess != NOT_MENTIONED))),
        "polarity macro-F1, hits": hits_macro(truth, guess),
        "polarity macro-F1, hits, rare polarities favoured": hits_macro(truth, favoured),
        "pair micro-F1, rare polarities favoured": pair_f1(truth, favoured),
        "threshold": float(threshold),
        "favour": favour.tolist(),
    }


def _restaurant(dev, test) -> dict:
    (dev_logits, dev_truth), (logits, truth) = dev, test
    settings = [(t, f) for t in THRESHOLDS for f in FAVOURS[::3]]
    threshold, favour = max(settings, key=lambda s: mean_macro(dev_truth, topics_guess(dev_logits, *s)))
    guess = topics_guess(logits, threshold, favour)
    return {
        "macro-F1, mean of 20 aspects": mean_macro(truth, guess),
        "macro-F1, threshold 0.3, nothing favoured": mean_macro(truth, topics_guess(logits, 0.3)),
        "pair micro-F1": pair_f1(truth, guess),
        "threshold": float(threshold),
        "favour": favour.tolist(),
    }


def _irony(dev, test) -> dict:
    (dev_logits, dev_truth), (logits, truth) = dev, test
    cuts = np.quantile(dev_logits, np.arange(0.02, 0.99, 0.01))
    threshold = max(cuts, key=lambda cut: f1(dev_truth, dev_logits[:, 0] > cut, 1))
    return {"F1 of ironic": f1(truth, logits[:, 0] > threshold, 1), "threshold": float(threshold)}


def _classes(test, values) -> dict:
    logits, truth = test
    guess = np.array(values)[logits[:, values].argmax(-1)]
    return {"accuracy": float(np.mean(guess == truth)), "macro-F1": macro(truth, guess, values)}


def terms(dev, test) -> dict:
    """F1 of pieces in opinion words, from (logits of each piece, marks) of posts whose opinion words are labelled."""
    (dev_logits, dev_truth), (logits, truth) = [(np.concatenate(a), np.concatenate(b)) for a, b in (dev, test)]
    threshold = max(np.arange(-4, 2, 0.1), key=lambda cut: f1(dev_truth, dev_logits > cut, 1))
    return {"F1 of pieces": f1(truth, logits > threshold, 1), "threshold": float(threshold)}


def score(name: str, dev, test) -> dict:
    """The scores of a set from (logits, truth) of its dev and test rows."""
    if name == "polarity":
        return _classes(test, [0, 2])
    if name in ("emotion", "airline"):
        return _classes(test, list(range(test[0].shape[1])))
    return {"auto": _auto, "restaurant": _restaurant}.get(name, _irony)(dev, test)


def truth(name: str, rows: list[Row]) -> np.ndarray:
    if rows[0].topics:
        return np.array([row.topics for row in rows])
    return np.array([row.polarity if name == "polarity" else row.label for row in rows])


def nearest_phrase(likeness, taxonomy: Path, labelled: Path) -> dict:
    """Leaf topics by the nearest name or phrase: micro-F1 with the best of all thresholds.

    A text is likened as a whole and by its clauses; a leaf has its nearest clause. `likeness` gives unit vectors of texts.
    """
    import yaml

    from .teacher import clauses

    leaves: dict[str, list[str]] = {}

    def walk(nodes, path):
        for node in nodes:
            below = path + [node["id"]]
            if node.get("children"):
                walk(node["children"], below)
            else:
                leaves["/".join(below)] = [node["name"], *node.get("phrases", [])]

    walk(yaml.safe_load(taxonomy.read_text(encoding="utf-8"))["nodes"], [])
    names = list(leaves)
    owner = np.array([i for i, name in enumerate(names) for _ in leaves[name]])
    phrases = likeness([phrase for name in names for phrase in leaves[name]])
    rows = [json.loads(line) for line in open(labelled, encoding="utf-8") if line.strip()]
    parts = [list(dict.fromkeys([spaced(row["text"]), *clauses([row["text"]])])) for row in rows]
    vectors = likeness([part for some in parts for part in some])
    near = vectors @ phrases.T
    scores = np.zeros((len(rows), len(names)))
    at = 0
    for number, some in enumerate(parts):
        best = near[at : at + len(some)].max(0)
        at += len(some)
        scores[number] = [best[owner == i].max() for i in range(len(names))]
    gold = np.array([[name in row["topics"] for name in names] for row in rows])
    found = {}
    for cut in np.arange(0.1, 0.95, 0.01):
        guess = scores > cut
        found[round(float(cut), 2)] = 2 * np.sum(guess & gold) / max(1, guess.sum() + gold.sum())
    cut = max(found, key=found.get)
    one = gold.sum(1) == 1
    return {
        "micro-F1": float(found[cut]),
        "threshold": cut,
        "rows with one leaf whose nearest leaf is it": float(np.mean(gold[one][np.arange(one.sum()), scores[one].argmax(1)])),
    }
