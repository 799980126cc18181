"""The report on published programmes counts whatever the model does not hold."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from express_programmes import main


def record(**more: Any) -> dict[str, Any]:
    item = {
        "id": "Z1-01",
        "name": "Made-up raise",
        "norm": "made-up raise",
        "region": "calf",
        "position": "standing",
        "equipment": "none",
        "dosage": {"sets": 3, "reps": "10-12", "rest_s": 60},
        "pattern": "sets x reps range",
    }
    return {
        "id": "Z1",
        "title": "Made-up sheet",
        "condition": "made-up",
        "features": ["range_reps", "rest_between_sets"],
        "items": [{**item, **more}],
    }


@pytest.fixture
def report(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    def run(*records: dict[str, Any]) -> tuple[int, str]:
        path = tmp_path / "made-up.yaml"
        path.write_text(yaml.safe_dump({"programmes": list(records)}), encoding="utf-8")
        return main([str(path), "--words"]), capsys.readouterr().out

    return run


def test_a_record_that_the_model_holds_whole(report: Any) -> None:
    code, out = report(record())
    assert code == 0
    assert "3 sets of 10 to 12." in out
    assert "Free notes (0)" in out


def test_a_key_that_nothing_reads_is_a_note(report: Any) -> None:
    dosage = {"sets": 3, "reps": 10, "moon_phase": "full"}
    code, out = report(record(dosage=dosage, pattern="sets x reps"))
    assert code == 1
    assert "moon_phase: full" in out


def test_a_phrase_without_a_field_is_a_note(report: Any) -> None:
    code, out = report(record(progression="sing while you do it"))
    assert code == 1
    assert "sing while you do it" in out


def test_a_modifier_that_the_dosage_does_not_bear_out_is_a_note(report: Any) -> None:
    assert "tempo" in report(record(modifiers=["tempo"]))[1].split("Free notes")[1]


def test_a_dose_that_shows_another_pattern_is_wrong(report: Any) -> None:
    code, out = report(record(pattern="sets x hold"))
    assert code == 1
    assert "WRONG Z1-01" in out


def test_a_dose_that_the_window_would_ask_about_is_told(report: Any) -> None:
    code, out = report(record(dosage={"sets": 3, "reps": 500}, pattern="sets x reps"))
    assert code == 1
    assert "asked about repetitions 500" in out


def test_a_feature_that_the_programme_does_not_show_is_a_note(report: Any) -> None:
    without = {**record(), "features": ["range_reps", "circuit_of_the_moon"]}
    code, out = report(without)
    assert code == 1
    assert "circuit_of_the_moon" in out
