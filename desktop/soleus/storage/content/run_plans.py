"""Running plans to start from, read from ``resources/run_plans.yaml``."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from cattrs import Converter

from soleus.assets import resource
from soleus.domain.running import RunPlan
from soleus.domain.trust import Source
from soleus.errors import UserError
from soleus.storage.codec import CodecError, build_converter, from_data
from soleus.storage.content.content import RUN_PLANS as FILE
from soleus.storage.content.content import read_yaml
from soleus.storage.content.run_lines import read_run_lines


@dataclass(frozen=True, slots=True)
class KnownRunPlan:
    """A plan of the clinical sheet, section 5.5, under the id that it has there."""

    id: str
    plan: RunPlan
    sources: tuple[Source, ...]


@cache
def load_run_plans() -> tuple[KnownRunPlan, ...]:
    """The plans as shipped, in the order to offer them.

    Raises:
        UserError: naming what is wrong in the file.

    """
    try:
        data = read_yaml(FILE, resource(FILE))
        found = from_data(data, tuple[KnownRunPlan, ...], run_converter())
    except CodecError as error:
        raise UserError(f"{FILE}: {error.problems[0]}.") from error
    ids = [each.id for each in found]
    if len(set(ids)) < len(ids):
        raise UserError(f"{FILE}: an id stands twice. Rename one of the plans.")
    for each in found:
        if not each.sources:
            raise UserError(f"{FILE}: {each.id} names no source. Say where it comes from.")
    return found


def run_converter() -> Converter:
    """The domain's converter, with steps as lines of shorthand: ``6x run 1min walk 2min``."""
    converter = build_converter()
    read_run_lines(converter)
    return converter
