"""The program in a real window, worked with a real mouse and real keys."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from soleus.domain.programme import Programme
from soleus.storage.database import open_database
from soleus.storage.programme_pdf import open_file
from soleus.storage.programmes import ProgrammeStore

PATIENCE_S = 60


@dataclass
class Desk:
    """A running window with its mouse and keys."""

    display: str
    report: Path
    data: Path
    process: subprocess.Popen[bytes]

    def hand(self, *words: str) -> None:
        """Do what xdotool's *words* say."""
        subprocess.run(["xdotool", *words], check=True, env={**os.environ, "DISPLAY": self.display})

    def see(self, wanted: Callable[[dict[str, Any]], Any], what: str) -> Any:
        """Wait until the report holds what is *wanted*, and give it."""
        until = time.monotonic() + PATIENCE_S
        told: dict[str, Any] = {}
        while time.monotonic() < until:
            assert self.process.poll() is None, "the program ended"
            if self.report.exists():
                told = json.loads(self.report.read_text(encoding="utf-8"))
                if found := wanted(told):
                    return found
            time.sleep(0.1)
        raise AssertionError(f"never seen: {what}; last: {told}")

    def drag(self, source: list[int], target: tuple[int, int]) -> None:
        """Press in the middle of *source*, move in small steps as a hand does, let go."""
        x, y = source[0] + source[2] // 2, source[1] + source[3] // 2
        self.hand("mousemove", str(x), str(y), "mousedown", "1")
        for step in range(1, 13):
            to_x = x + (target[0] - x) * step // 12
            to_y = y + (target[1] - y) * step // 12
            self.hand("mousemove", str(to_x), str(to_y), "sleep", "0.03")
        self.hand("sleep", "0.2", "mouseup", "1")


def library_row(number: int) -> Callable[[dict[str, Any]], Any]:
    return lambda told: len(told["library"]) > number and told["library"][number]


def cards(told: dict[str, Any], lane: int) -> list[str]:
    lanes = told["lanes"]
    return [card["name"] for card in lanes[lane]["cards"]] if len(lanes) > lane else []


def answer_warning_signs(file: Path) -> None:
    """As if they had been asked at the visit before."""
    saved = json.loads(file.read_text(encoding="utf-8"))
    saved["programme"]["flags"] = {"on": "2026-11-01"}
    file.write_text(json.dumps(saved), encoding="utf-8")


@pytest.fixture
def desk(x_display: str, tmp_path: Path) -> Iterator[Desk]:
    """A window with a programme made from the Achilles template."""
    file = tmp_path / "JM-0412.json"
    environment = {**os.environ, "DISPLAY": x_display, "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "soleus", "programme", "new", "--template", "at_mid"]
    subprocess.run(
        [*command, "--side", "right", "--reference", "JM-0412", "-o", str(file)],
        check=True,
        env=environment,
    )
    answer_warning_signs(file)
    report, data = tmp_path / "report.json", tmp_path / "data"
    script = Path(__file__).with_name("run_reporting.py")
    process = subprocess.Popen(
        [sys.executable, str(script), str(report), "--data", str(data), str(file)], env=environment
    )
    try:
        yield Desk(x_display, report, data, process)
    finally:
        process.kill()
        process.wait()


def stored(data: Path) -> Programme:
    database = open_database(data)
    try:
        store = ProgrammeStore(database)
        (summary,) = store.list("JM-0412")
        return store.get(summary.id)
    finally:
        database.close()


def test_a_card_dragged_by_hand_is_in_the_database_and_in_the_pdf(
    desk: Desk, tmp_path: Path
) -> None:
    row = desk.see(library_row(1), "two exercises in the library")
    lane = desk.see(lambda told: told["lanes"] and told["lanes"][0], "a lane")
    before = desk.see(lambda told: cards(told, 0), "cards in the first lane")
    top = lane["cards"][0]["rect"]
    desk.drag(row["rect"], (top[0] + top[2] // 2, top[1] + 6))
    desk.see(lambda told: cards(told, 0)[:1] == [row["name"]], "the card on top of the lane")
    second = desk.see(lambda told: told["lanes"][1]["cards"], "cards in the second lane")
    moved = desk.see(lambda told: told["lanes"][0]["cards"][1], "the card that was first")
    target = second[0]["rect"]
    desk.drag(moved["rect"], (target[0] + target[2] // 2, target[1] + 6))
    desk.see(lambda told: cards(told, 1)[:1] == [before[0]], "the card in the second lane")

    pdf = tmp_path / "handout.pdf"
    desk.hand("key", "ctrl+e")
    desk.see(lambda told: told["dialog"] == "QInputDialog", "the question who hands it over")
    desk.hand("type", "AB")
    desk.hand("key", "Return")
    desk.see(lambda told: "FileDialog" in told["dialog"], "the file dialog")
    desk.hand("key", "ctrl+a", "type", str(pdf))
    desk.hand("key", "Return")
    until = time.monotonic() + PATIENCE_S
    while not pdf.exists() and time.monotonic() < until:
        time.sleep(0.1)

    desk.process.send_signal(signal.SIGKILL)
    desk.process.wait()
    programme = stored(desk.data)
    assert open_file(pdf).programme == programme
    first, second_stage = programme.stages[:2]
    names = {"first": first.cards[0].exercise, "second": second_stage.cards[0].exercise}
    assert names["second"] == "calf_ankle_pump"
    text = subprocess.run(
        ["pdftotext", "-layout", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert row["name"] in text.replace("\n", " ")
    assert before[0] not in text
