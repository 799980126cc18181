"""The tokens as a Qt palette and style sheet on Fusion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from soleus.gui.tokens import GAP, GRID, LIGHT, RADIUS, TARGET, THEMES, Theme, ThemeName


def chosen_theme(name: ThemeName) -> Theme:
    """The theme for *name*; ``system`` follows the desktop's light or dark."""
    if name is ThemeName.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return THEMES[ThemeName.DARK if dark else ThemeName.LIGHT]
    return THEMES.get(name, LIGHT)


def apply_theme(application: QApplication, theme: Theme) -> None:
    style = QStyleFactory.create("Fusion")
    application.setStyle(style)
    application.setPalette(palette(theme))
    application.setStyleSheet(style_sheet(theme))


def palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    colours = {
        role.Window: theme.surface,
        role.WindowText: theme.ink,
        role.Base: theme.raised,
        role.AlternateBase: theme.surface,
        role.Text: theme.ink,
        role.PlaceholderText: theme.soft,
        role.Button: theme.raised,
        role.ButtonText: theme.ink,
        role.BrightText: theme.on_red,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent,
        role.ToolTipBase: theme.ink,
        role.ToolTipText: theme.raised,
        role.Light: theme.raised,
        role.Mid: theme.line,
        role.Dark: theme.strong_line,
        role.Shadow: theme.strong_line,
    }
    made = QPalette()
    for where, colour in colours.items():
        made.setColor(where, QColor(colour))
    disabled = QPalette.ColorGroup.Disabled
    for where in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(disabled, where, QColor(theme.strong_line))
    return made


def style_sheet(theme: Theme) -> str:
    """Only what the palette cannot say."""
    return f"""
    QToolTip {{ color: {theme.raised}; background: {theme.ink}; border: 0; padding: {GRID}px; }}
    QWidget#ground {{ background: {theme.ground}; }}
    QFrame#panel {{ background: {theme.surface}; border: 0; }}
    QFrame#lane {{ background: {theme.surface}; border: 1px solid {theme.line};
                   border-radius: {RADIUS + 2}px; }}
    QFrame#lane[current="true"] {{ border: 2px solid {theme.accent}; background: {theme.tint}; }}
    QFrame#popover {{ background: {theme.raised}; border: 1px solid {theme.strong_line};
                      border-radius: {RADIUS}px; }}
    QLabel#title {{ font-weight: 600; }}
    QLabel#big {{ font-size: 15pt; font-weight: 600; }}
    QLabel#soft {{ color: {theme.soft}; }}
    QLabel#amber {{ color: {theme.on_amber}; background: {theme.amber};
                    border-radius: {RADIUS}px; padding: {GRID}px {GAP}px; }}
    QLabel#red {{ color: {theme.on_red}; background: {theme.red};
                  border-radius: {RADIUS}px; padding: {GRID}px {GAP}px; }}
    QLineEdit, QSpinBox, QDoubleSpinBox, QComboBox, QDateEdit, QPlainTextEdit {{
        background: {theme.raised}; color: {theme.ink}; border: 1px solid {theme.strong_line};
        border-radius: {RADIUS}px; padding: 2px {GAP}px; min-height: {TARGET - 8}px;
        selection-background-color: {theme.accent}; selection-color: {theme.on_accent}; }}
    QLineEdit:focus, QSpinBox:focus, QDoubleSpinBox:focus, QComboBox:focus,
    QPlainTextEdit:focus {{ border: 2px solid {theme.focus}; }}
    QLineEdit#search {{ min-height: {TARGET + 4}px; }}
    QSpinBox, QDoubleSpinBox {{ padding-right: 18px; }}
    QComboBox::drop-down {{ border: 0; width: 22px; }}
    QComboBox QAbstractItemView {{ background: {theme.raised}; color: {theme.ink};
        border: 1px solid {theme.strong_line}; selection-background-color: {theme.tint};
        selection-color: {theme.ink}; padding: 2px; }}
    QDialogButtonBox {{ dialogbuttonbox-buttons-have-icons: 0; }}
    QPushButton, QToolButton {{ background: {theme.raised}; color: {theme.ink};
        border: 1px solid {theme.line}; border-radius: {RADIUS}px;
        padding: {GRID}px {GAP + GRID}px; min-height: {TARGET - 8}px; }}
    QToolButton {{ padding: {GRID}px; }}
    QPushButton:hover, QToolButton:hover {{ border-color: {theme.accent};
        background: {theme.tint}; }}
    QPushButton:pressed, QToolButton:pressed {{ background: {theme.line}; }}
    QPushButton:focus, QToolButton:focus {{ border: 2px solid {theme.focus}; }}
    QPushButton:disabled, QToolButton:disabled {{ color: {theme.strong_line}; }}
    QPushButton#primary {{ background: {theme.accent}; color: {theme.on_accent};
        border: 1px solid {theme.accent}; font-weight: 600; }}
    QPushButton#primary:focus {{ border: 2px solid {theme.focus}; }}
    QPushButton#primary:disabled {{ background: {theme.strong_line};
        border-color: {theme.strong_line}; color: {theme.raised}; }}
    QPushButton#chip {{ border-radius: 13px; padding: 2px {GAP + 2}px; min-height: 20px; }}
    QPushButton#chip:checked {{ background: {theme.accent}; color: {theme.on_accent};
        border-color: {theme.accent}; }}
    QToolButton#flat, QPushButton#flat {{ background: transparent;
        border: 1px solid transparent; }}
    QToolButton#flat:hover, QPushButton#flat:hover {{ border-color: {theme.line};
        background: {theme.tint}; }}
    QToolButton#flat:focus, QPushButton#flat:focus {{ border: 2px solid {theme.focus}; }}
    QListView {{ background: transparent; border: 1px solid transparent; outline: 0; }}
    QListView:focus {{ border: 1px solid {theme.focus}; border-radius: {RADIUS}px; }}
    QListWidget::item {{ padding: {GAP}px; border-radius: {RADIUS}px; color: {theme.ink}; }}
    QListWidget::item:hover {{ background: {theme.raised}; }}
    QListWidget::item:selected {{ background: {theme.tint}; color: {theme.ink}; }}
    QScrollArea {{ background: transparent; border: 0; }}
    QSplitter::handle {{ background: {theme.line}; }}
    QMenuBar {{ background: {theme.raised}; border-bottom: 1px solid {theme.line}; }}
    QMenuBar::item {{ padding: {GRID}px {GAP}px; background: transparent; }}
    QMenuBar::item:selected {{ background: {theme.tint}; }}
    QMenu {{ background: {theme.raised}; border: 1px solid {theme.line}; padding: {GRID}px; }}
    QMenu::item {{ padding: {GRID + 2}px {6 * GRID}px; border-radius: {GRID}px; }}
    QMenu::item:selected {{ background: {theme.tint}; color: {theme.ink}; }}
    QMenu::item:disabled {{ color: {theme.strong_line}; }}
    QScrollBar:vertical {{ background: transparent; width: 11px; margin: 0; }}
    QScrollBar:horizontal {{ background: transparent; height: 11px; margin: 0; }}
    QScrollBar::handle {{ background: {theme.strong_line}; border-radius: 4px;
        min-height: 28px; min-width: 28px; margin: 2px; }}
    QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
    QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
    QStatusBar {{ background: {theme.surface}; color: {theme.soft}; }}
    """
