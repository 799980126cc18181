"""The check over the library: it passes what holds and fails what does not."""

from __future__ import annotations

import numpy as np
import pytest

from soleus.figures.display.display import Drawing, Mark
from soleus.figures.display.roles import Role
from soleus.figures.outline.paths import open_path
from soleus.figures.reading.scene_file import parse_scene
from soleus.figures.solve import checks
from soleus.figures.solve.checks import check_scene, examined
from soleus.figures.tools.library_check import checked, checked_scene, picture_faults, table_row

KEPT = ("hip-clam", "calf-sl-raise-step")


def square(size: float) -> Drawing:
    line = open_path(np.array([[[0, 0], [0, 0], [size, 0], [size, 0]]], float))
    return Drawing((Mark(Role.OUTLINE, (line,)),), 1.0, 1.0)


def test_rows_come_in_order_from_several_processes() -> None:
    rows = list(checked(KEPT, quick=True, processes=2))

    assert tuple(row.scene for row in rows) == KEPT
    assert all(row.faults == () and row.contact_mm < 5 for row in rows)


def test_a_whole_check_draws_too() -> None:
    row = checked_scene("foot-toe-splay")

    assert row.faults == ()
    assert 5 < row.paths < row.curves
    assert "fails" not in table_row(row)


def test_a_scene_that_is_missing_fails_with_its_reason() -> None:
    row = checked_scene("frog")

    assert "no scene called frog" in row.faults[0]
    assert "fails" in table_row(row)


def test_a_contact_out_of_reach_a_body_in_a_box_and_a_sunken_prop_are_breaches() -> None:
    text = "id: t\nposture: standing\nprops: {%s}\ncontacts: {%s}\nkeys: [{}]\n"
    far = parse_scene(text % ("wall: {in_front: 2.6}", "working.palm: wall, both.sole: "
                              "{on: floor, forward: 0}"), "far.yaml")  # fmt: skip
    inside = parse_scene(text % ("box: {in_front: -0.2, height: 0.9}", ""), "in.yaml")
    sunk = parse_scene(
        "id: t\nposture: long sitting\narms: by the side\n"
        "props: {kettlebell: {in: both.hand, size: 0.2}}\nkeys: [{}]\n", "sunk.yaml",
    )  # fmt: skip

    assert "misses" in " ".join(b.text for b in check_scene(far, ("neutral",)))
    assert "inside box" in " ".join(b.text for b in check_scene(inside, ("neutral",)))
    assert "below the floor" in " ".join(b.text for b in check_scene(sunk, ("neutral",)))


def test_an_angle_beyond_its_range_is_a_breach(monkeypatch: pytest.MonkeyPatch) -> None:
    scene = parse_scene("id: t\nposture: standing\nkeys: [{both: {knee: 30}}]\n", "t.yaml")
    assert examined(scene, ("neutral",)).breaches == ()

    monkeypatch.setattr(checks, "HIGHEST", np.minimum(checks.HIGHEST, np.radians(20)))

    assert "knee.flexion.R is out of range" in " ".join(map(str, check_scene(scene, ("neutral",))))


def test_too_many_paths_and_lines_outside_the_picture_are_told() -> None:
    (mark, *_), many = square(0.5).marks, 400

    assert picture_faults("neutral", [square(0.5)]) == []
    assert "400 paths, at most" in picture_faults("neutral", [Drawing((mark,) * many, 1, 1)])[0]
    assert "outside its picture" in picture_faults("neutral", [square(1.2)])[0]
