"""The menus of the window. What is in them also stands in the list of keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from soleus.gui.look.tokens import ThemeName

if TYPE_CHECKING:
    from soleus.gui.parts.menu_entry import Entry

Act = Callable[[], object]
Keys = str | Sequence[str]


@dataclass(frozen=True, slots=True)
class Acts:
    """What the menus call, each a plain function."""

    new: Act
    open: Act
    save_copy: Act
    export: Act
    print: Act
    start_page: Act
    quit: Act
    undo: Act
    redo: Act
    find: Act
    palette: Act
    add_stage: Act
    new_exercise: Act
    flags: Act
    settings: Act
    backups: Act
    shortcuts: Act
    about: Act
    library: Callable[[bool], object]
    handout: Callable[[bool], object]
    tiles: Callable[[bool], object]
    theme: Callable[[ThemeName], object]
    exports: Sequence[Entry]
    handouts: Sequence[Entry]
    programme: Sequence[Entry]
    own_library: Sequence[Entry]


class Guard(Protocol):
    """Runs what is asked for; trouble ends in a sentence."""

    def __call__(self, act: Act) -> None: ...


class WindowMenus(QObject):
    """Built once; ``needs_programme`` are those that work on an open programme."""

    def __init__(self, bar: QMenuBar, acts: Acts, history: QAction, guard: Guard) -> None:
        super().__init__(bar)
        self._bar, self._guard = bar, guard
        self._history = history
        self.needs_programme: list[QAction] = []
        self._menus: list[QMenu] = []
        self._build_file(acts)
        self._build_edit(acts)
        self._build_programme(acts)
        self._build_view(acts)
        self._build_library(acts)
        self._fill(self._menu(self.tr("H&andout")), acts.handouts)
        self._build_help(acts)

    def groups(self) -> list[tuple[str, Sequence[QAction]]]:
        """Menu titles with their actions, for the list of keys."""
        return [(menu.title().replace("&", ""), menu.actions()) for menu in self._menus]

    def _build_file(self, acts: Acts) -> None:
        menu = self._menu(self.tr("&File"))
        self._add(menu, self.tr("&New programme…"), acts.new, "Ctrl+N")
        self._add(menu, self.tr("&Open file…"), acts.open, "Ctrl+O")
        menu.addSeparator()
        self.needs_programme += [
            self._add(menu, self.tr("Save a &copy as file…"), acts.save_copy, "Ctrl+Shift+S"),
            self._add(menu, self.tr("Save handout as &PDF…"), acts.export, "Ctrl+E"),
            self._add(menu, self.tr("P&rint handout…"), acts.print, "Ctrl+P"),
        ]
        self._fill(menu.addMenu(self.tr("&More ways to hand over")), acts.exports)
        menu.addSeparator()
        self._add(menu, self.tr("S&ettings…"), acts.settings, "Ctrl+,")
        self._add(menu, self.tr("&Back-ups…"), acts.backups)
        menu.addSeparator()
        self.needs_programme.append(
            self._add(menu, self.tr("&Start page"), acts.start_page, "Ctrl+W")
        )
        self._add(menu, self.tr("&Quit"), acts.quit, "Ctrl+Q")

    def _build_edit(self, acts: Acts) -> None:
        menu = self._menu(self.tr("&Edit"))
        self.undo = self._add(menu, self.tr("&Undo"), acts.undo, "Ctrl+Z")
        self.redo = self._add(menu, self.tr("&Redo"), acts.redo, ("Ctrl+Shift+Z", "Ctrl+Y"))
        menu.addSeparator()
        self.needs_programme += [
            self._add(menu, self.tr("&Add an exercise by typing…"), acts.palette, "Ctrl+K"),
            self._add(menu, self.tr("&Find in the library"), acts.find, "Ctrl+F"),
        ]

    def _build_programme(self, acts: Acts) -> None:
        menu = self._menu(self.tr("&Programme"))
        self._fill(menu, acts.programme)
        menu.addSeparator()
        self.needs_programme += [
            self._add(menu, self.tr("Add &stage"), acts.add_stage, "Ctrl+Shift+N"),
            self._add(menu, self.tr("&Warning signs…"), acts.flags, "Ctrl+R"),
        ]

    def _build_view(self, acts: Acts) -> None:
        menu = self._menu(self.tr("&View"))
        self.library = self._toggle(menu, self.tr("&Library"), acts.library, "Ctrl+Shift+L")
        self.handout = self._toggle(menu, self.tr("&Handout"), acts.handout, "Ctrl+Shift+H")
        self._history.setText(self.tr("H&istory"))
        self._history.setShortcut(QKeySequence("Ctrl+H"))
        menu.addAction(self._history)
        menu.addSeparator()
        self.tiles = self._toggle(menu, self.tr("Library as &tiles"), acts.tiles, "Ctrl+G")
        self.needs_programme += [self.library, self.handout, self._history, self.tiles]
        themes = menu.addMenu(self.tr("Th&eme"))
        group = QActionGroup(themes)
        self.themes: dict[ThemeName, QAction] = {}
        for name, words in (
            (ThemeName.SYSTEM, self.tr("As the &system")),
            (ThemeName.LIGHT, self.tr("&Light")),
            (ThemeName.DARK, self.tr("&Dark")),
            (ThemeName.CONTRAST, self.tr("&High contrast")),
        ):
            action = self._add(themes, words, partial(acts.theme, name))
            action.setCheckable(True)
            group.addAction(action)
            self.themes[name] = action

    def _build_library(self, acts: Acts) -> None:
        menu = self._menu(self.tr("&Library"))
        self._add(menu, self.tr("&New exercise of your own…"), acts.new_exercise, "Ctrl+Shift+E")
        self._fill(menu, acts.own_library)

    def _build_help(self, acts: Acts) -> None:
        menu = self._menu(self.tr("&Help"))
        self._add(menu, self.tr("&Keys"), acts.shortcuts, ("F1", "?"))
        self._add(menu, self.tr("&About Soleus"), acts.about)

    # --- parts

    def _menu(self, title: str) -> QMenu:
        menu = self._bar.addMenu(title)
        self._menus.append(menu)
        return menu

    def _fill(self, menu: QMenu, entries: Sequence[Entry]) -> None:
        for entry in entries:
            action = self._add(menu, entry.text, entry.act, entry.keys)
            if not entry.always:
                self.needs_programme.append(action)

    def _add(self, menu: QMenu, text: str, act: Act, keys: Keys = "") -> QAction:
        action = menu.addAction(text)
        action.triggered.connect(lambda: self._guard(act))
        if isinstance(keys, str):
            action.setShortcut(QKeySequence(keys))
        else:
            action.setShortcuts([QKeySequence(each) for each in keys])
        return action

    def _toggle(self, menu: QMenu, text: str, act: Callable[[bool], object], keys: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        action.setShortcut(QKeySequence(keys))
        action.toggled.connect(act)
        return action
