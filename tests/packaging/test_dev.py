"""The front door: it must open, or say why not, on any Python."""

import ast
import os
import subprocess
import sys
from pathlib import Path

import pytest

from commands import carry_out, exit_code, has_display
from dev import newer_python, old_python_sentence

posix_only = pytest.mark.skipif(os.name == "nt", reason="the pretended launchers are shell scripts")


def pretend_command(folder: Path, name: str, code: int) -> None:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(f"#!/bin/sh\nexit {code}\n", encoding="utf-8")
    (folder / name).chmod(0o755)


def test_an_old_python_can_read_the_front_door(repository: Path) -> None:
    source = (repository / "packaging" / "dev.py").read_text(encoding="utf-8")
    ast.parse(source, feature_version=(3, 6))


def test_only_the_standard_library_stands_between_a_bare_clone_and_its_set_up(
    repository: Path,
) -> None:
    own = {path.stem for path in (repository / "packaging").glob("*.py")}
    for name in ("dev", "commands", "environment", "system_libraries", "checks"):
        tree = ast.parse((repository / "packaging" / f"{name}.py").read_text(encoding="utf-8"))
        imported = {
            module.split(".")[0]
            for node in ast.walk(tree)
            for module in (
                [alias.name for alias in node.names]
                if isinstance(node, ast.Import)
                else [node.module or ""]
                if isinstance(node, ast.ImportFrom)
                else []
            )
        }
        assert imported <= set(sys.stdlib_module_names) | own, name


@posix_only
def test_a_launcher_that_starts_nothing_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_command(tmp_path, "python3.14", 127)
    pretend_command(tmp_path, "python3.12", 0)
    pretend_command(tmp_path, "python3.10", 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert newer_python() == "python3.12"


@posix_only
def test_without_a_newer_python_none_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pretend_command(tmp_path, "python3.10", 0)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert newer_python() == ""


def test_the_old_python_sentence_names_both_versions_and_the_way_out() -> None:
    assert old_python_sentence(9, "python3.12") == (
        "Soleus needs Python 3.11 or newer, and this is Python 3.9: "
        "type  python3.12 packaging/dev.py  with the same words instead."
    )
    assert old_python_sentence(9, "").endswith("install a newer Python and start again with it.")


@pytest.mark.parametrize(
    ("platform", "variables", "expected"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ""}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "wayland-0"}, True),
        ("win32", {}, True),
        ("darwin", {}, True),
    ],
)
def test_a_display_is_looked_for_on_linux_only(
    platform: str, variables: dict[str, str], expected: bool
) -> None:
    assert has_display(platform, variables) is expected


@pytest.mark.parametrize("words", [[], ["walk"], ["--run"]])
def test_other_words_print_the_usage_and_fail(
    words: list[str], capfd: pytest.CaptureFixture[str]
) -> None:
    assert carry_out(words, "how to use it") == 2
    assert capfd.readouterr().err.strip() == "how to use it"


def test_a_program_that_was_killed_ends_with_the_shells_number() -> None:
    suicide = "import os, signal; os.kill(os.getpid(), signal.SIGTERM)"
    assert exit_code([sys.executable, "-c", suicide]) == (143 if os.name == "posix" else 15)
    assert exit_code([sys.executable, "-c", "raise SystemExit(7)"]) == 7


def test_the_continuous_check_runs_the_same_command(repository: Path) -> None:
    script = repository / ".ci" / "run"
    assert "exec python3 packaging/dev.py test" in script.read_text(encoding="utf-8")
    assert os.access(script, os.X_OK)


def test_help_is_the_front_doors_own_text(repository: Path) -> None:
    done = subprocess.run(
        [sys.executable, str(repository / "packaging" / "dev.py"), "--help"],
        capture_output=True,
        text=True,
        check=True,
    )
    assert "packaging/dev.py run" in done.stdout
    assert "packaging/dev.py test" in done.stdout
