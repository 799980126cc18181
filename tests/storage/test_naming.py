"""Names of exported files, fit for every system and without a patient's name."""

from __future__ import annotations

from datetime import date
from pathlib import Path, PureWindowsPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from soleus.domain.programme import Programme
from soleus.storage.exchange.naming import LONGEST, export_name, numbered

DAY = date(2026, 11, 22)


def name(reference: str, title: str, version: int = 3) -> str:
    return export_name(Programme("p", reference=reference, title=title), DAY, version, "pdf")


@pytest.mark.parametrize(
    ("reference", "title", "expected"),
    [
        ("JM-0412", "Achilles, mid-portion", "JM-0412-2026-11-22-Achilles-mid-portion-v3.pdf"),
        ("JM/0412", "a:b*c?", "JM-0412-2026-11-22-a-b-c-v3.pdf"),
        ("../../etc", "passwd", "etc-2026-11-22-passwd-v3.pdf"),
        ("", "", "2026-11-22-handout-v3.pdf"),
        ("CON", "aux", "CON-2026-11-22-aux-v3.pdf"),
        ("-rf", ".hidden", "rf-2026-11-22-hidden-v3.pdf"),
        ("JM-0412", "plan\u202egpj.exe", "JM-0412-2026-11-22-plan-gpj-exe-v3.pdf"),
        ("JM-0412", "Łydka\u200b i ścięgno", "JM-0412-2026-11-22-Łydka-i-ścięgno-v3.pdf"),
    ],
)
def test_names(reference: str, title: str, expected: str) -> None:
    assert name(reference, title) == expected


@given(st.text(max_size=300), st.text(max_size=300), st.integers(1, 10_000))
def test_any_text_gives_a_name_that_every_system_takes(
    reference: str, title: str, version: int
) -> None:
    made = name(reference, title, version)
    stem = made.removesuffix(".pdf")
    assert len(stem.encode()) <= LONGEST
    assert stem.endswith(f"-v{version}")
    assert not set(made) & set('<>:"/\\|?*\0')
    assert made.isprintable()
    assert made == PureWindowsPath(made).name == Path(made).name
    assert made[0] not in "-. "
    assert not PureWindowsPath(made).is_reserved()
    assert "2026-11-22" in made


def test_several_pages_are_numbered_in_order() -> None:
    assert numbered(Path("a/page.png"), 1, 1) == Path("a/page.png")
    assert numbered(Path("a/page.png"), 3, 9) == Path("a/page-3.png")
    assert numbered(Path("a/page.png"), 3, 12) == Path("a/page-03.png")
