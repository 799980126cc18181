"""Frozen values to plain data (dicts, lists, text, numbers) and back, strictly.

Fields that hold their default are left out, unknown keys are refused, and whatever is
wrong is told with its path ("stages[1].blocks[0].cards[2].dose").
"""

from __future__ import annotations

import binascii
from base64 import b64decode, b64encode
from collections.abc import Callable, Mapping
from dataclasses import is_dataclass
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from math import isfinite
from typing import Any, TypeVar, get_args, get_origin

from cattrs import (
    BaseConverter,
    BaseValidationError,
    Converter,
    ForbiddenExtraKeysError,
    transform_error,
)
from cattrs.cols import homogenous_tuple_structure_factory
from cattrs.gen import make_dict_structure_fn

from soleus.domain.dose import Pace
from soleus.domain.quantity import Range

T = TypeVar("T")
Plain = Any  # what JSON and YAML give: mappings, lists, text, numbers, None
Kind = Any  # a class, or a generic such as tuple[Card, ...], that no static type covers
Hook = Callable[[Any, Any], Any]


class CodecError(Exception):
    """What is wrong with the data, one line for each place, each with its path."""

    def __init__(self, problems: list[str]) -> None:
        super().__init__("; ".join(problems))
        self.problems = problems


def build_converter(*, detailed: bool = True) -> Converter:
    """A converter for every value of the domain; faster when it need not say where it fails."""
    converter = Converter(
        forbid_extra_keys=True, omit_if_default=True, detailed_validation=detailed
    )
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_unstructure_hook(date, lambda value: value.isoformat())
    converter.register_unstructure_hook(bytes, lambda value: b64encode(value).decode())
    converter.register_structure_hook(bytes, _bytes)
    converter.register_structure_hook(datetime, _datetime)
    converter.register_structure_hook(date, _date)
    converter.register_structure_hook(str, _strict(str))
    # Enumerations of text are a kind of text: without a hook of their own they would
    # pass through the strict hook for text unread.
    converter.register_structure_hook(StrEnum, _member)
    converter.register_structure_hook(bool, _strict(bool))
    converter.register_structure_hook(int, _strict(int))
    converter.register_structure_hook(float, _number)
    converter.register_structure_hook(float | Pace, _phase)
    converter.register_unstructure_hook(float, _shortest)
    converter.register_unstructure_hook(
        float | Pace, lambda value: value.value if isinstance(value, Pace) else _shortest(value)
    )
    converter.register_structure_hook(Range, lambda value, _: _range(value))
    converter.register_unstructure_hook(
        Range, lambda it: _shortest(it.low) if it.exact else [_shortest(it.low), _shortest(it.high)]
    )
    converter.register_structure_hook_factory(is_dataclass, _fields)
    converter.register_structure_hook_factory(_is_tuple, _items)
    return converter


@cache
def converter() -> Converter:
    return build_converter()


def to_data(value: object) -> Plain:
    """Plain data of *value*, ready for JSON."""
    return converter().unstructure(value)


def from_data(data: Plain, kind: type[T], by: Converter | None = None) -> T:
    """The *kind* that *data* describes.

    Raises:
        CodecError: with the path of every place that is wrong.

    """
    try:
        return (by or converter()).structure(data, kind)
    except (BaseValidationError, ForbiddenExtraKeysError, ValueError, TypeError, KeyError) as error:
        lines = transform_error(error, format_exception=_reason)
        raise CodecError([_plain(line) for line in lines]) from error


def _plain(line: str) -> str:
    """Give cattrs' ``message @ $.path`` as ``path: message``."""
    message, _, path = line.rpartition(" @ ")
    return f"{path.removeprefix('$').lstrip('.') or 'top'}: {message}"


def _reason(error: BaseException, _: type | None) -> str:
    """What is wrong, in words; the domain's own sentences go through as they are."""
    if isinstance(error, KeyError):
        return "is missing"
    if isinstance(error, ForbiddenExtraKeysError):
        return f"has no place for {', '.join(sorted(map(repr, error.extra_fields)))}"
    return str(error)


def _shown(value: Plain) -> str:
    """*value* for a message, cut where it is long."""
    text = repr(value)
    return text if len(text) <= 60 else f"{text[:57]}..."


def _fields(kind: Kind, converter: BaseConverter) -> Hook:
    plain = make_dict_structure_fn(kind, converter, _cattrs_forbid_extra_keys=True)

    def structure(value: Plain, kind: Kind) -> Kind:
        if not isinstance(value, Mapping):
            raise ValueError(f"{_shown(value)} is not a set of named fields")
        return plain(value, kind)

    return structure


def _is_tuple(kind: Kind) -> bool:
    origin: object = get_origin(kind)
    return origin is tuple


def _items(kind: Kind, converter: BaseConverter) -> Hook:
    """Tuples come from lists only: a bare text would fall apart into its letters."""
    parts = get_args(kind)
    alike = homogenous_tuple_structure_factory(kind, converter) if Ellipsis in parts else None

    def structure(value: Plain, kind: Kind) -> Kind:
        if not isinstance(value, list | tuple):
            raise ValueError(f"{_shown(value)} is not a list")
        if alike is not None:
            return alike(value, kind)
        if len(value) != len(parts):
            raise ValueError(f"{_shown(value)} has not {len(parts)} entries")
        return tuple(
            converter.structure(each, part) for each, part in zip(value, parts, strict=True)
        )

    return structure


def _member(value: Plain, kind: type[StrEnum]) -> StrEnum:
    words = [member.value for member in kind]
    if not isinstance(value, str) or value not in words:
        choice = ", ".join(words) if len(words) <= 20 else f"the {len(words)} words known"
        raise ValueError(f"{_shown(value)} is none of {choice}")
    return kind(value)


def _strict(kind: type) -> Hook:
    def structure(value: Plain, _: type) -> Plain:
        if type(value) is not kind:
            raise ValueError(f"{_shown(value)} is not {_NAMES[kind]}")
        return value

    return structure


_NAMES = {str: "text", int: "a whole number", bool: "true or false"}


def _bytes(value: Plain, _: type) -> bytes:
    try:
        return b64decode(value, validate=True)
    except (TypeError, ValueError, binascii.Error):
        raise ValueError(f"{_shown(value)} is not data in base64") from None


def _datetime(value: Plain, _: type) -> datetime:
    try:
        return datetime.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"{_shown(value)} is not a date and time") from None


def _date(value: Plain, _: type) -> date:
    """A date, from its text or (YAML reads dates itself) as it is."""
    if type(value) is date:
        return value
    try:
        return date.fromisoformat(value)
    except (TypeError, ValueError):
        raise ValueError(f"{_shown(value)} is not a date such as 2026-01-31") from None


def _number(value: Plain, _: type = float) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise ValueError(f"{_shown(value)} is not a number")
    try:
        number = float(value)
    except OverflowError:
        number = float("inf")
    if not isfinite(number):
        raise ValueError(f"{_shown(value)} is not a number that can be kept")
    return number


def _range(value: Plain) -> Range:
    """A range from ``15``, ``[12, 15]`` or ``"12-15"``."""
    if isinstance(value, str):
        low, dash, high = value.partition("-")
        try:
            return Range(float(low), float(high) if dash else float(low))
        except ValueError:
            raise ValueError(f"{_shown(value)} is not a number or a range as 12-15") from None
    if isinstance(value, list | tuple):
        if len(value) != 2:
            raise ValueError("a range has two ends")
        return Range(_number(value[0]), _number(value[1]))
    return Range(_number(value), _number(value))


def _phase(value: Plain, _: object) -> float | Pace:
    if isinstance(value, str):
        return Pace(_member(value, Pace))
    return _number(value)


def _shortest(value: float) -> float | int:
    """``3.0`` as ``3``, as a person would write it, where that is exact."""
    return int(value) if abs(value) < 2**53 and value == int(value) else value
