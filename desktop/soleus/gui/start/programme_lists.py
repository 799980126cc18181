"""The start page's lists, filled from the database, and what is done with their programmes."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import zip_longest

from PySide6.QtCore import QDate, QLocale, QObject

from soleus.domain.card import Card
from soleus.domain.exercise import Exercise, Region
from soleus.domain.programme import Programme
from soleus.gui.figure.figure_button import new_figure
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.services import Services
from soleus.gui.start.start_page import RecentProgramme, StartPage
from soleus.gui.start.template_list import TemplateChoice
from soleus.storage.content.content import by_region
from soleus.storage.records.programmes import ProgrammeSummary
from soleus.storage.search.search_words import fold

MOST = 60
DAY = "d MMM yyyy"
THUMBNAILS = 4


class ProgrammeLists(QObject):
    """Keeps *page* true to the database."""

    def __init__(self, services: Services, page: StartPage) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        self._words = LibraryWords(self)
        page.templates.draw_with(services.pictures, lambda: new_figure(services.settings))
        page.sought.connect(lambda _: self.refresh())
        page.duplicate_asked.connect(self.duplicate)
        page.bin_asked.connect(self.delete)
        page.restore_asked.connect(self.restore)
        services.library.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read programmes, bin and templates anew."""
        store = self._services.programmes
        recent = store.list(self._page.seek.text(), MOST, self._named)
        self._page.show_programmes(
            [self._row(each) for each in recent], [self._row(each) for each in store.bin()]
        )
        self._page.show_templates(self._templates())

    def _templates(self) -> list[TemplateChoice]:
        """The templates by body region, the calf first, then by name."""
        shelf = self._services.library
        regions = self._region_names()
        rows, last = [], None
        for each in by_region(shelf.templates.values()):
            stages = self.tr("%n stage(s)", "", len(each.programme.stages))
            presentation = shelf.presentations.get(each.presentation)
            about = " · ".join(
                part for part in (stages, presentation.name if presentation else "") if part
            )
            heading = "" if each.region is last else regions[each.region]
            last = each.region
            shown = [
                (shelf.exercises[card.exercise], card.variant)
                for card in telling_cards(each.programme, shelf.exercises, THUMBNAILS)
            ]
            rows.append(
                TemplateChoice(each.id, each.title, about, heading=heading, shown=tuple(shown))
            )
        return rows

    def _named(self, word: str) -> list[str]:
        """Ids of the presentations that the window calls by *word*."""
        known = self._services.library.presentations.values()
        return [each.id for each in known if word in fold(each.name)]

    def _region_names(self) -> dict[Region, str]:
        """Headings of the templates."""
        first = {
            Region.CALF: self.tr("Calf and Achilles tendon"),
            Region.FOOT: self.tr("Foot and ankle"),
            Region.KNEE: self.tr("Knee"),
            Region.HIP: self.tr("Hip"),
            Region.RUNNING: self.tr("Whole leg, for runners"),
        }
        others = {each: self._words.region(each) for each in Region if each not in first}
        return {**first, **others}

    def duplicate(self, programme_id: str) -> None:
        """A copy stands beside the original; opening it is the next click."""
        copy = self._services.programmes.duplicate(programme_id)
        self.refresh()
        self._page.notice.say(
            self.tr("{0} is duplicated; the copy is the first of the list.").format(
                self._name(copy.reference)
            ),
            lambda: self.delete(copy.id),
        )

    def delete(self, programme_id: str) -> None:
        """Into the bin, for 30 days."""
        store = self._services.programmes
        reference = store.get(programme_id).reference
        store.delete(programme_id)
        self.refresh()
        self._page.notice.say(
            self.tr("{0} is in the bin for 30 days.").format(self._name(reference)),
            lambda: self.restore(programme_id),
        )

    def restore(self, programme_id: str) -> None:
        """Out of the bin."""
        store = self._services.programmes
        store.restore(programme_id)
        self.refresh()
        self._page.notice.say(
            self.tr("{0} is among the programmes again.").format(
                self._name(store.get(programme_id).reference)
            )
        )

    def _name(self, reference: str) -> str:
        return reference or self.tr("The programme without reference")

    def _row(self, each: ProgrammeSummary) -> RecentProgramme:
        shelf = self._services.library
        presentation, say = shelf.presentations.get(each.presentation), shelf.interpreter.say
        about = presentation.name if presentation else say(each.title)
        when = each.deleted_at or each.updated_at
        local = when.astimezone()
        day = QLocale().toString(QDate(local.year, local.month, local.day), DAY)
        if each.deleted_at:
            day = self.tr("deleted {0}").format(day)
        return RecentProgramme(
            each.id,
            each.reference,
            " · ".join(part for part in (about, say(each.stage), day) if part),
        )


def telling_cards(programme: Programme, exercises: Mapping[str, Exercise], most: int) -> list[Card]:
    """Up to *most* cards that show what a programme is like, in the order of its stages.

    Of each stage the first comes before the second; those done in a position or for a region
    that no other shows come before the rest.
    """
    turns = zip_longest(*(stage.cards for stage in programme.stages))
    cards = [card for turn in turns for card in turn if card and card.exercise in exercises]
    first_of: dict[object, Card] = {}
    for card in cards:
        exercise = exercises[card.exercise]
        first_of.setdefault((exercise.region, exercise.position), card)
    others = {card.exercise: card for card in reversed(cards)}
    told = {card.exercise: card for card in (*first_of.values(), *reversed(others.values()))}
    order = [card.id for stage in programme.stages for card in stage.cards]
    return sorted([*told.values()][:most], key=lambda card: order.index(card.id))
