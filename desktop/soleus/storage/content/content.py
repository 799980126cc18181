"""Shipped content: exercises, presentations and templates, read from YAML that clinicians edit.

Doses stand in the files as shorthand ("3x15 2-1-2 daily each"), ranges as "2-6".
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml
from cattrs import Converter

from soleus.assets import resource
from soleus.domain.dose import Dose
from soleus.domain.exercise import Exercise, Region, StageDose, Variant
from soleus.domain.finding import Presentation
from soleus.domain.programme import Programme
from soleus.domain.shorthand import read_dose
from soleus.errors import UserError
from soleus.storage.codec import CodecError, Hook, Plain, build_converter, from_data
from soleus.storage.content.run_lines import read_run_lines

RUN_PLANS = "run_plans.yaml"
WORDS = ("name", "steps", "cues", "feel")


@dataclass(frozen=True, slots=True)
class Template:
    """A staged programme to start from; ``region`` is the part of the body it is listed under."""

    id: str
    title: str
    presentation: str
    about: str
    unverified: bool
    programme: Programme
    region: Region = Region.CALF


def content_converter() -> Converter:
    """The domain's converter, with doses as shorthand and an exercise's words beside its id."""
    converter = build_converter()
    # A generated hook takes in the hooks of its fields as they are then: innermost first.
    plain_dose = converter.get_structure_hook(Dose)
    converter.register_structure_hook(Dose, lambda value, kind: _dose(value, kind, plain_dose))
    plain_stage_dose = converter.get_structure_hook(StageDose)
    converter.register_structure_hook(
        StageDose,
        lambda value, kind: plain_stage_dose({"dose": value} if _bare(value) else value, kind),
    )
    for kind in (Variant, Exercise):
        plain = converter.get_structure_hook(kind)
        converter.register_structure_hook(
            kind, lambda value, kind, plain=plain: plain(_gather_words(value), kind)
        )
    return converter


def _bare(value: Plain) -> bool:
    return isinstance(value, str)


def _dose(value: Plain, kind: type, plain: Hook) -> Dose:
    if not isinstance(value, str):
        dose: Dose = plain(value, kind)
        return dose
    reading = read_dose(value)
    if reading.problems:
        first = reading.problems[0]
        raise ValueError(f"cannot read {value[first.start : first.end]!r} in the dose {value!r}")
    return reading.dose


def _gather_words(value: Plain) -> Plain:
    """Move name, steps, cues and feel into ``words``, where the domain has them."""
    if not isinstance(value, dict) or not any(key in value for key in WORDS):
        return value
    words = {key: value[key] for key in WORDS if key in value}
    rest = {key: each for key, each in value.items() if key not in WORDS}
    return {**rest, "words": words}


def yaml_files(*folder: str) -> Iterator[tuple[str, Path]]:
    """Every ``.yaml`` file below a folder of the resources, with its name, in order."""

    def walk(where: Path, prefix: str) -> Iterator[tuple[str, Path]]:
        for each in sorted(where.iterdir(), key=lambda it: it.name):
            if each.is_dir():
                yield from walk(each, f"{prefix}/{each.name}")
            elif each.name.endswith(".yaml"):
                yield f"{prefix}/{each.name}", each

    yield from walk(resource(*folder), "/".join(folder))


def read_yaml(name: str, file: Path) -> Plain:
    """The file's plain data.

    Raises:
        UserError: naming file and line.

    """
    try:
        return yaml.load(file.read_text(encoding="utf-8"), Loader=yaml.CSafeLoader)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 0
        raise UserError(f"{name}, line {line}: {error.problem}. Mend the line.") from error


def _each(folder: str, kind: type, converter: Converter) -> Iterator[tuple[str, Plain]]:
    for name, file in yaml_files(folder):
        try:
            yield name, from_data(read_yaml(name, file), kind, converter)
        except CodecError as error:
            raise UserError(f"{name}: {error.problems[0]}.") from error


def load_exercises() -> tuple[Exercise, ...]:
    """Every shipped exercise, by region and file name.

    Raises:
        UserError: naming file and key of the first thing that is wrong.

    """
    found = tuple(each for _, each in _each("exercises", Exercise, content_converter()))
    _refuse_twice(each.id for each in found)
    return found


def library_version() -> str:
    """The version of the shipped library: year, month, and a number within it."""
    return resource("exercises", "VERSION").read_text(encoding="utf-8").strip()


def load_presentations() -> tuple[Presentation, ...]:
    """The presentations as shipped.

    Raises:
        UserError: the file is damaged; it names the place.

    """
    name, file = "presentations.yaml", resource("presentations.yaml")
    try:
        return from_data(read_yaml(name, file), tuple[Presentation, ...], content_converter())
    except CodecError as error:
        raise UserError(f"{name}: {error.problems[0]}.") from error


def load_templates() -> tuple[Template, ...]:
    """The templates as shipped, each id once.

    Raises:
        UserError: a file is damaged, or an id stands twice; it names the place.

    """
    converter = content_converter()
    read_run_lines(converter, _shared_run_plans())
    plain = converter.get_structure_hook(Template)
    converter.register_structure_hook(Template, lambda value, kind: plain(_fill_ids(value), kind))
    found = tuple(each for _, each in _each("templates", Template, converter))
    _refuse_twice(each.id for each in found)
    return found


def _shared_run_plans() -> dict[str, Plain]:
    """The plans that templates go by, as their file has them, by id."""
    found = read_yaml(RUN_PLANS, resource(RUN_PLANS))
    return {each["id"]: each["plan"] for each in found}


def by_region(templates: Iterable[Template]) -> list[Template]:
    """*templates* as they are offered: by body region, the calf first, then by title."""
    regions = list(Region)
    return sorted(templates, key=lambda each: (regions.index(each.region), each.title))


def _fill_ids(template: Plain) -> Plain:
    """Give stages, blocks, cards and steps of a template the ids that its file leaves out.

    A stage may list ``cards`` directly: they become its one main block.
    """
    if not isinstance(template, dict) or not isinstance(template.get("programme"), dict):
        return template
    programme = {"id": template.get("id", ""), **template["programme"]}
    programme["stages"] = [
        _stage_with_ids(stage, f"s{number}")
        for number, stage in enumerate(programme.get("stages", []), 1)
    ]
    return {**template, "programme": programme}


def _stage_with_ids(stage: Plain, stage_id: str) -> Plain:
    if not isinstance(stage, dict):
        return stage
    rest = {key: value for key, value in stage.items() if key != "cards"}
    blocks = ([{"cards": stage["cards"]}] if "cards" in stage else []) + rest.get("blocks", [])
    rest["blocks"] = [
        {
            "id": f"{stage_id}b{place}",
            **block,
            "cards": [
                {"id": f"{stage_id}b{place}c{number}", **card}
                for number, card in enumerate(block.get("cards", []), 1)
            ],
        }
        for place, block in enumerate(blocks, 1)
    ]
    return {"id": stage_id, **rest}


def _refuse_twice(ids: Iterable[str]) -> None:
    seen = set()
    for each in ids:
        if each in seen:
            raise UserError(f"The id {each!r} stands in two files. Rename one of them.")
        seen.add(each)
