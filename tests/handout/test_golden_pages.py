"""Every layout still sets the sample handout item for item as it was last looked at."""

from __future__ import annotations

import pytest
from tests.handout.golden_pages import CASES, golden_file, sample_text

from soleus.handout.page import Paper


@pytest.mark.parametrize(("layout", "paper"), CASES)
def test_pages_are_as_last_looked_at(layout: str, paper: Paper) -> None:
    kept = golden_file(layout, paper).read_text(encoding="utf-8")
    assert sample_text(layout, paper).splitlines() == kept.splitlines()
