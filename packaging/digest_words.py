"""Note which English words of the exercises the translations in ``resources/languages`` translate.

    .venv/bin/python packaging/digest_words.py

Run it when the words of a shipped exercise have changed and their translations with them.
"""

from __future__ import annotations

import json
from pathlib import Path

from soleus.storage.content.content import load_exercises
from soleus.storage.content.translated_exercise import ENGLISH, digests

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "languages"


def main() -> None:
    """Write the digest of every shipped exercise and variant, by id."""
    found = digests(load_exercises())
    text = json.dumps(found, indent=1, sort_keys=True) + "\n"
    (FOLDER / ENGLISH).write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(found)} digests in {FOLDER / ENGLISH}")


if __name__ == "__main__":
    main()
