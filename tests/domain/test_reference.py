"""A patient reference: what reads like a person is noticed, what is a key is not."""

from __future__ import annotations

import pytest

from soleus.domain.reference import looks_personal


@pytest.mark.parametrize(
    "reference",
    [
        "Given Family",
        "Family, Given",
        "Águila Ñandú",
        "AB 12/03/1987",
        "1987-03-12",
        "12.3.87",
        "943 476 5919",
        "0123456789",
    ],
)
def test_what_tells_a_person_is_noticed(reference: str) -> None:
    assert looks_personal(reference)


@pytest.mark.parametrize(
    "reference", ["", "JM-0412", "KL 0007", "2026-0412", "R 12-3", "Knee-12", "ABC/2026/017"]
)
def test_a_key_of_the_clinic_is_not(reference: str) -> None:
    assert not looks_personal(reference)
