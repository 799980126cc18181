"""The interface's languages: gathered afresh, complete, well formed, and nothing is cut."""

from __future__ import annotations

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

import translate
from soleus.gui.elided_label import ElidedLabel
from soleus.gui.translation import LANGUAGES, LOCALES, install_language

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
        assert len(letters(actions)) == len(set(letters(actions))), [a.text() for a in actions]
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
    # The shorthand is the same in every language; the dose is told in the handout's.
    found |= {"3x15", "3x15 2-1-2 2/day R", desk.window.workspace.editor._reading.text()}
    for exercise in shelf.exercises.values():
        found |= {exercise.name, exercise.clinical_name}
    from soleus.storage.red_flags import load_red_flags

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
            needed = each.minimumSizeHint()
            if each.width() < needed.width() or each.height() < needed.height():
                found.append(f"{type(each).__name__} {each.text()}")
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


@pytest.mark.parametrize("place", OURS)
def test_every_word_of_the_interface_is_translated(place: Place, pseudo: Desk) -> None:
    widget = place(pseudo)
    QApplication.processEvents()
    assert untranslated(widget, known_content(pseudo)) == []


@pytest.mark.parametrize("place", OURS)
def test_nothing_is_cut_in_a_wordy_language(place: Place, pseudo: Desk) -> None:
    widget = place(pseudo)
    QApplication.processEvents()
    assert cut(widget) == []


def test_the_bar_and_the_menus_are_translated(pseudo: Desk) -> None:
    workspace(pseudo)
    QApplication.processEvents()
    assert untranslated(pseudo.window.bar, known_content(pseudo)) == []
    for menu in menus_of(pseudo):
        for action in menu.actions():
            assert action.isSeparator() or OPEN in action.text(), action.text()
