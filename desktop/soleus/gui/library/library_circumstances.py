"""What the filters of the library ask the clinic and the open programme."""

from __future__ import annotations

from soleus.domain.finding import Presentation
from soleus.gui.library.library_filters import Circumstances
from soleus.gui.state.shelf import Shelf


def circumstances(shelf: Shelf, presentation: Presentation | None) -> Circumstances:
    """Those of the clinic now, and of a programme for *presentation*."""
    avoid = frozenset(presentation.avoid) if presentation else frozenset()
    return Circumstances(shelf.favourites, shelf.own, frozenset(shelf.recents), avoid)
