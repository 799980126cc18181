"""``soleus handout check``: the rules of a good handout, a score, and what to mend."""

from __future__ import annotations

import argparse
from pathlib import Path

SIGNS = {"error": "mend", "warning": "look at", "hint": "hint"}


def check_handout(file: Path, arguments: argparse.Namespace) -> int:
    """0 when nothing must be mended, else 1. A PDF is set anew from the programme inside it."""
    from soleus.cli.handout_options import options_of
    from soleus.cli.handouts import library_of, printed_figures
    from soleus.handout.score import score_handout
    from soleus.storage.exchange.programme_pdf import LARGEST_PDF, open_file
    from soleus.storage.files import read_file

    found = open_file(file)
    options = options_of(found.programme, arguments)
    data = read_file(file, LARGEST_PDF) if file.suffix.lower() == ".pdf" else b""
    score = score_handout(found.programme, library_of(found), options, printed_figures(), data)
    print(f"{file}: {score.kept} of {score.rules} rules kept.")
    for remark in score.remarks:
        place = score.place(remark)
        where = f" ({place})" if place else ""
        print(f"{SIGNS[remark.severity]}: {remark.rule}{where}: {remark.text}")
    return 0 if score.sound else 1
