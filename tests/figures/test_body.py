"""The baked body: whole, closed where it must be, clothed in every shape."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.figures.body.anatomy import MUSCLES, muscle_field
from soleus.figures.body.body import BODIES, load_body
from soleus.figures.body.face_features import rest_marks
from soleus.figures.body.hands import HAND_SHAPES, between, finger_turns
from soleus.figures.body.nerves import COURSES, bound
from soleus.figures.frame import BODY_PARTS, MATERIALS, Figure


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("hair", ["short", "tied", "grey", "covered"])
def test_every_figure_loads(body: str, hair: str) -> None:
    mesh = load_body(Figure(body=body, hair=hair))  # type: ignore[arg-type]
    assert mesh.triangles.max() < len(mesh.vertices)
    assert np.allclose(mesh.weight_shares.sum(1), 1)
    assert set(np.unique(mesh.part)) == set(range(len(BODY_PARTS)))
    cover = MATERIALS.index("scarf" if hair == "covered" else "hair")
    assert (mesh.material == cover).any()
    assert 1.5 < np.ptp(mesh.vertices[:, 1]) < 1.85


def test_bodies_differ_where_they_should() -> None:
    waist = {}
    for body in BODIES:
        mesh = load_body(Figure(body=body))
        level = mesh.head("spine4")[1] + 0.06
        shirt = np.unique(mesh.triangles[mesh.material == MATERIALS.index("shirt")])
        near = mesh.vertices[shirt]
        waist[body] = np.ptp(near[np.abs(near[:, 1] - level) < 0.02][:, 2])
    assert waist["heavier"] > waist["neutral"] * 1.12
    assert waist["female"] < waist["male"] * 1.05


def test_joined_bodies_add_what_each_word_changes() -> None:
    neutral, female, older = (load_body(Figure(n)).vertices for n in ("neutral", "female", "older"))
    both = load_body(Figure("female-older"))
    expected = neutral + (female - neutral) + (older - neutral)
    expected[:, 1] -= expected[:, 1].min()
    assert both.vertices == pytest.approx(expected, abs=1e-6)
    assert both.vertices[:, 1].min() == pytest.approx(0, abs=1e-6)
    assert both.name == "female-older"


def test_older_and_heavier_together_are_no_heavier_than_heavier() -> None:
    depth = {}
    for name in ("heavier", "older", "heavier-older"):
        mesh = load_body(Figure(name))
        near = np.abs(mesh.vertices[:, 1] - mesh.head("spine4")[1]) < 0.03
        depth[name] = np.ptp(mesh.vertices[near, 2])
    assert depth["older"] < depth["heavier-older"] < depth["heavier"] * 1.12


@pytest.mark.parametrize("body", ["giant", "female-giant"])
def test_an_unknown_word_is_no_body(body: str) -> None:
    with pytest.raises(LookupError, match="giant"):
        load_body(Figure(body))


@pytest.mark.parametrize("body", ["female-older", "female-heavier", "male-heavier-older"])
def test_clothes_follow_a_joined_body(body: str) -> None:
    """Hardly any skin of the trunk lies outside the shirt that covers it."""
    assert _bare_share(body) < _bare_share("neutral") + 0.03


def _bare_share(name: str) -> float:
    mesh = load_body(Figure(name))
    torso = mesh.part == BODY_PARTS.index("torso")
    middles = mesh.vertices[mesh.triangles].mean(1)
    near = torso & (np.abs(middles[:, 1] - mesh.head("spine3")[1]) < 0.05)
    shirt = near & (mesh.material == MATERIALS.index("shirt"))
    skin = near & (mesh.material == MATERIALS.index("skin"))
    turn = np.arctan2(middles[:, 0], middles[:, 2])
    reach = np.hypot(middles[:, 0], middles[:, 2])
    bare = 0
    for row in np.nonzero(skin)[0]:
        beside = shirt & (np.abs(turn - turn[row]) < 0.15)
        bare += bool(beside.any() and reach[row] > reach[beside].max())
    return bare / max(int(shirt.sum()), 1)


@pytest.mark.parametrize("muscle", MUSCLES)
@pytest.mark.parametrize("side", ["R", "L"])
def test_every_muscle_can_be_seen_on_its_own_side(muscle: str, side: str) -> None:
    mesh = load_body(Figure())
    field = muscle_field(mesh, f"{muscle}.{side}")
    inside = field[mesh.triangles].max(1) > 0
    assert inside.sum() >= 30
    middle = mesh.vertices[mesh.triangles[inside]].mean((0, 1))[0]
    assert middle > 0 if side == "L" else middle < 0


@pytest.mark.parametrize("nerve", COURSES)
def test_every_nerve_runs_down_the_leg(nerve: str) -> None:
    mesh = load_body(Figure())
    path = mesh.vertices[bound(mesh, nerve, "R").vertices]
    assert len(path) > 8
    assert path[0, 1] > path[-1, 1] + 0.1
    assert (path[:, 0] < 0.01).all()


@pytest.mark.parametrize("name", HAND_SHAPES)
def test_hand_shapes_are_rotations(name: str) -> None:
    shape = between(HAND_SHAPES["flat"], HAND_SHAPES[name], 0.5)
    for turn in finger_turns(load_body(Figure()), "R", shape).values():
        assert np.allclose(turn @ turn.T, np.eye(3), atol=1e-9)
        assert np.linalg.det(turn) == pytest.approx(1)


@pytest.mark.parametrize("body", BODIES)
def test_the_face_is_whole_and_in_front(body: str) -> None:
    kinds = [m.kind for m in rest_marks(body)]
    assert sorted(kinds) == ["brow", "brow", "eye", "eye", "mouth", "nose"]
    assert all((m.points[:, 2] > 0.03).all() for m in rest_marks(body))
