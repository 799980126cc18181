"""What the library says where nothing is found: why, and what to do."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.gui.library.library_filters import Choice


class NothingWords(QObject):
    """Why a list is empty, in a sentence."""

    def say(self, text: str, chosen: frozenset[Choice], *, blocks: bool) -> str:
        """For the search *text* and the filters *chosen*, among exercises or kept *blocks*."""
        groups = {group.value for group, _ in chosen}
        if blocks:
            return self.tr("No block is called “{0}”. Clear the search.").format(text)
        if text and chosen:
            return self.tr("Nothing found for “{0}” with these filters. Clear a filter.").format(
                text
            )
        if text:
            return self.tr(
                "Nothing found for “{0}”. Try another word, or make an exercise of your own (+)."
            ).format(text)
        if groups == {"favourite"}:
            return self.tr("No favourites yet. Click the star of an exercise, or press *.")
        if groups == {"own"}:
            return self.tr("No exercise of your own yet. The + beside the search makes one.")
        if groups == {"recent"}:
            return self.tr("Exercises that you put on a board will be listed here.")
        return self.tr("No exercise fits these filters. Clear one of them.")
