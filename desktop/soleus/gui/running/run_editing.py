"""The running plan and the gait plan from the window: the line below the board and its editor."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QWidget

from soleus.clinic.pain import pain_that_holds
from soleus.domain.criterion import Criterion, StepBackRule
from soleus.domain.gait import GaitCue, GaitPlan
from soleus.domain.programme import Programme
from soleus.domain.running import RunPlan, RunStep
from soleus.gui.library.exercise_names import ExerciseNames
from soleus.gui.look.translation import interface_language
from soleus.gui.parts.menu_entry import Entry
from soleus.gui.running.run_dialog import GAIT_TAB, SESSIONS_TAB, RunDialog, RunSay
from soleus.gui.running.run_start import Start
from soleus.gui.running.run_strip import RunStrip
from soleus.gui.running.run_words import RunWords
from soleus.gui.services import Services
from soleus.gui.state.document import ProgrammeDocument, new_id
from soleus.handout.words.gait_words import gait_cue_lines
from soleus.handout.words.gate_words import step_back_text
from soleus.handout.words.known import Known
from soleus.handout.words.localised import in_phrases
from soleus.handout.words.run_words import run_plan_text, run_step_text
from soleus.handout.words.wording import Wording
from soleus.storage.content.gait_cues import load_gait_cues
from soleus.storage.content.run_plans import load_run_plans
from soleus.storage.content.sources import with_names

EDGE, FRAME = 8, 48
"""Room around the editor, and below it for the frame that the desktop puts around it."""


class RunEditing(QObject):
    """Opens the editor; what it tells becomes a named step of the document."""

    def __init__(
        self,
        services: Services,
        document: ProgrammeDocument,
        say_criterion: Callable[[Criterion], str],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._services, self._document, self._window = services, document, window
        self._say_criterion = say_criterion
        self._told = services.library.interpreter
        self._words = RunWords(self)
        self.strip = RunStrip(self._words)
        self.strip.run_asked.connect(self.edit_running)
        self.strip.gait_asked.connect(self.edit_gait)
        document.opened.connect(self._show_strip)
        document.changed.connect(lambda _, after: self._show_strip(after))

    def _show_strip(self, programme: Programme) -> None:
        self.strip.show_programme(self._told.programme(programme))

    def entries(self) -> tuple[Entry, ...]:
        """What stands in the menu "Programme"."""
        return (
            Entry(self.tr("&Running…"), self.edit_running, "Ctrl+Shift+R"),
            Entry(self.tr("&Gait cues…"), self.edit_gait, "Ctrl+Shift+G"),
        )

    def session_label(self, step_id: str) -> str:
        """The label of a session, as cautions name it."""
        plan = self._document.programme.run_plan
        steps = plan.steps if plan is not None else ()
        return next((each.label for each in steps if each.id == step_id), "")

    # --- opening

    def edit_running(self) -> None:
        """Open the editor at the sessions."""
        self.dialog().exec()

    def edit_gait(self) -> None:
        """Open the editor at the gait cues."""
        self.dialog(GAIT_TAB).exec()

    def edit_session(self, step_id: str) -> None:
        """Open the editor at one session."""
        self.dialog(SESSIONS_TAB, step_id).exec()

    def dialog(self, tab: int = SESSIONS_TAB, step_id: str = "") -> RunDialog:
        """The editor, showing the open programme and following it."""
        say = RunSay(
            self._say_step, self._say_plan, self._say_cue, self._say_criterion, self._say_step_back
        )
        cues = self._told.content(load_gait_cues())
        dialog = RunDialog(
            self.starts(),
            cues,
            say,
            self._words,
            new_id,
            self._told.of(self._document.programme),
            tab,
            step_id,
            self._window,
            self._services.pictures.turns,
        )
        dialog.run_edited.connect(self._change_run)
        dialog.gait_edited.connect(self._change_gait)
        dialog.redo_asked.connect(self._document.redo)

        history = self._document.undo_stack
        begun = history.index()  # what was done before is the board's to take back

        def follow(_: Programme, after: Programme) -> None:
            dialog.show_programme(self._told.of(after))

        def undo() -> None:
            if history.index() > begun:
                self._document.undo()

        def tell_undo(_: int = 0) -> None:
            dialog.show_undo(history.undoText() if history.index() > begun else "")

        def let_go(_: int) -> None:
            self._document.changed.disconnect(follow)
            history.indexChanged.disconnect(tell_undo)
            dialog.deleteLater()

        dialog.undo_asked.connect(undo)
        self._document.changed.connect(follow)
        history.indexChanged.connect(tell_undo)
        dialog.finished.connect(let_go)
        tell_undo()
        self._place(dialog)
        return dialog

    def _place(self, dialog: RunDialog) -> None:
        """Over library and board, so that the pages beside stay in sight; never off the screen."""
        free = self._window.screen().availableGeometry().adjusted(EDGE, EDGE, -EDGE, -FRAME)
        dialog.resize(dialog.size().boundedTo(free.size()))
        corner = self._window.mapToGlobal(QPoint(EDGE, EDGE))
        lowest = free.bottomRight() - QPoint(dialog.width(), dialog.height())
        dialog.move(min(corner.x(), lowest.x()), min(corner.y(), lowest.y()))

    def starts(self) -> Iterator[Start]:
        """Plans of templates for this presentation, of the clinical sheet, of other templates."""
        programme = self._document.programme
        templates = [
            each
            for each in self._services.library.templates.values()
            if each.programme.run_plan is not None
        ]
        own = [each for each in templates if each.presentation == programme.presentation]
        for template in own:
            yield self._of_template(template.title, template.about, template.programme.run_plan)
        words = self._words
        for known in load_run_plans():
            title = self.tr("{0} ({1})").format(
                words.plan_title(known.id), words.marking(known.sources)
            )
            about = words.plan_about(known.id)
            sources = words.sources(self._told.content(known.sources))
            yield Start(title, about, sources, known.plan, self._told.of(known.plan))
        for template in templates:
            if template not in own:
                yield self._of_template(template.title, template.about, template.programme.run_plan)
        nothing = self.tr("Empty")
        about, empty = self.tr("Type the sessions yourself, one line each."), RunPlan(())
        yield Start(nothing, about, "", empty, empty)

    def _of_template(self, title: str, about: str, plan: RunPlan | None) -> Start:
        assert plan is not None
        name = self.tr("Template: {0}").format(title)
        marking = self.tr("As the template has it; what it rests on stands with the template.")
        about = with_names(about, interface_language())
        return Start(name, about, marking, plan, self._told.of(plan))

    # --- edits

    def _change_run(self, name: str, plan: RunPlan | None, merge: str) -> None:
        kept = self._told.written(plan, self._document.programme.run_plan)
        self._document.change(name, merge, run_plan=kept)

    def _change_gait(self, name: str, plan: GaitPlan | None, merge: str) -> None:
        kept = self._told.written(plan, self._document.programme.gait_plan)
        self._document.change(name, merge, gait_plan=kept)

    # --- the patient's words

    def _wording(self) -> Wording:
        return self._services.words(self._document.programme.language)

    def _known(self) -> Known:
        names = ExerciseNames(self._services.library.written.exercises)
        programme = self._document.programme
        presentation = self._services.library.presentations.get(programme.presentation)
        return Known(names, pain=pain_that_holds(programme, None, presentation))

    def _say_step(self, step: RunStep, plan: RunPlan) -> str:
        step = self._told.written(step, self._document.programme.run_plan)
        wording = self._wording()
        step = in_phrases(step, wording.language)
        text = run_step_text(step, wording, miles=plan.miles)
        return " ".join((text.session, *text.notes))

    def _say_step_back(self, rule: StepBackRule) -> str:
        """In the language of the screen, as criteria are listed."""
        wording, rule = self._services.words(interface_language()), self._told.of(rule)
        return step_back_text(rule, wording, self._known(), run=True)

    def _say_plan(self, plan: RunPlan) -> str:
        inherited = self._document.programme.schedule
        plan = self._told.written(plan, self._document.programme.run_plan)
        wording = self._wording()
        plan = in_phrases(plan, wording.language)
        text = run_plan_text(plan, wording, self._known(), inherited)
        return self.tr("The handout says: {0}").format(" ".join((*text.lead, *text.after)))

    def _say_cue(self, cue: GaitCue, plan: GaitPlan) -> str:
        cue = self._told.written(cue, self._document.programme.gait_plan)
        wording = self._wording()
        cue = in_phrases(cue, wording.language)
        lines = gait_cue_lines(cue, wording, self._known(), baseline=plan.baseline)
        return " ".join(lines)
