"""`encoder.bin`, format 1: writing and reading."""

import struct
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

MAGIC = b"HUIYINEN"
VERSION = 1
MASK = (1 << 64) - 1
LINEAR = ("qkv", "ao", "fi", "fo")


def checksum(body: bytes) -> int:
    """`ModelFile.checksum`: FNV-1a over big-endian words of eight bytes."""
    value, prime = 0xCBF29CE484222325, 0x100000001B3
    whole = len(body) // 8 * 8
    for (word,) in struct.iter_unpack(">Q", body[:whole]):
        value = ((value ^ word) * prime) & MASK
        value ^= value >> 29
    rest = body[whole:]
    return ((value ^ int.from_bytes(rest, "big") ^ len(rest) << 56) * prime) & MASK


@dataclass
class Linear:
    """weight = scale[row] × whole[row]."""

    scale: np.ndarray
    bias: np.ndarray
    whole: np.ndarray


@dataclass
class Head:
    name: str
    kind: int
    outputs: int
    arrays: dict[str, np.ndarray]


@dataclass
class EncoderFile:
    """What the file holds, weights in the file's own numbers."""

    hidden: int
    heads_of_attention: int
    inner: int
    epsilon: float
    pieces: list[str]
    scores: np.ndarray
    bos: int
    eos: int
    unknown: int
    word_scale: np.ndarray
    word: np.ndarray
    position: np.ndarray
    norm: tuple[np.ndarray, np.ndarray]
    layers: list[dict] = field(default_factory=list)
    heads: dict[str, Head] = field(default_factory=dict)


def quantised(weight: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Scales and int8 rows, symmetric, scale = max|w| / 127."""
    scale = (np.abs(weight).max(axis=1) / 127).astype(np.float32)
    whole = np.rint(weight / np.where(scale > 0, scale, 1)[:, None])
    return scale, np.clip(whole, -127, 127).astype(np.int8)


def topics_shapes(n: int, m: int, hidden: int) -> list[tuple[str, tuple[int, ...]]]:
    """The arrays of a `topics` head in the order of the file."""
    return [
        ("q", (n, hidden)), ("key", (hidden, hidden)), ("key_bias", (hidden,)), ("pw", (n, 2 * hidden)), ("pb", (n,)),
        ("h", (m, 2 * hidden)), ("hb", (m,)), ("te", (n, m)), ("o", (3, m)), ("ob", (3,)),
    ]  # fmt: skip


def write(path: Path, content: EncoderFile) -> int:
    """Writes the file; gives its size."""
    body = bytearray()

    def floats(*arrays: np.ndarray) -> None:
        for array in arrays:
            body.extend(np.ascontiguousarray(array, "<f4").tobytes())

    config = (content.hidden, len(content.layers), content.heads_of_attention, content.inner, len(content.position))
    body += struct.pack("<7If", *config, len(content.pieces), content.unknown, content.epsilon)
    body += struct.pack("<2I", content.bos, content.eos)
    for piece, score in zip(content.pieces, content.scores):
        encoded = piece.encode()
        body += struct.pack("<fB", score, len(encoded)) + encoded
    floats(content.word_scale)
    body += content.word.tobytes()
    floats(content.position, *content.norm)
    for layer in content.layers:
        for name in LINEAR:
            floats(layer[name].scale, layer[name].bias)
            body += layer[name].whole.tobytes()
            if name == "ao":
                floats(*layer["aln"])
        floats(*layer["oln"])
    body += struct.pack("<I", len(content.heads))
    for head in content.heads.values():
        name = head.name.encode()
        body += struct.pack("<B", len(name)) + name + struct.pack("<BI", head.kind, head.outputs)
        if head.kind == 2:
            inner = head.arrays["h"].shape[0]
            body += struct.pack("<I", inner)
            for array, shape in topics_shapes(head.outputs, inner, content.hidden):
                assert head.arrays[array].shape == shape, (array, shape)
                floats(head.arrays[array])
        else:
            floats(head.arrays["weight"], head.arrays["bias"])
    header = MAGIC + struct.pack("<IQQ", VERSION, len(body), checksum(bytes(body)))
    path.write_bytes(header + body)
    return len(header) + len(body)


def read(path: Path) -> EncoderFile:
    """Reads and checks the file."""
    raw = path.read_bytes()
    version, length, total = struct.unpack_from("<IQQ", raw, 8)
    body = raw[28:]
    assert raw[:8] == MAGIC and version == VERSION and length == len(body) and total == checksum(body), "broken file"
    at = 0

    def take(layout: str):
        nonlocal at
        values = struct.unpack_from("<" + layout, body, at)
        at += struct.calcsize("<" + layout)
        return values

    def array(kind: str, *shape: int) -> np.ndarray:
        nonlocal at
        count = int(np.prod(shape))
        values = np.frombuffer(body, kind, count, at).reshape(shape)
        at += values.nbytes
        return values

    hidden, depth, attention, inner, positions, count, unknown, epsilon = take("7If")
    bos, eos = take("2I")
    pieces, scores = [], np.zeros(count, np.float32)
    for number in range(count):
        scores[number], size = take("fB")
        pieces.append(body[at : at + size].decode())
        at += size
    word_scale = array("<f4", count)
    word = array("i1", count, hidden)
    position = array("<f4", positions, hidden)
    norm = (array("<f4", hidden), array("<f4", hidden))
    layers = []
    shapes = {"qkv": (3 * hidden, hidden), "ao": (hidden, hidden), "fi": (inner, hidden), "fo": (hidden, inner)}
    for _ in range(depth):
        layer = {}
        for name in LINEAR:
            rows, columns = shapes[name]
            layer[name] = Linear(array("<f4", rows), array("<f4", rows), array("i1", rows, columns))
            if name == "ao":
                layer["aln"] = (array("<f4", hidden), array("<f4", hidden))
        layer["oln"] = (array("<f4", hidden), array("<f4", hidden))
        layers.append(layer)
    heads = {}
    for _ in range(take("I")[0]):
        (size,) = take("B")
        name = body[at : at + size].decode()
        at += size
        kind, outputs = take("BI")
        if kind == 2:
            (m,) = take("I")
            arrays = {key: array("<f4", *shape) for key, shape in topics_shapes(outputs, m, hidden)}
        else:
            arrays = {"weight": array("<f4", outputs, hidden), "bias": array("<f4", outputs)}
        heads[name] = Head(name, kind, outputs, arrays)
    assert at == len(body), "the file has more bytes than it says"
    return EncoderFile(
        hidden, attention, inner, epsilon, pieces, scores, bos, eos, unknown,
        word_scale, word, position, norm, layers, heads,
    )  # fmt: skip


def from_network(network, vocabulary) -> EncoderFile:
    """The trained network in the file's numbers."""
    from .network import HEADS, HIDDEN, INNER
    from .pieces import BOS, EOS, UNKNOWN

    def numbers(tensor) -> np.ndarray:
        return tensor.detach().float().numpy()

    def norm(module):
        return numbers(module.weight), numbers(module.bias)

    encoder = network.encoder
    layers = []
    for layer in encoder.layers:
        values = {"aln": norm(layer.aln), "oln": norm(layer.oln)}
        for name in LINEAR:
            module = getattr(layer, name)
            scale, whole = quantised(numbers(module.weight))
            values[name] = Linear(scale, numbers(module.bias), whole)
        layers.append(values)
    heads = {}
    for name, head in network.heads.items():
        if head.kind == 2:
            linear = {"key": head.key, "h": head.h, "o": head.o}
            arrays = {key: numbers(module.weight) for key, module in linear.items()}
            arrays |= {"key_bias": numbers(head.key.bias), "hb": numbers(head.h.bias), "ob": numbers(head.o.bias)}
            arrays |= {key: numbers(getattr(head, key)) for key in ("q", "pw", "pb", "te")}
            heads[name] = Head(name, head.kind, len(arrays["q"]), arrays)
        else:
            arrays = {"weight": numbers(head.out.weight), "bias": numbers(head.out.bias)}
            heads[name] = Head(name, head.kind, len(arrays["bias"]), arrays)
    word_scale, word = quantised(numbers(encoder.word.weight))
    return EncoderFile(
        HIDDEN, HEADS, INNER, encoder.norm.eps, vocabulary.pieces, np.array(vocabulary.scores, np.float32),
        BOS, EOS, UNKNOWN, word_scale, word, numbers(encoder.position), norm(encoder.norm), layers, heads,
    )  # fmt: skip


# The parameters of a head of topics, by the names of their arrays.
TOPICS_PARAMETERS = {
    "q": "q", "key": "key.weight", "key_bias": "key.bias", "pw": "pw", "pb": "pb", "h": "h.weight", "hb": "h.bias",
    "te": "te", "o": "o.weight", "ob": "o.bias",
}  # fmt: skip


def to_network(content: EncoderFile):
    """A network with the numbers of the file, dequantised; its helping heads are new."""
    import torch

    from .network import Encoder, Network

    network = Network(Encoder(len(content.pieces), len(content.layers), content.epsilon))
    state = {"word.weight": content.word * content.word_scale[:, None], "position": content.position}
    state |= {"norm.weight": content.norm[0], "norm.bias": content.norm[1]}
    for number, layer in enumerate(content.layers):
        for name in LINEAR:
            linear = layer[name]
            state[f"layers.{number}.{name}.weight"] = linear.whole * linear.scale[:, None]
            state[f"layers.{number}.{name}.bias"] = linear.bias
        for name in ("aln", "oln"):
            state[f"layers.{number}.{name}.weight"], state[f"layers.{number}.{name}.bias"] = layer[name]
    state = {f"encoder.{name}": values for name, values in state.items()}
    for name, head in content.heads.items():
        names = TOPICS_PARAMETERS if head.kind == 2 else {"weight": "out.weight", "bias": "out.bias"}
        state |= {f"heads.{name}.{names[array]}": values for array, values in head.arrays.items()}
    tensors = {name: torch.from_numpy(np.array(values, np.float32)) for name, values in state.items()}
    left = network.load_state_dict(tensors, strict=False)
    assert not left.unexpected_keys and all(key.startswith("helpers.") for key in left.missing_keys), left
    return network
