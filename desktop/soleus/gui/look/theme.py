"""The tokens as a Qt palette and style sheet on Fusion."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from soleus.gui.look.style_sheet import style_sheet
from soleus.gui.look.tokens import LIGHT, THEMES, Theme, ThemeName


def theme_named(name: object) -> ThemeName:
    """The theme of that name; the system's where a file or database holds another word."""
    return next((each for each in ThemeName if each.value == name), ThemeName.SYSTEM)


def chosen_theme(name: ThemeName) -> Theme:
    """The theme for *name*; ``system`` follows the desktop's light or dark."""
    if name is ThemeName.SYSTEM:
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return THEMES[ThemeName.DARK if dark else ThemeName.LIGHT]
    return THEMES.get(name, LIGHT)


def apply_theme(application: QApplication, theme: Theme) -> None:
    """Dress everything in *theme*, at once and while windows are open."""
    if application.style().name() != "fusion":
        application.setStyle(QStyleFactory.create("Fusion"))
    application.setPalette(palette(theme))
    sheet = style_sheet(theme)
    if application.styleSheet() != sheet:
        application.setStyleSheet(sheet)


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
        role.LinkVisited: theme.accent,
        role.Accent: theme.accent,
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
