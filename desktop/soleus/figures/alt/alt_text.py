"""Alt text written from the scene: the view, the start, what is held, what changes.

Sentences of at most 15 words, so that they can be read aloud and understood at once.
"""

from __future__ import annotations

from soleus.figures.alt.alt_changes import changes
from soleus.figures.alt.alt_props import held_props
from soleus.figures.alt.alt_signs import signs
from soleus.figures.alt.alt_start import hands, start, supports, view
from soleus.figures.alt.alt_words import MOST_WORDS, Clause, Sides, finished, sentences
from soleus.figures.scene.scene import Scene

_SIDES: dict[str, Sides] = {
    "right": {"R": "right", "L": "left"},
    "left": {"R": "left", "L": "right"},
}


def alt_text(scene: Scene, side: str = "right") -> str:
    """What the picture shows, for those who cannot see it. *side* is the working side."""
    names = _SIDES[side]
    if scene.note:
        return scene.note.replace("{working}", names["R"]).replace("{other}", names["L"]).strip()
    told = [*_opening(scene, names)]
    moved = False
    last = len(scene.positions) - 1
    for number in range(last):
        clauses = changes(scene, number, names)
        told += sentences("First" if number == 0 and last > 1 else "Then", clauses)
        moved = moved or bool(clauses)
    if shown := signs(scene, names):
        told += sentences("Then" if moved else "", shown)
    elif not moved:
        told.append("The position stays the same.")
    if scene.nerve:
        leg = f" of the {names['L']} leg" if scene.nerve_side == "L" else ""
        told.append(f"A line shows the {scene.nerve} nerve{leg}.")
    if scene.timing.hold:
        unit = "second" if scene.timing.hold == 1 else "seconds"
        told.append(f"Held for {scene.timing.hold:g} {unit}.")
    return " ".join(told)


def _opening(scene: Scene, names: Sides) -> list[str]:
    """The view and the start, with as much beside them as a sentence takes."""
    if scene.close_up:
        return [f"{view(scene, names)}.", *(finished(c.full) for c in held_props(scene, names))]
    text = f"{view(scene, names)}: {start(scene, names)}"
    rest: list[Clause] = []
    for clause in (*hands(scene, names), *supports(scene, names), *held_props(scene, names)):
        longer = f"{text}, {clause.short}"
        if not rest and len(longer.split()) <= MOST_WORDS:
            text = longer
        else:
            rest.append(clause)
    return [f"{text}.", *(finished(c.full) for c in rest)]
