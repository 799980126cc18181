"""The style sheet of a theme: only what the palette cannot say."""

from __future__ import annotations

from PySide6.QtGui import QColor, QGuiApplication

from soleus.assets import resource_path
from soleus.gui.look.letters import LEAST_PT
from soleus.gui.look.tokens import GAP, GRID, RADIUS, TARGET, Theme


def style_sheet(theme: Theme) -> str:
    parts = (
        _surfaces,
        _texts,
        _fields,
        _arrows,
        _buttons,
        _light_buttons,
        _ticks,
        _lists,
        _menus,
        _window,
    )
    return "\n".join(part(theme) for part in parts)


def text_pt() -> float:
    """The size of plain text, which the larger ones are multiples of."""
    return max(QGuiApplication.font().pointSizeF(), LEAST_PT)


def stronger(theme: Theme) -> str:
    """The accent under the pointer: farther from the text upon it, so that it is read as well."""
    accent, text = QColor(theme.accent), QColor(theme.on_accent)
    away = accent.darker(118) if text.lightness() > accent.lightness() else accent.lighter(112)
    return away.name()


def tinted(theme: Theme, name: str) -> str:
    """``url(…)`` of an icon in the theme's colour (``packaging/tint_icons.py`` made it)."""
    path = resource_path("icons", "tinted", theme.name.value, f"{name}.svg")
    return f'url("{path.as_posix()}")'


def _surfaces(theme: Theme) -> str:
    return f"""
    QToolTip {{ color: {theme.raised}; background: {theme.ink}; border: 0; padding: {GRID}px; }}
    QWidget#ground {{ background: {theme.ground}; }}
    QFrame#panel {{ background: {theme.surface}; border: 0; }}
    QFrame#lane {{ background: {theme.surface}; border: 1px solid {theme.line};
                   border-radius: {RADIUS + 2}px; }}
    QFrame#lane[current="true"] {{ border: 2px solid {theme.accent}; background: {theme.tint}; }}
    QFrame#popover, QFrame#overlay {{ background: {theme.raised};
        border: 1px solid {theme.strong_line}; border-radius: {RADIUS + 2}px; }}
    QFrame#box {{ background: {theme.raised}; border: 1px solid {theme.line};
                  border-radius: {RADIUS}px; }}
    QFrame#bar {{ background: {theme.raised}; border: 0; border-bottom: 1px solid {theme.line}; }}
    QFrame#notice {{ background: {theme.ink}; border: 0; border-radius: {RADIUS}px; }}
    QFrame#notice QLabel {{ color: {theme.raised}; }}
    QFrame#notice QPushButton {{ background: transparent; color: {theme.raised};
        border: 1px solid {theme.raised}; }}
    QFrame#notice QPushButton:focus {{ border: 2px solid {theme.raised}; }}
    QLabel#picture {{ background: {theme.picture}; border: 1px solid {theme.line};
        border-radius: {RADIUS}px; color: #4a5560; }}
    """


def _texts(theme: Theme) -> str:
    badge = f"border-radius: {RADIUS}px; padding: {GRID}px {GAP}px;"
    return f"""
    QLabel#title {{ font-weight: 600; }}
    QLabel#big {{ font-size: {1.5 * text_pt():g}pt; font-weight: 600; }}
    QLabel#soft, QLabel#hint {{ color: {theme.soft}; }}
    QLabel#amber {{ color: {theme.on_amber}; background: {theme.amber}; {badge} }}
    QLabel#red {{ color: {theme.on_red}; background: {theme.red}; {badge} }}
    QLabel#tint {{ color: {theme.ink}; background: {theme.tint}; {badge} }}
    QLabel#key {{ color: {theme.ink}; background: {theme.ground};
        border: 1px solid {theme.strong_line}; border-radius: {GRID}px;
        padding: 1px {GRID + 2}px; }}
    """


def _fields(theme: Theme) -> str:
    return f"""
    QLineEdit, QAbstractSpinBox, QComboBox, QDateEdit, QPlainTextEdit {{
        background: {theme.raised}; color: {theme.ink}; border: 1px solid {theme.strong_line};
        border-radius: {RADIUS}px; padding: 2px {GAP}px; min-height: {TARGET - 8}px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QLineEdit:focus, QAbstractSpinBox:focus, QComboBox:focus, QDateEdit:focus,
    QPlainTextEdit:focus {{ border: 2px solid {theme.focus}; padding: 1px {GAP - 1}px; }}
    QLineEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled {{
        background: {theme.surface}; color: {theme.strong_line}; border-color: {theme.line}; }}
    QLineEdit#search {{ min-height: {TARGET + 2}px; }}
    QLineEdit#line {{ min-height: {TARGET + 8}px; font-size: {1.3 * text_pt():g}pt; }}
    QLineEdit > QToolButton {{ background: transparent; border: 0; padding: 0; min-height: 0; }}
    QTextBrowser {{ background: transparent; border: 2px solid transparent;
        padding: {GRID}px; }}
    QTextBrowser:focus {{ border: 2px solid {theme.focus}; border-radius: {RADIUS}px; }}
    """


def _arrows(theme: Theme) -> str:
    return f"""
    QComboBox {{ padding-right: 24px; combobox-popup: 0; qproperty-maxVisibleItems: 20; }}
    QComboBox::drop-down {{ subcontrol-origin: border; subcontrol-position: center right;
        border: 0; background: transparent; width: 24px; }}
    QComboBox::down-arrow {{ image: {tinted(theme, "down")}; width: 14px; height: 14px; }}
    QComboBox::down-arrow:disabled {{ image: {tinted(theme, "down-off")}; }}
    QComboBox QAbstractItemView {{ background: {theme.raised}; color: {theme.ink};
        border: 1px solid {theme.strong_line}; selection-background-color: {theme.tint};
        selection-color: {theme.ink}; padding: 2px; outline: 0; }}
    QComboBox QAbstractItemView::item {{ min-height: {TARGET - 4}px; padding: 1px {GRID}px; }}
    QAbstractSpinBox, QDateEdit {{ padding-right: 24px; }}
    QDateEdit::drop-down {{ subcontrol-origin: border; subcontrol-position: center right;
        border: 0; background: transparent; width: 24px; }}
    QDateEdit::down-arrow {{ image: {tinted(theme, "down")}; width: 14px; height: 14px; }}
    QAbstractSpinBox::up-button, QDateEdit::up-button {{
        subcontrol-origin: border; subcontrol-position: top right; width: 22px; height: 14px;
        border: 0; background: transparent; margin: 1px 1px 0 0; }}
    QAbstractSpinBox::down-button, QDateEdit::down-button {{
        subcontrol-origin: border; subcontrol-position: bottom right; width: 22px;
        height: 14px; border: 0; background: transparent; margin: 0 1px 1px 0; }}
    QAbstractSpinBox::up-button:hover, QDateEdit::up-button:hover,
    QAbstractSpinBox::down-button:hover,
    QDateEdit::down-button:hover {{ background: {theme.tint}; border-radius: {GRID}px; }}
    QAbstractSpinBox::up-arrow, QDateEdit::up-arrow {{
        image: {tinted(theme, "up")}; width: 11px; height: 11px; }}
    QAbstractSpinBox::down-arrow, QDateEdit::down-arrow {{
        image: {tinted(theme, "down")}; width: 11px; height: 11px; }}
    QSpinBox::up-arrow:off, QSpinBox::up-arrow:disabled, QDoubleSpinBox::up-arrow:off,
    QDoubleSpinBox::up-arrow:disabled {{ image: {tinted(theme, "up-off")}; }}
    QSpinBox::down-arrow:off, QSpinBox::down-arrow:disabled, QDoubleSpinBox::down-arrow:off,
    QDoubleSpinBox::down-arrow:disabled {{ image: {tinted(theme, "down-off")}; }}
    """


def _buttons(theme: Theme) -> str:
    return f"""
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton, QToolButton {{ background: {theme.raised}; color: {theme.ink};
        border: 1px solid {theme.strong_line}; border-radius: {RADIUS}px;
        padding: {GRID}px {GAP + GRID}px; min-height: {TARGET - 8}px; }}
    QToolButton {{ padding: {GRID}px; min-width: {TARGET - 10}px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {theme.accent};
        background: {theme.tint}; }}
    QPushButton:pressed, QToolButton:pressed, QToolButton:checked {{
        background: {theme.tint}; border-color: {theme.accent}; }}
    QPushButton:focus {{ border: 2px solid {theme.focus};
        padding: {GRID - 1}px {GAP + GRID - 1}px; }}
    QToolButton:focus {{ border: 2px solid {theme.focus}; padding: {GRID - 1}px; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.strong_line};
        border-color: {theme.line}; background: transparent; }}
    QPushButton#primary {{ background: {theme.accent}; color: {theme.on_accent};
        border: 1px solid {theme.accent}; font-weight: 600; }}
    QPushButton#primary:hover {{ background: {stronger(theme)};
        border-color: {stronger(theme)}; }}
    QPushButton#primary:focus {{ border: 2px solid {theme.focus}; }}
    QPushButton#primary:disabled {{ background: {theme.track}; border-color: {theme.track};
        color: {theme.soft}; }}
    QPushButton[sign="open"] {{ background: {theme.amber}; color: {theme.on_amber};
        border-color: {theme.amber}; }}
    QPushButton[sign="stop"] {{ background: {theme.red}; color: {theme.on_red};
        border-color: {theme.on_red}; font-weight: 600; }}
    QPushButton[sign]:hover {{ border-color: {theme.accent}; }}
    QPushButton[sign]:focus {{ border-color: {theme.focus}; }}
    QPushButton::menu-indicator {{ image: {tinted(theme, "down")}; width: 14px; height: 14px;
        subcontrol-origin: border; subcontrol-position: center right; right: 5px; }}
    QToolButton::menu-indicator {{ image: none; width: 0; }}
    """


def _light_buttons(theme: Theme) -> str:
    """Chips, and buttons without an edge of their own; after :func:`_buttons`."""
    return f"""
    QPushButton#chip {{ border-radius: 12px; padding: 1px {GAP}px; min-height: 20px;
        border-color: {theme.line}; }}
    QPushButton#chip:hover {{ border-color: {theme.accent}; }}
    QPushButton#chip:focus {{ border: 2px solid {theme.focus}; padding: 0 {GAP - 1}px; }}
    QPushButton#chip:checked {{ background: {theme.accent}; color: {theme.on_accent};
        border-color: {theme.accent}; }}
    QPushButton#chip:checked:focus {{ border: 2px solid {theme.focus}; }}
    QPushButton#chip::menu-indicator {{ width: 0; image: none; }}
    QToolButton#flat, QPushButton#flat {{ background: transparent;
        border: 1px solid transparent; }}
    QToolButton#flat:hover, QPushButton#flat:hover {{ border-color: {theme.line};
        background: {theme.tint}; }}
    QToolButton#flat:checked {{ background: {theme.tint}; border-color: {theme.accent}; }}
    QToolButton#flat:focus, QPushButton#flat:focus {{ border: 2px solid {theme.focus}; }}
    QToolButton#tile:checked {{ border: 3px solid {theme.accent}; background: {theme.raised};
        padding: {GRID - 2}px; }}
    QToolButton#tile:focus {{ border: 3px solid {theme.focus}; padding: {GRID - 2}px; }}
    QToolButton#tile:checked:focus {{ background: {theme.tint}; }}
    """


def _ticks(theme: Theme) -> str:
    return f"""
    QCheckBox, QRadioButton {{ spacing: {GAP}px; min-height: {TARGET - 4}px;
        border: 1px solid transparent; border-radius: {GRID}px; padding: 0 2px; }}
    QCheckBox:focus, QRadioButton:focus {{ border: 1px solid {theme.focus}; }}
    QCheckBox::indicator, QRadioButton::indicator {{ width: 16px; height: 16px;
        background: {theme.raised}; border: 1px solid {theme.strong_line}; }}
    QCheckBox::indicator {{ border-radius: {GRID}px; }}
    QRadioButton::indicator {{ border-radius: 9px; }}
    QCheckBox::indicator:hover, QRadioButton::indicator:hover {{ border-color: {theme.accent}; }}
    QCheckBox::indicator:checked {{ background: {theme.accent}; border-color: {theme.accent};
        image: {tinted(theme, "check")}; }}
    QCheckBox::indicator:indeterminate {{ background: {theme.accent};
        border-color: {theme.accent}; image: {tinted(theme, "part")}; }}
    QRadioButton::indicator:checked {{ border: 2px solid {theme.accent};
        width: 14px; height: 14px; image: {tinted(theme, "dot")}; }}
    """


def _lists(theme: Theme) -> str:
    return f"""
    QListView {{ background: transparent; border: 1px solid transparent; outline: 0; }}
    QListView:focus {{ border: 1px solid {theme.focus}; border-radius: {RADIUS}px; }}
    QListWidget::item {{ padding: {GAP}px; border-radius: {RADIUS}px; color: {theme.ink}; }}
    QListWidget::item:hover {{ background: {theme.raised}; }}
    QListWidget::item:selected {{ background: {theme.tint}; color: {theme.ink}; }}
    QTableView, QTreeView {{ background: {theme.raised}; color: {theme.ink};
        border: 1px solid {theme.line}; border-radius: {RADIUS}px; outline: 0;
        gridline-color: {theme.line}; alternate-background-color: {theme.surface};
        selection-background-color: {theme.tint}; selection-color: {theme.ink}; }}
    QTableView:focus, QTreeView:focus {{ border: 1px solid {theme.focus}; }}
    QHeaderView::section {{ background: {theme.surface}; color: {theme.soft}; border: 0;
        border-bottom: 1px solid {theme.line}; padding: {GRID}px {GAP}px; }}
    QScrollArea {{ background: transparent; border: 0; }}
    QAbstractScrollArea::corner {{ background: transparent; border: 0; }}
    QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.strong_line}; border-radius: 3px;
        min-height: 28px; min-width: 28px; margin: 2px; }}
    QScrollBar::handle:hover {{ background: {theme.soft}; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    """


def _menus(theme: Theme) -> str:
    return f"""
    QMenuBar {{ background: {theme.raised}; border-bottom: 1px solid {theme.line}; }}
    QMenuBar::item {{ padding: {GRID}px {GAP}px; background: transparent;
        color: {theme.ink}; }}
    QMenuBar::item:selected {{ background: {theme.tint}; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.strong_line};
        padding: {GRID}px; }}
    QMenu::item {{ padding: {GRID + 1}px {5 * GRID}px {GRID + 1}px {7 * GRID}px;
        border-radius: {GRID}px; color: {theme.ink}; }}
    QMenu::item:selected {{ background: {theme.tint}; color: {theme.ink}; }}
    QMenu::item:disabled {{ color: {theme.strong_line}; }}
    QMenu::separator {{ height: 1px; background: {theme.line}; margin: {GRID}px {GAP}px; }}
    QMenu::indicator {{ width: 14px; height: 14px; left: {GAP}px; }}
    QMenu::indicator:checked {{ image: {tinted(theme, "mark")}; }}
    QMenu::right-arrow {{ image: {tinted(theme, "right")}; width: 13px; height: 13px;
        right: {GRID}px; }}
    """


def _window(theme: Theme) -> str:
    return f"""
    QSplitter::handle {{ background: {theme.line}; }}
    QSplitter::handle:hover {{ background: {theme.accent}; }}
    QStatusBar {{ background: {theme.surface}; color: {theme.soft};
        border-top: 1px solid {theme.line}; }}
    QStatusBar::item {{ border: 0; }}
    QTabWidget::pane {{ border: 0; border-top: 1px solid {theme.line}; }}
    QTabBar {{ qproperty-drawBase: 0; }}
    QTabBar::tab {{ background: transparent; color: {theme.soft};
        border: 2px solid transparent; padding: {GRID + 2}px {GAP + GRID}px; }}
    QTabBar::tab:hover {{ color: {theme.ink}; }}
    QTabBar::tab:selected {{ color: {theme.ink}; border-bottom-color: {theme.accent}; }}
    QTabBar::tab:focus {{ border-color: {theme.focus}; border-radius: {GRID}px; }}
    QProgressBar {{ background: {theme.ground}; border: 0; border-radius: {GRID}px;
        max-height: {GAP}px; }}
    QProgressBar::chunk {{ background: {theme.accent}; border-radius: {GRID}px; }}
    """
