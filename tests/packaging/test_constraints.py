"""Every package that is installed has its version pinned, and nothing says where it is from."""

import re
import tomllib
from importlib.metadata import distribution
from pathlib import Path

import pytest
from packaging.requirements import Requirement

# Needed on Windows alone, or before anything else is installed.
NOT_REACHED = {"colorama", "setuptools"}


def canonical(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture
def pins(repository: Path) -> dict[str, str]:
    text = (repository / "packaging" / "constraints.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return dict(line.split("==") for line in lines)


def installed_with_soleus(repository: Path) -> dict[str, str]:
    """Every distribution that Soleus and its checks need on this machine, and its version."""
    project = tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    waiting = [
        Requirement(text)
        for text in project["dependencies"] + project["optional-dependencies"]["dev"]
    ]
    seen: set[tuple[str, frozenset[str]]] = set()
    versions: dict[str, str] = {}
    while waiting:
        requirement = waiting.pop()
        key = (canonical(requirement.name), frozenset(requirement.extras))
        if key in seen:
            continue
        seen.add(key)
        found = distribution(requirement.name)
        versions[key[0]] = found.version
        for needed in map(Requirement, found.requires or []):
            extras = requirement.extras or {""}
            if needed.marker is None or any(needed.marker.evaluate({"extra": e}) for e in extras):
                waiting.append(needed)
    return versions


def test_every_package_is_pinned_to_what_is_installed(
    repository: Path, pins: dict[str, str]
) -> None:
    assert installed_with_soleus(repository).items() <= pins.items()


def test_no_pin_is_left_over(repository: Path, pins: dict[str, str]) -> None:
    assert set(pins) - NOT_REACHED == set(installed_with_soleus(repository))


def test_pins_are_names_and_versions_only(pins: dict[str, str]) -> None:
    for name, version in pins.items():
        assert name == canonical(name)
        assert re.fullmatch(r"[0-9][0-9a-z.]*", version), name
