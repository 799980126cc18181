"""The command line, for scripts and tests. Without a command it opens the window.

Exit codes: 0 done, 1 a bug, 2 the user's input, with one sentence on standard error.
"""

from __future__ import annotations

import argparse
import sys
import traceback
from collections.abc import Sequence
from typing import NoReturn

from soleus import __version__
from soleus.cli import doses, figures, handouts, libraries, programmes, selftest
from soleus.errors import UserError

DONE, BUG, INPUT = 0, 1, 2


class Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the usage lines."""

    def error(self, message: str) -> NoReturn:
        self.exit(INPUT, f"{self.prog}: {message}. See {self.prog} --help.\n")


def build_parser() -> argparse.ArgumentParser:
    """The options of the window, which opens without a command."""
    parser = Parser(prog="soleus", description="Exercise programmes for physiotherapists.")
    parser.add_argument("--version", action="version", version=f"Soleus {__version__}")
    parser.set_defaults(run=_open_window)
    parser.add_argument("--data", metavar="FOLDER", help="data folder instead of the usual one")
    parser.add_argument("file", nargs="?", help=argparse.SUPPRESS)
    return parser


def build_command_parser() -> argparse.ArgumentParser:
    """Every command with its options."""
    parser = Parser(prog="soleus", description="Exercise programmes for physiotherapists.")
    parser.add_argument("--version", action="version", version=f"Soleus {__version__}")
    commands = parser.add_subparsers(
        dest="command", required=True, metavar="COMMAND", parser_class=Parser
    )
    for module in (programmes, handouts, libraries, doses, figures, selftest):
        module.add_commands(commands)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; its exit code."""
    words = list(sys.argv[1:] if argv is None else argv)
    commands = build_command_parser()
    known = {name for action in commands._actions if action.choices for name in action.choices}
    first = next((word for word in words if not word.startswith("-")), "")
    asks_help = any(word in ("-h", "--help") for word in words)
    parser = commands if first in known or asks_help else build_parser()
    arguments = parser.parse_args(words)
    try:
        code: int = arguments.run(arguments)
    except UserError as error:
        print(error, file=sys.stderr)
        return INPUT
    except BrokenPipeError:
        sys.stderr.close()
        return DONE
    except Exception:  # noqa: BLE001 (the one hook: a bug is told and ends with its own code)
        traceback.print_exc()
        return BUG
    return code


def _open_window(arguments: argparse.Namespace) -> int:
    from soleus.app import run_window

    return run_window(data=arguments.data, file=arguments.file)
