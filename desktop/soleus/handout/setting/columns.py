"""Strips side by side in the columns of a layout, with level heads."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.layout import Sheet
from soleus.handout.setting.sizes import Measure, balanced
from soleus.handout.setting.strip import Strip, shifted, stacked


def side_by_side(strips: tuple[Strip, ...], turn: int, sheet: Sheet) -> Strip:
    """One strip, read down the first column and then the second, which begins at *turn*."""
    columns = [stacked(list(each)) for each in (strips[:turn], strips[turn:]) if each]
    step = sheet.topic_width + sheet.spec.column_gap
    items = tuple(
        shifted(item, place * step, 0)
        for place, column in enumerate(columns)
        for item in column.items
    )
    return replace(strips[0], items=items, height=max(column.height for column in columns))


def in_columns(strips: tuple[Strip, ...], sheet: Sheet) -> Strip:
    """One strip with columns as even as they can be."""
    measures = tuple(Measure(each.height, each.gap) for each in strips)
    return side_by_side(strips, balanced(measures, sheet.spec.columns)[1], sheet)
