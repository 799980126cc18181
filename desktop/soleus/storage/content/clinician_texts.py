"""What a clinician reads of the content, in other languages: ``languages/<code>/clinician``.

Each file holds the exact English of the content with its translation, as ``phrases.yaml`` does
for the patient. A text that is changed in English loses its translation until somebody has
written a new one: nobody reads what the content no longer says.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from soleus.assets import resource
from soleus.domain.exercise import TextStatus
from soleus.errors import UserError
from soleus.storage.content.content import read_yaml, yaml_files
from soleus.storage.content.handout_languages import (
    SOURCE,
    PhraseFile,
    read_texts,
    require_language,
)

FOLDER = "clinician"


@dataclass(frozen=True, slots=True)
class ClinicianTexts:
    """Exact English to translation.

    drafts  the English of what no clinician who speaks the language has checked
    """

    phrases: Mapping[str, str] = field(default_factory=dict)
    drafts: frozenset[str] = frozenset()


@cache
def load_clinician_texts(language: str) -> ClinicianTexts:
    """What there is in *language*; nothing for English and for an unknown language.

    Raises:
        UserError: naming the file and the key of the first thing that is wrong.

    """
    phrases: dict[str, str] = {}
    drafts: set[str] = set()
    for name, file in _files(language):
        for english, text in file.phrases.items():
            if phrases.setdefault(english, text) != text:
                raise UserError(f"{name}: “{english}” is translated twice. Take one out.")
        if file.status is TextStatus.DRAFT:
            drafts |= file.phrases.keys()
    return ClinicianTexts(phrases, frozenset(drafts))


def _files(language: str) -> Iterator[tuple[str, PhraseFile]]:
    known = language != SOURCE and language.isalnum()
    if not known or not resource("languages", language, FOLDER).is_dir():
        return
    for name, file in yaml_files("languages", language, FOLDER):
        found = read_texts(name, read_yaml(name, file), PhraseFile)
        require_language(name, found.language, language)
        yield name, found
