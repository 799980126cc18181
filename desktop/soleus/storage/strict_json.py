"""JSON from strangers, read strictly: no key twice, no NaN, no bottomless nesting."""

from __future__ import annotations

import json
from math import isfinite
from typing import NoReturn

from soleus.storage.codec import Plain

LIMIT = 20_000_000  # bytes: a programme with all its exercises takes a hundredth of it
MOST_VALUES = 1_000_000
"""Each takes some hundred bytes of memory, however short its text is."""
LARGEST = 2**53  # beyond it a number is no longer exact everywhere


class JsonError(Exception):
    """What is wrong with the text, and where, as the rest of a sentence."""


class TooLargeError(JsonError):
    """There is more of it than is read."""


def read_json(data: bytes, limit: int = LIMIT) -> Plain:
    """The plain data that the JSON text *data* says; *limit* is in bytes.

    Raises:
        TooLargeError: it is refused before it is parsed.
        JsonError: with line and column where the text is damaged.

    """
    if len(data) > limit:
        raise TooLargeError(f"it is larger than {limit // 1_000_000} MB")
    if data.count(b",") > MOST_VALUES:
        raise TooLargeError(f"it holds more than {MOST_VALUES:,} values")
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise JsonError(f"line {line}: it is not UTF-8 text") from error
    try:
        found = json.loads(
            text,
            object_pairs_hook=_object,
            parse_constant=_refuse_constant,
            parse_float=_float,
            parse_int=_int,
        )
        if "\\u" in text:
            _refuse_half_characters(found)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise JsonError(f"{place}: {error.msg[:1].lower()}{error.msg[1:]}") from error
    except RecursionError as error:
        raise JsonError("lists stand inside lists too deep to follow") from error
    return found


def write_json(data: Plain) -> bytes:
    """JSON text that a person can read and that compares well line by line."""
    return f"{json.dumps(data, ensure_ascii=False, indent=1)}\n".encode()


def _object(pairs: list[tuple[str, Plain]]) -> dict[str, Plain]:
    found: dict[str, Plain] = {}
    for key, value in pairs:
        if key in found:
            raise JsonError(f"the key {key!r} stands twice in one place")
        found[key] = value
    return found


def _refuse_constant(word: str) -> NoReturn:
    raise JsonError(f"{word} is not a number that can be kept")


def _float(digits: str) -> float:
    number = float(digits)
    if not isfinite(number):
        raise JsonError(f"{digits[:40]} is not a number that can be kept")
    return number


def _int(digits: str) -> int:
    if len(digits) > 20 or abs(int(digits)) > LARGEST:
        raise JsonError(f"{digits[:40]} is not a number that can be kept")
    return int(digits)


def _refuse_half_characters(found: Plain) -> None:
    """A lone surrogate can be written as an escape, but never to a file or a screen."""
    try:
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise JsonError("a text in it holds half a character (a lone surrogate)") from error
