"""Draw the shipped library into ``resources/figures/pack.bin``.

    .venv/bin/python packaging/build_figures.py [SCENE...]

Run it whenever a scene or the engine has changed; with scenes named, only those are drawn
again. Holds the key positions of every scene on the neutral body, for the right side: the
left is its mirror image. Movements are drawn by a worker when they are first played and kept
in the cache: shipped, they would be four times the size of everything else.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

from soleus.figures.keeping.drawing_jobs import positions_bytes
from soleus.figures.keeping.gallery import Look, Order
from soleus.figures.keeping.pack import open_pack, pack_bytes

PACK = Path(__file__).resolve().parent.parent / "resources" / "figures" / "pack.bin"
LARGEST = 12_000_000
"""Bytes that the pictures may add to the program."""


def drawn(scene: str) -> dict[str, bytes]:
    """The entries of one scene."""
    return {Order(scene, "positions").name: positions_bytes(scene, Look())}


def kept(scenes: Iterable[str]) -> dict[str, bytes]:
    """What the pack holds already of *scenes*."""
    if not PACK.exists():
        return {}
    pack = open_pack(PACK)
    known = set(scenes)
    return {name: pack.read(name) for name in pack.index if name.split("/")[0] in known}


def main(chosen: list[str]) -> None:
    """Draw *chosen* scenes, or all of them, and replace the pack."""
    from soleus.figures.reading.scene_file import scene_ids

    scenes = scene_ids()
    entries = kept(scenes) if chosen else {}
    with ProcessPoolExecutor(os.cpu_count()) as pool:
        for found in pool.map(drawn, chosen or scenes):
            entries |= found
            print(next(iter(found)).split("/")[0], sum(map(len, found.values())), flush=True)
    data = pack_bytes(entries)
    if len(data) > LARGEST:
        sys.exit(f"The pack would be {len(data)} bytes; {LARGEST} are meant at most.")
    PACK.parent.mkdir(parents=True, exist_ok=True)
    fresh = PACK.with_suffix(".new")
    fresh.write_bytes(data)
    fresh.replace(PACK)
    print(f"{len(entries)} entries, {len(data) / 1e6:.1f} MB")


if __name__ == "__main__":
    main(sys.argv[1:])
