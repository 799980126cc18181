"""How long a keystroke of the search takes, beside a bare FTS5 query of the same rows.

Run: python benchmarks/bench_search.py [number of exercises]
"""

from __future__ import annotations

import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from time import perf_counter

from soleus.domain.exercise import Equipment, Exercise, Position, Purpose, Region, Variant, Words
from soleus.domain.trust import Source, Tag
from soleus.storage.database.cache import open_cache
from soleus.storage.database.connection import Connections
from soleus.storage.search.search import LibraryIndex
from soleus.storage.search.search_words import fold, split

SIDES = ("Single-leg", "Double-leg", "Seated", "Standing", "Lying", "Side-lying", "Kneeling")
MOVES = (
    *("heel raise", "bridge", "squat", "step-up", "calf stretch", "slump slider", "clam", "plank"),
    *("toe curl", "ankle circle", "hamstring curl", "hip hinge", "lunge", "hop", "leg lift"),
)
MANNERS = (
    *("on floor", "on step", "knee bent", "knee straight", "with band", "weighted", "held"),
    *("slowly", "eyes closed", "on cushion", "against wall", "with ball squeeze", "alternating"),
)
MUSCLES = ("soleus", "gastrocnemius", "gluteus medius", "quadriceps", "hamstrings", "tibial nerve")
TYPED = (
    "calf raise single",
    "gluteus medius band",
    "soelus",
    "strech calf knee",
    "slump",
    "stepup",
)


def made_up(number: int) -> Iterator[Exercise]:
    """Exercises with names, synonyms, tags and variants such as a large library has."""
    chance = random.Random(7)  # noqa: S311 (not a secret)
    for each in range(number):
        side, move, manner = (chance.choice(words) for words in (SIDES, MOVES, MANNERS))
        yield Exercise(
            id=f"x{each}",
            words=Words(f"{side} {move} {manner} {each % 97}", ("Do it.",), ("Slow",)),
            clinical_name=f"{move} {chance.choice(MUSCLES)} bias",
            region=chance.choice(list(Region)),
            position=chance.choice(list(Position)),
            doses=(),
            sources=(Source(Tag.DESIGN),),
            synonyms=(f"{move} {chance.choice(MANNERS)}", f"{chance.choice(MUSCLES)} {move}"),
            tags=tuple(chance.sample(MANNERS, 2)),
            purposes=(chance.choice(list(Purpose)),),
            targets=tuple(chance.sample(MUSCLES, 2)),
            equipment=(chance.choice(list(Equipment)),),
            variants=(Variant("bent", "knee bent"),) if each % 5 == 0 else (),
            easier=tuple(f"x{each - step}" for step in (1, 2, 13)),
            harder=tuple(f"x{each + step}" for step in (1, 2, 13)),
        )


def keystrokes() -> list[str]:
    return [text[:end] for text in TYPED for end in range(1, len(text) + 1)]


def bare(cache: Connections, text: str) -> None:
    """The same words as prefixes over the same table, ranked by FTS5 alone, 80 rows read."""
    expression = " AND ".join(f'"{word}" *' for word in split(fold(text)))
    with cache.reading() as db:
        db.conn.execute(
            "SELECT exercise, variant, name FROM items WHERE items MATCH ? ORDER BY rank LIMIT 80",
            [expression],
        ).fetchall()


def times(run: Callable[[str], object], texts: list[str], rounds: int = 5) -> list[float]:
    """The best of some rounds for each text, in milliseconds."""
    best = []
    for text in texts:
        taken = []
        for _ in range(rounds):
            start = perf_counter()
            run(text)
            taken.append((perf_counter() - start) * 1000)
        best.append(min(taken))
    return best


def main() -> None:
    number = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    with tempfile.TemporaryDirectory() as folder:
        cache = open_cache(Path(folder))
        index = LibraryIndex(cache)
        start = perf_counter()
        index.rebuild(made_up(number), "bench")
        print(f"{number} exercises indexed in {perf_counter() - start:.1f} s")
        index.search("warm")
        texts = keystrokes()
        floor = times(lambda text: bare(cache, text), texts)
        for name, limit in (("first 200", 200), ("all", None)):
            ours = times(lambda text, limit=limit: index.search(text, limit), texts)
            worst = max(range(len(texts)), key=ours.__getitem__)
            print(
                f"{name}: median {median(ours):.2f} ms, 95th {quantiles(ours, n=20)[-1]:.2f} ms, "
                f"worst {ours[worst]:.2f} ms ({texts[worst]!r}); "
                f"bare FTS5 median {median(floor):.2f} ms, worst {max(floor):.2f} ms; "
                f"ratio of sums {sum(ours) / sum(floor):.2f}"
            )
        cache.close()


if __name__ == "__main__":
    main()
