"""Everything that the library knows of an exercise, as one page of rich text."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from html import escape

from PySide6.QtCore import QDate, QLocale, QObject

from soleus.clinic.ladder import nearest, same_scale
from soleus.domain.dose import Dose
from soleus.domain.exercise import Avoid, Exercise, MeasuredLoad, default_dose
from soleus.domain.shorthand import write_dose
from soleus.domain.trust import Tag
from soleus.gui.library.library_words import LibraryWords
from soleus.gui.look.tokens import Theme
from soleus.gui.look.translation import interface_language
from soleus.storage.content.sources import source_name, with_names
from soleus.storage.library import Library

SIMILAR = 4
DAY = "d MMM yyyy"


class ExercisePage(QObject):
    """``dose_words`` gives the patient's sentence of a dose. Links are ``exercise:<id>``.

    ``draft`` says of an exercise's id whether it is shown in a translation that nobody checked.
    """

    def __init__(
        self,
        words: LibraryWords,
        dose_words: Callable[[Dose], str],
        draft: Callable[[str], bool] = lambda _: False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._words, self._dose_words, self._draft = words, dose_words, draft

    def html(self, exercise: Exercise, library: Library, theme: Theme) -> str:
        parts = (
            self._cautions(exercise),
            _numbered(self.tr("Steps"), exercise.words.steps),
            _listed(self.tr("Cues"), exercise.words.cues),
            _paragraph(self.tr("How it feels"), exercise.words.feel),
            self._dose(exercise),
            self._facts(exercise),
            self._variants(exercise),
            self._neighbours(exercise, library),
            self._evidence(exercise, library),
        )
        body = "".join(part for part in parts if part)
        style = (
            f"h4 {{ color: {theme.soft}; margin: 10px 0 2px 0; }} p, li {{ color: {theme.ink}; }} "
            f"ol, ul {{ margin: 0 0 0 18px; -qt-list-indent: 0; }} p {{ margin: 0; }} "
            f"a {{ color: {theme.accent}; }} .soft {{ color: {theme.soft}; }} "
            f".amber {{ color: {theme.on_amber}; background-color: {theme.amber}; }}"
        )
        return f"<style>{style}</style>{body}"

    def trust_line(self, exercise: Exercise, library: Library) -> str:
        """Who has confirmed it, or that nobody has; empty where a published source stands."""
        confirmed = library.confirmations.get(exercise.id)
        if confirmed is not None:
            day = QLocale().toString(
                QDate(confirmed.on.year, confirmed.on.month, confirmed.on.day), DAY
            )
            return self.tr("Confirmed by {0} on {1}").format(confirmed.initials, day)
        return self.tr("Not yet confirmed by a clinician") if exercise.unverified else ""

    # --- parts

    def _cautions(self, exercise: Exercise) -> str:
        avoided = [self._words.avoid(Avoid(each)) for each in exercise.avoid]
        lines = [with_names(each, interface_language()) for each in exercise.cautions]
        if avoided:
            lines.append(self.tr("Think twice with: {0}.").format(", ".join(avoided)))
        if not lines:
            return ""
        told = "<br>".join(escape(line) for line in lines)
        heading = escape(self.tr("Cautions"))
        return (
            '<table width="100%" cellpadding="6" cellspacing="0"><tr><td class="amber">'
            f"<b>{heading}</b><br>{told}</td></tr></table>"
        )

    def _dose(self, exercise: Exercise) -> str:
        rows = []
        if len(exercise.doses) > 1 and any(each.stages for each in exercise.doses):
            for each in exercise.doses:
                stages = ", ".join(str(stage) for stage in each.stages)
                label = self.tr("Stage {0}").format(stages) if stages else self.tr("Otherwise")
                rows.append(f"<b>{escape(label)}:</b> {self._both(each.dose)}")
        elif exercise.doses:
            rows.append(self._both(default_dose(exercise)))
        return _block(self.tr("Default dose"), "<br>".join(rows))

    def _both(self, dose: Dose) -> str:
        short = escape(write_dose(dose))
        return f'{escape(self._dose_words(dose))} <span class="soft">({short})</span>'

    def _facts(self, exercise: Exercise) -> str:
        words = self._words
        facts = [
            (self.tr("Purpose"), ", ".join(words.purpose(each) for each in exercise.purposes)),
            (self.tr("Works on"), ", ".join(exercise.targets)),
            (self.tr("Nerve"), words.nerve(exercise.nerve) if exercise.nerve else ""),
            (self.tr("Position"), words.position(exercise.position)),
            (self.tr("Equipment"), words.equipment_line(exercise)),
            (self.tr("At home instead"), exercise.household),
        ]
        if exercise.load_rank is not None:
            facts.append((self.tr("Load"), self.tr("{0} of 10").format(exercise.load_rank)))
        facts += [
            (self._cited(each), f"{each.quantity} {each.value:g} {each.unit}")
            for each in exercise.measured
        ]
        rows = "".join(
            f'<tr><td class="soft">{escape(name)}&nbsp;&nbsp;</td><td>{escape(value)}</td></tr>'
            for name, value in facts
            if value
        )
        return _block(self.tr("At a glance"), f"<table>{rows}</table>")

    def _variants(self, exercise: Exercise) -> str:
        return _block(
            self.tr("Variants, chosen on the card"),
            escape(", ".join(each.label for each in exercise.variants)),
        )

    def _neighbours(self, exercise: Exercise, library: Library) -> str:
        """Where to go from here, nearest in load first, each with what that order rests on."""
        rows, ordered = [], False
        for title, found, on_ladder in (
            (self.tr("Easier"), nearest(exercise, library.easier_than(exercise.id)), True),
            (self.tr("Harder"), nearest(exercise, library.harder_than(exercise.id)), True),
            (self.tr("Similar"), similar(exercise, library.offered.values()), False),
        ):
            links = ", ".join(
                f'<a href="exercise:{escape(each.id)}">{escape(each.name)}</a>'
                f"{self._load_beside(exercise, each) if on_ladder else ''}"
                for each in found
            )
            if links:
                ordered = ordered or on_ladder
                rows.append(
                    f'<tr><td class="soft">{escape(title)}&nbsp;&nbsp;</td><td>{links}</td></tr>'
                )
        told = f"<table>{''.join(rows)}</table>" if rows else ""
        if ordered:
            told += f'<span class="soft">{escape(self._ladder_source())}</span>'
        return _block(self.tr("Go on to"), told)

    def _load_beside(self, here: Exercise, other: Exercise) -> str:
        """What one study measured in both, else the other's rank."""
        measured = next(same_scale(here, other), None)
        if measured is not None:
            mine, its = measured
            words = self.tr("{0} {1}, here {2}: {3}").format(
                f"{its.value:g}", its.unit, f"{mine.value:g}", self._cited(its)
            )
        elif other.load_rank is not None:
            words = self.tr("load {0}").format(other.load_rank)
        else:
            return ""
        return f' <span class="soft">({escape(words)})</span>'

    def _cited(self, measured: MeasuredLoad) -> str:
        """The study, and where it was read when that was not in the study itself."""
        name = source_name(measured.source.code, interface_language())
        if name in ("", measured.study):
            return measured.study
        return self.tr("{0} (read in: {1})").format(measured.study, name)

    def _ladder_source(self) -> str:
        return self.tr(
            "Order: what one study measured in both, with its source; else the load rank, 1 to "
            "10: our own choice, not from a study. Figures of two studies are never compared."
        )

    def _evidence(self, exercise: Exercise, library: Library) -> str:
        lines = []
        for source in exercise.sources:
            tag = self._words.tag(Tag(source.tag))
            name = source_name(source.code, interface_language())
            told = f"{name} ({tag})" if name else tag[:1].upper() + tag[1:]
            lines.append(
                f"{told}: {with_names(source.about, interface_language())}"
                if source.about
                else told
            )
        if exercise.id in library.own:
            lines = [self.tr("An exercise of this clinic.")]
        listed = _listed(self.tr("Where it comes from"), lines)
        if not self._draft(exercise.id):
            return listed
        told = self.tr("Translation: draft, not yet checked by a clinician who speaks it.")
        return f'{listed}<p class="soft">{escape(told)}</p>'


def similar(exercise: Exercise, exercises: Iterable[Exercise]) -> list[Exercise]:
    """Those of the same region with most targets and purposes in common, itself left out."""
    near = set(exercise.easier) | set(exercise.harder) | {exercise.id}

    def common(other: Exercise) -> int:
        shared = len(set(exercise.targets) & set(other.targets))
        return 2 * shared + len(set(exercise.purposes) & set(other.purposes))

    found = [
        other
        for other in exercises
        if other.region is exercise.region and other.id not in near and common(other) > 2
    ]
    return sorted(found, key=lambda each: -common(each))[:SIMILAR]


def _block(title: str, body: str) -> str:
    return f"<h4>{escape(title)}</h4><p>{body}</p>" if body else ""


def _paragraph(title: str, text: str) -> str:
    return _block(title, escape(text))


def _numbered(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h4>{escape(title)}</h4><ol>{items}</ol>" if items else ""


def _listed(title: str, lines: Iterable[str]) -> str:
    items = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<h4>{escape(title)}</h4><ul>{items}</ul>" if items else ""
