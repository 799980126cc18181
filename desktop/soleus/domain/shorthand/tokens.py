"""Shorthand cut into tokens that know their place, and a cursor to walk over them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from soleus.domain.quantity import Range

TOKEN = re.compile(
    r"""
    (?P<tempo>(?<![\w.])(?:\d+(?:\.\d+)?|[xfs])(?:[-–](?:\d+(?:\.\d+)?|[xfs])){2}(?![\w.%/–-]))
  | (?P<number>\d+(?:\.\d+)?)
  | (?P<times>(?<=\d)[x×*]|×)
  | (?P<word>[^\W\d_]+(?:[-'’][^\W\d_]+)*)
  | (?P<symbol><=|>=|≤|≥|\.\.|[-–+/%,;:\[\]<>])
  | (?P<other>\S)
    """,
    re.VERBOSE | re.IGNORECASE,
)
SAME = {"≤": "<=", "≥": ">=", "–": "-"}


@dataclass(frozen=True, slots=True)
class Token:
    """``text`` is in lower case; ``start`` and ``end`` are places in the whole text."""

    kind: str
    text: str
    start: int
    end: int


def tokens_of(text: str) -> tuple[Token, ...]:
    return tuple(
        Token(
            match.lastgroup or "other",
            SAME.get(match.group(), match.group().lower()),
            match.start(),
            match.end(),
        )
        for match in TOKEN.finditer(text)
    )


END = Token("end", "", -1, -1)


class Cursor:
    """A place in the tokens. Every ``take`` moves on only when it finds what it asks for."""

    def __init__(self, tokens: tuple[Token, ...], place: int = 0) -> None:
        self.tokens = tokens
        self.place = place

    def peek(self, ahead: int = 0) -> Token:
        place = self.place + ahead
        return self.tokens[place] if 0 <= place < len(self.tokens) else END

    @property
    def done(self) -> bool:
        return self.place >= len(self.tokens)

    def joined(self, ahead: int = 0) -> bool:
        """Whether the token *ahead* follows the one before it without a space."""
        before, this = self.peek(ahead - 1), self.peek(ahead)
        return before is not END and this is not END and before.end == this.start

    def take(self, *texts: str) -> str:
        """The text of the current token if it is one of *texts*, else ``""``."""
        token = self.peek()
        if token.kind in {"word", "symbol"} and token.text in texts:
            self.place += 1
            return token.text
        return ""

    def take_phrase(self, *words: str) -> bool:
        """Take all *words* in a row, or nothing."""
        if all(self.peek(i).text == word for i, word in enumerate(words)):
            self.place += len(words)
            return True
        return False

    def take_times(self) -> bool:
        token = self.peek()
        if token.kind == "times" or (token.kind == "word" and token.text == "x"):
            self.place += 1
            return True
        return False

    def take_number(self) -> float | None:
        token = self.peek()
        if token.kind != "number":
            return None
        self.place += 1
        return float(token.text)

    def take_range(self) -> Range | None:
        """``15``, ``12-15``, ``12 - 15`` or ``12 to 15``.

        A dash with a space before and none after it is a minus ("3x15 -20%bw").

        Raises:
            ValueError: when the range runs backwards.

        """
        low = self.take_number()
        if low is None:
            return None
        dash = self.peek()
        close = self.joined(0) == self.joined(1)
        if self.peek(1).kind == "number" and (
            (dash.text == "-" and close) or (dash.kind == "word" and dash.text == "to")
        ):
            self.place += 1
            high = self.take_number()
            return Range(low, low if high is None else high)
        return Range(low, low)

    def take_known(self, known: dict[str, str]) -> str:
        """The meaning of the longest run of up to three words found in *known*, else ``""``.

        Words of a run may be written apart or with hyphens.
        """
        for length in (3, 2, 1):
            run = [self.peek(i) for i in range(length)]
            if any(token.kind != "word" for token in run):
                continue
            meaning = known.get("-".join(token.text for token in run))
            if meaning is not None:
                self.place += length
                return meaning
        return ""
