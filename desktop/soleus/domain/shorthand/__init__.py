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
from soleus.domain.shorthand.writing import dose_clauses, write_dose

__all__ = [
    "Prescription",
    "Problem",
    "Reading",
    "Reason",
    "dose_clauses",
    "read_dose",
    "read_prescription",
    "write_dose",
]
