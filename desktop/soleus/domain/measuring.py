"""What was measured on which day: kept beside what was measured before, never over it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from soleus.domain.criterion import Measure
from soleus.domain.finding import BodySide, Finding
from soleus.domain.programme import Programme


def readings(
    findings: tuple[Finding, ...], measure: Measure, side: BodySide | None
) -> tuple[Finding, ...]:
    """Every finding of one measure and side, the oldest first."""
    here = [each for each in findings if each.measure is measure and each.side is side]
    return tuple(sorted(here, key=lambda each: each.on))


def latest(
    findings: tuple[Finding, ...], measure: Measure, side: BodySide | None
) -> Finding | None:
    """The newest finding of one measure and side."""
    found = readings(findings, measure, side)
    return found[-1] if found else None


def found_on(
    findings: tuple[Finding, ...], measure: Measure, side: BodySide | None, on: date
) -> Finding | None:
    """What was found of one measure and side on one day."""
    return next((each for each in readings(findings, measure, side) if each.on == on), None)


def note_finding(programme: Programme, finding: Finding) -> Programme:
    """*programme* with *finding* in the place of the one of the same measure, side and day.

    One that says nothing (no value, no result, no note) takes that one away.
    """
    old = found_on(programme.findings, finding.measure, finding.side, finding.on)
    says = finding.value is not None or finding.positive is not None or finding.note
    if old is not None:
        kept = replace(finding, id=old.id)
        every = tuple(
            kept if each is old else each for each in programme.findings if says or each is not old
        )
    else:
        every = (*programme.findings, finding) if says else programme.findings
    return replace(programme, findings=every)
