"""What the figure commands do, without arguments, files or Qt."""

from __future__ import annotations

from soleus.errors import UserError
from soleus.figures.display.display import Animation, Drawing, mirrored
from soleus.figures.drawing.compose import composed
from soleus.figures.drawing.sequence import draw_animation, draw_position, draw_positions
from soleus.figures.frame import Figure
from soleus.figures.keeping.gallery import Look, Side
from soleus.figures.reading.scene_file import load_scene
from soleus.figures.solve.moving import MovingScene


def moving_scene(scene: str, look: Look) -> MovingScene:
    """Raises UserError when there is no such scene."""
    figure = Figure(look.body, "light", look.hair)  # type: ignore[arg-type]  # hair: checked by parse_look
    return MovingScene(load_scene(scene), figure)


def figure_drawing(
    scene: str, side: Side = "right", look: Look | None = None, moment: str = ""
) -> Drawing:
    """The picture of an exercise: all its positions, or one *moment*.

    *moment* is "start", "end" or a number from 0 to 1. Raises UserError.
    """
    moving = moving_scene(scene, look or Look())
    if not moment:
        drawings = draw_positions(moving)
        return composed([mirrored(d) for d in drawings] if side == "left" else drawings)
    drawing = draw_position(moving, moment_of(moment))
    return mirrored(drawing) if side == "left" else drawing


def figure_animation(scene: str, side: Side = "right", look: Look | None = None) -> Animation:
    """The movement of an exercise. Raises UserError."""
    animation = draw_animation(moving_scene(scene, look or Look()))
    if side == "left":
        return Animation(tuple(map(mirrored, animation.frames)), animation.timing)
    return animation


def moment_of(text: str) -> float:
    """``start``, ``end`` or ``0.4`` as a time of the movement. Raises UserError."""
    known = {"start": 0.0, "end": 1.0}
    if text in known:
        return known[text]
    try:
        moment = float(text)
    except ValueError:
        moment = -1.0
    if not 0.0 <= moment <= 1.0:
        raise UserError(
            f"“{text}” is no moment of a movement. Say start, end or a number from 0 to 1."
        )
    return moment
