"""Values that an earlier Soleus wrote, in today's form."""

from __future__ import annotations

from soleus.storage.codec import Plain

FORM = 2
"""Of programmes, blocks, doses and exercises as data. Since 2 the side of the other-leg nerve
glide is the leg that moves; before, it was the leg that rests."""

OTHER_LEG_GLIDE = "neu_contra_slump"
TURNED: dict[Plain, str] = {
    "affected": "other", "other": "affected", "left": "right", "right": "left",
}  # fmt: skip


def brought_up(data: Plain, form: int) -> Plain:
    """*data* as *form* had it, in today's form; today's own comes back as it is."""
    return data if form >= FORM else _walked(data)


def dose_brought_up(data: Plain, exercise: str, form: int) -> Plain:
    """As `brought_up`, of a dose that stands by itself, kept for *exercise*."""
    return _turned(data) if form < FORM and exercise == OTHER_LEG_GLIDE else data


def _walked(data: Plain) -> Plain:
    if isinstance(data, dict):
        if OTHER_LEG_GLIDE in (data.get("exercise"), data.get("id")):
            return _turned(data)
        return {key: _walked(each) for key, each in data.items()}
    if isinstance(data, list | tuple):
        return [_walked(each) for each in data]
    return data


def _turned(data: Plain) -> Plain:
    """Every side below *data* is the other one."""
    if isinstance(data, dict):
        return {
            key: TURNED.get(each, each)
            if key == "side" and isinstance(each, str)
            else _turned(each)
            for key, each in data.items()
        }
    if isinstance(data, list | tuple):
        return [_turned(each) for each in data]
    return data
