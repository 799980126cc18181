"""What a process of the command line loads: an import takes longer than the handout itself."""

from __future__ import annotations

import json
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

from soleus import cli

# Each takes 5 to 250 ms, and none has to do with writing a PDF without photos and logo.
NOT_FOR_A_HANDOUT = (
    "PIL",
    "PySide6",
    "asyncio",
    "email",
    "fontTools",
    "fpdf",
    "http",
    "lxml",
    "numpy",
    "openpyxl",
    "soleus.handout.checks.check",
    "soleus.handout.html",
    "soleus.handout.logo.svg_logo",
    "sqlite_utils",
    "ssl",
    "unittest",
    "urllib.request",
    "zipfile",
)
RUN = """
import json, sys
from soleus import cli
code = cli.main(sys.argv[1:]) if sys.argv[1:] else 0
print(json.dumps([code, sorted(sys.modules)]))
"""


def loaded_by(*words: str) -> set[str]:
    done = subprocess.run(
        [sys.executable, "-c", RUN, *words], capture_output=True, text=True, check=True
    )
    code, names = json.loads(done.stdout.splitlines()[-1])
    assert code == 0
    return set(names)


def test_a_handout_loads_what_writes_it_and_nothing_else(tmp_path: Path) -> None:
    file, pdf = tmp_path / "F.json", tmp_path / "F.pdf"
    new = ["programme", "new", "--template", "at_mid", "--side", "right", "-o", str(file)]
    assert cli.main(new) == 0
    loaded = loaded_by("handout", str(file), "-o", str(pdf))
    assert pdf.read_bytes().startswith(b"%PDF")
    assert {"pikepdf", "uharfbuzz"} <= loaded
    assert loaded.isdisjoint(NOT_FOR_A_HANDOUT)


@pytest.mark.parametrize("name", NOT_FOR_A_HANDOUT)
def test_what_is_not_loaded_is_still_called_so(name: str) -> None:
    """A name that nothing has any longer would guard nothing."""
    assert find_spec(name) is not None


def test_the_command_line_knows_its_commands_before_it_loads_the_programme() -> None:
    """The window waits for it too."""
    house = {name for name in loaded_by() if name.startswith("soleus.")}
    assert {name for name in house if not name.startswith("soleus.cli")} == {"soleus.errors"}
