"""``soleus dose``: fields, the patient's sentence, the canonical shorthand."""

from __future__ import annotations

import argparse
import json
from typing import Any

from soleus.errors import UserError


def add_commands(commands: Any) -> None:
    """``dose``."""
    parser = commands.add_parser("dose", help="read a dose in shorthand")
    parser.add_argument("text", help='such as "3x15 2-1-2 2/day R"')
    parser.add_argument("--side", choices=["left", "right"], help="the affected side")
    parser.add_argument("--language", default="en")
    parser.add_argument("--json", action="store_true")
    parser.set_defaults(run=show_dose)


def show_dose(arguments: argparse.Namespace) -> int:
    """``dose``: what a dose in shorthand says, to the clinician and to the patient."""
    from soleus.domain.finding import BodySide
    from soleus.domain.shorthand import read_dose, write_dose
    from soleus.handout.words.sentences import dose_text
    from soleus.handout.words.wording import load_wording
    from soleus.storage.codec import to_data

    reading = read_dose(arguments.text)
    if reading.problems:
        places = "; ".join(
            f"characters {each.start + 1} to {each.end}, "
            f"“{arguments.text[each.start : each.end]}”: {each.text}"
            for each in reading.problems
        )
        raise UserError(f"Not all of the dose is understood: {places}")
    affected = BodySide(arguments.side) if arguments.side else None
    text = dose_text(reading.dose, load_wording(arguments.language), affected=affected)
    shown = {
        "fields": to_data(reading.dose),
        "sentence": text.sentence,
        "shorthand": write_dose(reading.dose),
    }
    if arguments.json:
        print(json.dumps(shown, ensure_ascii=False, indent=2))
    else:
        print(f"{shown['sentence']}\n{shown['shorthand']}")
        print(json.dumps(shown["fields"], ensure_ascii=False))
    return 0
