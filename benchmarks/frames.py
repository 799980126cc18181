"""How long the interface thread is kept busy: turn by turn of the event loop, against a frame."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter, thread_time

from PySide6.QtCore import QThread
from PySide6.QtWidgets import QApplication

FRAME_MS = 16.0


@dataclass(frozen=True, slots=True)
class Spent:
    """Milliseconds: of the interface thread alone, and on the clock of the wall."""

    thread: float
    wall: float

    def __add__(self, other: Spent) -> Spent:
        return Spent(self.thread + other.thread, self.wall + other.wall)


def spent(act: Callable[[], object]) -> Spent:
    thread, wall = thread_time(), perf_counter()
    act()
    return Spent((thread_time() - thread) * 1e3, (perf_counter() - wall) * 1e3)


def turns(application: QApplication, seconds: float) -> list[Spent]:
    """Every turn of the event loop in the next *seconds*."""
    found, end = [], perf_counter() + seconds
    while perf_counter() < end:
        found.append(spent(application.processEvents))
        QThread.msleep(1)
    return found


def measure(
    application: QApplication,
    name: str,
    act: Callable[[int], object],
    *,
    floor: float,
    times: int = 12,
    seconds: float = 0.3,
) -> None:
    """One line about *act*, done *times* times.

    shown   the act and the turn that shows it, as one: what lies between key and picture
    turn    the longest of all turns, until everything that came of the act is on the screen
    floor   painting the same window once with nothing changed
    """
    shown, longest, walls = [], [], []
    for turn in range(times):
        acted = spent(lambda turn=turn: act(turn))  # type: ignore[misc]  # bound at once
        after = turns(application, seconds)
        shown.append((acted + after[0]).thread)
        longest.append(max(each.thread for each in (acted, *after)))
        walls.append(max(each.wall for each in (acted, *after)))
    worst = max(*shown, *longest)
    print(
        f"{name:26} shown {median(shown):5.1f} (worst {max(shown):5.1f})"
        f"  turn {median(longest):5.1f} (worst {max(longest):5.1f})"
        f"  wall {median(walls):5.1f} ms  {worst / FRAME_MS:4.0%} of a frame"
        f"  {median(shown) / floor:4.1f} floors{'' if worst < FRAME_MS else '  OVER'}"
    )
