"""The two commands of ``dev.py``: open the program, or run every check."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from checks import every_check, run_checks
from environment import Environment, prepare
from system_libraries import SetUpError, machine, needs_of_libraries, needs_of_tools, require

ROOT = Path(__file__).resolve().parent.parent
EXAMPLE = "soleus-example.pdf"


def carry_out(words: Sequence[str], usage: str) -> int:
    """Run the command line *words* and return the exit code.

    Args:
        words: what stands after ``dev.py``.
        usage: what to print when the words make no sense, or ask for help.
    """
    command, rest = (words[0], list(words[1:])) if words else ("", [])
    if command in {"-h", "--help", "help"}:
        print(usage)
        return 0
    if command not in {"run", "test"}:
        print(usage, file=sys.stderr)
        return 2
    try:
        environment = prepare(ROOT)
        return run(environment, rest) if command == "run" else test(environment, rest)
    except SetUpError as error:
        print(error, file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        return 130


def run(environment: Environment, words: Sequence[str]) -> int:
    """Open Soleus, or pass *words* to its command line; with no display make the example."""
    display = has_display(sys.platform, os.environ)
    if not words and not display:
        return make_example(environment)
    require(lambda: needs_of_libraries(environment.qt, window=display), machine())
    return exit_code(environment.soleus(*words))


def make_example(environment: Environment) -> int:
    """Write the example programme's handout and say where it is."""
    target = environment.root / "build" / EXAMPLE
    try:
        target.parent.mkdir(exist_ok=True)
    except OSError as error:
        raise SetUpError(
            f"There is no display here, and the example cannot be written to {target} "
            f"({error.strerror}): type  run example -o  and a file of your own instead of  run."
        ) from error
    code = exit_code(environment.soleus("example", "-o", str(target)))
    if code == 0:
        print("There is no display here, so the window cannot open.")
        print(f"The handout of the example programme is at {target}")
    return code


def test(environment: Environment, words: Sequence[str]) -> int:
    """Run every check, or pytest alone when *words* are given."""
    require(
        lambda: (*needs_of_libraries(environment.qt, window=True), *needs_of_tools()), machine()
    )
    if words:
        return exit_code([str(environment.python), "-m", "pytest", *words], environment.root)
    return run_checks(every_check(environment), environment)


def has_display(platform: str, variables: Mapping[str, str]) -> bool:
    """Whether a window could open: always, but on Linux only beside a display server."""
    if platform in {"win32", "darwin"}:
        return True
    return bool(variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY"))


def exit_code(command: Sequence[str], folder: Path | None = None) -> int:
    """Run *command* in *folder*, or where the user stands; a kill by signal 9 gives 137."""
    code = subprocess.run(command, cwd=folder, env=Environment.variables(), check=False).returncode
    return code if code >= 0 else 128 - code
