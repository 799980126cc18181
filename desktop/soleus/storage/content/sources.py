"""Codes of the clinical sheet ("F37") by the names that a physiotherapist knows them by."""

from __future__ import annotations

import re
from functools import cache

from soleus.assets import resource
from soleus.storage.content.clinician_texts import load_clinician_texts
from soleus.storage.content.content import read_yaml
from soleus.storage.content.handout_languages import SOURCE

CODE = re.compile(r"\bF\d+[a-z]?\b")
CODES = re.compile(rf"{CODE.pattern}(?:; {CODE.pattern})*")
UNNAMED = "the clinical sheet"
"""What a code is called that no list names: never the bare code."""


@cache
def source_names() -> dict[str, str]:
    """Every code with its name: author and year, or what kind of page it is.

    Raises:
        UserError: a list is damaged; it names file and line.

    """
    names: dict[str, str] = {}
    for name in ("sources.yaml", "summaries.yaml"):
        listed = read_yaml(name, resource(name))
        if isinstance(listed, dict):
            names |= {str(code): str(each) for code, each in listed.items()}
    return names


def source_name(code: str, language: str = SOURCE) -> str:
    """The name of one source as *language* has it; empty for no code."""
    if not code:
        return ""
    name = source_names().get(code, UNNAMED)
    return load_clinician_texts(language).phrases.get(name, name)


def with_names(text: str, language: str = SOURCE) -> str:
    """*text* with a name in the place of each code: "(F37)" reads "(Silbernagel 2007)".

    A name stands once in a list of codes ("F32; F33").
    """

    def named(found: re.Match[str]) -> str:
        codes = found.group().split("; ")
        return "; ".join(dict.fromkeys(source_name(each, language) for each in codes))

    return CODES.sub(named, text)
