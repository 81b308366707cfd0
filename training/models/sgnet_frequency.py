"""SGNet's frequency branch: Fourier transforms of features as products of real matrices.

Matrices, and not ``torch.fft``, because ONNX's opset 17 has no such operator that every runtime knows,
and because bins that are real by symmetry come out real exactly, whatever the size.
"""

from __future__ import annotations

import functools
import math

import numpy as np
import torch
from torch import Tensor, nn

from .sgnet_blocks import concat, conv, leaky

TINY = 1e-8
"""What the publication adds to inputs and spectra."""
NEARLY_REAL = 1e-6
"""Imaginary parts below this share of the amplitude are taken for zero."""
FAINT = 1e-3
"""Standard deviation of an image whose spectrum has no phase to speak of: far above rounding."""
SHORT = 1e-3
"""Square of the length of a fused phasor that has no direction to speak of."""
PHASES = ("angle", "vector")

Spectrum = tuple[Tensor, Tensor]
"""Real and imaginary part."""


@functools.lru_cache(maxsize=64)
def dft_matrices(length: int, dtype: torch.dtype, device: torch.device) -> Spectrum:
    """Cosine and sine of ``2 pi k n / length``, ``[length,length]``, exact where they are 0 or 1."""
    steps = np.arange(length)
    turns = np.outer(steps, steps) % length / length
    with torch.inference_mode(False):  # what is kept must be fit for training too
        real, imaginary = (_snap(function(2 * np.pi * turns)) for function in (np.cos, np.sin))
        return real.to(device, dtype), imaginary.to(device, dtype)


def _snap(values: np.ndarray) -> Tensor:
    return torch.from_numpy(np.where(np.abs(values) < 1e-12, 0.0, values))


def rfft2(x: Tensor) -> Spectrum:
    """As :func:`torch.fft.rfft2`: ``[...,H,W]`` to real and imaginary part ``[...,H,W // 2 + 1]``."""
    height, width = _sides(x)
    half = width // 2 + 1
    cosine, sine = dft_matrices(width, x.dtype, x.device)
    # The rows' cosine and sine parts lie side by side, so that each direction is one product.
    rows = x @ torch.cat((cosine[:, :half], -sine[:, :half]), dim=1)
    cosine, sine = dft_matrices(height, x.dtype, x.device)
    columns = torch.cat((cosine, sine)) @ rows
    (even_real, even_imaginary), (odd_real, odd_imaginary) = (
        part.split(half, dim=-1) for part in columns.split(height, dim=-2)
    )
    return even_real + odd_imaginary, even_imaginary - odd_real


def irfft2(spectrum: Spectrum, width: int) -> Tensor:
    """As :func:`torch.fft.irfft2`: real and imaginary part ``[...,H,W // 2 + 1]`` to ``[...,H,W]``.

    Args:
        spectrum: What is lacking follows from the symmetry of a real image's spectrum.
        width: ``W``.
    """
    real, imaginary = spectrum
    height, half = _sides(real)
    cosine, sine = dft_matrices(height, real.dtype, real.device)
    columns = torch.cat((cosine, sine)) @ torch.cat((real, imaginary), dim=-1)
    (even_real, even_imaginary), (odd_real, odd_imaginary) = (
        part.split(half, dim=-1) for part in columns.split(height, dim=-2)
    )
    rows = torch.cat((even_real - odd_imaginary, even_imaginary + odd_real), dim=-1)
    return rows @ _inverse_rows(height, width, real.dtype, real.device)


@functools.lru_cache(maxsize=64)
def _inverse_rows(height: int, width: int, dtype: torch.dtype, device: torch.device) -> Tensor:
    half = width // 2 + 1
    weight = np.full((half, 1), 2.0)  # each bin stands for its mirror image too, but those without one
    weight[0] = 1.0
    if width % 2 == 0:
        weight[-1] = 1.0
    with torch.inference_mode(False):
        cosine, sine = (part[:half] for part in dft_matrices(width, torch.float64, torch.device("cpu")))
        share = torch.from_numpy(weight / (height * width))
        return torch.cat((share * cosine, -share * sine)).to(device, dtype)


def _sides(x: Tensor) -> tuple[int, int]:
    """Whole numbers even where the model is traced, so that the matrices become constants."""
    return int(x.shape[-2]), int(x.shape[-1])


def amplitude(spectrum: Spectrum) -> Tensor:
    """The modulus; its slope is finite at zero."""
    real, imaginary = spectrum
    return torch.sqrt(real * real + imaginary * imaginary + 1e-24)


def phase(spectrum: Spectrum, modulus: Tensor) -> Tensor:
    """The angle in ``(-pi, pi]``, by operators of ONNX's opset 17; a nearly real number counts as real.

    Args:
        spectrum: Of any shape.
        modulus: Its :func:`amplitude`.
    """
    real, imaginary = spectrum
    imaginary = torch.where(imaginary.abs() <= NEARLY_REAL * modulus, 0.0, imaginary)
    steep = imaginary.abs() > real.abs()
    over = torch.where(steep, real, imaginary)
    under = torch.where(steep, imaginary, real)
    angle = torch.atan(over / torch.where(under == 0, 1.0, under))
    half_turn = torch.where(imaginary < 0, -math.pi, math.pi)
    flat = torch.where(real < 0, angle + half_turn, angle)
    return torch.where(steep, half_turn / 2 - angle, flat)


def phasor(spectrum: Spectrum, modulus: Tensor) -> Tensor:
    """Cosine and sine of the phase, joined along the channels; both tend to zero where nothing is.

    Args:
        spectrum: ``[B,C,H,W // 2 + 1]``.
        modulus: Its :func:`amplitude`.
    """
    height, half = _sides(modulus)
    inverse = 1 / (modulus + FAINT * math.sqrt(2 * height * half))
    return concat(spectrum[0] * inverse, spectrum[1] * inverse)


class FrequencyFusion(nn.Module):
    """Fuses one property of two spectra: the map's own, and how far the guide's is from it.

    Args:
        channels: Of the map's features, and of the output.
        guide_channels: Of the guide's features.
    """

    def __init__(self, channels: int, guide_channels: int) -> None:
        super().__init__()
        self.fuse_c = _pointwise_pair(channels)
        self.fuse_sub = _pointwise_pair(channels)
        self.post = conv(2 * channels, channels, 1)
        self.pre_rgb = conv(guide_channels, channels, 1)
        self.pre_dep = conv(channels, channels, 1)

    def forward(self, depth: Tensor, guide: Tensor) -> Tensor:
        """``[B,C,H,W]`` and ``[B,G,H,W]`` to ``[B,C,H,W]``."""
        depth = self.pre_dep(depth)
        difference = torch.abs(self.pre_rgb(guide) - depth)
        return self.post(concat(self.fuse_c(depth), self.fuse_sub(difference)))


def _pointwise_pair(channels: int) -> nn.Sequential:
    return nn.Sequential(conv(channels, channels, 1), leaky(0.1), conv(channels, channels, 1))


class SpectrumBlock(nn.Module):
    """Fuses the spectra of a map's and a guide's features (SDB, spectrum difference block).

    Args:
        channels: ``C`` of the map's features.
        guide_channels: ``G`` of the guide's.
        phase: ``angle``, as published, or ``vector``; see :class:`training.models.sgnet.SGNet`.
    """

    def __init__(self, channels: int, guide_channels: int, phase: str = "angle") -> None:
        super().__init__()
        if phase not in PHASES:
            raise ValueError(f"phase is one of {', '.join(PHASES)}, not {phase!r}")
        numbers = 1 if phase == "angle" else 2
        self.pre1 = conv(channels, channels, 1)
        self.pre2 = conv(guide_channels, guide_channels, 1)
        self.amp_fuse = FrequencyFusion(channels, guide_channels)
        self.pha_fuse = FrequencyFusion(numbers * channels, numbers * guide_channels)
        self.post = conv(channels, channels, 1)
        self.phase = phase

    def forward(self, depth: Tensor, guide: Tensor) -> Tensor:
        """``[B,C,H,W]`` and ``[B,G,H,W]`` to ``[B,C,H,W]``."""
        spectra = rfft2(self.pre1(depth) + TINY), rfft2(self.pre2(guide) + TINY)
        moduli = amplitude(spectra[0]), amplitude(spectra[1])
        fuse = self._fuse_angles if self.phase == "angle" else self._fuse_vectors
        cosine, sine = fuse(spectra, moduli)
        fused = self.amp_fuse(*moduli)
        real, imaginary = fused * cosine + 2 * TINY, fused * sine + TINY
        return self.post(torch.abs(irfft2((real, imaginary), _sides(depth)[1])))

    def _fuse_angles(self, spectra: tuple[Spectrum, Spectrum], moduli: tuple[Tensor, Tensor]) -> Spectrum:
        angle = self.pha_fuse(*(phase(*pair) for pair in zip(spectra, moduli, strict=True)))
        return torch.cos(angle), torch.sin(angle)

    def _fuse_vectors(self, spectra: tuple[Spectrum, Spectrum], moduli: tuple[Tensor, Tensor]) -> Spectrum:
        own, other = (phasor(*pair) for pair in zip(spectra, moduli, strict=True))
        cosine, sine = (own + self.pha_fuse(own, other)).chunk(2, dim=1)
        length = torch.sqrt(cosine * cosine + sine * sine + SHORT)
        return cosine / length, sine / length
