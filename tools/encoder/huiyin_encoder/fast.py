"""The same forward pass as `plain`, in batches with PyTorch's int8 products: for scores over many texts."""

import numpy as np
import torch

from .encoderfile import EncoderFile
from .network import Encoder, Network, padded


class FastEncoder:
    """Reads texts with the numbers of `encoder.bin`."""

    def __init__(self, file: EncoderFile):
        self.network = Network(Encoder(len(file.pieces), len(file.layers), file.epsilon)).eval()
        encoder = self.network.encoder
        self._whole = {}

        def put(parameter, values):
            parameter.copy_(torch.from_numpy(np.array(values, np.float32)))

        with torch.no_grad():
            put(encoder.word.weight, file.word * file.word_scale[:, None])
            put(encoder.position, file.position)
            put(encoder.norm.weight, file.norm[0])
            put(encoder.norm.bias, file.norm[1])
            for module, layer in zip(encoder.layers, file.layers):
                for name in ("aln", "oln"):
                    put(getattr(module, name).weight, layer[name][0])
                    put(getattr(module, name).bias, layer[name][1])
                for name in ("qkv", "ao", "fi", "fo"):
                    linear, parameter = layer[name], getattr(module, name)
                    put(parameter.bias, linear.bias)
                    whole = torch.from_numpy(linear.whole.copy()).t()
                    self._whole[id(parameter.weight)] = whole, torch.from_numpy(linear.scale.copy())
            for name, head in file.heads.items():
                module, a = self.network.heads[name], head.arrays
                if head.kind == 2:
                    for parameter, key in [
                        (module.key.weight, "key"), (module.key.bias, "key_bias"), (module.h.weight, "h"),
                        (module.h.bias, "hb"), (module.o.weight, "o"), (module.o.bias, "ob"), (module.q, "q"),
                        (module.pw, "pw"), (module.pb, "pb"), (module.te, "te"),
                    ]:  # fmt: skip
                        put(parameter, a[key])
                else:
                    put(module.out.weight, a["weight"])
                    put(module.out.bias, a["bias"])

    def linear(self, x, weight, bias):
        """A linear map with int8 activations and weights."""
        whole, scales = self._whole[id(weight)]
        flat = x.reshape(-1, x.shape[-1])
        scale = flat.abs().amax(-1, keepdim=True) / 127
        bytes_ = torch.round(flat / scale.clamp_min(1e-30)).to(torch.int8)
        total = torch._int_mm(bytes_, whole).float() * scale * scales + bias
        return total.view(*x.shape[:-1], -1)

    def read(self, ids: list[np.ndarray], heads: list[str], batch: int = 64) -> dict[str, np.ndarray]:
        """What the heads say of each text."""
        order = np.argsort([len(sequence) for sequence in ids], kind="stable")
        out: dict[str, list] = {name: [None] * len(ids) for name in heads}
        with torch.no_grad():
            for start in range(0, len(order), batch):
                some = order[start : start + batch]
                sequences, real = padded([ids[i] for i in some])
                x = self.network.encoder(sequences, real, self.linear)
                for name in heads:
                    for row, values in zip(some, self.network.heads[name](x, real).numpy()):
                        out[name][row] = values[: len(ids[row])] if name == "terms" else values
        return {name: values if name == "terms" else np.array(values) for name, values in out.items()}
