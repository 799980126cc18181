"""What a patient reference may hold: a key of the clinic, never what tells who it is."""

from __future__ import annotations

import re

LONGEST = 40
"""Characters that have room on a page and in a file's name."""

TWO_WORDS = re.compile(r"[^\W\d_]{2,}[\s,.]+[^\W\d_]{2,}")
DATE = re.compile(r"\b(\d{1,2}[./-]\d{1,2}[./-](\d{4}|\d{2})|\d{4}[./-]\d{1,2}[./-]\d{1,2})\b")
LONG_NUMBER = 10
"""Digits: what health services and telephones have."""


def looks_personal(reference: str) -> bool:
    """Whether it reads like a name, a date of birth or the number of a person.

    It is a guess, to be said quietly: "Achilles study" is two words too.
    """
    digits = sum(each.isdigit() for each in reference)
    named = TWO_WORDS.search(reference) or DATE.search(reference)
    return bool(named) or digits >= LONG_NUMBER
