"""``soleus library`` and ``soleus templates``: what can be prescribed."""

from __future__ import annotations

import argparse
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from soleus.cli import clinic_library
from soleus.errors import UserError

if TYPE_CHECKING:
    from soleus.domain.exercise import Exercise


def add_commands(commands: Any) -> None:
    """``library`` and ``templates``."""
    library = commands.add_parser("library", help="the exercises").add_subparsers(
        dest="what", required=True, metavar="list|show|search|check|export|import|template"
    )
    listing = library.add_parser("list", help="every exercise")
    listing.add_argument("--region")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=list_exercises)
    show = library.add_parser("show", help="one exercise, whole")
    show.add_argument("id")
    show.add_argument("--json", action="store_true")
    show.set_defaults(run=show_exercise)
    search = library.add_parser("search", help="find exercises by words")
    search.add_argument("words", nargs="+")
    search.add_argument("--limit", type=int, default=10)
    search.add_argument("--json", action="store_true")
    search.set_defaults(run=search_exercises)
    check = library.add_parser("check", help="count it and hold it against its rules")
    check.add_argument("--searches", type=Path, metavar="FILE", help="a list of searches to try")
    check.set_defaults(run=check_library)
    clinic_library.add_commands(library)
    templates = commands.add_parser("templates", help="the staged programmes to start from")
    kinds = templates.add_subparsers(dest="what", required=True, metavar="list")
    listing = kinds.add_parser("list", help="every template")
    listing.add_argument("--json", action="store_true")
    listing.set_defaults(run=list_templates)


def _row(exercise: Exercise) -> dict[str, Any]:
    return {
        "id": exercise.id,
        "names": [exercise.name, exercise.clinical_name],
        "synonyms": list(exercise.synonyms),
        "region": exercise.region.value,
        "position": exercise.position.value,
        "equipment": [each.value for each in exercise.equipment],
        "variants": [each.id for each in exercise.variants],
        "nerve": exercise.nerve.value if exercise.nerve else None,
        "stages": list(exercise.stages),
    }


def _print_rows(exercises: list[Exercise], as_json: bool) -> int:
    if as_json:
        print(json.dumps([_row(each) for each in exercises], ensure_ascii=False, indent=2))
        return 0
    for each in exercises:
        print(f"{each.id:34} {each.region.value:9} {each.name}")
    return 0


def list_exercises(arguments: argparse.Namespace) -> int:
    """One line for each exercise."""
    from soleus.storage.library import load_library

    exercises = list(load_library().exercises.values())
    if arguments.region:
        regions = {each.region.value for each in exercises}
        if arguments.region not in regions:
            raise UserError(
                f"There is no region {arguments.region!r}. There are: {', '.join(sorted(regions))}."
            )
        exercises = [each for each in exercises if each.region.value == arguments.region]
    return _print_rows(exercises, arguments.json)


def show_exercise(arguments: argparse.Namespace) -> int:
    """All that is known of one exercise."""
    from soleus.domain.shorthand import write_dose
    from soleus.storage.codec import to_data
    from soleus.storage.library import load_library

    exercise = load_library().exercises.get(arguments.id)
    if exercise is None:
        raise UserError(
            f"There is no exercise {arguments.id!r}. `soleus library search` finds its id."
        )
    if arguments.json:
        print(json.dumps(to_data(exercise), ensure_ascii=False, indent=2))
        return 0
    print(f"{exercise.name}\n{exercise.clinical_name}\n")
    for number, step in enumerate(exercise.words.steps, 1):
        print(f"{number}. {step}")
    for cue in exercise.words.cues:
        print(f"   - {cue}")
    for each in exercise.doses:
        stages = f" (stages {', '.join(map(str, each.stages))})" if each.stages else ""
        print(f"\nDose{stages}: {write_dose(each.dose)}", end="")
    easier, harder = (", ".join(ids) or "-" for ids in (exercise.easier, exercise.harder))
    print(f"\nEasier: {easier}; harder: {harder}")
    if exercise.unverified:
        print("Not yet confirmed by a clinician.")
    return 0


def search_exercises(arguments: argparse.Namespace) -> int:
    """What a search finds, the best first."""
    from soleus.storage.database.cache import memory_cache
    from soleus.storage.library import load_library
    from soleus.storage.search.search import LibraryIndex

    library = load_library()
    index = LibraryIndex(memory_cache())
    index.rebuild(library.offered.values(), library.fingerprint)
    hits = index.search(" ".join(arguments.words), limit=arguments.limit)
    return _print_rows([library.exercises[hit.id] for hit in hits], arguments.json)


SEARCHES = Path("tests", "content", "searches.yaml")
"""Where the list lies in a clone; a program that was installed brings none along."""


def check_library(arguments: argparse.Namespace) -> int:
    """0 when every rule is kept, else 1."""
    from soleus.storage.library import load_library
    from soleus.storage.library_report import read_searches, report

    path = arguments.searches or (SEARCHES if SEARCHES.is_file() else None)
    found = report(load_library(), read_searches(path) if path else ())
    print(f"Library {found.version}: {found.exercises} exercises, {found.variants} variants")
    print("  " + ", ".join(f"{region} {count}" for region, count in sorted(found.regions.items())))
    print("Neural, sliders and tensioners:")
    for nerve, (sliders, tensioners) in found.nerves.items():
        print(f"  {nerve}: {sliders} and {tensioners}")
    print(f"{found.templates} templates; {found.unconfirmed} exercises rest on no published source")
    if found.searches:
        print(f"{found.searches} searches, {found.searches - len(found.missed)} find what is meant")
    else:
        print("0 searches tried: name a list with --searches")
    for line in found.missed:
        print(f"  missed: {line}")
    for rule, lines in found.breaches.items():
        print(f"{'breach' if lines else 'kept'}: {rule}")
        for line in lines:
            print(f"  {line}")
    print("The library keeps its rules." if found.sound else "The library breaks its rules.")
    return 0 if found.sound else 1


def list_templates(arguments: argparse.Namespace) -> int:
    """One line for each template."""
    from soleus.storage.library import load_library

    templates = load_library().templates.values()
    if arguments.json:
        rows = [
            {"id": each.id, "title": each.title, "presentation": each.presentation}
            for each in templates
        ]
        print(json.dumps(rows, ensure_ascii=False, indent=2))
        return 0
    for each in templates:
        print(f"{each.id:20} {each.title}")
    return 0
