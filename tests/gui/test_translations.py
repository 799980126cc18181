"""The interface's languages: gathered afresh, complete, well formed, and nothing is cut."""

from __future__ import annotations

import ast
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as Xml

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, QLocale, Qt, QTranslator
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QMenu,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTabBar,
    QToolButton,
    QWidget,
)
from tests.gui.desk import Desk, furnish
from tests.gui.test_accessibility import OURS, Place, workspace
from tests.gui.test_handout_access import batch, changes, contents, issued, panel, report

import translate
from soleus.gui.authoring.incoming_dialog import IncomingDialog
from soleus.gui.authoring.own_exercises import OwnExercises
from soleus.gui.authoring.problem_list import ProblemList
from soleus.gui.figure.figure_dialog import FigureDialog
from soleus.gui.look.translation import LANGUAGES, LOCALES, install_language
from soleus.gui.parts.elided_label import ElidedLabel
from soleus.gui.parts.progress_dialog import ProgressDialog

EXERCISE = "calf_sl_raise_floor"
OPEN, CLOSE = "⟦", "⟧"
DAY = re.compile(r"\d+ \w{3} \d{4}")
PLACE = re.compile(r"\{\d\}|%n")


def messages(path: Path) -> dict[tuple[str, str], list[str]]:
    """(context, source) to the forms of its translation."""
    found = {}
    for context in Xml.parse(path).iter("context"):  # noqa: S314 (a file of this repository)
        for message in context.iter("message"):
            translation = message.find("translation")
            assert translation is not None
            forms = [each.text or "" for each in translation.findall("numerusform")]
            key = (context.findtext("name") or "", message.findtext("source") or "")
            found[key] = forms or [translation.text or ""]
    return found


# --- the places where texts are seen


def own_exercises(desk: Desk) -> QWidget:
    desk.open()
    desk.window.dialogs.own.duplicate(EXERCISE)
    return OwnExercises(desk.services.library, desk.window._theme, desk.window)


def incoming(desk: Desk) -> QWidget:
    """A table that brings something new, and something that the clinic has otherwise."""
    desk.open()
    shelf, own = desk.services.library, desk.window.dialogs.own.duplicate(EXERCISE)
    name = shelf.exercises[own].name
    path = desk.folder / "ours.csv"
    rows = ("name,region,dose,step 1", "Stair drop,calf,3x10,Go.", f"{name},calf,3x10,Go.")
    path.write_text("\n".join(rows), encoding="utf-8")
    dialog = IncomingDialog(path.name, shelf.look_into(path, lambda *_: None), desk.window)
    dialog.table.selectRow(1)
    return dialog


def problems(desk: Desk) -> QWidget:
    return ProblemList("JM-0412", ["Row 2: wrong."], desk.window)


def progress(desk: Desk) -> QWidget:
    return ProgressDialog[None]("JM-0412", desk.window)


def figure(desk: Desk) -> QWidget:
    return FigureDialog("neutral", desk.services.pictures, desk.window)


HANDOUT = [panel, contents, issued, changes, batch, report]
PLACES: list[Place] = [*OURS, *HANDOUT, own_exercises, incoming, problems, progress, figure]


def seen(place: Place, desk: Desk) -> QWidget:
    widget = place(desk)
    widget.show()
    QApplication.processEvents()
    return widget


# --- the files


@pytest.mark.parametrize("name", [translate.ENGLISH, translate.SPANISH])
def test_the_files_hold_the_programs_words_and_are_built(name: str, tmp_path: Path) -> None:
    """After a change of any text: run packaging/translate.py."""
    for each in translate.FOLDER.glob("*.ts"):
        shutil.copy(each, tmp_path)
    translate.refresh(tmp_path)
    assert set(messages(tmp_path / name)) == set(messages(translate.FOLDER / name))
    kept = (translate.FOLDER / name).with_suffix(".qm")
    assert kept.read_bytes() == translate.built(translate.FOLDER / name)


@pytest.mark.parametrize("name", [translate.ENGLISH, translate.SPANISH])
def test_every_text_is_translated(name: str) -> None:
    assert translate.missing(translate.FOLDER / name) == []


def test_a_translation_keeps_places_keys_and_ends() -> None:
    wrong = []
    for (_, source), forms in messages(translate.FOLDER / translate.SPANISH).items():
        for form in forms:
            if sorted(PLACE.findall(form)) != sorted(PLACE.findall(source)):
                wrong.append(f"places: {source} → {form}")
            if ("&" in source) != ("&" in form) or form.count("&") > 1:
                wrong.append(f"key: {source} → {form}")
            if any(source.endswith(mark) != form.endswith(mark) for mark in ("…", ".", ":")):
                wrong.append(f"end: {source} → {form}")
    assert wrong == []


def said() -> Iterator[tuple[str, str]]:
    """(class, text) of every ``tr`` in the program."""
    for path in translate.sources():
        for kind in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if not isinstance(kind, ast.ClassDef):
                continue
            for call in ast.walk(kind):
                if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
                    text = call.args[0] if call.func.attr == "tr" else None
                    if isinstance(text, ast.Constant):
                        yield kind.name, str(text.value)


def test_every_text_is_gathered_under_the_class_that_says_it() -> None:
    """``lupdate`` sees no call within an f-string, and no class but the one around it."""
    known = messages(translate.FOLDER / translate.SPANISH)
    assert [each for each in said() if each not in known] == []


def test_english_counts() -> None:
    counted = messages(translate.FOLDER / translate.ENGLISH)
    assert counted["LibraryPanel", "Search %n exercise(s)"] == [
        "Search %n exercise",
        "Search %n exercises",
    ]


# --- languages in the program


@pytest.fixture
def restored(qapp: QApplication) -> Iterator[QApplication]:
    locale = QLocale()
    yield qapp
    for each in qapp.findChildren(QTranslator):
        qapp.removeTranslator(each)
        each.deleteLater()
    QLocale.setDefault(locale)


def furnished(seeded: Path, tmp_path: Path, application: QApplication) -> Desk:
    folder = tmp_path / "data"
    shutil.copytree(seeded, folder)
    return furnish(folder, application)


def test_the_window_speaks_spanish(restored: QApplication, seeded: Path, tmp_path: Path) -> None:
    install_language(restored, "es")
    desk = furnished(seeded, tmp_path, restored)
    desk.open()
    assert [menu.title() for menu in desk.window.menus._menus][:2] == ["&Archivo", "&Edición"]
    library = desk.window.workspace.library
    assert library._field.placeholderText().startswith("Buscar en ")
    desk.window.close()
    desk.database.close()


@pytest.mark.parametrize("language", [*LANGUAGES, "xx"])
def test_a_language_is_installed_once(language: str, restored: QApplication) -> None:
    for _ in range(3):
        install_language(restored, language)
        restored.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    known = language if language in LANGUAGES else "en"
    folder = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    qt = (folder / f"qtbase_{known}.qm").exists() and known != "en"
    assert len(restored.findChildren(QTranslator)) == 1 + qt
    assert QLocale() == LOCALES[known]
    told = QCoreApplication.translate("ProgrammeLists", "%n stage(s)", "", 1)
    assert told == {"en": "1 stage", "es": "1 etapa"}[known]


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_entries_of_a_menu_share_a_letter(
    language: str, restored: QApplication, seeded: Path, tmp_path: Path
) -> None:
    install_language(restored, language)
    desk = furnished(seeded, tmp_path, restored)

    def letters(actions: list[QAction]) -> list[str]:
        found = (re.search(r"&(\w)", action.text()) for action in actions)
        return [each[1].casefold() for each in found if each]

    for actions in (desk.window.menuBar().actions(), *(m.actions() for m in menus_of(desk))):
        told = " | ".join(action.text() for action in actions)
        assert len(letters(actions)) == len(set(letters(actions))), told
    desk.window.close()
    desk.database.close()


def keys_of(widget: QWidget) -> list[tuple[str, str]]:
    """(letter, text) of what Alt and a letter reach, as far as it is shown."""
    found = [
        each.text()
        for each in widget.findChildren(QWidget)
        if each.isVisible()
        and (isinstance(each, QAbstractButton) or (isinstance(each, QLabel) and each.buddy()))
    ]
    for bar in widget.findChildren(QTabBar):
        if bar.isVisible():
            found += [bar.tabText(number) for number in range(bar.count())]
    letters = ((re.search(r"&(\w)", text), text) for text in found)
    return [(letter[1].casefold(), text) for letter, text in letters if letter]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_dialog_has_a_letter_for_each_part_and_room_for_it(
    language: str, restored: QApplication, seeded: Path, tmp_path: Path
) -> None:
    install_language(restored, language)
    desk = furnished(seeded, tmp_path, restored)
    wrong = []
    for place in PLACES:
        widget = seen(place, desk)
        keys = keys_of(widget)
        letters = [letter for letter, _ in keys]
        wrong += [(place.__name__, text) for letter, text in keys if letters.count(letter) > 1]
        wrong += [(place.__name__, text) for text in cut(widget)]
        if widget is not desk.window:
            widget.close()
    assert not wrong, wrong
    desk.window.close()
    desk.database.close()


def menus_of(desk: Desk) -> list[QMenu]:
    return [*desk.window.menus._menus, *desk.window.menuBar().findChildren(QMenu)]


# --- a language that shows what is not translated, and is long


class Pseudo(QTranslator):
    """``Save`` becomes ``⟦Save~~⟧``: four tenths longer, as a wordy language is."""

    def isEmpty(self) -> bool:  # noqa: N802 (Qt calls it so)
        return False

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str:
        del context, disambiguation, n
        extra = "~" * max(2, len(source) * 4 // 10)
        return f"{OPEN}{source}{extra}{CLOSE}" if source else ""


@pytest.fixture
def pseudo(restored: QApplication, seeded: Path, tmp_path: Path) -> Iterator[Desk]:
    translator = Pseudo(restored)
    restored.installTranslator(translator)
    desk = furnished(seeded, tmp_path, restored)
    yield desk
    desk.window.close()
    desk.database.close()
    desk.window.deleteLater()
    restored.removeTranslator(translator)


def texts(widget: QWidget) -> Iterator[tuple[QWidget, str]]:
    """Every text that a person reads on *widget* and all below it."""
    for each in [widget, *widget.findChildren(QWidget)]:
        if not each.isVisible():
            continue
        if isinstance(each, QLabel | QAbstractButton):
            yield each, each.text()
        if isinstance(each, QLineEdit | QPlainTextEdit):
            yield each, each.placeholderText()
        if isinstance(each, QTabBar):
            for number in range(each.count()):
                yield each, each.tabText(number)
        yield each, each.toolTip()
        yield each, each.accessibleName()


def known_content(desk: Desk) -> set[str]:
    """Words of the content and of the user, which no translation of the interface touches."""
    shelf, programme = desk.services.library, desk.document.programme
    found = {programme.reference, "JM-0412", "English", "Español", "MK", str(desk.folder)}
    found |= {each.name for each in shelf.presentations.values()}
    # The shorthand is the same in every language; the dose is told in the handout's.
    found |= {"3x15", "3x15 2-1-2 2/day R", desk.window.workspace.editor._reading.text()}
    for exercise in shelf.exercises.values():
        found |= {exercise.name, exercise.clinical_name}
    from soleus.storage.content.red_flags import load_red_flags

    flags = load_red_flags()
    found.add(flags.refer_on.strip())
    found |= set(flags.routes.values())
    for group in flags.groups:
        found |= {f"{group.id}  {group.title}", group.note.strip()}
        for item in group.items:
            found |= {item.text, item.plan}
    for template in shelf.templates.values():
        found |= {template.about, template.title}
    return found


def untranslated(widget: QWidget, content: set[str]) -> list[str]:
    found = []
    for each, text in texts(widget):
        if each.objectName() == "key" or each.objectName().startswith("qt_"):
            continue
        if isinstance(each.parentWidget(), QComboBox) or each.objectName() == "reading":
            continue
        bare = text.strip()
        if (
            OPEN not in bare
            and bare not in content
            and re.search(r"[A-Za-z]{3}", DAY.sub("", bare))
        ):
            found.append(f"{type(each).__name__}: {bare}")
    return found


def cut(widget: QWidget) -> list[str]:
    """Labels and buttons that are smaller than their text needs."""
    found = []
    for each in widget.findChildren(QWidget):
        if not each.isVisible() or isinstance(each, ElidedLabel):
            continue
        if isinstance(each, QPushButton | QCheckBox | QRadioButton | QToolButton):
            # A tile's own style sheet has its least size, and its hint would add to that.
            needed = each.minimumSize() if each.styleSheet() else each.minimumSizeHint()
            if each.width() < needed.width() or each.height() < needed.height():
                name = each.text() or each.accessibleName()
                sizes = f"{each.size().toTuple()} < {needed.toTuple()}"
                found.append(f"{type(each).__name__} {name} {sizes}")
        elif isinstance(each, QLabel) and each.text():
            if each.wordWrap():
                tall = each.heightForWidth(each.width())
                if each.height() < tall:
                    found.append(f"label {each.text()} {each.height()} < {tall}")
            elif each.textFormat() != Qt.TextFormat.RichText:
                wide = each.fontMetrics().horizontalAdvance(each.text().replace("&", ""))
                if each.contentsRect().width() < wide:
                    found.append(f"label {each.text()}")
    return found


@pytest.mark.parametrize("place", PLACES)
def test_every_word_of_the_interface_is_translated(place: Place, pseudo: Desk) -> None:
    widget = seen(place, pseudo)
    assert untranslated(widget, known_content(pseudo)) == []


@pytest.mark.parametrize("place", [each for each in PLACES if each is not panel])
def test_nothing_is_cut_in_a_wordy_language(place: Place, pseudo: Desk) -> None:
    widget = seen(place, pseudo)
    assert cut(widget) == []


def test_the_bar_and_the_menus_are_translated(pseudo: Desk) -> None:
    workspace(pseudo)
    QApplication.processEvents()
    assert untranslated(pseudo.window.bar, known_content(pseudo)) == []
    for menu in menus_of(pseudo):
        for action in menu.actions():
            assert action.isSeparator() or OPEN in action.text(), action.text()
