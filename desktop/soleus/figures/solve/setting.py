"""What a scene keeps for all its positions, and what the names in a contact mean in it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from soleus.figures.body.contact_words import CONTACTS, MIDLINE
from soleus.figures.body.joints import COUNT
from soleus.figures.body.kinematics import Pose, Posed, Skeleton
from soleus.figures.body.site import Site
from soleus.figures.frame import Floats
from soleus.figures.props.props import Prop
from soleus.figures.scene.scene import Contact, Posture

Locks = Mapping[tuple[str, str], Floats]
"""Where a site touched a face before, by site and place."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What stays the same for all positions of a scene."""

    skeleton: Skeleton
    sites: Mapping[str, Site]
    posture: Posture
    props: Mapping[str, Prop]

    def spot(self, posed: Posed, name: str) -> Floats:
        site = self.sites[name]
        out: Floats = posed.joints[site.bone] + posed.skin[site.bone] @ site.offset
        return out


def touching_sites(contact: Contact) -> tuple[str, ...]:
    """Full site names of a contact."""
    if contact.side:
        return tuple(f"{stem}.{contact.side}" for stem in CONTACTS[contact.part])
    return MIDLINE[contact.part]


def place_name(contact: Contact) -> str:
    return f"{contact.prop}.{contact.face}"


def standing_pose(setting: Setting) -> Pose:
    """Plain standing: what ``forward`` and ``out`` of a contact are measured from."""
    return Pose(np.eye(3), setting.skeleton.rest[0] * [0, 1, 0], np.zeros(COUNT))
