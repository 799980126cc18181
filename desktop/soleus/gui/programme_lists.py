"""The start page's lists, filled from the database, and what is done with their programmes."""

from __future__ import annotations

from PySide6.QtCore import QDate, QLocale, QObject

from soleus.gui.choice_list import Choice
from soleus.gui.services import Services
from soleus.gui.start_page import RecentProgramme, StartPage
from soleus.storage.programmes import ProgrammeSummary

MOST = 60
DAY = "d MMM yyyy"


class ProgrammeLists(QObject):
    """Keeps *page* true to the database."""

    def __init__(self, services: Services, page: StartPage) -> None:
        super().__init__(page)
        self._services, self._page = services, page
        page.sought.connect(lambda _: self.refresh())
        page.duplicate_asked.connect(self.duplicate)
        page.bin_asked.connect(self.delete)
        page.restore_asked.connect(self.restore)
        services.library.changed.connect(self.refresh)

    def refresh(self) -> None:
        """Read programmes, bin and templates anew."""
        store = self._services.programmes
        recent = store.list(self._page.seek.text(), limit=MOST)
        self._page.show_programmes(
            [self._row(each) for each in recent], [self._row(each) for each in store.bin()]
        )
        names = self._services.library.presentations
        templates = []
        for each in self._services.library.templates.values():
            stages = self.tr("%n stage(s)", "", len(each.programme.stages))
            presentation = names.get(each.presentation)
            about = " · ".join(
                part for part in (presentation.name if presentation else "", stages) if part
            )
            templates.append(Choice(each.id, each.title, about, tip=each.about))
        self._page.show_templates(templates)

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
        presentation = self._services.library.presentations.get(each.presentation)
        about = presentation.name if presentation else each.title
        when = each.deleted_at or each.updated_at
        local = when.astimezone()
        day = QLocale().toString(QDate(local.year, local.month, local.day), DAY)
        if each.deleted_at:
            day = self.tr("deleted {0}").format(day)
        return RecentProgramme(
            each.id, each.reference, " · ".join(part for part in (about, each.stage, day) if part)
        )
