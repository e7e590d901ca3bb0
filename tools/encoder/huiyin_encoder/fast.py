"""The same forward pass as `plain`, in batches with PyTorch's int8 products: for scores over many texts."""

import numpy as np
import torch

from .encoderfile import LINEAR, EncoderFile, to_network
from .network import padded


class FastEncoder:
    """Reads texts with the numbers of `encoder.bin`."""

    def __init__(self, file: EncoderFile):
        self.network = to_network(file).eval()
        self._whole = {}
        for module, layer in zip(self.network.encoder.layers, file.layers):
            for name in LINEAR:
                linear, weight = layer[name], getattr(module, name).weight
                self._whole[id(weight)] = torch.from_numpy(linear.whole.copy()).t(), torch.from_numpy(linear.scale.copy())

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
