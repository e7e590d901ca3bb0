"""Multi-task fine-tuning on a CPU."""

import copy
import random
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch

from .folding import marked
from .losses import loss
from .network import Network
from .pieces import Vocabulary
from .sets import Row
from .spans import Marks

MOST_PIECES_A_BATCH = 4096
CHUNK = 24


@dataclass
class Task:
    """Training texts of one set. `passes` is how often each is seen in one epoch, `weight` multiplies the loss."""

    name: str
    head: str
    ids: list[np.ndarray]
    rows: list[Row] = field(default_factory=list)
    terms: list[np.ndarray | None] = field(default_factory=list)
    marks: list[Marks] = field(default_factory=list)
    vectors: np.ndarray | None = None
    passes: float = 1.0
    weight: float = 1.0
    batch: int = 24


# How often a set is seen in an epoch, and what the loss of its own label counts.
PASSES = {
    "polarity": 0.35, "restaurant": 3.0, "auto": 3.0, "lessons": 2.0, "opinions": 2.0, "judgements": 2.0,
    "car_judgements": 2.0,
}  # fmt: skip
# Texts are cut to this many pieces in training, for speed; those of restaurants are read in windows, as the product reads them.
TRAINING_PIECES = {"polarity": 96, "emotion": 96, "restaurant": 378}
WEIGHTS = {"irony_topic": 0.5, "lessons": 0.7}
# How often a copy of an unfinished training is kept.
SAVE_SECONDS = 600


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
    network: Network, tasks: list[Task], epochs: float, rate: float, seed: int, workers: int, rounded_share: float,
    copy_to: Path, most_seconds: float,
) -> tuple[float, int]:  # fmt: skip
    """Trains with a linear warm-up and a linear way down; gives the seconds it took and the pieces it read.

    A step is one batch a worker, each on one thread: on a busy machine far quicker than sharing every product between threads.
    The last steps (`rounded_share`) see weights and activations as int8 has them. On a machine that others use the plan may be too long:
    the way down then follows the clock, and after `most_seconds` the training is over, whatever the plan still holds.
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
    body = [p for name, p in network.encoder.named_parameters() if name != "word.weight" and p.requires_grad]
    heads = [*network.heads.parameters(), *network.helpers.parameters()]
    groups = [{"params": body, "lr": rate}, {"params": heads, "lr": rate * 6}]
    dense = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    optimizers = [dense]
    if network.encoder.word.weight.requires_grad:
        optimizers.append(torch.optim.SparseAdam([network.encoder.word.weight], lr=rate))
    scheduled = [(group, group["lr"]) for optimizer in optimizers for group in optimizer.param_groups]
    network.train()
    twins = [_twin(network) for _ in range(workers - 1)]
    began, pieces, recent = time.time(), 0, {}
    saved = began

    for number, model in enumerate([network, *twins]):
        model.seed(seed * 1000 + number)

    def work(part):
        model, (task, chosen), rounded = part
        value = loss(model, task, chosen, rounded)
        (value / workers).backward()
        return task.name, value.item(), sum(len(task.ids[i]) for i in chosen)

    with ThreadPoolExecutor(workers, initializer=torch.set_num_threads, initargs=(1,)) as pool:
        for step, parts in enumerate(steps):
            done = max(step / len(steps), (time.time() - began) / most_seconds)
            if done >= 1:
                break
            share = min((step + 1) / (0.06 * len(steps)), (1 - done) / 0.94)
            for group, top in scheduled:
                group["lr"] = top * share
            rounded = done >= 1 - rounded_share
            for name, value, count in pool.map(work, zip([network, *twins], parts, [rounded] * workers)):
                recent.setdefault(name, []).append(value)
                pieces += count
            _gather(network, twins)
            torch.nn.utils.clip_grad_norm_([p for p in body + heads if p.grad is not None], 1.0)
            for optimizer in optimizers:
                optimizer.step()
                optimizer.zero_grad(set_to_none=True)
            if step % 50 == 49 or step + 1 == len(steps):
                seconds = time.time() - began
                means = {name: round(float(np.mean(values[-40:])), 4) for name, values in sorted(recent.items())}
                print(f"{step + 1}/{len(steps)} {seconds:.0f}s {pieces / seconds:.0f} pieces/s {means}", flush=True)
            if time.time() - saved > SAVE_SECONDS:
                torch.save(network.state_dict(), copy_to)
                saved = time.time()
    network.eval()
    return time.time() - began, pieces
