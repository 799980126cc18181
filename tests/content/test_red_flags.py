"""The panel of warning signs: every answer that stops a programme has a way out."""

from __future__ import annotations

from functools import cache
from typing import Any

from soleus.assets import resource
from soleus.storage.content.content import read_yaml


@cache
def flags() -> Any:
    return read_yaml("red_flags.yaml", resource("red_flags.yaml"))


def test_warning_signs_have_a_way_out() -> None:
    groups = flags()["groups"]
    assert [group["id"] for group in groups] == list("ABCDEF")
    assert [group["id"] for group in groups if group["blocks"]] == list("ABCDE")
    items = [(group, item) for group in groups for item in group["items"]]
    ids = [item["id"] for _, item in items]
    assert len(set(ids)) == len(ids)
    wrong = []
    for group, item in items:
        blocks = item.get("blocks", group["blocks"])
        if blocks and item.get("route") not in flags()["routes"]:
            wrong.append(f"{item['id']}: route {item.get('route')}")
        if not item["id"].startswith(f"{group['id'].lower()}_") or not item["text"]:
            wrong.append(item["id"])
        if not group["blocks"] and not item.get("plan"):
            wrong.append(f"{item['id']}: changes nothing")
    assert wrong == []
    assert all(group["sources"] for group in groups)


def test_clot_score_is_that_of_the_newer_list() -> None:
    """Wells: nine items of one point, two points off, likely from 2 (F13 of the clinical sheet)."""
    clot = flags()["groups"][0]
    points = [item["points"] for item in clot["items"] if "points" in item]
    assert sorted(points) == [-2] + [1] * 9
    assert clot["score"]["likely_at"] == 2


def test_emergencies_go_to_hospital_now() -> None:
    groups = {group["id"]: group for group in flags()["groups"]}
    assert {item["route"] for each in "BC" for item in groups[each]["items"]} == {"emergency"}
    chest = next(item for item in groups["A"]["items"] if item["id"] == "a_chest")
    assert chest["route"] == "emergency"
