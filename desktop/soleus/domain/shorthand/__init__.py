"""The clinician's shorthand: ``3x15 2-1-2 2/day R`` to a dose and back.

The grammar is written down in docs/shorthand.md.
"""

from soleus.domain.shorthand.reading import (
    Prescription,
    Problem,
    Reading,
    read_dose,
    read_prescription,
)
from soleus.domain.shorthand.reasons import Reason
from soleus.domain.shorthand.run_reading import RunLine, RunReading, read_run
from soleus.domain.shorthand.run_writing import write_run, write_session
from soleus.domain.shorthand.writing import dose_clauses, write_dose

__all__ = [
    "Prescription",
    "Problem",
    "Reading",
    "Reason",
    "RunLine",
    "RunReading",
    "dose_clauses",
    "read_dose",
    "read_prescription",
    "read_run",
    "write_dose",
    "write_run",
    "write_session",
]
