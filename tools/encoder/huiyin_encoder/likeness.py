"""The last word on the head `likeness`: a linear map fitted in one go to two teachers.

USE-multilingual knows which topic a phrase is of; the source encoder with all its layers knows better what roundabout texts mean.
The source's vectors lie in a narrow cone, so their mean is taken off. Both are joined, the source counting SOURCE_WEIGHT times.
"""

import json
import random
from pathlib import Path

import numpy as np
import torch

from .network import Encoder, Network, mean, padded
from .pieces import Splitter, Vocabulary
from .source import Source
from .teacher import SIZE

SOURCE_WEIGHT = 2.0
PENALTY = 0.01


def _unit(x):
    return x / np.linalg.norm(x, axis=1, keepdims=True)


def means(encode, ids: list[np.ndarray]) -> np.ndarray:
    """Means of the last layer; `encode` gives it from ids and what is real."""
    order = np.argsort([len(sequence) for sequence in ids], kind="stable")
    out = np.zeros((len(ids), 384), np.float32)
    with torch.no_grad():
        for start in range(0, len(order), 64):
            some = order[start : start + 64]
            sequences, real = padded([ids[i] for i in some])
            out[some] = mean(encode(sequences, real), real).numpy()
    return out


def vectors_of(network: Network, ids: list[np.ndarray]) -> np.ndarray:
    """What the head `likeness` of a network says of each text."""
    head = network.heads["likeness"]
    own = means(network.encode, ids)
    with torch.no_grad():
        return head(torch.from_numpy(own)[:, None], torch.ones(len(own), 1, dtype=torch.bool)).numpy()


def ask_source(source: Source, cache: Path, texts: int, seed: int) -> None:
    """Vectors of a sample of the short texts by all layers of the source."""
    short = json.loads((cache / "short.json").read_text(encoding="utf-8"))
    vocabulary = Vocabulary.load(cache / "vocabulary.json")
    sample = sorted(random.Random(seed).sample(range(len(short)), min(texts, len(short))))
    whole = Encoder.from_source(source, vocabulary, list(range(source.layers))).eval()
    vectors = means(whole, Splitter(vocabulary).ids([short[i] for i in sample], 126))
    np.savez(cache / "source.npz", sample=np.array(sample), vectors=vectors)


def fit(encode, cache: Path) -> tuple[np.ndarray, np.ndarray, float]:
    """Weights and biases of the head, by ridge regression, and the mean cosine with the teachers.

    They are USE and the source joined; where the source was not asked, what the encoder that one started from said.
    """
    short = json.loads((cache / "short.json").read_text(encoding="utf-8"))
    asked = cache / "source.npz"
    sample = np.load(asked)["sample"] if asked.exists() else np.arange(0, len(short), 4)
    ids = Splitter(Vocabulary.load(cache / "vocabulary.json")).ids([short[i] for i in sample], 126)
    own = means(encode, ids).astype(np.float64)
    if not asked.exists():
        return _ridge(own, np.load(cache / "teacher.npy")[sample].astype(np.float64))
    source = _unit(np.load(asked)["vectors"])
    source = _unit(source - source.mean(0))
    target = np.concatenate([np.load(cache / "teacher.npy")[sample], SOURCE_WEIGHT * source], 1).astype(np.float64)
    _, axes = np.linalg.eigh(target.T @ target)
    return _ridge(own, _unit(target @ axes[:, ::-1][:, :SIZE]))


def _ridge(own: np.ndarray, target: np.ndarray) -> tuple[np.ndarray, np.ndarray, float]:
    centre, middle = own.mean(0), target.mean(0)
    own -= centre
    gram = own.T @ own
    gram += PENALTY * np.trace(gram) / len(gram) * np.eye(len(gram))
    weight = np.linalg.solve(gram, own.T @ (target - middle)).T
    bias = middle - weight @ centre
    cosine = float((_unit(own @ weight.T + middle) * target).sum(1).mean())
    return weight.astype(np.float32), bias.astype(np.float32), cosine
