"""Issued versions: which number a handout gets, and when it is the one handed over before."""

from __future__ import annotations

from soleus.domain.programme import IssuedVersion, Programme
from soleus.handout.kept_options import sheet_of_version, written_sheet
from soleus.handout.options import HandoutOptions, Library
from soleus.storage.records.programmes import ProgrammeStore


def last_issued(store: ProgrammeStore, programme: Programme) -> IssuedVersion | None:
    """The last version, if it is *programme* as it stands."""
    issued = store.issued(programme.id)
    return issued[-1] if issued and issued[-1].programme == programme else None


def issued_today(
    store: ProgrammeStore, programme: Programme, options: HandoutOptions
) -> IssuedVersion | None:
    """The last version, if the same was handed over in the same way on the same day."""
    last = last_issued(store, programme)
    if last is None:
        return None
    then = (last.issued_at.astimezone().date(), last.initials, last.layout, last.language)
    language = options.language or programme.language
    if then != (options.date, options.initials, options.layout, language):
        return None
    return last if sheet_of_version(last) == written_sheet(options) else None


def next_number(store: ProgrammeStore, programme: Programme, options: HandoutOptions) -> int:
    """The number that issuing would give now, from 1."""
    same = issued_today(store, programme, options)
    return same.number if same is not None else len(store.issued(programme.id)) + 1


def issue(
    store: ProgrammeStore, programme: Programme, library: Library, options: HandoutOptions
) -> IssuedVersion:
    """Keep what is handed over; the same sheet twice on one day stays one version.

    Raises:
        UserError: the disk is full or faulty; nothing was issued.

    """
    same = issued_today(store, programme, options)
    if same is not None:
        return same
    return store.issue(
        programme,
        options.initials,
        options.layout,
        options.language or programme.language,
        exercises=library.exercises.values(),
        sheet=written_sheet(options),
    )
