"""One line for one running session: read, written back, and marked where it is not understood."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.domain.test_shorthand_round_trip import maybe, one, ranges, some

from soleus.domain.quantity import Range, exactly
from soleus.domain.running import (
    Freshness,
    Gait,
    Repeat,
    RunPace,
    RunSession,
    Segment,
    Surface,
    TalkTest,
)
from soleus.domain.schedule import Weekday
from soleus.domain.shorthand import Reason, RunLine, read_run, write_run

METRES = ranges(0.5, 42000) | st.integers(1, 40).map(lambda it: exactly(it * 1609.344 / 4))
PACES = st.builds(
    RunPace,
    word=maybe(one(Freshness)),
    km_h=maybe(ranges(0.5, 30)),
    s_per_km=maybe(ranges(1, 900)),
    percent_top=maybe(ranges(0, 100)),
    rpe=maybe(ranges(0, 10)),
    talk=maybe(one(TalkTest)),
    percent_weight=maybe(ranges(0, 100)),
    cadence=maybe(ranges(1, 240)),
)
SEGMENTS = st.builds(
    Segment,
    one(Gait),
    seconds=maybe(ranges(0.5)),
    metres=maybe(METRES),
    pace=st.just(RunPace()) | PACES,
    surface=maybe(one(Surface)),
)
REPEATS = st.builds(
    Repeat,
    st.lists(SEGMENTS, min_size=1, max_size=3).map(tuple),
    times=maybe(ranges(0.5, 40)),
    sets=maybe(ranges(0.5, 9)),
    rest=maybe(ranges(0.5)),
)
NOTES = st.text(st.characters(categories=("L", "N", "P", "Zs")), max_size=30).map(str.strip)
LINES = st.builds(
    RunLine,
    st.builds(
        RunSession,
        st.lists(REPEATS, max_size=3).map(tuple),
        warm_up=some(SEGMENTS, 2),
        cool_down=some(SEGMENTS, 2),
        surface=maybe(one(Surface)),
        total_s=maybe(ranges(0.5)),
        total_m=maybe(METRES),
        note=NOTES,
    ),
    complete=maybe(ranges(0.5, 9)),
    sessions_a_week=maybe(ranges(0.5, 7)),
    weekday=maybe(one(Weekday)),
)


@given(LINES, st.booleans())
@settings(max_examples=500, deadline=None)
def test_a_written_line_reads_back_to_the_identical_session(line: RunLine, miles: bool) -> None:
    written = write_run(line, miles=miles)
    reading = read_run(written)
    assert reading.problems == ()
    assert reading.line == line
    assert write_run(reading.line, miles=miles) == written


@given(st.text("0123456789xrun walk;:/%-.minkbtesa(é", max_size=40))
@settings(max_examples=400, deadline=None)
def test_whatever_is_typed_is_read_or_marked_within_the_line(text: str) -> None:
    reading = read_run(text)
    for each in reading.problems:
        assert 0 <= each.start < each.end <= len(text)
    assert read_run(write_run(reading.line)).line == reading.line


@pytest.mark.parametrize(
    ("typed", "canonical"),
    [
        ("6 x run 1 walk 2", "6x run 1min walk 2min"),
        ("6x(run 1, walk 2)", "6x run 1min walk 2min"),
        ("(run 1, walk 2) x 6, walk 5", "6x run 1min walk 2min; walk 5min"),
        ("run 1 walk 2 x 6, walk 5", "6x run 1min walk 2min; walk 5min"),
        ("run 1 walk 2, x 6", "6x run 1min walk 2min"),
        ("3 sets of run 1 x 6 set-rest 2min", "3 sets of 6x run 1min set-rest 2min"),
        ("run 1 walk 2 x 6", "6x run 1min walk 2min"),
        ("6 x 1 min run, 2 min walk", "6x run 1min walk 2min"),
        ("6 × run 1 / walk 2 then walk 5", "6x run 1min walk 2min; walk 5min"),
        ("run 30", "run 30min"),
        ("Run 30 easy", "run 30min easy"),
        ("easy run 30", "run 30min easy"),
        ("5 km", "run 5km"),
        ("5k on grass", "run 5km on grass"),
        ("6 x 400m walk 1min", "6x run 400m walk 1min"),
        ("3x5x80m 50-60% top speed", "3 sets of 5x run 80m 50-60%top"),
        ("3 sets of 5 x stride 80m set-rest 2min", "3 sets of 5x stride 80m set-rest 2min"),
        (
            "warm up walk 5; run 10 rpe 3-4; cool down walk 5",
            "warm-up walk 5min; run 10min rpe3-4; cool-down walk 5min",
        ),
        ("jog 3 can talk walk 2 x 4 treadmill", "4x jog 3min talk:talk walk 2min; treadmill"),
        ("run 30 at 5:30/km", "run 30min 5:30/km"),
        ("run 2 6mph", "run 2min 9.6561km/h"),
        ("run 20 flat total 30min twice tue", "run 20min; flat; total 30min; done 2x; tue"),
        ("brisk walk 30", "brisk-walk 30min"),
        ("run 3-5 walk 1", "run 3-5min walk 1min"),
        ("run 5min 80%bw; anti-gravity; 2-3/week", "run 5min 80%bw; anti-gravity; 2-3/week"),
        ("walk 10 run 5 note: As before.", "walk 10min run 5min; note: As before."),
    ],
)
def test_other_ways_to_type_it(typed: str, canonical: str) -> None:
    reading = read_run(typed)
    assert (reading.problems, write_run(reading.line)) == ((), canonical)


@pytest.mark.parametrize(
    ("typed", "unread", "why"),
    [
        ("30", "30", Reason.NUMBER_ALONE),
        ("run 30 bananas", "bananas", Reason.UNKNOWN),
        ("run 5-3", "run 5-3", Reason.IMPOSSIBLE),
        ("run 30 rpe11", "rpe11", Reason.IMPOSSIBLE),
        ("run 30 easy hard", "hard", Reason.TWICE),
        ("run 30; flat; hills", "hills", Reason.TWICE),
        ("6x", "6x", Reason.NOTHING_AFTER),
        ("warm-up; run 30", "warm-up", Reason.NOTHING_AFTER),
        ("run 30 mon,tue", "mon,tue", Reason.IMPOSSIBLE),
        ("walk 5, run 1, walk 2 x 6, walk 5", "x 6", Reason.REPEAT_OF_WHAT),
        ("run 1, walk 2 x 6", "x 6", Reason.REPEAT_OF_WHAT),
        ("run 0", "run 0", Reason.IMPOSSIBLE),
        ("run 0m", "run 0m", Reason.IMPOSSIBLE),
        ("0x run 1 walk 2", "0x", Reason.IMPOSSIBLE),
        ("run 1 walk 2 x 0", "x 0", Reason.IMPOSSIBLE),
        ("101x run 1", "101x", Reason.IMPOSSIBLE),
        ("0 sets of run 1", "0 sets of", Reason.IMPOSSIBLE),
        ("run 20 done 0x", "done 0x", Reason.IMPOSSIBLE),
        ("run 20; total 0min", "total 0min", Reason.IMPOSSIBLE),
        ("run 25h", "run 25h", Reason.IMPOSSIBLE),
        ("run 201km", "run 201km", Reason.IMPOSSIBLE),
        ("run 999999999999", "run 999999999999", Reason.IMPOSSIBLE),
    ],
)
def test_what_is_not_guessed_is_marked(typed: str, unread: str, why: Reason) -> None:
    problems = read_run(typed).problems
    assert [(typed[it.start : it.end], it.text) for it in problems] == [(unread, why)]


def test_a_bare_number_is_minutes_only_behind_a_gait() -> None:
    session = read_run("2 x run 8 walk 2").line.session
    assert session.repeats[0].segments[0].seconds == Range(480, 480)
    assert session.repeats[0].times == exactly(2)
