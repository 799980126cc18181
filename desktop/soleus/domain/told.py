"""How long work tells how far it is."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[int, int, str], None]
"""Hears of each piece of long work before it is begun: its number from 0, how many there are,
and what it is called. What it raises ends the work."""
