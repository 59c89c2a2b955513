"""The layers of the linker's small networks, computed with numpy; made by `align.training.links`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final, Self

import numpy as np
from numpy.typing import NDArray

STEEPNESS: Final = np.float32(np.sqrt(2 / np.pi))
"""How steep the hyperbolic tangent in `gelu` is."""

Values = NDArray[np.float32]

SMALLEST: Final = 1e-5
"""What keeps a layer norm from dividing by zero, as in training."""


@dataclass(frozen=True, slots=True)
class Layers:
    """Weights by name, each matrix (out, in) with its bias."""

    weights: Mapping[str, Values]

    @classmethod
    def load(cls, arrays: Mapping[str, NDArray[Any]], name: str) -> Self:
        """The network, or the part of one, that is called `name` in a file of arrays."""
        prefix = f"{name}."
        return cls(
            {key.removeprefix(prefix): arrays[key].astype(np.float32) for key in arrays if key.startswith(prefix)}
        )

    def linear(self, name: str, values: Values) -> Values:
        """The layer `name`: (…, in) to (…, out)."""
        product: Values = values @ self.weights[f"{name}.weight"].T + self.weights[f"{name}.bias"]
        return product

    def norm(self, name: str, values: Values) -> Values:
        """The layer norm `name` over the last axis."""
        centred = values - values.mean(-1, keepdims=True)
        unit: Values = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + SMALLEST)
        return unit * self.weights[f"{name}.weight"] + self.weights[f"{name}.bias"]


def gelu(values: Values) -> Values:
    """The Gaussian error linear unit, by its usual approximation with the hyperbolic tangent."""
    # The cube is written out: numpy takes ten times as long for a power. In place: fresh memory costs the most.
    bent = values * values
    bent *= np.float32(0.044715)
    bent += 1
    bent *= values
    bent *= STEEPNESS
    np.tanh(bent, out=bent)
    bent += 1
    bent *= values
    bent /= 2
    return bent
