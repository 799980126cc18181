"""Props as scenes write them: sizes and place, or the parts of the body that wear them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from soleus.figures.body.contact_words import CONTACTS
from soleus.figures.body.sites import sites_of
from soleus.figures.props.props import PLACES, SHIFTS, STANDING_KINDS, sizes_of
from soleus.figures.props.worn import WORN_KINDS
from soleus.figures.scene.scene import Posture, PropSpec
from soleus.figures.scene.scene_words import SIDE_WORDS, Reader


def read_props(read: Reader, value: object, posture: Posture) -> tuple[PropSpec, ...]:
    """The props of a scene, with what the posture lies or sits on."""
    out: list[PropSpec] = []
    for name, said in read.mapping(value, "prop: {sizes and place}").items():
        inner = read.at(name)
        options = dict(inner.mapping(said or {}, "sizes and place"))
        kind = str(options.pop("kind", name))
        inner.at("kind").one_of(kind, (*STANDING_KINDS, *WORN_KINDS), "a prop")
        out.append(_prop(inner, name, kind, options))
    bears = bearers(posture)
    if posture.lying and not any(p.kind in bears for p in out):
        options = {"under": 0.0} if posture.lying in ("chair", "stool") else {}
        out.append(PropSpec(posture.lying, posture.lying, options))
    elif posture.lying in ("chair", "stool"):
        out = [_seated(p) if p.kind in bears else p for p in out]
    return tuple(out)


def bearers(posture: Posture) -> tuple[str, ...]:
    """Kinds that can carry the body in a posture."""
    if posture.lying in ("chair", "stool"):
        return ("chair", "stool", "bench", "box", "plinth", "gym ball", "bike", "leg press")
    return ("mat", "plinth") if posture.lying else ()


def _seated(spec: PropSpec) -> PropSpec:
    if any(place in spec.options for place in PLACES):
        return spec
    return replace(spec, options={**spec.options, "under": 0.0})


def _prop(read: Reader, name: str, kind: str, said: Mapping[str, Any]) -> PropSpec:
    options: dict[str, float] = {}
    words: dict[str, tuple[str, ...]] = {}
    allowed = (*sizes_of(kind), *PLACES, *SHIFTS) if kind in STANDING_KINDS else WORN_KINDS[kind]
    for word, amount in said.items():
        inner = read.at(word)
        inner.one_of(word, allowed, f"known for a {kind}")
        if isinstance(amount, str | list):
            entries = [amount] if isinstance(amount, str) else [str(a) for a in amount]
            words[word] = tuple(site for entry in entries for site in named_sites(inner, entry))
        else:
            options[word] = (
                float(amount) if isinstance(amount, bool) else inner.number(amount, "a number")
            )
    return PropSpec(name, kind, options, words)


def named_sites(read: Reader, text: str) -> list[str]:
    """``both.grip`` to site names; other words are left as they are."""
    side, dot, part = text.partition(".")
    known = sites_of("neutral")
    if dot and side in SIDE_WORDS:
        names = {"hand": "grip", "foot": "ball_inner"}
        touching = {} if part in names else {p: sites[0] for p, sites in CONTACTS.items()}
        stem = part if f"{part}.R" in known else names.get(part) or touching.get(part, part)
        sites = [f"{stem}.{s}" for s in SIDE_WORDS[side]]
        stems = tuple(sorted({k.partition(".")[0] for k in known if not k.startswith("mass")}))
        read.one_of(sites[0].partition(".")[0], stems, "a part of the body")
        return sites
    return [text]
