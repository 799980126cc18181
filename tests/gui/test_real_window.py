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

from soleus.domain.arrange import gather_cards
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.domain.stage import Block, BlockKind
from soleus.handout.private import without_private_notes
from soleus.storage.database.database import open_database
from soleus.storage.exchange.programme_pdf import open_file
from soleus.storage.records.programme_file import save_programme
from soleus.storage.records.programmes import ProgrammeStore

PATIENCE_S = 40


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

    def click(self, rect: list[int], times: int = 1) -> None:
        x, y = rect[0] + rect[2] // 2, rect[1] + rect[3] // 2
        self.hand("mousemove", str(x), str(y), "sleep", "0.1")
        self.hand("click", "--repeat", str(times), "--delay", "60", "1")

    def wake(self, ground: list[int]) -> None:
        """No window manager gives the window the keyboard: a click on its ground does."""
        self.click(ground)
        self.see(lambda told: told["focus"] != "NoneType", "the keyboard in the window")

    def press(self, name: str) -> None:
        """Click what is called *name* in the dialog that is open."""
        self.click(self.see(lambda told: told["parts"].get(name), f"the button {name}"))

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


def put_in_a_circuit(file: Path) -> None:
    """The first two cards of the first stage."""
    programme = open_file(file).programme
    ids = [card.id for card in programme.stages[0].cards[:2]]
    circuit = Block("circuit", BlockKind.CIRCUIT)
    save_programme(file, gather_cards(programme, ids, circuit), ())


def answer_warning_signs(file: Path) -> None:
    """As if they had been asked at the visit before."""
    saved = json.loads(file.read_text(encoding="utf-8"))
    saved["programme"]["flags"] = {"on": "2026-11-01"}
    file.write_text(json.dumps(saved), encoding="utf-8")


def window(display: str, folder: Path, *files: str) -> tuple[Desk, subprocess.Popen[bytes]]:
    """The program on *display* with a data folder of its own below *folder*."""
    report, data = folder / "report.json", folder / "data"
    environment = {
        **os.environ,
        "DISPLAY": display,
        "QT_QPA_PLATFORM": "xcb",
        "HOME": str(folder),
    }
    script = Path(__file__).with_name("run_reporting.py")
    process = subprocess.Popen(
        [sys.executable, str(script), str(report), "--data", str(data), *files], env=environment
    )
    return Desk(display, report, data, process), process


@pytest.fixture
def empty(x_display: str, tmp_path: Path) -> Iterator[Desk]:
    """A window on its start page."""
    desk, process = window(x_display, tmp_path)
    try:
        yield desk
    finally:
        process.kill()
        process.wait()


@pytest.fixture
def desk(x_display: str, tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Desk]:
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
    if "whole" in request.node.name:
        put_in_a_circuit(file)
    made, process = window(x_display, tmp_path, str(file))
    try:
        yield made
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
    desk.see(lambda told: told["dialog"] == "HandOverDialog", "the question who hands it over")
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
    assert open_file(pdf).programme == without_private_notes(programme)
    first, second_stage = programme.stages[:2]
    names = {"first": first.cards[0].exercise, "second": second_stage.cards[0].exercise}
    assert names["second"] == "calf_ankle_pump"
    text = subprocess.run(
        ["pdftotext", str(pdf), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert row["name"] in " ".join(text.split()), "a title may take two lines"
    assert before[0] not in text


def test_a_block_and_a_stage_are_dragged_whole_and_ctrl_copies(desk: Desk) -> None:
    lane = desk.see(lambda told: len(told["lanes"]) > 2 and told["lanes"][0], "the lanes")
    heading, first = lane["cards"][:2]
    assert heading["name"] == "Exercises", "the heading of the other three cards"
    there = desk.see(lambda told: told["lanes"][1]["cards"], "the second lane")
    count = len(desk.see(lambda told: told["lanes"][1]["every"], "its cards"))
    bottom = there[0]["rect"]
    desk.hand("keydown", "ctrl")
    desk.drag(first["rect"], (bottom[0] + bottom[2] // 2, bottom[1] + 6))
    desk.hand("keyup", "ctrl")
    desk.see(lambda told: len(told["lanes"][1]["every"]) == count + 1, "a copy of the card")
    desk.see(lambda told: first["name"] in told["lanes"][0]["every"], "the card it is of")

    target = desk.see(lambda told: told["lanes"][1]["cards"][0], "the second lane")["rect"]
    desk.drag(heading["rect"], (target[0] + target[2] // 2, target[1] + 6))
    desk.see(lambda told: len(told["lanes"][1]["every"]) == count + 4, "the block in it")

    heads = desk.see(lambda told: told["stages"], "the heads of the stages")
    left, right = heads[0], heads[1]
    x, y, width, height = right["rect"]
    desk.drag(left["rect"], (x + 2 * width - 12, y + height // 2))
    wanted = right["says"].split(", ", 1)[1].split(",")[0]
    desk.see(lambda told: wanted in told["stages"][0]["says"], "the stages changed over")


STAGE_TWO = (
    "two leg heel raise on a step 3x15 2-1-3 rest 60s daily both",
    "one leg heel raise on a step 3x15 3-0-3 rest 90s daily R",
    "seated heel raise one foot 3x15 2-1-3 rest 60s daily R",
    "slow heel drop knee straight 3x15 0-0-3 rest 60s daily R",
    "quick springy heel raises 3x20 0.5-0-0.5 rest 60s alt days both",
)
EXERCISES = (
    "calf_dl_raise_step",
    "calf_sl_raise_step",
    "calf_seated_raise_sl",
    "calf_ecc_straight_step",
    "calf_quick_rebound",
)
"""Stage 2 of the template for the Achilles tendon."""


def test_stage_two_of_the_achilles_template_is_built_from_nothing_and_printed(
    empty: Desk, tmp_path: Path
) -> None:
    start(empty)
    for count, line in enumerate(STAGE_TWO, 1):
        empty.hand("type", "--delay", "8", line)
        empty.hand("key", "Return")
        empty.see(lambda told, count=count: len(seen_or_not(told)) >= count, f"card {count}")
    empty.hand("key", "Escape")
    names = empty.see(seen_or_not, "the cards of the stage")

    reorder(empty, names)
    changed = names.index(change_a_dose(empty))
    paper = tmp_path / "printed.pdf"
    print_to(empty, paper)

    empty.process.send_signal(signal.SIGKILL)
    empty.process.wait()
    (stage,) = stored(empty.data).stages
    assert [card.exercise for card in stage.cards] == list(EXERCISES)
    wanted = "3x20 2-1-3 rest 60s daily both"
    assert stage.cards[changed].dose == read_dose(wanted).dose
    text = subprocess.run(
        ["pdftotext", str(paper), "-"], check=True, capture_output=True, text=True
    ).stdout
    assert names[0] in " ".join(text.split()), "a title may take two lines"


def start(empty: Desk) -> None:
    """A new programme without a template, and the add palette over it."""
    empty.see(lambda told: told["start"], "the start page")
    empty.wake([600, 800, 2, 2])
    empty.hand("key", "ctrl+n")
    empty.see(lambda told: told["dialog"] == "NewProgrammeDialog", "the dialog")
    empty.hand("type", "JM-0412")
    empty.hand("key", "Return")
    empty.see(lambda told: len(told["lanes"]) == 1, "one empty stage")
    empty.wake([640, 12, 2, 2])
    empty.hand("key", "ctrl+k")
    empty.see(lambda told: told["palette"], "the add palette")


def seen_or_not(told: dict[str, Any]) -> list[str]:
    """Every card of the first lane, be it scrolled out of sight or not."""
    return list(told["lanes"][0]["every"]) if told["lanes"] else []


def reorder(empty: Desk, names: list[str]) -> None:
    """Of two cards in sight the lower is dragged above the upper, and sent back down by key."""
    upper, lower = empty.see(lambda told: told["lanes"][0]["cards"][:2], "two cards")
    place, top = names.index(upper["name"]), upper["rect"]
    empty.drag(lower["rect"], (top[0] + top[2] // 2, top[1] + 6))
    empty.see(lambda told: seen_or_not(told)[place] == lower["name"], "the lower card above")
    empty.hand("key", "alt+Down")
    empty.see(lambda told: seen_or_not(told) == names, "the order as before")


def says(name: str, words: str) -> Callable[[dict[str, Any]], bool]:
    """Whether a screen reader says *words* of the card called *name*."""
    return lambda told: any(
        words in card["says"] for card in told["lanes"][0]["cards"] if card["name"] == name
    )


def change_a_dose(empty: Desk) -> str:
    """The dose of the first card in sight is typed, undone and done again; its name."""
    card = empty.see(lambda told: told["lanes"][0]["cards"][0], "the first card in sight")
    name = str(card["name"])
    empty.click(card["rect"], times=2)
    empty.see(lambda told: told["popup"] == "DoseEditor", "the editor of the card")
    empty.hand("key", "ctrl+a")
    empty.hand("type", "--delay", "8", "3x20 2-1-3 rest 60s daily both")
    empty.hand("key", "Return")
    empty.see(says(name, "3 sets of 20"), "the new dose")
    empty.hand("key", "ctrl+z")
    empty.see(says(name, "3 sets of 15"), "the dose as before")
    empty.hand("key", "ctrl+shift+z")
    empty.see(says(name, "3 sets of 20"), "the new dose again")
    return name


def print_to(empty: Desk, paper: Path) -> None:
    """Through the warning signs, the initials and the system's dialog, into a file."""
    empty.hand("key", "ctrl+p")
    empty.see(lambda told: told["dialog"] == "RedFlagsDialog", "the warning signs")
    empty.press("Go on without asking")
    empty.see(lambda told: told["dialog"] == "HandOverDialog", "the question who hands it over")
    empty.hand("type", "AB")
    empty.hand("key", "Return")
    empty.see(lambda told: told["dialog"] == "QPrintDialog", "the system's print dialog")
    empty.press("filename")
    empty.hand("key", "ctrl+a")
    empty.hand("type", str(paper))
    empty.press("Print")
    until = time.monotonic() + PATIENCE_S
    while time.monotonic() < until and not (paper.exists() and b"%%EOF" in paper.read_bytes()):
        time.sleep(0.1)
