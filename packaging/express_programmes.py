"""Build published programmes in the model and say, line by line, what it could not hold.

    python packaging/express_programmes.py PATH.yaml [--words]

The file is a list of records; nothing of it is kept. Every key of a record goes into a
field, or is counted as a free note. Each programme is taken through the file format and
each dose through the shorthand and must come back identical, without a number that the
window would ask about. Exit code 1 when 3 percent or more of the lines need a free note, or
anything does not come back.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import yaml

from express_build import Built, built
from express_features import verdict
from express_source import Ledger
from express_words import in_words
from soleus.clinic.odd_numbers import odd_numbers
from soleus.domain.exercise import Exercise
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose, write_dose
from soleus.storage.codec import from_data, to_data

ALLOWED = 0.03
LINES = {"items": "exercise", "run_plan": "run step", "gait_plan": "gait step"}


def came_back(it: Built) -> list[str]:
    """What comes back otherwise through the file format or the shorthand, or is asked about."""
    wrong = []
    data = json.loads(json.dumps(to_data(it.programme)))
    if from_data(data, Programme) != it.programme:
        wrong.append(f"{it.programme.id}: the programme changes in the file format")
    wrong += [
        f"{each.id}: the exercise changes in the file format"
        for each in it.exercises.values()
        if from_data(json.loads(json.dumps(to_data(each))), Exercise) != each
    ]
    for _, _, card in it.programme.cards():
        reading = read_dose(write_dose(card.dose))
        if reading.problems or reading.dose != card.dose:
            wrong.append(f"{card.id}: the dose changes in shorthand")
        wrong += [
            f"{card.id}: asked about {odd.counted} {odd.number:g}" for odd in odd_numbers(card.dose)
        ]
    return wrong


def main(arguments: list[str]) -> int:
    paths = [each for each in arguments if not each.startswith("--")]
    if len(paths) != 1 or set(arguments) - {*paths, "--words"}:
        print(__doc__)
        return 2
    records = yaml.safe_load(Path(paths[0]).read_text(encoding="utf-8"))["programmes"]
    ledger, counts = Ledger(), Counter[str]()
    wrong: list[str] = []
    unsaid: list[str] = []
    for record in records:
        it = built(record, ledger)
        _count(record, it, ledger, counts)
        wrong += came_back(it) + it.mismatched
        lines, silent = in_words(it)
        unsaid += silent
        if "--words" in arguments:
            print("\n".join(lines), end="\n\n")
    return _report(len(records), ledger, counts, wrong + unsaid)


def _count(record: dict[str, Any], it: Built, ledger: Ledger, counts: Counter[str]) -> None:
    top = (record["id"],)
    for place, feature in enumerate(record["features"]):
        path = (*top, "features", place)
        ledger.used.add(path)
        said = verdict(feature, it)
        counts[f"feature {said}"] += 1
        if said in {"none", "missing"}:
            ledger.notes[path] = feature
    for leaf, value in ledger.leftovers(record, top):
        ledger.notes[leaf] = f"{leaf[-1]}: {value}"
    for key, name in LINES.items():
        counts[name] += len(record.get(key, []))
    counts["stage"] += len(record.get("stages", []))
    rules = record.get("programme", {})
    counts["programme rule"] += len(rules) + ("note" in record)


def _report(records: int, ledger: Ledger, counts: Counter[str], wrong: list[str]) -> int:
    noted = {path[:3] for path in ledger.notes if path[1] in LINES}
    lines = sum(counts[name] for name in LINES.values())
    features = sum(number for name, number in counts.items() if name.startswith("feature"))
    everything = lines + counts["stage"] + counts["programme rule"] + features
    print(
        f"{records} programmes: " + ", ".join(f"{counts[n]} {n}s" for n in LINES.values()), end=""
    )
    print(f", {counts['stage']} stages, {counts['programme rule']} programme rules,", end=" ")
    print(f"{features} features")
    print(
        f"features: {counts['feature built']} shown by the programme as built, "
        f"{counts['feature field']} named only (the model has the field)"
    )
    print(f"\nFree notes ({len(ledger.notes)}):")
    for path, text in ledger.notes.items():
        print(f"  {'.'.join(map(str, path))}: {text}")
    print(f"Remarks about the stored copy, not about a programme ({len(ledger.remarks)}):")
    for path, text in ledger.remarks.items():
        print(f"  {path[0]}: {text}")
    for each in wrong:
        print(f"WRONG {each}")
    of_lines, of_all = len(noted) / lines, len(ledger.notes) / everything
    print(f"\nlines with a free note:  {len(noted)} of {lines} ({of_lines:.1%})")
    print(f"everything with a note:  {len(ledger.notes)} of {everything} ({of_all:.1%})")
    print(f"came back wrong:         {len(wrong)}")
    return int(bool(wrong) or of_lines >= ALLOWED or of_all >= ALLOWED)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
