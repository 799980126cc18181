"""The handout's own words in one language: templates, plural forms, numbers, lists.

A language is one file, ``resources/wording/<code>.yaml``. Nothing in Python is English.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache
from typing import TypeVar

import yaml

from soleus.assets import resource
from soleus.domain.quantity import Range, exactly, plain_number
from soleus.errors import UserError
from soleus.handout.words.plurals import Plurals, read_plurals

T = TypeVar("T")
Forms = Mapping[str, str]
REVIEWED, DRAFT = "reviewed", "draft"


INSTEAD = "no-phone."
"""Keys that stand in the place of others on sheets without a telephone number."""
STOPS = ".!?:؟۔"
"""Marks that end a sentence, or lead to what follows."""


@dataclass(frozen=True, slots=True)
class Wording:
    """Words by dotted key ("dose.rest"); a key that is missing is a bug and raises KeyError.

    direction   "ltr" or "rtl"
    status      "reviewed", or "draft" while no native speaker has checked it
    """

    language: str
    name: str
    direction: str
    small_inside: bool
    plurals: Plurals
    texts: Mapping[str, str]
    forms: Mapping[str, Forms]
    lists: Mapping[str, tuple[str, ...]]
    status: str = REVIEWED

    def has(self, key: str) -> bool:
        return key in self.texts or key in self.forms or key in self.lists

    def say(self, key: str, **values: object) -> str:
        """The text at *key*, with *values* filled in."""
        return self.texts[key].format_map(values) if values else self.texts[key]

    def count(self, key: str, number: Range | float, **values: object) -> str:
        """The form of *key* that goes with *number*; a range takes the form of its upper end.

        ``{n}`` becomes the number itself ("12 to 15").
        """
        span = number if isinstance(number, Range) else exactly(number)
        forms = self.forms[key]
        text = forms.get(self.plurals.form(span.high), forms["other"])
        if not span.exact and "{n}" not in text:  # a dual holds no digit for "1 to 2"
            text = forms.get("few", forms["other"])
        return text.format_map({"n": self._counted(span), **values})

    def unknown(self, key: str, **values: object) -> str:
        """The form of *key* with a line to write its number on."""
        return self.forms[key]["other"].format_map({"n": self.blank, **values})

    def lines(self, key: str, **values: object) -> tuple[str, ...]:
        return tuple(line.format_map(values) for line in self.lists[key])

    def without_phone(self) -> Wording:
        """The same words where no number can be given for "call us": the keys of
        ``no-phone`` stand in the place of those that they are named after.
        """
        return replace(
            self,
            texts={**self.texts, **_under(INSTEAD, self.texts)},
            forms={**self.forms, **_under(INSTEAD, self.forms)},
        )

    # numbers

    def number(self, value: float) -> str:
        return plain_number(value).replace(".", self.say("number.decimal"))

    def span(self, span: Range) -> str:
        """``15`` or ``12 to 15``."""
        if span.exact:
            return self.number(span.low)
        return self.between(self.number(span.low), self.number(span.high))

    def _counted(self, span: Range) -> str:
        """What is counted: two neighbours are one or the other in some languages ("1 o 2")."""
        if span.high - span.low != 1:
            return self.span(span)
        return self.say("number.next", low=self.number(span.low), high=self.number(span.high))

    def between(self, low: str, high: str) -> str:
        return self.say("number.span", low=low, high=high)

    def time(self, seconds: Range) -> str:
        """``45 seconds``, ``1 to 2 minutes``, ``2 minutes 30 seconds``; *seconds* as it says."""
        for key, size in (("time.hours", 3600), ("time.minutes", 60)):
            if seconds.low >= size and not (seconds.low % size or seconds.high % size):
                return self.count(key, Range(seconds.low / size, seconds.high / size))
        if seconds.exact:
            return self._moment(seconds.low)
        if seconds.high <= 120:
            return self.count("time.seconds", seconds)
        return self.between(self._moment(seconds.low), self._moment(seconds.high))

    def _moment(self, seconds: float) -> str:
        if seconds == 0.5:
            return self.say("time.half-second")
        minutes, rest = divmod(seconds, 60)
        if minutes and not rest:
            return self.count("time.minutes", minutes)
        if seconds <= 120:
            return self.count("time.seconds", seconds)
        return self.say(
            "time.both",
            minutes=self.count("time.minutes", minutes),
            seconds=self.count("time.seconds", round(rest, 4)),
        )

    def distance(self, metres: Range, *, miles: bool = False) -> str:
        """``400 metres``, ``1.6 km``, or in miles to a hundredth; *metres* as it says."""
        if miles:
            return self.count("distance.miles", _scaled(metres, 1609.344, 2))
        if metres.low >= 1000:
            return self.count("distance.kilometres", _scaled(metres, 1000, 2))
        return self.count("distance.metres", _scaled(metres, 1, 0))

    def date(self, day: datetime.date) -> str:
        month = self.lists["months"][day.month - 1]
        return self.say("date", day=day.day, month=month, year=day.year)

    @property
    def blank(self) -> str:
        return self.say("number.blank")

    @property
    def long_blank(self) -> str:
        """Room to write a day or a telephone number in."""
        return self.blank * 4

    # lists and sentences

    def listed(self, parts: Iterable[str], last: str = "list.two", more: str = "list.more") -> str:
        """``a, b and c``."""
        *first, end = tuple(parts) or ("",)
        if not first:
            return end
        head = first[0]
        for part in first[1:]:
            head = self.say(more, first=head, last=part)
        return self.say(last, first=head, last=end)

    def either(self, parts: Iterable[str]) -> str:
        """``a, b, or c``."""
        return self.listed(parts, last="list.or")

    def then(self, parts: Iterable[str]) -> str:
        """``a, then b, then c``."""
        return self.listed(parts, last="list.then", more="list.then")

    def aside(self, parts: Iterable[str]) -> str:
        """``a, b, c``."""
        return self.listed(parts, last="list.aside", more="list.aside")

    def sentence(self, text: str) -> str:
        """*text* with a capital and a full stop; empty stays empty."""
        text = text.strip()
        if not text:
            return ""
        return self.stopped(f"{text[0].upper()}{text[1:]}")

    def stopped(self, text: str) -> str:
        """*text* as it is, with a full stop."""
        return f"{text}." if text and text[-1] not in STOPS else text

    def inner(self, text: str) -> str:
        """A sentence made fit to stand inside another one."""
        text = text.strip().rstrip(".")
        return f"{text[:1].lower()}{text[1:]}" if self.small_inside else text


def unstopped(text: str) -> str:
    """A line of a list: one sentence stands without its full stop, several keep theirs."""
    return text if ". " in text.strip() else text.strip().removesuffix(".")


def _under(prefix: str, found: Mapping[str, T]) -> Mapping[str, T]:
    return {key.removeprefix(prefix): each for key, each in found.items() if key.startswith(prefix)}


def _scaled(span: Range, size: float, digits: int) -> Range:
    return Range(round(span.low / size, digits), round(span.high / size, digits))


@cache
def load_wording(language: str = "en") -> Wording:
    """The words of *language* ("en").

    Raises:
        UserError: when there is no such language, or its file is damaged or lacks words.

    """
    wording = _read(language)
    if language != "en":
        lacking = sorted(_keys(load_wording("en")) - _keys(wording))
        if lacking:
            raise UserError(
                f"The wording {language}.yaml lacks {len(lacking)} texts, first {lacking[0]!r}. "
                "Add them, or choose another language."
            )
    return wording


def wording_for(language: str, phone: str) -> Wording:
    """The words of a clinic that is reached at *phone*; without it they say so that it still helps.

    Raises:
        UserError: as :func:`load_wording`.

    """
    return load_wording(language) if phone.strip() else _without_phone(language)


@cache
def _without_phone(language: str) -> Wording:
    return load_wording(language).without_phone()


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that there are, in the order of the alphabet."""
    return tuple(sorted(_known()))


def is_read_from_right(language: str) -> bool:
    """Whether the handout in *language* is a page that is read from right to left."""
    return load_wording(language).direction == "rtl"


def _keys(wording: Wording) -> set[str]:
    return {*wording.texts, *wording.forms, *wording.lists}


def _read(language: str) -> Wording:
    file = resource("wording", f"{language}.yaml")
    if not language.isalnum() or not file.is_file():
        known = ", ".join(languages())
        raise UserError(
            f"There is no handout in the language {language!r}. Choose one of: {known}."
        )
    try:
        data = yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
        plurals = read_plurals(data.pop("plurals"))
        head = {key: data.pop(key) for key in ("language", "name", "direction", "small-inside")}
        status = str(data.pop("status", REVIEWED))
    except (yaml.YAMLError, KeyError, AttributeError, ValueError) as error:
        raise UserError(f"The wording {language}.yaml cannot be read: {error}.") from error
    texts: dict[str, str] = {}
    forms: dict[str, Forms] = {}
    lists: dict[str, tuple[str, ...]] = {}
    _flatten("", data, texts, forms, lists)
    return Wording(
        head["language"],
        head["name"],
        head["direction"],
        bool(head["small-inside"]),
        plurals,
        texts,
        forms,
        lists,
        status,
    )


def _known() -> Iterator[str]:
    """Codes of the languages: their files say in which direction they are read."""
    for file in resource("wording").iterdir():
        if "\ndirection:" in file.read_text(encoding="utf-8"):
            yield file.name.removesuffix(".yaml")


def _flatten(
    path: str,
    node: object,
    texts: dict[str, str],
    forms: dict[str, Forms],
    lists: dict[str, tuple[str, ...]],
) -> None:
    if isinstance(node, str):
        texts[path] = node
    elif isinstance(node, list):
        lists[path] = tuple(node)
    elif isinstance(node, dict) and set(node) <= FORM_NAMES and "other" in node:
        forms[path] = node
    elif isinstance(node, dict) and all(isinstance(key, str) for key in node):
        for key, each in node.items():
            _flatten(f"{path}.{key}" if path else key, each, texts, forms, lists)
    else:
        raise UserError(f"The wording has {node!r} at {path}, which is no text. Put it in quotes.")


FORM_NAMES = frozenset({"zero", "one", "two", "few", "many", "other"})
