"""The encoder and its heads as a PyTorch module."""

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

from .lessons import WANTS
from .pieces import UNKNOWN, Vocabulary
from .sets import CAR_TOPIC_ORDER, EMOTIONS, POLARITIES, RESTAURANT_TOPIC_ORDER
from .source import Source
from .teacher import SIZE

HIDDEN, HEADS, INNER, POSITIONS = 384, 12, 1536, 256
TOPIC_INNER = 192
MASKED = -1e4


def _rounded(x):
    """Rows rounded as int8 has them; gradients pass as if they were not."""
    with torch.no_grad():
        scale = x.abs().amax(-1, keepdim=True).float().clamp_min(1e-30) / 127
        error = torch.round(x / scale) * scale - x
    return x + error.to(x.dtype)


def rounded_linear(x, weight, bias):
    """A linear map with weights and activations as the file's readers have them."""
    return F.linear(_rounded(x), _rounded(weight), bias)


class Layer(nn.Module):
    """A transformer layer, norm after addition."""

    def __init__(self, epsilon: float):
        super().__init__()
        self.qkv = nn.Linear(HIDDEN, 3 * HIDDEN)
        self.ao = nn.Linear(HIDDEN, HIDDEN)
        self.aln = nn.LayerNorm(HIDDEN, epsilon)
        self.fi = nn.Linear(HIDDEN, INNER)
        self.fo = nn.Linear(INNER, HIDDEN)
        self.oln = nn.LayerNorm(HIDDEN, epsilon)

    def forward(self, x, mask, linear=F.linear):
        batch, length, _ = x.shape
        qkv = linear(x, self.qkv.weight, self.qkv.bias).view(batch, length, 3, HEADS, HIDDEN // HEADS)
        q, k, v = qkv.permute(2, 0, 3, 1, 4)
        scores = torch.matmul(q * (HIDDEN // HEADS) ** -0.5, k.transpose(-1, -2))
        if mask is not None:
            scores = scores + mask.to(scores.dtype)
        mixed = torch.matmul(F.softmax(scores, -1, dtype=scores.dtype), v).transpose(1, 2).reshape(batch, length, HIDDEN)
        x = self.aln(x + linear(mixed, self.ao.weight, self.ao.bias))
        inner = F.gelu(linear(x, self.fi.weight, self.fi.bias), approximate="tanh")
        return self.oln(x + linear(inner, self.fo.weight, self.fo.bias))


class Encoder(nn.Module):
    """Pieces to vectors. `keep` lists the source layers that are taken over, in order."""

    def __init__(self, vocabulary: int, layers: int, epsilon: float):
        super().__init__()
        self.word = nn.Embedding(vocabulary, HIDDEN, sparse=True)
        self.position = nn.Parameter(torch.zeros(POSITIONS, HIDDEN))
        self.norm = nn.LayerNorm(HIDDEN, epsilon)
        self.layers = nn.ModuleList(Layer(epsilon) for _ in range(layers))
        self.frozen = 0

    def freeze(self, layers: int) -> None:
        """Keeps the pieces' vectors and the first layers as they are: a fifth cheaper at two of six, and less is forgotten."""
        self.frozen = layers
        if layers:
            for module in (self.word, self.norm, *self.layers[:layers]):
                module.requires_grad_(False)
            self.position.requires_grad_(False)

    @staticmethod
    def from_source(source: Source, vocabulary: Vocabulary, keep: list[int]) -> "Encoder":
        encoder = Encoder(len(vocabulary.pieces), len(keep), source.epsilon)

        def tensor(name: str, *shape: int) -> torch.Tensor:
            return torch.from_numpy(np.array(source.weights[name])).view(*shape)

        with torch.no_grad():
            encoder.word.weight.copy_(tensor("emb.word", -1, HIDDEN)[torch.tensor(vocabulary.origin)])
            kinds = tensor("emb.type", -1, HIDDEN)[0]
            encoder.position.copy_(tensor("emb.pos", -1, HIDDEN)[:POSITIONS] + kinds)
            encoder.norm.weight.copy_(tensor("emb.ln.w", -1))
            encoder.norm.bias.copy_(tensor("emb.ln.b", -1))
            for layer, number in zip(encoder.layers, keep):
                at = f"l{number}."
                layer.qkv.weight.copy_(torch.cat([tensor(f"{at}{name}.w", HIDDEN, HIDDEN) for name in "qkv"]))
                layer.qkv.bias.copy_(torch.cat([tensor(f"{at}{name}.b", -1) for name in "qkv"]))
                for name, inputs in (("ao", HIDDEN), ("fi", HIDDEN), ("fo", INNER)):
                    getattr(layer, name).weight.copy_(tensor(f"{at}{name}.w", -1, inputs))
                    getattr(layer, name).bias.copy_(tensor(f"{at}{name}.b", -1))
                for name in ("aln", "oln"):
                    getattr(layer, name).weight.copy_(tensor(f"{at}{name}.w", -1))
                    getattr(layer, name).bias.copy_(tensor(f"{at}{name}.b", -1))
        return encoder

    def forward(self, ids, real, linear=F.linear):
        mask = None
        if not bool(real.all()):
            mask = torch.zeros(real.shape).masked_fill(~real, MASKED)[:, None, None, :]
            if torch.is_autocast_enabled("cpu"):
                mask = mask.bfloat16()
        with torch.set_grad_enabled(torch.is_grad_enabled() and not self.frozen):
            x = self.norm(self.word(ids) + self.position[: ids.shape[1]])
            for layer in self.layers[: self.frozen]:
                x = layer(x, mask, linear)
        for layer in self.layers[self.frozen :]:
            x = layer(x, mask, linear)
        return x


def mean(x, real):
    """Mean over the real pieces, BOS and EOS among them."""
    weights = real.unsqueeze(-1).to(x.dtype)
    return (x * weights).sum(1) / weights.sum(1)


class Drop(nn.Module):
    """Dropout of a tenth from a generator of its own, so that threads don't share one."""

    rate = 0.1

    def __init__(self):
        super().__init__()
        self.generator = None

    def forward(self, x):
        if not self.training:
            return x
        return x * (torch.rand(x.shape, generator=self.generator) >= self.rate) / (1 - self.rate)


class Classes(nn.Module):
    """Logits of the mean."""

    kind = 1

    def __init__(self, outputs: int):
        super().__init__()
        self.drop = Drop()
        self.out = nn.Linear(HIDDEN, outputs)

    def forward(self, x, real):
        return self.out(self.drop(mean(x, real)))


class Topics(nn.Module):
    """For each topic a mention logit, then logits of negative, neutral, positive."""

    kind = 2

    def __init__(self, topics: int):
        super().__init__()
        self.q = nn.Parameter(torch.randn(topics, HIDDEN) * 0.02)
        self.key = nn.Linear(HIDDEN, HIDDEN)
        self.pw = nn.Parameter(torch.zeros(topics, 2 * HIDDEN))
        self.pb = nn.Parameter(torch.zeros(topics) - 1)
        self.h = nn.Linear(2 * HIDDEN, TOPIC_INNER)
        self.te = nn.Parameter(torch.zeros(topics, TOPIC_INNER))
        self.o = nn.Linear(TOPIC_INNER, 3)
        self.drop = Drop()

    def forward(self, x, real):
        a = torch.einsum("nh,blh->bnl", self.q, torch.tanh(self.key(x)))
        a = a.masked_fill(~real[:, None], MASKED).softmax(-1)
        p = torch.einsum("bnl,blh->bnh", a, x)
        z = self.drop(torch.cat([p, mean(x, real)[:, None].expand_as(p)], -1))
        mention = (z * self.pw).sum(-1) + self.pb
        polarity = self.o(self.drop(F.gelu(self.h(z) + self.te, approximate="tanh")))
        return torch.cat([mention[..., None], polarity], -1)


class Vector(nn.Module):
    """A vector of length 1."""

    kind = 3

    def __init__(self, outputs: int):
        super().__init__()
        self.out = nn.Linear(HIDDEN, outputs)

    def forward(self, x, real):
        return F.normalize(self.out(mean(x, real)), dim=-1)


class Tokens(nn.Module):
    """Logits of every piece."""

    kind = 4

    def __init__(self, outputs: int):
        super().__init__()
        self.drop = Drop()
        self.out = nn.Linear(HIDDEN, outputs)

    def forward(self, x, real):
        return self.out(self.drop(x))


class Spans(nn.Module):
    """Five tags of every piece, from its state between those of its neighbours, as the engine's tagger reads them."""

    def __init__(self):
        super().__init__()
        self.drop = Drop()
        self.out = nn.Linear(3 * HIDDEN, 5)

    def forward(self, x, real):
        x = x * real.unsqueeze(-1)
        around = F.pad(x, (0, 0, 1, 1))
        return self.out(self.drop(torch.cat([around[:, :-2], x, around[:, 2:]], -1)))


def heads() -> nn.ModuleDict:
    """All heads in the order of the file."""
    return nn.ModuleDict(
        {
            "polarity": Classes(len(POLARITIES)),
            "airline": Classes(len(POLARITIES)),
            "emotion": Classes(len(EMOTIONS)),
            "irony": Classes(1),
            "auto": Topics(len(CAR_TOPIC_ORDER)),
            "restaurant": Topics(len(RESTAURANT_TOPIC_ORDER)),
            "likeness": Vector(SIZE),
            "terms": Tokens(1),
        }
    )


class Network(nn.Module):
    """The encoder, the heads of the file, and heads that only shape its states: the engine fits such of its own."""

    def __init__(self, encoder: Encoder):
        super().__init__()
        self.encoder = encoder
        self.heads = heads()
        self.helpers = nn.ModuleDict({"spans": Spans(), "wants": Classes(WANTS), "rating": Classes(4)})

    def encode(self, ids, real, rounded=False):
        """The last layer, in bfloat16 where the processor multiplies it; `rounded` as int8 will have it."""
        # Without the instructions bfloat16 is eight times slower than float32 (7 and 58 GFLOPS a core).
        with torch.autocast("cpu", torch.bfloat16, enabled=torch.cpu._is_avx512_bf16_supported()):
            x = self.encoder(ids, real, rounded_linear if rounded else F.linear)
        return x.float()

    def seed(self, seed: int) -> None:
        """Gives dropout a generator."""
        generator = torch.Generator().manual_seed(seed)
        for module in self.modules():
            if isinstance(module, Drop):
                module.generator = generator


def padded(sequences: list[np.ndarray]):
    """Ids of equal length, and which of them are real."""
    length = max(map(len, sequences))
    ids = np.full((len(sequences), length), UNKNOWN, np.int64)
    real = np.zeros((len(sequences), length), bool)
    for row, sequence in enumerate(sequences):
        ids[row, : len(sequence)] = sequence
        real[row, : len(sequence)] = True
    return torch.from_numpy(ids), torch.from_numpy(real)
