"""The posed body as props see it: spots on the skin, bone frames, palms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from soleus.figures.body.feet import ToeShape
from soleus.figures.body.kinematics import Posed, Skeleton
from soleus.figures.body.site import Site
from soleus.figures.frame import Floats


@dataclass(frozen=True, slots=True, eq=False)
class Wearer:
    """The posed body, for props that follow it."""

    skeleton: Skeleton
    posed: Posed
    sites: Mapping[str, Site]
    points: Floats  # (V, 3) the skin
    toes: Mapping[str, ToeShape]
    ground: float = 0.0  # height of the floor, or of the mat on it

    def spot(self, name: str) -> Floats:
        site = self.sites[name]
        out: Floats = self.posed.joints[site.bone] + self.posed.skin[site.bone] @ site.offset
        return out

    def outward(self, name: str) -> Floats:
        site = self.sites[name]
        out: Floats = self.posed.skin[site.bone] @ site.outward
        return out

    def frame(self, bone: str) -> Floats:
        """Clinical frame (columns left, up, forward) of a core bone."""
        out: Floats = self.posed.frames[self.skeleton.index[bone]]
        return out

    def joint(self, bone: str) -> Floats:
        out: Floats = self.posed.joints[self.skeleton.index[bone]]
        return out


def side_of(site: str) -> str:
    """``grip.R`` to ``R``."""
    return site.rpartition(".")[2]
