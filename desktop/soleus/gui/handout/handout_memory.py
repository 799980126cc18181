"""What a clinic chose for its handouts, kept among the settings and read back."""

from __future__ import annotations

from dataclasses import replace

from soleus.handout.kept_options import read_contents, written_contents
from soleus.handout.layout import LAYOUTS
from soleus.handout.options import HandoutOptions
from soleus.handout.page import Paper
from soleus.storage.records.settings import SettingsStore

PAPER, LAYOUT, CONTENTS = "handout.paper", "handout.layout", "handout.contents"
GREY, FORM_FIELDS, EMBED = "handout.grey", "handout.form_fields", "handout.embed"
PRIVATE_NOTES, BESIDE = "handout.private_notes", "handout.beside"
USUAL = HandoutOptions()


def read_options(settings: SettingsStore) -> HandoutOptions:
    """Paper, layout, contents and ways of the file; what is not known here is as usual."""
    kept = settings.all()
    paper, layout = kept.get(PAPER), kept.get(LAYOUT)
    return replace(
        USUAL,
        paper=Paper(paper) if paper in set(Paper) else USUAL.paper,
        layout=layout if isinstance(layout, str) and layout in LAYOUTS else USUAL.layout,
        contents=read_contents(kept.get(CONTENTS)),
        grey=kept.get(GREY) is True,
        form_fields=kept.get(FORM_FIELDS) is True,
        embed=kept.get(EMBED) is not False,
        beside=kept.get(BESIDE) is True,
    )


def keep_options(settings: SettingsStore, options: HandoutOptions) -> None:
    """Remember *options* as the clinic's own."""
    settings.update(
        {
            PAPER: options.paper.value,
            LAYOUT: options.layout,
            CONTENTS: written_contents(options.contents) or None,
            GREY: options.grey or None,
            FORM_FIELDS: options.form_fields or None,
            EMBED: None if options.embed else False,
            BESIDE: options.beside or None,
        }
    )
