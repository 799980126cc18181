"""A photograph that a clinic took of its own exercise."""

from __future__ import annotations

from dataclasses import dataclass, field

LONGEST_SIDE = 900
"""Pixels: 60 mm on paper at 380 dots an inch."""
MOST_BYTES = 150_000
MOST_PHOTOS = 2
"""The start and the end of a movement."""
JPEG = b"\xff\xd8\xff"


@dataclass(frozen=True, slots=True)
class Photo:
    """A JPEG file without metadata, with its size in pixels.

    alt     what it shows, in words, for who cannot see it; empty takes the exercise's name

    Raises:
        ValueError: no JPEG, or beyond the sizes above.

    """

    data: bytes = field(repr=False)
    width: int
    height: int
    alt: str = ""

    def __post_init__(self) -> None:
        if not self.data.startswith(JPEG):
            raise ValueError("a photo is a JPEG file")
        if len(self.data) > MOST_BYTES:
            raise ValueError(f"a photo takes at most {MOST_BYTES // 1000} kB")
        if not (1 <= self.width <= LONGEST_SIDE and 1 <= self.height <= LONGEST_SIDE):
            raise ValueError(f"a photo is 1 to {LONGEST_SIDE} pixels wide and high")
