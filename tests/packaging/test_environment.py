"""When .venv is made, when it is only brought up to date, and when it is left alone."""

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from environment import CONSTRAINTS, STAMP, Environment, make_empty, prepare
from system_libraries import SetUpError

PROJECT = """
[build-system]
requires = ["setuptools"]
[project]
name = "soleus"
dependencies = ["numpy"]
[tool.setuptools]
packages = []
[tool.ruff]
line-length = 100
"""


class Builder:
    """Stands in for the two slow steps and keeps what was asked of it."""

    def __init__(self) -> None:
        self.steps: list[str] = []
        self.failing = False

    def make(self, environment: Environment) -> None:
        self.steps.append("make")
        environment.python.parent.mkdir(parents=True, exist_ok=True)
        environment.python.touch()

    def install(self, environment: Environment) -> None:
        self.steps.append("install")
        if self.failing:
            raise SetUpError("no network")
        environment.qt.mkdir(parents=True, exist_ok=True)

    def start(self, root: Path) -> list[str]:
        """The steps that one start of the clone at *root* took."""
        self.steps = []
        prepare(root, self.make, self.install)
        return self.steps


@pytest.fixture
def clone(tmp_path: Path) -> Path:
    root = tmp_path / "a clone with spaces"
    (root / "packaging").mkdir(parents=True)
    (root / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (root / CONSTRAINTS).write_text("numpy==2.4.6\n", encoding="utf-8")
    return root


@pytest.fixture
def builder() -> Builder:
    return Builder()


def test_the_first_start_makes_and_installs_and_the_second_does_nothing(
    clone: Path, builder: Builder
) -> None:
    assert builder.start(clone) == ["make", "install"]
    assert builder.start(clone) == []


def replace(root: Path, name: str, old: str, new: str) -> None:
    text = (root / name).read_text(encoding="utf-8")
    assert old in text
    (root / name).write_text(text.replace(old, new), encoding="utf-8")


def break_stamp(root: Path) -> None:
    (root / ".venv" / STAMP).write_text("{half", encoding="utf-8")


def remove_interpreter(root: Path) -> None:
    Environment(root).python.unlink()


def remove_packages(root: Path) -> None:
    Environment(root).qt.rmdir()


@pytest.mark.parametrize(
    ("change", "steps"),
    [
        (lambda root: replace(root, CONSTRAINTS, "2.4.6", "2.4.7"), ["install"]),
        (lambda root: replace(root, "pyproject.toml", '"numpy"', '"numpy", "attrs"'), ["install"]),
        (lambda root: replace(root, "pyproject.toml", "length = 100", "length = 99"), []),
        (break_stamp, ["make", "install"]),
        (remove_interpreter, ["make", "install"]),
        (remove_packages, ["make", "install"]),
    ],
)
def test_a_change_takes_the_steps_it_needs_and_no_more(
    clone: Path, builder: Builder, change: Callable[[Path], None], steps: list[str]
) -> None:
    builder.start(clone)
    change(clone)
    assert builder.start(clone) == steps
    assert builder.start(clone) == []


def test_a_clone_that_was_moved_is_made_anew(clone: Path, builder: Builder) -> None:
    builder.start(clone)
    moved = clone.rename(clone.with_name("moved"))
    assert builder.start(moved) == ["make", "install"]


def test_an_installation_that_broke_off_starts_from_nothing(clone: Path, builder: Builder) -> None:
    builder.start(clone)
    replace(clone, CONSTRAINTS, "2.4.6", "2.4.7")
    builder.failing = True
    with pytest.raises(SetUpError, match="no network"):
        builder.start(clone)
    builder.failing = False
    assert builder.start(clone) == ["make", "install"]


def test_a_place_that_cannot_be_written_is_named(clone: Path, builder: Builder) -> None:
    (clone / ".venv").write_text("not a folder", encoding="utf-8")
    with pytest.raises(SetUpError, match="copy the clone to a folder of your own") as caught:
        builder.start(clone)
    assert str(clone / ".venv") in str(caught.value)
    assert builder.steps == []


def test_a_half_made_environment_is_replaced_by_one_that_works(clone: Path) -> None:
    environment = Environment(clone)
    (environment.folder / "bin").mkdir(parents=True)
    (environment.folder / "bin" / "rubbish").touch()
    make_empty(environment)
    where = subprocess.run(
        [environment.python, "-c", "import sys, pip; print(sys.prefix)"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert Path(where.stdout.strip()) == environment.folder
    assert not (environment.folder / "bin" / "rubbish").exists()


def test_packages_of_another_place_do_not_leak_in(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONPATH", "/elsewhere")
    monkeypatch.setenv("PYTHONHOME", "/elsewhere")
    monkeypatch.setenv("LANG", "pl_PL.UTF-8")
    variables = Environment.variables()
    assert not {"PYTHONPATH", "PYTHONHOME"} & set(variables)
    assert variables["LANG"] == "pl_PL.UTF-8"
