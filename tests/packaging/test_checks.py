"""All checks run whatever fails, and the last lines say which did."""

import sys
from pathlib import Path

import pytest

from checks import Check, every_check, run_checks
from environment import Environment

PASSES = Check("good", (sys.executable, "-c", ""))
FAILS = Check("bad", (sys.executable, "-c", "raise SystemExit(3)"))


def test_a_failure_stops_nothing_but_counts(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    assert run_checks([FAILS, PASSES], Environment(tmp_path)) == 1
    lines = capfd.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines[-2:]] == [["bad", "FAILED"], ["good", "passed"]]


def test_all_passed(tmp_path: Path) -> None:
    assert run_checks([PASSES, PASSES], Environment(tmp_path)) == 0


def test_the_checks_are_those_that_the_house_promises(tmp_path: Path) -> None:
    names = [check.name for check in every_check(Environment(tmp_path))]
    assert names == ["ruff check", "ruff format", "mypy --strict", "import contracts", "pytest"]
