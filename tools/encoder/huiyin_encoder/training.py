"""Multi-task fine-tuning on a CPU."""

import copy
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F

from .folding import marked
from .network import Network, padded
from .pieces import Vocabulary
from .sets import NOT_MENTIONED, SETS, UNKNOWN, Row

MOST_PIECES_A_BATCH = 4096
CHUNK = 24


@dataclass
class Task:
    """Training texts of one set. `passes` is how often each is seen in one epoch, `weight` multiplies the loss."""

    name: str
    head: str
    ids: list[np.ndarray]
    rows: list[Row] = field(default_factory=list)
    marks: list = field(default_factory=list)
    vectors: np.ndarray | None = None
    passes: float = 1.0
    weight: float = 1.0
    batch: int = 24


# How often a set is seen in an epoch, and what the loss of its own label and of the polarity that it hints at count.
PASSES = {"polarity": 0.35, "restaurant": 3.0, "auto": 3.0}
# Longer texts are cut to this many pieces in training, for speed.
TRAINING_PIECES = {"polarity": 96, "emotion": 96}
WEIGHTS = {"irony_topic": 0.5}
POLARITY_WEIGHTS = {"polarity": 1.0, "auto": 0.3, "emotion": 0.2, "airline": 0.3, "restaurant": 0.3}
TERMS_WEIGHT = 0.5
MENTION_WEIGHT = 3.0
SMOOTHING = 0.05


def term_marks(vocabulary: Vocabulary, row: Row, ids: np.ndarray) -> np.ndarray | None:
    """Which pieces lie in an opinion word; nothing where a word is not labelled or not found."""
    if row.terms is None:
        return None
    text = marked(row.text)
    inside = np.zeros(len(text), bool)
    for term in row.terms:
        word = marked(term)[1:]
        at = text.find(word)
        if not word or at < 0:
            return None
        while at >= 0:
            inside[at : at + len(word)] = True
            at = text.find(word, at + 1)
    marks = np.zeros(len(ids), np.float32)
    at = 0
    for number, piece in enumerate(ids[1:-1], 1):
        length = 1 if piece == 2 else len(vocabulary.pieces[piece])
        marks[number] = inside[at : at + length].any()
        at += length
    return marks


def batches(tasks: list[Task], chance: random.Random) -> list[tuple[Task, list[int]]]:
    """One epoch: texts of like length together, the batches of all tasks shuffled."""
    out = []
    for task in tasks:
        order, left = [], task.passes
        while left > 1e-9:
            numbers = list(range(len(task.ids)))
            chance.shuffle(numbers)
            order += numbers[: round(len(numbers) * min(1.0, left))]
            left -= 1
        for start in range(0, len(order), task.batch * CHUNK):
            chunk = sorted(order[start : start + task.batch * CHUNK], key=lambda i: len(task.ids[i]))
            while chunk:
                size = task.batch
                while size > 4 and len(task.ids[chunk[min(size, len(chunk)) - 1]]) * size > MOST_PIECES_A_BATCH:
                    size -= 4
                out.append((task, chunk[:size]))
                chunk = chunk[size:]
    chance.shuffle(out)
    return out


def _classes(logits, labels, smoothing=0.0):
    known = labels != UNKNOWN
    if not known.any():
        return logits.sum() * 0
    return F.cross_entropy(logits[known], labels[known], label_smoothing=smoothing)


def loss(network: Network, task: Task, chosen: list[int], rounded: bool):
    """The loss of one batch."""
    ids, real = padded([task.ids[i] for i in chosen])
    x = network.encode(ids, real, rounded)
    if task.vectors is not None:
        own = network.heads[task.head](x, real)
        target = torch.from_numpy(task.vectors[chosen])
        straight = 1 - (own * target).sum(-1).mean()
        among = F.mse_loss(own @ own.T, target @ target.T)
        return (straight + 10 * among) * task.weight
    rows = [task.rows[i] for i in chosen]
    polarity = torch.tensor([row.polarity for row in rows])
    total = x.new_zeros(())
    if task.name in POLARITY_WEIGHTS:
        total = total + POLARITY_WEIGHTS[task.name] * _classes(network.heads["polarity"](x, real), polarity, SMOOTHING)
    if task.head == "irony":
        labels = torch.tensor([float(row.label) for row in rows])
        own = F.binary_cross_entropy_with_logits(network.heads["irony"](x, real)[:, 0], labels)
        total = total + task.weight * own
    elif rows[0].topics:
        topics = torch.tensor([row.topics for row in rows])
        logits = network.heads[task.head](x, real)
        spoken = topics != NOT_MENTIONED
        own = F.binary_cross_entropy_with_logits(logits[..., 0], spoken.float()) * MENTION_WEIGHT
        if spoken.any():
            own = own + F.cross_entropy(logits[..., 1:][spoken], topics[spoken] + 1)
        total = total + task.weight * own
    elif task.head != "polarity":
        labels = torch.tensor([row.label for row in rows])
        total = total + task.weight * _classes(network.heads[task.head](x, real), labels, SMOOTHING)
    if task.marks:
        known = [n for n, i in enumerate(chosen) if task.marks[i] is not None]
        if known:
            logits = network.heads["terms"](x[known], real[known])[..., 0]
            labels = torch.zeros_like(logits)
            for row, n in enumerate(known):
                marks = task.marks[chosen[n]]
                labels[row, : len(marks)] = torch.from_numpy(marks)
            own = F.binary_cross_entropy_with_logits(logits[real[known]], labels[real[known]])
            total = total + TERMS_WEIGHT * own
    return total


def _twin(network: Network) -> Network:
    """A copy that shares the numbers but has gradients of its own."""
    twin = copy.deepcopy(network)
    for own, shared in zip(twin.parameters(), network.parameters()):
        own.data = shared.data
    return twin


def _gather(network: Network, twins: list[Network]) -> None:
    """Adds the gradients of the twins to the network's, always in the same order."""
    for twin in twins:
        for shared, own in zip(network.parameters(), twin.parameters()):
            if own.grad is not None:
                shared.grad = own.grad if shared.grad is None else shared.grad + own.grad
                own.grad = None


def train(
    network: Network, tasks: list[Task], epochs: float, rate: float, seed: int, workers: int, rounded_share: float
) -> float:
    """Trains with a linear warm-up and a linear way down; gives the seconds it took.

    A step is one batch a worker, each on one thread: on a busy machine far quicker than sharing every product between threads.
    The last steps (`rounded_share`) see weights and activations as int8 has them.
    """
    chance = random.Random(seed)
    plan, left = [], epochs
    while left > 1e-9:
        epoch = batches(tasks, chance)
        plan += epoch[: round(len(epoch) * min(1.0, left))]
        left -= 1
    # Batches of like size stand in the same step, so that no worker waits long.
    steps = []
    for start in range(0, len(plan), workers * CHUNK):
        some = sorted(plan[start : start + workers * CHUNK], key=lambda pair: sum(len(pair[0].ids[i]) for i in pair[1]))
        group = [some[i : i + workers] for i in range(0, len(some), workers)]
        chance.shuffle(group)
        steps += group
    body = [p for name, p in network.encoder.named_parameters() if name != "word.weight"]
    heads = list(network.heads.parameters())
    groups = [{"params": body, "lr": rate}, {"params": heads, "lr": rate * 6}]
    dense = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    words = torch.optim.SparseAdam([network.encoder.word.weight], lr=rate)
    scheduled = [(group, group["lr"]) for optimizer in (dense, words) for group in optimizer.param_groups]
    network.train()
    twins = [_twin(network) for _ in range(workers - 1)]
    began, pieces, recent = time.time(), 0, {}

    for number, model in enumerate([network, *twins]):
        model.seed(seed * 1000 + number)

    def work(part):
        model, (task, chosen), rounded = part
        value = loss(model, task, chosen, rounded)
        (value / workers).backward()
        return task.name, value.item(), sum(len(task.ids[i]) for i in chosen)

    with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        for step, parts in enumerate(steps):
            share = min((step + 1) / (0.06 * len(steps)), (len(steps) - step) / (0.94 * len(steps)))
            for group, top in scheduled:
                group["lr"] = top * share
            rounded = step >= len(steps) * (1 - rounded_share)
            for name, value, count in pool.map(work, zip([network, *twins], parts, [rounded] * workers)):
                recent.setdefault(name, []).append(value)
                pieces += count
            _gather(network, twins)
            torch.nn.utils.clip_grad_norm_([p for p in body + heads if p.grad is not None], 1.0)
            for optimizer in (dense, words):
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)
            if step % 50 == 49 or step + 1 == len(steps):
                seconds = time.time() - began
                means = {name: round(float(np.mean(values[-40:])), 4) for name, values in sorted(recent.items())}
                print(f"{step + 1}/{len(steps)} {seconds:.0f}s {pieces / seconds:.0f} pieces/s {means}", flush=True)
    network.eval()
    return time.time() - began
