"""Pages for a phone that the tests read, with their tags and texts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import cache
from html.parser import HTMLParser

from soleus.domain.exercise import Exercise
from soleus.domain.finding import BodySide
from soleus.domain.programme import Programme
from soleus.figures.display.display import Animation
from soleus.figures.keeping.gallery import shipped_gallery
from soleus.figures.tools.commands import figure_animation
from soleus.handout.figure_source import GalleryFigures, wanted_picture
from soleus.handout.html.html_page import html_page
from soleus.handout.options import Clinic, Contents, HandoutOptions, Library, Stages
from soleus.storage.content.content import load_exercises, load_presentations, load_templates

CLINIC = Clinic("Riverside & Sons <Physiotherapy>", "01234 567890", "1 River Street")
TEMPLATES = {each.id: each.programme for each in load_templates()}
VOID = {"meta", "input", "path", "use", "img"}


@cache
def library() -> Library:
    return Library(
        {each.id: each for each in load_exercises()},
        {each.id: each for each in load_presentations()},
    )


@cache
def movements() -> tuple[Animation, ...]:
    return tuple(figure_animation(scene) for scene in ("calf-sl-raise-floor", "hip-bridge"))


def motion(exercise: Exercise, variant: str, side: BodySide | None, body: str) -> Animation | None:
    """A real movement, of a usual size; drawing every exercise's own would take minutes."""
    if wanted_picture(exercise, variant, side, body) is None:
        return None
    return movements()[len(exercise.id) % 2]


def patients(template: str) -> Programme:
    return replace(TEMPLATES[template], reference="JM-0412", side=BodySide.RIGHT)


def options(stages: Stages = Stages.CURRENT) -> HandoutOptions:
    return HandoutOptions(contents=Contents(stages=stages), clinic=CLINIC, date=date(2026, 11, 22))


@cache
def page(template: str = "at_mid", stages: Stages = Stages.CURRENT) -> str:
    made = html_page(
        patients(template), library(), options(stages), GalleryFigures(shipped_gallery()), motion
    )
    return made.decode()


class Outline(HTMLParser):
    """Tags with their attributes and text; refuses what is not closed in order."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str]]] = []
        self.texts: list[str] = []
        self.parents: list[tuple[str, ...]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.parents.append(tuple(self.open))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, {name: value or "" for name, value in attrs}))
        self.parents.append(tuple(self.open))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] not in {"style", "script", "template"}:
            self.texts.append(data)

    def all(self, *names: str) -> list[dict[str, str]]:
        return [attrs for tag, attrs in self.tags if tag in names]


@cache
def outline(template: str = "at_mid", stages: Stages = Stages.CURRENT) -> Outline:
    return Outline(page(template, stages))
