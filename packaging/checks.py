"""Everything that must pass before a change goes in, one after the other."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass

from environment import Environment

# More workers than this only wait for one another: the longest test sets the time.
MOST_WORKERS = 4


@dataclass(frozen=True, slots=True)
class Check:
    """A name for the summary and the command that decides."""

    name: str
    command: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a check went: its exit code and how many seconds it took."""

    name: str
    code: int
    seconds: float


def every_check(environment: Environment) -> tuple[Check, ...]:
    """The checks in order: the quick ones first."""
    python = str(environment.python)
    workers = str(min(os.cpu_count() or 1, MOST_WORKERS))
    return (
        Check("ruff check", (python, "-m", "ruff", "check", ".")),
        Check("ruff format", (python, "-m", "ruff", "format", "--check", ".")),
        Check("mypy --strict", (python, "-m", "mypy")),
        Check("import contracts", (str(environment.script("lint-imports")),)),
        Check(
            "pytest",
            (python, "-m", "pytest", "-n", workers, "--dist", "worksteal", "--cov"),
        ),
    )


def run_checks(checks: Sequence[Check], environment: Environment) -> int:
    """Run all *checks*, whichever fail, print a summary, and return 0 or 1."""
    outcomes = []
    for check in checks:
        print(f"\n== {check.name} ==", flush=True)
        began = time.monotonic()
        done = subprocess.run(
            check.command, cwd=environment.root, env=environment.variables(), check=False
        )
        outcomes.append(Outcome(check.name, done.returncode, time.monotonic() - began))
    print(summary(outcomes), flush=True)
    return 1 if any(outcome.code for outcome in outcomes) else 0


def summary(outcomes: Sequence[Outcome]) -> str:
    """The closing table: one line for each outcome."""
    lines = ["", "== summary =="]
    for outcome in outcomes:
        verdict = "passed" if outcome.code == 0 else "FAILED"
        lines.append(f"{outcome.name:<20}{verdict:<8}{outcome.seconds:7.1f} s")
    return "\n".join(lines)
