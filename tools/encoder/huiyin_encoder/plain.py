"""A plain forward pass over `encoder.bin` in numpy, one text at a time, to the letter of the format."""

import numpy as np

from .encoderfile import EncoderFile, Linear

F = np.float32


def _gelu(x):
    return F(0.5) * x * (F(1) + np.tanh(F(np.sqrt(2 / np.pi)) * (x + F(0.044715) * x * x * x)))


def _softmax(x):
    e = np.exp(x - x.max(-1, keepdims=True))
    return e / e.sum(-1, keepdims=True)


def _norm(x, weights, epsilon):
    x = x - x.mean(-1, keepdims=True)
    return x / np.sqrt((x * x).mean(-1, keepdims=True) + F(epsilon)) * weights[0] + weights[1]


def _linear(x, linear: Linear):
    """Activations in int8 per token; the sum is exact."""
    scale = np.abs(x).max(-1, keepdims=True) / F(127)
    whole = np.rint(x / np.where(scale > 0, scale, F(1)))
    # Sums of products of bytes stay far below 2^53, so float64 adds them exactly.
    total = whole.astype(np.float64) @ linear.whole.T.astype(np.float64)
    return total.astype(F) * scale * linear.scale + linear.bias


def tokens(file: EncoderFile, ids) -> np.ndarray:
    """The last layer's vectors."""
    ids = np.asarray(ids)
    x = file.word[ids].astype(F) * file.word_scale[ids][:, None] + file.position[: len(ids)]
    x = _norm(x, file.norm, file.epsilon)
    heads = file.heads_of_attention
    size = file.hidden // heads
    for layer in file.layers:
        q, k, v = np.split(_linear(x, layer["qkv"]).reshape(len(ids), 3 * heads, size).transpose(1, 0, 2), 3)
        mixed = _softmax(q @ k.transpose(0, 2, 1) / F(np.sqrt(size))) @ v
        mixed = mixed.transpose(1, 0, 2).reshape(len(ids), file.hidden)
        x = _norm(x + _linear(mixed, layer["ao"]), layer["aln"], file.epsilon)
        x = _norm(x + _linear(_gelu(_linear(x, layer["fi"])), layer["fo"]), layer["oln"], file.epsilon)
    return x


def head(file: EncoderFile, name: str, x: np.ndarray) -> np.ndarray:
    """A head's numbers from the last layer: topics give a row (mention, negative, neutral, positive) each."""
    found = file.heads[name]
    a = found.arrays
    mean = x.mean(0)
    if found.kind == 4:
        return x @ a["weight"].T + a["bias"]
    if found.kind in (1, 3):
        out = a["weight"] @ mean + a["bias"]
        return out / np.linalg.norm(out) if found.kind == 3 else out
    attention = _softmax(a["q"] @ np.tanh(x @ a["key"].T + a["key_bias"]).T)
    z = np.concatenate([attention @ x, np.tile(mean, (found.outputs, 1))], 1)
    mention = (z * a["pw"]).sum(1) + a["pb"]
    polarity = _gelu(z @ a["h"].T + a["hb"] + a["te"]) @ a["o"].T + a["ob"]
    return np.concatenate([mention[:, None], polarity], 1)
