"""Finished drawings by scene, side and body: from the shipped pack, else from the cache.

Pure Python, so a window shows its pictures before numpy is loaded. What is in neither
place is asked of a worker process; see drawing_jobs.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from soleus.assets import resource_path
from soleus.errors import UserError
from soleus.figures.display.display import Animation, Drawing, mirrored
from soleus.figures.display.encoding import DamagedDrawingError, decode_animation, decode_drawings
from soleus.figures.drawing.compose import composed
from soleus.figures.keeping.cache import DrawingCache, content_key
from soleus.figures.keeping.pack import Pack, open_pack
from soleus.figures.scene.scene_paths import scene_path

Side = Literal["right", "left"]
What = Literal["positions", "motion"]

BODIES = ("neutral", "female", "male", "older", "heavier")
JOINED = ("female", "male", "heavier", "older")
"""Words of a body in the order of its name; of the first two at most one."""
HAIR = ("short", "tied", "grey", "covered")
SKINS = ("light", "medium", "dark")

PACK = ("figures", "pack.bin")
"""Where the shipped pictures lie under resources."""


@dataclass(frozen=True, slots=True)
class Look:
    """Who is drawn, as far as it changes the drawing. The tone of the skin is a colour."""

    body: str = "neutral"  # as body_name makes it
    hair: str = "short"


@dataclass(frozen=True, slots=True)
class Order:
    """One thing that can be drawn: the key positions of a scene, or its movement."""

    scene: str
    what: What
    look: Look = Look()

    @property
    def name(self) -> str:
        """Its entry in the shipped pack, which holds the plain look only."""
        return f"{self.scene}/{self.what}"

    def key(self) -> str:
        """Its entry in the cache: changes with the scene's text. Raises UserError."""
        return content_key(
            {
                "what": self.what,
                "body": self.look.body,
                "hair": self.look.hair,
                "scene": scene_path(self.scene).read_text("utf-8"),
                "postures": resource_path("scenes", "postures.yaml").read_text("utf-8"),
            }
        )


@dataclass(frozen=True, slots=True)
class Gallery:
    """Drawings that are ready. All of it is drawn for the right and mirrored for the left."""

    pack: Pack | None
    cache: DrawingCache | None = None

    def positions(
        self, scene: str, side: Side = "right", look: Look | None = None
    ) -> tuple[Drawing, ...] | None:
        """The key positions from start to end, or None while they are not drawn."""
        data = self.data(Order(scene, "positions", look or Look()))
        if data is None:
            return None
        try:
            drawings = decode_drawings(data)
        except DamagedDrawingError:
            return None
        return tuple(map(mirrored, drawings)) if side == "left" else drawings

    def picture(
        self,
        scene: str,
        side: Side = "right",
        look: Look | None = None,
        *,
        from_right: bool = False,
    ) -> Drawing | None:
        """All key positions on one picture, or None while they are not drawn.

        *from_right*: a row of them begins at the right.
        """
        drawings = self.positions(scene, side, look)
        return None if not drawings else composed(drawings, from_right=from_right)

    def motion(
        self, scene: str, side: Side = "right", look: Look | None = None
    ) -> Animation | None:
        """The movement, or None while it is not drawn. Takes about a millisecond a frame."""
        data = self.data(Order(scene, "motion", look or Look()))
        if data is None:
            return None
        try:
            animation = decode_animation(data)
        except DamagedDrawingError:
            return None
        if side == "left":
            return Animation(tuple(map(mirrored, animation.frames)), animation.timing)
        return animation

    def data(self, order: Order) -> bytes | None:
        """The encoded drawings, wherever they are found."""
        if order.look == Look() and self.pack is not None and order.name in self.pack:
            try:
                return self.pack.read(order.name)
            except (DamagedDrawingError, OSError):
                return None
        if self.cache is None:
            return None
        return self.cache.get(order.key())


def shipped_gallery(cache: DrawingCache | None = None) -> Gallery:
    """The gallery of the installed program. Raises UserError when its pack is damaged."""
    return Gallery(open_pack(resource_path(*PACK)), cache)


def parse_look(words: str) -> tuple[Look, str]:
    """``female-older-dark`` to a look and a tone of skin. Raises UserError.

    A body may join one of female and male with heavier and older, in any order.
    """
    given = list(filter(None, words.lower().split("-")))
    known = {"body": BODIES, "hair": HAIR, "skin": SKINS}
    chosen: dict[str, list[str]] = {kind: [] for kind in known}
    for word in given:
        kind = next((k for k, choices in known.items() if word in choices), None)
        if kind is None:
            raise _unfit(words, word, "isn't known")
        if word in chosen[kind]:
            raise _unfit(words, word, "is said twice")
        if _excludes(kind, word, chosen[kind]):
            raise _unfit(words, word, f"is a second choice of {kind}")
        chosen[kind].append(word)
    body = body_name(chosen["body"])
    usual = "grey" if "older" in chosen["body"] else "short"
    return Look(body, (chosen["hair"] or [usual])[0]), (chosen["skin"] or ["light"])[0]


def body_name(words: Iterable[str]) -> str:
    """The one name of a body, however its words are ordered: ``female-older``."""
    said = set(words)
    return "-".join(word for word in JOINED if word in said) or "neutral"


def _excludes(kind: str, word: str, before: list[str]) -> bool:
    if kind != "body":
        return bool(before)
    sexes = ("neutral", "female", "male")
    return word in sexes and any(other in sexes for other in before)


def _unfit(words: str, word: str, fault: str) -> UserError:
    known = ", ".join((*BODIES, *HAIR, *SKINS))
    return UserError(f"In the figure “{words}” the word “{word}” {fault}. Known: {known}.")
