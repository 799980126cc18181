"""Colour the few icons that the style sheet draws with, once for each theme.

    .venv/bin/python packaging/tint_icons.py

A style sheet can only name a file, so these cannot be coloured while the program runs.
Run it after a change of ``soleus/gui/look/tokens.py``; a test says so.
"""

from __future__ import annotations

from pathlib import Path

from soleus.gui.look.tokens import THEMES, Theme

ICONS = Path(__file__).resolve().parent.parent / "resources" / "icons"
TINTED = ICONS / "tinted"
DOT = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">'
    '<circle cx="12" cy="12" r="6" fill="currentColor"/></svg>\n'
)


def colours(theme: Theme) -> dict[str, tuple[str, str]]:
    """File name to the Lucide icon and the colour it is drawn in."""
    return {
        "down": ("chevron-down", theme.soft),
        "down-off": ("chevron-down", theme.strong_line),
        "up": ("chevron-up", theme.soft),
        "up-off": ("chevron-up", theme.strong_line),
        "check": ("check", theme.on_accent),
        "part": ("minus", theme.on_accent),
        "right": ("chevron-right", theme.soft),
        "mark": ("check", theme.ink),
        "dot": ("", theme.accent),
    }


def tinted() -> dict[Path, str]:
    """Every file below ``resources/icons/tinted`` and what is in it."""
    made = {}
    for name, theme in THEMES.items():
        for file, (icon, colour) in colours(theme).items():
            source = (ICONS / f"{icon}.svg").read_text(encoding="utf-8") if icon else DOT
            made[TINTED / name.value / f"{file}.svg"] = source.replace("currentColor", colour)
    return made


def main() -> None:
    for path, drawing in tinted().items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(drawing, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
