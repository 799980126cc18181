"""Numbers as published programmes give them: exact, or a range with both ends included."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite


def plain_number(value: float) -> str:
    """``3.0`` → ``"3"``, ``0.5`` → ``"0.5"``: digits as a person writes them."""
    return str(int(value)) if value == int(value) else repr(round(value, 4))


@dataclass(frozen=True, slots=True, order=True)
class Range:
    """An inclusive range; ``Range(15, 15)`` is the exact number 15.

    The unit belongs to the field that holds the range. Values are kept to four
    decimals so that writing and reading give the identical value.
    """

    low: float
    high: float

    def __post_init__(self) -> None:
        for end in (self.low, self.high):
            if not isfinite(end) or end < 0:
                raise ValueError("a quantity is a finite number, not below 0")
        if self.low > self.high:
            raise ValueError(f"the range {self.low:g}-{self.high:g} runs backwards")
        object.__setattr__(self, "low", round(float(self.low), 4))
        object.__setattr__(self, "high", round(float(self.high), 4))

    @property
    def exact(self) -> bool:
        return self.low == self.high

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2

    def __str__(self) -> str:
        if self.exact:
            return plain_number(self.low)
        return f"{plain_number(self.low)}-{plain_number(self.high)}"


def exactly(value: float) -> Range:
    return Range(value, value)
