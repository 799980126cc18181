"""The folder ``.venv``: made once, kept in step with the pins, rebuilt when broken."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from system_libraries import Need, SetUpError, machine, require

CONSTRAINTS = "packaging/constraints.txt"
STAMP = "soleus-stamp.json"


@dataclass(frozen=True, slots=True)
class Environment:
    """The virtual environment of the clone at *root*."""

    root: Path

    @property
    def folder(self) -> Path:
        return self.root / ".venv"

    @property
    def python(self) -> Path:
        return self.script("python")

    @property
    def qt(self) -> Path:
        """Where the PySide6 package lies; the folder need not exist."""
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        packages = self.folder / ("Lib" if os.name == "nt" else f"lib/{version}") / "site-packages"
        return packages / "PySide6"

    def script(self, name: str) -> Path:
        if os.name == "nt":
            return self.folder / "Scripts" / f"{name}.exe"
        return self.folder / "bin" / name

    def soleus(self, *words: str) -> list[str]:
        """The command that runs Soleus with *words*, whatever lies in the current folder."""
        return [str(self.python), "-P", "-m", "soleus", *words]

    @staticmethod
    def variables() -> dict[str, str]:
        """The variables for everything started here: the user's, less what leaks packages in."""
        kept = {k: v for k, v in os.environ.items() if k not in {"PYTHONPATH", "PYTHONHOME"}}
        return kept | {"PYTHONNOUSERSITE": "1", "PIP_USER": "0", "PIP_REQUIRE_VIRTUALENV": "0"}


def make_empty(environment: Environment) -> None:
    """A new, empty environment in place of whatever stood there."""
    base = _base_python()
    require(lambda: needs_of_python(base), machine())
    if not _succeeds([base, "-m", "venv", "--clear", str(environment.folder)]):
        raise SetUpError(
            f"{environment.folder} could not be made; the reason stands above. "
            "Delete that folder and start again."
        )


def needs_of_python(base: str) -> tuple[Need, ...]:
    """What the interpreter *base* lacks for making environments: Debian packs it apart."""
    if _succeeds([base, "-c", "import venv, ensurepip"], quiet=True):
        return ()
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    return (Need("the Python modules venv and ensurepip", f"python{version}-venv"),)


def install_packages(environment: Environment) -> None:
    """The pinned packages and Soleus itself, editable."""
    pip = [str(environment.python), "-m", "pip", "install", "-qq", "--no-input"]
    pip += ["--disable-pip-version-check", "-c", CONSTRAINTS]
    steps = ([*pip, "setuptools"], [*pip, "--no-build-isolation", "-e", ".[dev]"])
    if not all(_succeeds(step, folder=environment.root) for step in steps):
        raise SetUpError(
            "The packages could not be installed; pip's own words stand above. Check the "
            "network connection and start again: what was fetched is kept."
        )


def prepare(
    root: Path,
    make: Callable[[Environment], None] = make_empty,
    install: Callable[[Environment], None] = install_packages,
) -> Environment:
    """The environment of *root*, made or brought up to date if need be.

    Args:
        root: the clone.
        make: puts an empty environment in place of whatever stands there.
        install: puts the pinned packages into it, over older ones if there are any.

    Raises:
        SetUpError: it cannot be made here; the sentence says what to do.
    """
    environment = Environment(root)
    made, wanted = _read_stamp(environment), _wanted_stamp(root)
    if made == wanted:
        return environment
    _require_writable(environment)
    (environment.folder / STAMP).unlink(missing_ok=True)
    if made.get("python") != wanted["python"]:
        print(f"Making {environment.folder} (once; fetches 150 MB) ...", flush=True)
        make(environment)
    else:
        print("The pinned packages have changed: bringing .venv up to date ...", flush=True)
    install(environment)
    (environment.folder / STAMP).write_text(json.dumps(wanted), encoding="utf-8")
    return environment


def _wanted_stamp(root: Path) -> dict[str, str]:
    """What the environment must have been made from.

    ``python`` covers what only a new environment mends (another interpreter, a clone that
    was moved); ``packages`` what an installation over the old one mends. Settings of ruff
    or pytest in pyproject.toml are in neither.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    metadata = {
        "build-system": project["build-system"],
        "project": project["project"],
        "setuptools": project["tool"]["setuptools"],
    }
    pins = (root / CONSTRAINTS).read_text(encoding="utf-8")
    text = json.dumps(metadata, sort_keys=True) + pins
    return {
        "python": f"{sys.implementation.cache_tag} | {_base_python()} | {root}",
        "packages": hashlib.sha256(text.encode()).hexdigest(),
    }


def _read_stamp(environment: Environment) -> dict[str, str]:
    """What the environment was made from; empty when unfinished, damaged or not there."""
    if not (environment.python.exists() and environment.qt.is_dir()):
        return {}
    try:
        stamp = json.loads((environment.folder / STAMP).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def _require_writable(environment: Environment) -> None:
    try:
        environment.folder.mkdir(exist_ok=True)
        for folder in (environment.root, environment.folder):
            with tempfile.TemporaryFile(dir=folder):
                pass
    except OSError as error:
        raise SetUpError(
            f"Soleus keeps its packages in {environment.folder}, but nothing can be written "
            f"there ({error.strerror}): copy the clone to a folder of your own and start again."
        ) from error


def _succeeds(command: list[str], *, quiet: bool = False, folder: Path | None = None) -> bool:
    output = subprocess.DEVNULL if quiet else None
    done = subprocess.run(
        command,
        cwd=folder,
        env=Environment.variables(),
        stdout=output,
        stderr=output,
        check=False,
    )
    return done.returncode == 0


def _base_python() -> str:
    """The interpreter outside any virtual environment, for it survives a rebuild."""
    return getattr(sys, "_base_executable", None) or sys.executable
