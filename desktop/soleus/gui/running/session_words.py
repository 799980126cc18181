"""A session of running in a shorthand of its own, and the same spoken."""

from __future__ import annotations

from PySide6.QtCore import QObject

from soleus.domain.quantity import Range
from soleus.domain.running import Gait, Repeat, RunSession, Segment
from soleus.domain.shorthand.run_words import MILE


class SessionWords(QObject):
    """The walking before and after is left out; the running plan has all of it."""

    def short(self, session: RunSession, *, miles: bool = False) -> str:
        """As in "6 × 1 run / 2 walk": plain numbers are minutes."""
        parts = [self._short_repeat(each, miles) for each in session.repeats if each.segments]
        if session.total_m is not None:
            parts.append(self._short_distance(session.total_m, miles))
        return ", ".join(parts)

    def spoken(self, session: RunSession, *, miles: bool = False) -> str:
        """As in "6 times 1 minute run, 2 minutes walk"."""
        parts = [self._spoken_repeat(each, miles) for each in session.repeats if each.segments]
        if session.total_m is not None:
            total = self._spoken_distance(session.total_m, miles)
            parts.append(self.tr("{0} in all").format(total))
        return ", ".join(parts)

    # --- short

    def _short_repeat(self, repeat: Repeat, miles: bool) -> str:
        bare = len(repeat.segments) > 1 or _more(repeat.times)
        chain = " / ".join(self._short_segment(each, miles, bare) for each in repeat.segments)
        if _more(repeat.times):
            chain = f"{_span(repeat.times)} × {chain}"
        return f"{_span(repeat.sets)} × ({chain})" if _more(repeat.sets) else chain

    def _short_segment(self, segment: Segment, miles: bool, bare: bool) -> str:
        lengths = []
        if segment.metres is not None:
            lengths.append(self._short_distance(segment.metres, miles))
        if segment.seconds is not None:
            lengths.append(self._short_time(segment.seconds, bare))
        return " ".join((*lengths, self._gaits()[segment.gait]))

    def _short_time(self, seconds: Range, bare: bool) -> str:
        if not _whole_minutes(seconds):
            return self.tr("{0} s").format(_span(seconds))
        minutes = _span(Range(seconds.low / 60, seconds.high / 60))
        return minutes if bare else self.tr("{0} min").format(minutes)

    def _short_distance(self, metres: Range, miles: bool) -> str:
        if miles:
            return self.tr("{0} mi").format(_span(_by(metres, MILE)))
        if metres.low >= 1000:
            return self.tr("{0} km").format(_span(_by(metres, 1000)))
        return self.tr("{0} m").format(_span(metres))

    # --- spoken

    def _spoken_repeat(self, repeat: Repeat, miles: bool) -> str:
        chain = ", ".join(self._spoken_segment(each, miles) for each in repeat.segments)
        if _more(repeat.times):
            chain = self.tr("{0} times {1}").format(_span(repeat.times), chain)
        if _more(repeat.sets):
            chain = self.tr("{0} sets of {1}").format(_span(repeat.sets), chain)
        return chain

    def _spoken_segment(self, segment: Segment, miles: bool) -> str:
        lengths = []
        if segment.metres is not None:
            lengths.append(self._spoken_distance(segment.metres, miles))
        if segment.seconds is not None:
            lengths.append(self._spoken_time(segment.seconds))
        return " ".join((*lengths, self._gaits()[segment.gait]))

    def _spoken_time(self, seconds: Range) -> str:
        if not _whole_minutes(seconds):
            return self.tr("{0} seconds").format(_span(seconds))
        if seconds.exact:
            return self.tr("%n minute(s)", "", int(seconds.low / 60))
        return self.tr("{0} minutes").format(_span(_by(seconds, 60)))

    def _spoken_distance(self, metres: Range, miles: bool) -> str:
        if miles:
            return self.tr("{0} miles").format(_span(_by(metres, MILE)))
        if metres.low >= 1000:
            return self.tr("{0} kilometres").format(_span(_by(metres, 1000)))
        return self.tr("{0} metres").format(_span(metres))

    def _gaits(self) -> dict[Gait, str]:
        return {
            Gait.WALK: self.tr("walk"),
            Gait.BRISK_WALK: self.tr("brisk walk"),
            Gait.JOG: self.tr("jog"),
            Gait.RUN: self.tr("run"),
            Gait.STRIDE: self.tr("stride"),
            Gait.SPRINT: self.tr("sprint"),
            Gait.BACKWARDS: self.tr("backwards"),
            Gait.REST: self.tr("rest"),
            Gait.CYCLE: self.tr("cycle"),
            Gait.POOL_RUN: self.tr("run in water"),
        }


def _more(times: Range | None) -> bool:
    return times is not None and times.high > 1


def _span(span: Range | None) -> str:
    return str(span).replace("-", "–") if span is not None else ""


def _by(span: Range, unit: float) -> Range:
    return Range(round(span.low / unit, 2), round(span.high / unit, 2))


def _whole_minutes(seconds: Range) -> bool:
    return seconds.low >= 60 and seconds.low % 60 == 0 and seconds.high % 60 == 0
