"""The loss of a batch of one task."""

import numpy as np
import torch
import torch.nn.functional as F

from .network import Network, padded
from .pieces import BOS, EOS
from .pieces import UNKNOWN as UNKNOWN_PIECE
from .sets import NOT_MENTIONED, UNKNOWN

# What the loss of the polarity that a set's labels hint at counts.
POLARITY_WEIGHTS = {
    "polarity": 1.0, "auto": 0.3, "emotion": 0.2, "airline": 0.3, "restaurant": 0.3, "lessons": 1.0, "opinions": 0.7,
    "mixed": 0.3, "judgements": 1.0, "car_judgements": 0.7,
}  # fmt: skip
JUDGED_WEIGHTS = {"opinions": 0.7, "mixed": 0.7, "auto": 0.15}
TERMS_WEIGHT = 0.5
RATING_WEIGHT = 0.7
MENTION_WEIGHT = 3.0
SMOOTHING = 0.05
# The product reads long texts in windows of so many pieces.
WINDOW = 126
# So many pieces of a longer text are hidden, so that no single one is learned by heart.
HIDDEN_SHARE = 0.06
LONG_ENOUGH = 14


def windows(ids: np.ndarray) -> list[np.ndarray]:
    """A text's pieces in windows, each with BOS and EOS, as the product cuts them."""
    inner = ids[1:-1]
    cuts = [inner[start : start + WINDOW] for start in range(0, max(len(inner), 1), WINDOW)]
    return [np.concatenate([[BOS], cut, [EOS]]).astype(np.int32) for cut in cuts]


def _classes(logits, labels, smoothing=0.0):
    known = labels != UNKNOWN
    if not known.any():
        return logits.sum() * 0
    return F.cross_entropy(logits[known], labels[known], label_smoothing=smoothing)


def _known(logits, labels):
    """Logistic loss of what is known."""
    known = labels != UNKNOWN
    if not known.any():
        return logits.sum() * 0
    return F.binary_cross_entropy_with_logits(logits[known], labels[known])


def _hidden(ids, real, generator):
    """Some pieces of longer texts replaced by the unknown one."""
    long = real.sum(1, keepdim=True) >= LONG_ENOUGH
    chosen = (torch.rand(ids.shape, generator=generator) < HIDDEN_SHARE) & real & long & (ids > UNKNOWN_PIECE)
    return ids.masked_fill(chosen, UNKNOWN_PIECE)


def _likeness(network, task, chosen, x, real):
    own = network.heads[task.head](x, real)
    target = torch.from_numpy(task.vectors[chosen])
    straight = 1 - (own * target).sum(-1).mean()
    among = F.mse_loss(own @ own.T, target @ target.T)
    return (straight + 10 * among) * task.weight


def _topics(logits, topics):
    spoken = topics != NOT_MENTIONED
    own = F.binary_cross_entropy_with_logits(logits[..., 0], spoken.float()) * MENTION_WEIGHT
    if spoken.any():
        own = own + F.cross_entropy(logits[..., 1:][spoken], topics[spoken] + 1)
    return own


def _windowed(network, task, chosen, rounded, generator):
    """Topics of long texts: of several windows the strongest mention speaks, and all pieces together for the polarity."""
    parts = [windows(task.ids[i]) for i in chosen]
    ids, real = padded([part for some in parts for part in some])
    x = network.encode(_hidden(ids, real, generator), real, rounded)
    logits = network.heads[task.head](x, real)
    best, sums, at = [], [], 0
    for some in parts:
        own = logits[at : at + len(some)]
        strongest = own[..., 0].argmax(0)
        best.append(own[strongest, torch.arange(own.shape[1])])
        inside = real[at : at + len(some)]
        sums.append(x[at : at + len(some)][inside].mean(0))
        at += len(some)
    topics = torch.tensor([task.rows[i].topics for i in chosen])
    polarity = torch.tensor([task.rows[i].polarity for i in chosen])
    whole = torch.stack(sums)[:, None]
    one = torch.ones(len(chosen), 1, dtype=torch.bool)
    hint = _classes(network.heads["polarity"](whole, one), polarity, SMOOTHING)
    return task.weight * _topics(torch.stack(best), topics) + POLARITY_WEIGHTS[task.name] * hint


def _terms(network, task, chosen, x, real):
    known = [n for n, i in enumerate(chosen) if task.terms[i] is not None]
    if not known:
        return x.sum() * 0
    logits = network.heads["terms"](x[known], real[known])[..., 0]
    labels = torch.zeros_like(logits)
    for row, n in enumerate(known):
        marks = task.terms[chosen[n]]
        labels[row, : len(marks)] = torch.from_numpy(marks)
    return F.binary_cross_entropy_with_logits(logits[real[known]], labels[real[known]])


def _marked(network, task, chosen, x, real):
    """Tags of the pieces, and the polarity of the mean of each judgement's pieces."""
    total = x.new_zeros(())
    tags = torch.full(real.shape, UNKNOWN)
    means, signs = [], []
    for row, i in enumerate(chosen):
        marks = task.marks[i]
        if marks.tags is not None:
            tags[row, 1 : len(marks.tags) - 1] = torch.from_numpy(marks.tags[1:-1])
        for start, end, polarity in marks.judged:
            means.append(x[row, start:end].mean(0))
            signs.append(polarity)
    if (tags != UNKNOWN).any():
        total = total + _classes(network.helpers["spans"](x, real).flatten(0, 1), tags.flatten(), SMOOTHING) * task.weight
    if means:
        alone = torch.stack(means)[:, None]
        one = torch.ones(len(means), 1, dtype=torch.bool)
        own = _classes(network.heads["polarity"](alone, one), torch.tensor(signs), SMOOTHING)
        total = total + JUDGED_WEIGHTS[task.name] * own
    return total


def _irony(network, task, rows, x, real):
    labels = torch.tensor([[float(row.label)] for row in rows])
    own = F.binary_cross_entropy_with_logits(network.heads["irony"](x, real), labels)
    ratings = torch.tensor([row.rating for row in rows])[:, None]
    if (ratings != UNKNOWN).all():
        above = (ratings >= torch.arange(2, 6)).float()
        own = own + RATING_WEIGHT * F.binary_cross_entropy_with_logits(network.helpers["rating"](x, real), above)
    return task.weight * own


def loss(network: Network, task, chosen: list[int], rounded: bool):
    """The loss of one batch."""
    generator = network.heads["polarity"].drop.generator
    if task.name == "restaurant":
        return _windowed(network, task, chosen, rounded, generator)
    ids, real = padded([task.ids[i] for i in chosen])
    if task.vectors is not None:
        return _likeness(network, task, chosen, network.encode(ids, real, rounded), real)
    x = network.encode(_hidden(ids, real, generator), real, rounded)
    rows = [task.rows[i] for i in chosen]
    total = x.new_zeros(())
    if task.name in POLARITY_WEIGHTS:
        polarity = torch.tensor([row.polarity for row in rows])
        own = _classes(network.heads["polarity"](x, real), polarity, SMOOTHING)
        total = total + POLARITY_WEIGHTS[task.name] * own
    if task.head == "irony":
        total = total + _irony(network, task, rows, x, real)
    elif task.head == "wants":
        total = total + task.weight * _known(network.helpers["wants"](x, real), torch.tensor([row.wants for row in rows]))
    elif rows[0].topics:
        topics = torch.tensor([row.topics for row in rows])
        total = total + task.weight * _topics(network.heads[task.head](x, real), topics)
    elif task.head in network.heads and task.head != "polarity":
        labels = torch.tensor([row.label for row in rows])
        total = total + task.weight * _classes(network.heads[task.head](x, real), labels, SMOOTHING)
    if task.terms:
        total = total + TERMS_WEIGHT * _terms(network, task, chosen, x, real)
    if task.marks:
        total = total + _marked(network, task, chosen, x, real)
    return total
