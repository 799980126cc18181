"""Props that are held, worn, or only stand there, in words."""

from __future__ import annotations

from collections.abc import Callable

from soleus.figures.alt.alt_words import (
    Clause,
    Sides,
    body_part,
    clause,
    noun,
    prop_words,
    with_article,
)
from soleus.figures.body.wearer import side_of
from soleus.figures.scene.scene import PropSpec, Scene

_STAYS_UNTOLD = (
    "mat", "chair", "stool", "mark", "plinth", "bench", "ground", "pedals", "bike", "leg press",
)  # fmt: skip
_SMALL = ("towel", "book", "roller", "wedge", "small ball", "ball", "cone")
_PLACES = {
    "behind": "behind", "beside_working": "at the {R} side", "beside_other": "at the {L} side",
    "under": "underneath",
}  # fmt: skip

Words = Callable[[PropSpec, Sides], Clause | None]


def held_props(scene: Scene, names: Sides) -> list[Clause]:
    """One clause for each prop that no contact has told of."""
    touched = {c.prop for position in scene.positions[:1] for c in position.contacts}
    out: list[Clause] = []
    out += _weights(scene, names)
    for spec in scene.props:
        if spec.name in touched or spec.kind in _STAYS_UNTOLD or scene.close_up:
            words = _BAND.get(spec.kind) if scene.close_up else None
        else:
            words = _WORDS.get(spec.kind, _standing)
        told = words(spec, names) if words is not None else None
        if told is not None:
            out.append(told)
    return list(dict.fromkeys(out))


def _weights(scene: Scene, names: Sides) -> list[Clause]:
    """Dumbbells, however many props they are written as."""
    specs = [p for p in scene.props if p.kind == "dumbbell"]
    held = {side_of(site) for p in specs for site in p.words.get("in", ())}
    out = []
    if len(held) == 2:
        out.append(clause("a dumbbell", "in each hand"))
    elif held:
        out.append(clause("a dumbbell", f"in the {names[held.pop()]} hand"))
    resting = [site for p in specs for site in p.words.get("on", ())]
    out += [clause("a dumbbell", f"on {body_part(site, names)}") for site in resting]
    return out


def _in_hands(spec: PropSpec, names: Sides) -> Clause | None:
    held = {side_of(site) for site in spec.words.get("in", ())}
    thing = with_article(spec.kind)
    if len(held) == 2:
        return Clause(f"both hands holding {thing}", f"Both hands hold {thing}")
    if held:
        return clause(thing, f"in the {names[held.pop()]} hand")
    place = spec.words.get("across", ("hips",))[0]
    return Clause(f"{thing} across the {place}", f"{thing} lies across the {place}")


def _lying(spec: PropSpec, names: Sides) -> Clause | None:
    sites = spec.words.get("on", ())
    if not sites:
        return None
    if len(sites) == 2:
        return clause("a weight", f"on {noun('thigh', ('R', 'L'), names)}")
    return clause("a weight", f"on {body_part(sites[0], names)}")


def _backpack(spec: PropSpec, names: Sides) -> Clause | None:
    sites = spec.words.get("on", ())
    if not sites:
        return clause("a backpack", "on the back")
    return clause("a backpack", f"on {noun('thigh', map(side_of, sites), names)}")


def _band(spec: PropSpec, names: Sides) -> Clause | None:
    thing = with_article(spec.kind)
    around = spec.words.get("around", ())
    held = {side_of(site) for site in spec.words.get("held", ())}
    if around:
        part = body_part(around[0], names)
        if held:
            hand = "both hands" if len(held) == 2 else f"the {names[held.pop()]} hand"
            return Clause(f"{thing} from {part} to {hand}", f"{thing} goes from {part} to {hand}")
        if any(word.startswith("anchor") for word in spec.options):
            return Clause(f"{thing} pulling at {part}", f"{thing} pulls at {part}")
        return clause(thing, f"round {part}")
    if len(held) == 2 or len(spec.words.get("through", ())) > 1:
        return Clause(f"{thing} between the hands", f"{thing} is held between the hands")
    return Clause(f"{thing} in the hands", f"{thing} is held in the hands")


def _loop(spec: PropSpec, _names: Sides) -> Clause | None:
    return clause("a loop of band", f"round the {spec.words.get('around', ('thighs',))[0]}")


def _held_ball(spec: PropSpec, _names: Sides) -> Clause | None:
    site = spec.words.get("between", ("",))[0]
    if site.startswith(("grip", "palm", "hand")):
        return Clause("both hands holding a ball", "Both hands hold a ball")
    part = "knees" if "knee" in site else "ankles" if "ankle" in site else "feet"
    return clause("a ball", f"between the {part}")


def _pillow(spec: PropSpec, names: Sides) -> Clause | None:
    site = spec.words.get("under", ("back_of_head",))[0]
    return clause("a pillow", f"under {body_part(site, names)}")


def _floor_towel(spec: PropSpec, names: Sides) -> Clause | None:
    site = spec.words.get("under", ("ball_inner.R",))[0]
    return clause("a towel", f"under {body_part(site, names)}")


def _slider(spec: PropSpec, names: Sides) -> Clause | None:
    sites = spec.words.get("under", ("ball_inner.R",))
    part = "heel" if sites[0].startswith("heel") else "foot"
    where = f"under {noun(part, map(side_of, sites), names)}"
    if len(sites) == 1:
        return clause("a slider", where)
    return Clause(f"sliders {where}", f"Sliders are {where}")


def _cuff(spec: PropSpec, names: Sides) -> Clause | None:
    sites = spec.words.get("around", ("ankle_outer.R",))
    where = f"round {noun('ankle', map(side_of, sites), names)}"
    if len(sites) == 1:
        return clause("a cuff weight", where)
    return Clause(f"cuff weights {where}", f"Cuff weights are {where}")


def _foot_plate(spec: PropSpec, names: Sides) -> Clause | None:
    sides = map(side_of, spec.words.get("under", ("ball_inner.R",)))
    return clause(noun("foot", sides, names), "on its plate")


def _rope(_spec: PropSpec, _names: Sides) -> Clause | None:
    return Clause("both hands holding a skipping rope", "Both hands hold a skipping rope")


def _water(spec: PropSpec, _names: Sides) -> Clause | None:
    return Clause("in water up to the chest", "The water is as high as the chest")


def _standing(spec: PropSpec, names: Sides) -> Clause | None:
    """A prop in the room that nothing touches at the start."""
    place = next((word for word in _PLACES if word in spec.options), "")
    usual = "on the floor" if spec.kind in _SMALL else "in front"
    where = _PLACES.get(place, usual).format(**names)
    return clause(prop_words(spec.name, (spec,)), where)


_BAND: dict[str, Words] = {"band": _band, "strap": _band, "floor towel": _floor_towel}
_WORDS: dict[str, Words] = {
    **_BAND, "dumbbell": lambda _spec, _names: None, "kettlebell": _in_hands,
    "barbell": _in_hands, "stick": _in_hands, "weight": _lying, "backpack": _backpack,
    "loop band": _loop, "held ball": _held_ball, "pillow": _pillow,
    "slider": _slider, "cuff weight": _cuff, "foot plate": _foot_plate, "rope": _rope,
    "water": _water, "float belt": lambda _spec, _names: clause("a float belt", "round the waist"),
    "wobble board": lambda _spec, names: clause("the feet", "on a wobble board"),
}  # fmt: skip
