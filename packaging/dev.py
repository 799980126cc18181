"""Set Soleus up from a bare clone, then start it or test it. Standard library only.

    python3 packaging/dev.py run            open Soleus; without a display, make an example PDF
    python3 packaging/dev.py run WORDS      the same as the command "soleus WORDS"
    python3 packaging/dev.py test           everything that must pass before a change goes in
    python3 packaging/dev.py test -k dose   pytest alone, with these arguments

The first start makes the folder .venv and fetches the pinned packages; after that nothing
is fetched until a pin changes. Exit codes: 0 done, 1 a check failed, 2 something that you
can mend, said in one sentence.
"""

# This file alone must run on a Python that is too old, to be able to say so. It therefore
# keeps to the syntax of Python 3.6, and imports the rest only afterwards.

import shutil
import subprocess
import sys

OLDEST_MINOR = 11
NEWEST_MINOR = 14


def main() -> int:
    """Carry out one command and return its exit code."""
    if sys.version_info < (3, OLDEST_MINOR):
        print(old_python_sentence(sys.version_info[1], newer_python()), file=sys.stderr)
        return 2
    from commands import carry_out

    return carry_out(sys.argv[1:], __doc__)


def newer_python() -> str:
    """A command on this machine that starts a Python new enough, or an empty string."""
    for minor in range(NEWEST_MINOR, OLDEST_MINOR - 1, -1):
        for command in (f"python3.{minor}", f"py -3.{minor}"):
            if shutil.which(command.split()[0]) and starts(command):
                return command
    return ""


def starts(command: str) -> bool:
    """Whether *command* really runs: a launcher on the path may stand for nothing."""
    done = subprocess.run(
        [*command.split(), "-c", ""],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return done.returncode == 0


def old_python_sentence(minor: int, newer: str) -> str:
    """What to tell someone whose Python 3.*minor* is too old.

    Args:
        minor: the second figure of its version.
        newer: a command on this machine that starts a newer one, or an empty string.
    """
    needed = f"Soleus needs Python 3.{OLDEST_MINOR} or newer, and this is Python 3.{minor}"
    if newer:
        return f"{needed}: type  {newer} packaging/dev.py  with the same words instead."
    return f"{needed}: install a newer Python and start again with it."


if __name__ == "__main__":
    sys.exit(main())
