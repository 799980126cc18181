"""What stands on which page: as few pages as there can be, among those the least ragged.

The exercises stand in doing order, and when to get help ends the last page: whoever looks for it
knows where it is. What stands between has no fixed place: an exact search tries every order that
makes sense, every page break, and every way to share the short topics out.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from math import ceil, inf
from typing import NamedTuple

from soleus.handout.setting.page_costs import (
    ANOTHER_PAGE,
    APART,
    BACK_TO_BACK,
    FIRST_PAGE,
    NO_EXERCISE,
    NOTES,
    PARTED_DIARY,
    PARTED_PLAN,
    TOO_TALL,
    Placed,
    cost_of_band,
    cost_of_places,
    cost_of_white,
)
from soleus.handout.setting.sizes import GRIDS, Measure, PageOrder, Part, Sizes, Taken, balanced

NOTED = ((0,), (1, 2))
"""Which of the pages to write on stand together."""


class _Filling(NamedTuple):
    """A way to fill a page: what is placed then, in which order, how tall, what it costs."""

    state: Placed
    order: PageOrder
    total: float  # heights and the white above each
    cost: float


@lru_cache(maxsize=64)
def arrange(
    sizes: Sizes, depth: float, *, columns: int = 1, folded: bool = False
) -> tuple[PageOrder, ...]:
    """The pages in order. *folded*: they come in fours, and none of those is left empty.

    What is taller than a page stands alone and runs out at the foot (the check says so).
    """
    search = _Search(sizes, depth, columns)
    pages = search.pages(None)
    whole = -(-len(pages) // 4) * 4
    if not folded or whole == len(pages) or len(pages) == 1:
        return pages
    ways = [way for way in _folded(search, whole, 2 * len(pages)) if way[0] < inf]
    return min(ways, key=lambda way: way[0])[1] if ways else pages


def _folded(
    search: _Search, whole: int, thin: int
) -> Iterator[tuple[float, tuple[PageOrder, ...]]]:
    """Ways to *whole* pages with what they cost: spread out, or with pages to write on before
    the last one. On *thin* pages there would be next to nothing.
    """
    for places in ((), *NOTED[: len(search.sizes.notes)]):
        count = whole - len(places)
        if not 1 < count < thin:
            continue
        others = search.noted(len(places)) if places else search
        *before, last = others.pages(count) or ((),)
        written = [(Taken(Part.NOTES, place, place + 1),) for place in places]
        cost = others.cost(count) + len(places) * (ANOTHER_PAGE + NOTES)
        yield cost, (*before, *written, last)


def _fullness(filling: _Filling) -> float:
    return -filling.total


def _heights_after(strips: tuple[Measure, ...]) -> list[float]:
    """How tall the strips from each on are together; nothing after the last."""
    after = [0.0]
    for strip in reversed(strips):
        after.insert(0, after[0] + strip.height + strip.gap)
    return after


class _Search:
    """The best pages from every state that can be reached, found once each."""

    def __init__(
        self,
        sizes: Sizes,
        depth: float,
        columns: int,
        *,
        notes: int = 0,
    ) -> None:
        """*notes*: so many pages to write on come before the last one and are not counted."""
        self.sizes = sizes
        self.notes = notes
        self.depth = depth
        self.columns = columns
        self.end = Placed(*map(len, sizes.parts))
        self.found: dict[tuple[Placed, int | None], tuple[float, _Filling | None]] = {}
        self.bands: dict[tuple[int, int, bool], tuple[float, int]] = {}
        self.after = [_heights_after(part) for part in sizes.parts]
        for part in (1, -1):  # needs and topics may stand in columns
            self.after[part] = [height / columns for height in self.after[part]]
        gaps = (each.gap for part in sizes.parts for each in part)
        self.most = depth + max(gaps, default=0.0)

    def noted(self, notes: int) -> _Search:
        """The same search where so many pages to write on are to come."""
        return _Search(self.sizes, self.depth, self.columns, notes=notes)

    def cost(self, count: int) -> float:
        """What the best *count* pages cost; infinite where there are none."""
        return self._best(Placed(), count)[0]

    def pages(self, count: int | None) -> tuple[PageOrder, ...]:
        """The best pages, *count* of them where it is given; none if that cannot be."""
        if self._best(Placed(), count)[0] == inf:
            return ()
        pages: list[PageOrder] = []
        state = Placed()
        while state != self.end or not pages:
            filling = self._best(state, count)[1]
            if filling is None:
                return ((),)
            pages.append(filling.order)
            state, count = filling.state, None if count is None else count - 1
        return tuple(pages)

    def _best(self, state: Placed, count: int | None) -> tuple[float, _Filling | None]:
        if state == self.end:
            return (inf if count else 0.0), None
        if count == 0:
            return inf, None
        known = self.found.get((state, count))
        if known is not None:
            return known
        best: tuple[float, _Filling | None] = (inf, None)
        left = None if count is None else count - 1
        for filling in sorted(self._fillings(state), key=_fullness):
            cost = filling.cost + self._white(state, filling)
            cost += self._torn(filling.state, count)
            if cost + self._least(filling.state, left) < best[0]:
                cost += self._best(filling.state, left)[0]
                if cost < best[0]:
                    best = (cost, filling)
        self.found[state, count] = best
        return best

    def _torn(self, state: Placed, count: int | None) -> float:
        """What it costs that a grid goes on overleaf, or behind the pages to write on, when the
        page is the first of *count*. Pages come in fours: an even number is left before an odd.
        """
        diary, plan = 0 < state.diary < self.end.diary, 0 < state.plan < self.end.plan
        if self.notes and count == 2 and (diary or plan):
            return APART
        if count is not None and diary and (count + self.notes) % 2 == 0:
            return BACK_TO_BACK
        return 0.0

    def _least(self, state: Placed, count: int | None) -> float:
        """What the pages after *state* cost at least: themselves, and white that they must share
        where their number is given. The last of them may be all white.
        """
        main, needs, diary, plan, aid, topics = self.after
        height = (
            main[state.main] + needs[state.needs] + diary[state.diary] + plan[state.plan]
            + aid[state.help] + topics[state.topics]
        )  # fmt: skip
        pages = height / self.most
        if count is None:
            return ANOTHER_PAGE * ceil(pages - 0.001)
        if pages > count + 0.001:
            return inf
        white = max(count - 1 - pages, 0.0)
        return ANOTHER_PAGE * count + 4 * white * white / max(count - 1, 1)

    def _white(self, state: Placed, filling: _Filling) -> float:
        """What a page costs: itself, and its white. The last page may end early."""
        first = self._first(filling.order)
        slack = self.depth - (filling.total - first.gap + first.top)
        if slack < -0.001:
            alone = len(filling.order) == 1 and filling.order[0].end - filling.order[0].start == 1
            return ANOTHER_PAGE + TOO_TALL if alone else inf
        last = filling.state == self.end
        white = cost_of_white(max(slack, 0.0) / self.depth, last=last)
        return ANOTHER_PAGE + white * (FIRST_PAGE if state.main == 0 else 1.0)

    def _first(self, order: PageOrder) -> Measure:
        taken = order[0]
        if taken.needs:
            return self.sizes.narrow[0]
        strips: tuple[Measure, ...] = getattr(self.sizes, taken.part)
        return strips[taken.start]

    def _fillings(self, state: Placed) -> Iterator[_Filling]:
        """Every way to fill a page. White above its first strip is still counted in."""
        main = self.sizes.main
        for end, total in self._run(main, state.main, 0.0):
            cost = APART if 0 < end < len(main) and main[end - 1].keep_next else 0.0
            order = (Taken(Part.MAIN, state.main, end),) if end > state.main else ()
            filling = _Filling(state._replace(main=end), order, total, cost)
            for each in (filling, *self._with_front(filling, state)):
                if end == len(main):
                    yield from self._with_rest(each, state)
                else:
                    yield each

    def _run(
        self, strips: tuple[Measure, ...], start: int, total: float
    ) -> Iterator[tuple[int, float]]:
        """How far a part may come on a page, and how tall that makes it. All of one that is at
        its end already; at least one strip of one that has begun, and of the first on a page.
        """
        if start == len(strips):
            yield start, total
            return
        empty = total == 0.0
        for end in range(start + 1, len(strips) + 1):
            strip = strips[end - 1]
            total += strip.height + strip.gap
            if total > self.most and not (empty and end == start + 1):
                return
            yield end, total

    def _with_front(self, filling: _Filling, before: Placed) -> Iterator[_Filling]:
        """What is needed on the first page, before the exercises."""
        sizes, front, end = self.sizes, self.sizes.front, filling.state.main
        if before.main or not front or end < front:
            return
        total = filling.total + sum(each.height + each.gap for each in sizes.needs)
        if not sizes.needs or total > self.most:
            return
        cost = filling.cost + (NO_EXERCISE if end == front < len(sizes.main) else 0.0)
        rest = (Taken(Part.MAIN, front, end),) if end > front else ()
        order = (Taken(Part.MAIN, 0, front), Taken(Part.NEEDS, 0, 1), *rest)
        yield _Filling(filling.state._replace(needs=1), order, total, cost)

    def _with_rest(self, filling: _Filling, before: Placed) -> Iterator[_Filling]:
        """What follows the exercises, on a page on which they have ended or that is all its own."""
        for grids in self._with_grids(filling):
            state = grids.state
            if 0 < state.diary < self.end.diary or 0 < state.plan < self.end.plan:
                yield grids._replace(cost=grids.cost + self._misplaced(before, state))
                continue
            for topics in self._with_topics(grids):
                for each in self._closed(topics):
                    if each.order:
                        yield each._replace(cost=each.cost + self._misplaced(before, each.state))

    def _closed(self, filling: _Filling) -> Iterator[_Filling]:
        """The page as it is, and with the help box where that ends the handout."""
        yield filling
        if filling.state == self.end or filling.state._replace(help=self.end.help) != self.end:
            return
        (box,) = self.sizes.help
        total = filling.total + box.height + box.gap
        if total <= self.most or not filling.order:
            order = (*filling.order, Taken(Part.HELP, 0, 1))
            yield _Filling(self.end, order, total, filling.cost)

    def _with_grids(self, filling: _Filling) -> Iterator[_Filling]:
        """Diary, then running plan, as much of them as fits; neither is parted without need."""
        yield from self._untouched(filling)
        state, sizes = filling.state, self.sizes
        for diary, total in self._run(sizes.diary, state.diary, filling.total):
            order = filling.order
            if diary > state.diary:
                order = (*order, Taken(Part.DIARY, state.diary, diary))
            cost = filling.cost
            at = state._replace(diary=diary)
            if diary < len(sizes.diary):
                yield _Filling(at, order, total, cost + PARTED_DIARY)
                continue
            if diary > state.diary and state.plan < len(sizes.plan):
                yield _Filling(at, order, total, cost)
            if state.plan == len(sizes.plan):
                if diary > state.diary:
                    yield _Filling(at, order, total, cost)
                continue
            for plan, higher in self._run(sizes.plan, state.plan, total):
                taken = (*order, Taken(Part.PLAN, state.plan, plan))
                parted = PARTED_PLAN if plan < len(sizes.plan) else 0.0
                yield _Filling(at._replace(plan=plan), taken, higher, cost + parted)

    def _untouched(self, filling: _Filling) -> Iterator[_Filling]:
        """The page without a grid, unless one has begun."""
        state = filling.state
        begun = 0 < state.diary < self.end.diary or 0 < state.plan < self.end.plan
        if not begun:
            yield filling

    def _with_topics(self, filling: _Filling) -> Iterator[_Filling]:
        """Needs and topics, the last of which end the handout: nothing but help comes later."""
        state, end = filling.state, self.end
        begun = any(taken.start for taken in filling.order if taken.part in GRIDS)
        for needs in range(state.needs, state.needs + 1 if begun else end.needs + 1):
            new = needs > state.needs
            placed = state._replace(needs=needs, topics=end.topics, help=end.help) == end
            most = max(end.topics - (not placed), state.topics)
            for topics in range(state.topics, most + 1):
                if not new and topics == state.topics:
                    yield filling
                    continue
                made = self._band(filling, topics, needs=new)
                if made is None:
                    break
                yield made

    def _band(self, filling: _Filling, topics: int, *, needs: bool) -> _Filling | None:
        """The topics up to *topics* on the page, and *needs*; None where they have no room."""
        state, order, total, cost = filling
        sizes, start = self.sizes, state.topics
        joined = needs and topics > start and self.columns > 1
        more: PageOrder = ()
        early: PageOrder = ()
        if needs and not joined:
            early = (Taken(Part.NEEDS, 0, 1),)
            total += sizes.needs[0].height + sizes.needs[0].gap
        if topics > start:
            height, turn = self._band_height(start, topics, joined)
            total += height + (sizes.narrow[0] if joined else sizes.topics[start]).gap
            cost += cost_of_band(sizes, state, topics, joined=joined, columns=self.columns)
            band = (Taken(Part.TOPICS, start, topics, turn, joined),)
            if joined and topics < len(sizes.topics):
                early = band
            else:
                more = band
        if total > self.most and order:
            return None
        if early:
            # What is needed stands before the diary, after the exercises.
            place = sum(taken.part is Part.MAIN for taken in order)
            order = (*order[:place], *early, *order[place:])
        placed = state._replace(needs=state.needs + needs, topics=topics)
        return _Filling(placed, (*order, *more), total, cost)

    def _band_height(self, start: int, end: int, needs: bool) -> tuple[float, int]:
        """How tall topics are in their columns, and with which the second column begins."""
        known = self.bands.get((start, end, needs))
        if known is None:
            topics = (*(self.sizes.narrow if needs else ()), *self.sizes.topics[start:end])
            known = self.bands[start, end, needs] = balanced(topics, self.columns)
        return known

    def _misplaced(self, before: Placed, after: Placed) -> float:
        return cost_of_places(before, after, self.end)
