"""The panel of warning signs, read from ``resources/red_flags.yaml``: it asks, nothing more."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from soleus.assets import resource
from soleus.domain.finding import FlagAnswer
from soleus.domain.trust import Source
from soleus.errors import UserError
from soleus.storage.codec import CodecError, build_converter, from_data
from soleus.storage.content.content import read_yaml

FILE = "red_flags.yaml"
Answers = Mapping[str, FlagAnswer]


@dataclass(frozen=True, slots=True)
class FlagItem:
    """One question.

    route   key of the way out when the answer is yes; plan: what it changes instead
    points  for the group's score
    blocks  False where a "yes" speaks for less, not more
    """

    id: str
    text: str
    route: str = ""
    plan: str = ""
    points: int = 0
    blocks: bool | None = None


@dataclass(frozen=True, slots=True)
class FlagScore:
    name: str
    likely_at: int


@dataclass(frozen=True, slots=True)
class FlagGroup:
    """``blocks``: a yes asks for a typed reason before anything is printed."""

    id: str
    title: str
    blocks: bool
    items: tuple[FlagItem, ...]
    note: str = ""
    score: FlagScore | None = None
    sources: tuple[Source, ...] = ()

    def stops(self, item: FlagItem) -> bool:
        """Whether a "yes" to *item* asks for a reason."""
        return self.blocks if item.blocks is None else item.blocks

    def points(self, answers: Answers) -> int:
        """The score of what is answered with yes."""
        return sum(item.points for item in self.items if answers.get(item.id) is FlagAnswer.YES)


@dataclass(frozen=True, slots=True)
class RedFlags:
    refer_on: str
    routes: Mapping[str, str]
    groups: tuple[FlagGroup, ...]

    def stopping(self, answers: Answers) -> tuple[FlagItem, ...]:
        """The items answered with yes for which a reason is asked."""
        return tuple(
            item
            for group in self.groups
            for item in group.items
            if group.stops(item) and answers.get(item.id) is FlagAnswer.YES
        )


@cache
def load_red_flags() -> RedFlags:
    """The panel as shipped.

    Raises:
        UserError: naming what is wrong in the file.

    """
    try:
        return from_data(read_yaml(FILE, resource(FILE)), RedFlags, build_converter())
    except CodecError as error:
        raise UserError(f"{FILE}: {error.problems[0]}.") from error
