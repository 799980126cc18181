"""Names of the figures that pictures can show."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject

from soleus.gui.figure.figure_choice import FigureChoice


class FigureWords(QObject):
    """For labels: each choice by name, and a whole figure in one line."""

    def sexes(self) -> Mapping[str, str]:
        return {
            "neutral": self.tr("Neutral"),
            "female": self.tr("Woman"),
            "male": self.tr("Man"),
        }

    def builds(self) -> Mapping[str, str]:
        return {"older": self.tr("Older"), "heavier": self.tr("Heavier")}

    def skins(self) -> Mapping[str, str]:
        return {
            "light": self.tr("Light skin"),
            "medium": self.tr("Medium skin"),
            "dark": self.tr("Dark skin"),
        }

    def hair(self) -> Mapping[str, str]:
        return {
            "short": self.tr("Short hair"),
            "tied": self.tr("Hair tied back"),
            "grey": self.tr("Grey hair"),
            "covered": self.tr("Hair covered"),
        }

    def line(self, choice: FigureChoice) -> str:
        """Such as "Woman, older, dark skin, grey hair"."""
        parts = [self.sexes()[choice.sex]]
        builds = self.builds()
        parts += [builds["older"]] if choice.older else []
        parts += [builds["heavier"]] if choice.heavier else []
        parts += [self.skins()[choice.skin], self.hair()[choice.hair]]
        first, *rest = parts
        return ", ".join([first, *(each[:1].lower() + each[1:] for each in rest)])
