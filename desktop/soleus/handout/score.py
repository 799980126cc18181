"""A handout against the rules of a good one: how many it keeps, and what to mend."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from soleus.domain.programme import Programme
from soleus.handout.blocks import Content, Item
from soleus.handout.checks.check import Remark, Severity, check_pages
from soleus.handout.checks.check_file import check_file
from soleus.handout.checks.check_words import (
    check_content,
    clashing_weeks,
    missing_exercises,
    unsaid_rhythms,
    unsaid_side,
)
from soleus.handout.compose.compose import compose
from soleus.handout.handout import PLAIN, fitting, sheet_of
from soleus.handout.options import Contents, FigureSource, HandoutOptions, Library, no_figures
from soleus.handout.setting.set_fridge import for_one_page
from soleus.handout.setting.set_pages import set_pages

RULES = (
    "size of text",
    "line length",
    "broken dose",
    "line spacing",
    "contrast",
    "margin",
    "overlap",
    "footer",
    "empty page",
    "split exercise",
    "picture",
    "dose",
    "how often",
    "side",
    "weeks",
    "cues",
    "sentence length",
    "exercises",
    "minutes",
    "language",
    "summary",
    "traffic light",
    "diary",
    "left out",
    "jargon",
    "numbers",
    "capitals",
    "grey",
    "sources",
    "logo",
    "QR code",
    "size",
    "file",
)
"""Rules by their short names, those of the pages before those of the words and the file."""
ONLY_ON_FULL_SHEETS = frozenset({"diary", "sources"})
CHOSEN = {
    "summary": "summary", "traffic light": "traffic_light", "diary": "diary", "sources": "sources",
}  # fmt: skip
"""Rules that ask for a part, and the choice among the contents that leaves it out."""
ORDER = (Severity.ERROR, Severity.WARNING, Severity.HINT)


@dataclass(frozen=True, slots=True)
class Score:
    """Rules kept out of all rules; a hint breaks none. Remarks come gravest first."""

    rules: int
    remarks: tuple[Remark, ...]
    names: dict[str, str]

    @property
    def kept(self) -> int:
        return self.rules - len(self.broken)

    @property
    def sound(self) -> bool:
        """Whether nothing is wrong that must be mended."""
        return all(each.severity is not Severity.ERROR for each in self.remarks)

    @property
    def broken(self) -> tuple[str, ...]:
        """Names of the rules that are not kept, the gravest first."""
        broken = (each.rule for each in self.remarks if each.severity is not Severity.HINT)
        return tuple(dict.fromkeys(broken))

    def place(self, remark: Remark) -> str:
        """Where to mend it: page and exercise, as far as it is about one."""
        page = f"page {remark.page}" if remark.page else ""
        name = self.names.get(remark.card, "")
        return ", ".join(each for each in (page, name) if each)


def score_handout(
    programme: Programme,
    library: Library,
    options: HandoutOptions = PLAIN,
    figures: FigureSource = no_figures,
    file: bytes = b"",
) -> Score:
    """The rules run on the words, on the finished pages, and on *file* if there is one.

    Raises:
        UserError: when the layout, the language or an exercise is not there.

    """
    content = compose(programme, library, fitting(options), figures)
    sheet = sheet_of(options)
    if sheet.spec.one_page:
        content = for_one_page(content)
    pages = set_pages(content, sheet)
    remarks = [*check_pages(pages, sheet.spec), *check_content(content), *check_file(file)]
    remarks += missing_exercises(content, pages)
    remarks += clashing_weeks(content, programme)
    remarks += unsaid_rhythms(content, programme)
    remarks += unsaid_side(content, programme)
    if sheet.spec.one_page:
        # The full sheet has the diary and the sources.
        remarks = [each for each in remarks if each.rule not in ONLY_ON_FULL_SHEETS]
    remarks = list(_on_purpose(remarks, options.contents))
    remarks.sort(key=lambda each: ORDER.index(each.severity))
    score = Score(len(RULES), tuple(remarks), _names(content))
    unknown = set(score.broken) - set(RULES)
    assert not unknown, f"rules without a place in the score: {unknown}"
    return score


def _on_purpose(remarks: list[Remark], contents: Contents) -> Iterator[Remark]:
    """A part that was left out by choice is told, not marked down.

    A diary alone and the sheet of one exercise are not meant to have more: nothing is told.
    """
    part_of_a_sheet = bool(contents.card) or not contents.exercises
    for each in remarks:
        part = CHOSEN.get(each.rule)
        if part is None or getattr(contents, part):
            yield each
        elif not part_of_a_sheet:
            yield replace(each, severity=Severity.HINT)


def _names(content: Content) -> dict[str, str]:
    """What each card is called, with its number."""
    items = (block for block in content.blocks if isinstance(block, Item))
    return {each.card: each.title for each in items}
