"""Words that stand out in easy read: quantities and days in bold; one idea a line."""

from __future__ import annotations

import re
from functools import lru_cache

from soleus.handout.lettering.typeset import NO_BREAK, Span

NUMBER = "#"
"""Stands for any number in a key word ("# seconds")."""
_DIGITS = r"\d[\d.,]*(?<![.,])"
_SPACE = rf"[ {NO_BREAK}]"
_SPAN = rf"(?:{_SPACE}\w{{1,3}}{_SPACE}{_DIGITS})?"
"""What may follow a number and belongs to it: "of 15", "to 30"."""
_SENTENCE = re.compile(r"(?<=[.!?؟])\s+")


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of *text*, each with its own mark at the end."""
    return tuple(part for part in _SENTENCE.split(text) if part)


@lru_cache(maxsize=64)
def _pattern(keys: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted((key for key in keys if key.strip(NUMBER).strip()), key=len, reverse=True)
    named = []
    for word in words:
        parts = [re.escape(part) for part in word.replace(NUMBER, "").split()]
        plain = rf"{_SPACE}".join(parts)
        start = rf"{_DIGITS}{_SPAN}{_SPACE}" if word.startswith(NUMBER) else r"\b"
        named.append(rf"{start}{plain}\b{_SPAN}")
    return re.compile("|".join([*named, rf"{_DIGITS}{_SPAN}"]), re.IGNORECASE)


def key_spans(text: str, keys: tuple[str, ...]) -> tuple[Span, ...]:
    """*text* as spans: numbers with their units, and *keys*, in bold."""
    spans, at = [], 0
    for found in _pattern(keys).finditer(text):
        if found.start() > at:
            spans.append(Span(text[at : found.start()]))
        spans.append(Span(found.group(), bold=True))
        at = found.end()
    if at < len(text):
        spans.append(Span(text[at:]))
    return tuple(spans)
