"""Which handouts a batch makes: those of patients whose review is due, or of all templates."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path

from soleus.clinic.starting import start_programme
from soleus.errors import UserError
from soleus.gui.handout.handout_files import Handout, write_pdf
from soleus.gui.state.document import new_id
from soleus.handout.batch import Sheet, free_path
from soleus.handout.issuing import issue, next_number
from soleus.handout.options import FigureSource, HandoutOptions, Library
from soleus.storage.content.content import Template
from soleus.storage.exchange.naming import part
from soleus.storage.records.programmes import ProgrammeStore


@dataclass(frozen=True, slots=True)
class BatchMaker:
    """How the handouts of a batch are made. ``options`` carries day and initials."""

    store: ProgrammeStore
    library: Library
    figures: FigureSource
    options: HandoutOptions
    private: bool
    folder: Path

    def due(self, ids: Sequence[tuple[str, str]]) -> list[Sheet]:
        """Sheets of stored programmes, (id, reference) each; writing one issues it."""
        return [
            Sheet(reference or each, partial(self._write_stored, each)) for each, reference in ids
        ]

    def templates(self, templates: Sequence[Template]) -> list[Sheet]:
        """Sheets of templates, for nobody: nothing is issued."""
        return [Sheet(each.title, partial(self._write_template, each)) for each in templates]

    def _write_stored(self, programme_id: str) -> Path:
        programme = self.store.get(programme_id)
        if programme.flags.on is None:
            raise UserError(
                "The warning signs are not answered yet, so nothing was made. "
                "Open the programme, answer them, then save its handout."
            )
        handout = Handout(programme, self.library, self.options, self.figures, self.private)
        number = next_number(self.store, programme, self.options)
        path = write_pdf(handout, free_path(self.folder, handout.name(number, "pdf")))
        issue(self.store, programme, self.library, self.options)
        return path

    def _write_template(self, template: Template) -> Path:
        assert self.options.date is not None, "a batch has its day"
        programme = start_programme(
            template.programme,
            new_id=new_id,
            reference="",
            presentation=template.presentation,
            side=None,
            today=self.options.date,
        )
        options = replace(self.options, initials="", date=None)
        handout = Handout(programme, self.library, options, self.figures, self.private)
        return write_pdf(handout, free_path(self.folder, f"{part(template.title)}.pdf"))


def due_programmes(store: ProgrammeStore, today: date) -> list[tuple[str, str]]:
    """(id, reference) of each programme whose day of review has come, the earliest first."""
    due = []
    for each in store.list():
        try:
            review = store.get(each.id).review_on
        except UserError:
            # It is told in the report, when its turn to be written comes.
            due.append((date.min, each.reference, each.id))
            continue
        if review is not None and review <= today:
            due.append((review, each.reference, each.id))
    return [(programme_id, reference) for _, reference, programme_id in sorted(due)]
