"""Two pages on each side of paper, in the order in which a folded booklet is read."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.page import ARTIFACT, Page, PageItem, Paper
from soleus.handout.setting.strip import shifted


def saddle_order(pages: int) -> tuple[tuple[int, int], ...]:
    """For each side of paper the pages at its left and right, from 1; 0 is an empty page.

    Sides come in pairs, front and back of one sheet. The sheets are laid on each other,
    folded in the middle, and read as 1, 2, 3…
    """
    whole = -(-pages // 4) * 4
    order = []
    for sheet in range(whole // 4):
        low, high = 2 * sheet + 1, whole - 2 * sheet
        order += [(high, low), (low + 1, high - 1)]
    return tuple(
        (left if left <= pages else 0, right if right <= pages else 0) for left, right in order
    )


def imposed_pages(
    pages: tuple[Page, ...], paper: Paper, *, from_right: bool = False
) -> tuple[Page, ...]:
    """*pages* of half a paper's size, side by side on landscape *paper*, in saddle order.

    Nothing is tagged: paper is not read aloud, and the order is not that of reading.
    Print it on both sides and turn the paper over its short edge. *from_right* binds it at the
    right, for languages that are read from there.
    """
    down, across = paper.size
    return tuple(
        Page(
            across,
            down,
            tuple(
                _untagged(shifted(item, side * across / 2, 0))
                for side, number in enumerate(reversed(spread) if from_right else spread)
                if number
                for item in pages[number - 1].items
            ),
        )
        for spread in saddle_order(len(pages))
    )


def _untagged(item: PageItem) -> PageItem:
    return replace(item, tag=ARTIFACT)
