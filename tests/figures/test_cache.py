"""The cache on disk and the shipped pack."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from soleus.errors import UserError
from soleus.figures.display.encoding import DamagedDrawingError
from soleus.figures.keeping.cache import DrawingCache, content_key
from soleus.figures.keeping.pack import open_pack, pack_bytes


def test_what_is_put_is_got_and_nothing_else(tmp_path: Path) -> None:
    cache = DrawingCache(tmp_path / "new" / "folder")
    key, other = content_key({"scene": "a"}), content_key({"scene": "b"})

    assert cache.put(key, b"drawing")

    assert cache.get(key) == b"drawing"
    assert cache.get(other) is None


@pytest.mark.parametrize(
    "change", [{"scene": "x"}, {"side": "left"}, {"body": "older"}, {"px": 260.0}]
)
def test_a_key_tells_everything_apart_that_is_drawn_differently(change: dict[str, object]) -> None:
    parts = {"scene": "squat", "side": "right", "body": "neutral", "px": 520.0}

    assert content_key(parts) == content_key(dict(reversed(parts.items())))
    assert content_key(parts) != content_key(parts | change)


@pytest.mark.parametrize("damage", [b"", b"garbage", b"0" * 16 + b"\ndrawin"])
def test_a_damaged_entry_is_a_miss_and_can_be_written_again(tmp_path: Path, damage: bytes) -> None:
    cache = DrawingCache(tmp_path)
    key = content_key({"scene": "a"})
    cache.put(key, b"drawing")
    (entry,) = tmp_path.glob("*/*")
    entry.write_bytes(damage)

    assert cache.get(key) is None
    assert cache.put(key, b"drawing")
    assert cache.get(key) == b"drawing"


def test_the_cache_stays_within_its_limit_and_keeps_what_is_used(tmp_path: Path) -> None:
    roomy, cache = DrawingCache(tmp_path), DrawingCache(tmp_path, limit=40_000)
    keys = [content_key({"n": n}) for n in range(60)]
    for age, key in enumerate(keys):
        roomy.put(key, bytes(1000))
        (entry,) = tmp_path.glob(f"*/{key}*")
        os.utime(entry, (age, age))
    used = keys[0]
    assert cache.get(used) is not None

    cache.tidy()

    assert cache.size() <= 40_000
    assert cache.get(used) is not None
    assert cache.get(keys[1]) is None
    assert cache.get(keys[-1]) is not None


def test_a_folder_that_cannot_be_written_only_means_no_cache(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("not a folder")

    assert not DrawingCache(blocked / "cache").put(content_key({}), b"drawing")


def write_for_ever(folder: str, start: int) -> None:
    cache = DrawingCache(Path(folder))
    number = start
    while True:
        key = content_key({"n": number % 7})
        cache.put(key, (f"entry {number % 7}:".encode()) * 4000)
        number += 1


def test_two_writers_killed_at_any_moment_leave_whole_entries(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    for _ in range(3):
        writers = [
            context.Process(target=write_for_ever, args=(str(tmp_path), start)) for start in (0, 3)
        ]
        for writer in writers:
            writer.start()
        deadline = time.monotonic() + 30
        while len(list(tmp_path.glob("*/*.fig"))) < 7 and time.monotonic() < deadline:
            time.sleep(0.02)
        for writer in writers:
            writer.kill()
            writer.join()

        found = {n: DrawingCache(tmp_path).get(content_key({"n": n})) for n in range(7)}
        assert all(body == f"entry {n}:".encode() * 4000 for n, body in found.items())


def test_any_entry_of_a_pack_is_read_by_itself(tmp_path: Path) -> None:
    entries = {"clam/still": b"one", "squat/still": b"two" * 100, "squat/motion": b""}
    path = tmp_path / "pack.bin"
    path.write_bytes(pack_bytes(entries))

    pack = open_pack(path)

    assert {name: pack.read(name) for name in pack.index} == entries
    assert "squat/motion" in pack
    assert "bridge/still" not in pack
    with pytest.raises(KeyError):
        pack.read("bridge/still")


@pytest.mark.parametrize("content", [None, b"", b"SFP\x01\xff\xff\xff\xff", b"SFP\x09" + bytes(40)])
def test_a_pack_that_cannot_be_read_is_told_plainly(tmp_path: Path, content: bytes | None) -> None:
    path = tmp_path / "pack.bin"
    if content is not None:
        path.write_bytes(content)

    with pytest.raises(UserError, match="can't be read"):
        open_pack(path)


def test_an_entry_cut_off_at_the_end_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "pack.bin"
    path.write_bytes(pack_bytes({"a": b"x" * 50, "b": b"y" * 50})[:-10])

    pack = open_pack(path)

    assert pack.read("a") == b"x" * 50
    with pytest.raises(DamagedDrawingError):
        pack.read("b")


def test_the_worker_process_ends_when_the_program_is_killed() -> None:
    program = (
        "import os, sys, time\n"
        "from soleus.figures.keeping.worker import FigureWorker\n"
        "if __name__ == '__main__':\n"
        "    print(FigureWorker().submit(os.getpid).result(), flush=True)\n"
        "    time.sleep(60)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    worker = int(parent.stdout.readline())
    parent.send_signal(signal.SIGKILL)
    parent.wait()
    parent.stdout.close()

    deadline = time.monotonic() + 20
    while _alive(worker) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not _alive(worker)


def _alive(process: int) -> bool:
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    status = Path(f"/proc/{process}/stat")
    return not status.exists() or status.read_text().split()[2] != "Z"
