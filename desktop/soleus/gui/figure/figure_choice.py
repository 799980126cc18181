"""A programme's figure taken apart: sex, build, age, skin and hair; and put together again."""

from __future__ import annotations

from dataclasses import dataclass, replace

from soleus.figures.keeping.gallery import body_name
from soleus.handout.figure_source import NEUTRAL, known_figure

SEXES = (NEUTRAL, "female", "male")
OLDER, HEAVIER = "older", "heavier"
LIGHT = "light"


@dataclass(frozen=True, slots=True)
class FigureChoice:
    """Who the pictures show. ``sex`` is of SEXES; skin and hair are the gallery's words."""

    sex: str = NEUTRAL
    older: bool = False
    heavier: bool = False
    skin: str = LIGHT
    hair: str = "short"

    @property
    def words(self) -> str:
        """As a programme keeps it: ``female-older``; what is usual is left out."""
        body = [self.sex] if self.sex != NEUTRAL else []
        body += [OLDER] if self.older else []
        body += [HEAVIER] if self.heavier else []
        more = [self.hair] if self.hair != usual_hair(older=self.older) else []
        more += [self.skin] if self.skin != LIGHT else []
        named = [body_name(body)] if body else []
        return "-".join(named + more) or NEUTRAL


def read_choice(words: str) -> FigureChoice:
    """The choice of a programme's ``figure``; the neutral one for words that are not known."""
    look, skin = known_figure(words)
    body = look.body.split("-")
    sex = next((each for each in SEXES if each in body), NEUTRAL)
    return FigureChoice(sex, OLDER in body, HEAVIER in body, skin, look.hair)


def aged(choice: FigureChoice, *, older: bool) -> FigureChoice:
    """Older or not; hair that is as usual for that goes with it."""
    follows = choice.hair == usual_hair(older=choice.older)
    return replace(choice, older=older, hair=usual_hair(older=older) if follows else choice.hair)


def usual_hair(*, older: bool) -> str:
    return "grey" if older else "short"
