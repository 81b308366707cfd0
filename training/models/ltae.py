"""L-TAE, lightweight temporal attention: one feature a pixel from those of many dates.

Garnot and Landrieu, "Lightweight Temporal Self-Attention for Classifying Satellite Images Time Series",
2020 (arXiv 2007.00586), as U-TAE uses it. Shapes: ``B`` series, ``T`` dates, ``C`` channels of the
lowest features, ``D`` of the model, ``heads`` x ``d`` = ``D``.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn

_PERIOD = 1000.0
_MASKED = -1000.0


class LTAE(nn.Module):
    """Attention over dates with learnt queries, the same for every pixel.

    Args:
        channels: ``C``.
        heads: Heads; they must divide ``C`` and ``D``.
        d_model: ``D``.
        d_k: Channels of keys and queries in each head.
        dropout: After the last layer, in training.
        attention_dropout: Of the attention, in training.
    """

    def __init__(
        self,
        channels: int,
        heads: int = 16,
        d_model: int = 256,
        d_k: int = 4,
        dropout: float = 0.2,
        attention_dropout: float = 0.1,
    ) -> None:
        super().__init__()
        self.heads, self.d_model = heads, d_model
        self.in_norm = nn.GroupNorm(heads, channels)
        self.inconv = nn.Conv1d(channels, d_model, 1)
        self.attention_heads = _Queries(d_model, heads, d_k)
        self.mlp = nn.Sequential(nn.Linear(d_model, channels), nn.BatchNorm1d(channels), nn.ReLU())
        self.out_norm = nn.GroupNorm(heads, channels)
        self.dropout, self.attention_dropout = nn.Dropout(dropout), nn.Dropout(attention_dropout)

    def forward(self, x: Tensor, dates: Tensor, padded: Tensor) -> tuple[Tensor, Tensor]:
        """Joins the dates.

        Args:
            x: ``[B,T,C,h,w]``; what a padded date holds enters the normalisation (as published).
            dates: ``[B,T]``, day of the year.
            padded: ``[B,T]``, 1 where a date is none, else 0.

        Returns:
            ``[B,C,h,w]`` and the attention ``[heads,B,T,h,w]``.
        """
        dates_count, channels, height, width = (int(side) for side in x.shape[1:])
        pixels = x.permute(0, 3, 4, 2, 1).reshape(-1, channels, dates_count)
        embedded = self.inconv(self.in_norm(pixels)).view(-1, height, width, self.d_model, dates_count)
        values = embedded.transpose(3, 4) + self._position(dates)[:, None, None]

        logits = self.attention_heads(values)
        absent = padded[:, None, None, :, None]
        attention = (logits * (1 - absent) + _MASKED * absent).softmax(dim=3)
        attention = self.attention_dropout(attention)
        split = values.view(-1, height, width, dates_count, self.heads, self.d_model // self.heads)
        joined = (attention.unsqueeze(-1) * split).sum(3).view(-1, self.d_model)

        joined = self.out_norm(self.dropout(self.mlp(joined)))
        joined = joined.view(-1, height, width, channels).permute(0, 3, 1, 2)
        return joined, attention.permute(4, 0, 3, 1, 2)

    def _position(self, dates: Tensor) -> Tensor:
        """Sines and cosines ``[B,T,D]`` of the day, the same in each head."""
        size = self.d_model // self.heads
        index = torch.arange(size, device=dates.device)
        periods = _PERIOD ** (2 * torch.div(index, 2, rounding_mode="floor").float() / size)
        angles = dates.float().unsqueeze(-1) / periods
        even = (index % 2 == 0).float()
        code = even * angles.sin() + (1 - even) * angles.cos()
        return code.repeat(1, 1, self.heads)


class _Queries(nn.Module):
    """Logits of each head's query with every date's key."""

    def __init__(self, d_model: int, heads: int, d_k: int) -> None:
        super().__init__()
        self.Q = nn.Parameter(torch.zeros(heads, d_k))
        self.fc1_k = nn.Linear(d_model, heads * d_k)
        nn.init.normal_(self.Q, std=(2.0 / d_k) ** 0.5)
        nn.init.normal_(self.fc1_k.weight, std=(2.0 / d_k) ** 0.5)
        self.heads, self.d_k = heads, d_k

    def forward(self, x: Tensor) -> Tensor:
        """``[B,h,w,T,D]`` to ``[B,h,w,T,heads]``."""
        sides = [int(side) for side in x.shape[1:-1]]
        keys = self.fc1_k(x).view(-1, *sides, self.heads, self.d_k)
        return (keys * self.Q).sum(-1) / self.d_k**0.5
