"""Handouts to test with: in words, without exercises or templates from the resources."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from soleus.figures.display.display import Drawing, Mark, circle, line
from soleus.figures.display.roles import Role
from soleus.handout.blocks import (
    Advice,
    Block,
    Contacts,
    Content,
    Diary,
    DiaryRow,
    Footer,
    Heading,
    Item,
    Letterhead,
    Light,
    Link,
    Origins,
    Picture,
    Plan,
    PlanRow,
    Summary,
    TickList,
    Title,
    TrafficLight,
)
from soleus.handout.page import Kind, Page, Tag

DAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")
FOOTER = Footer("JM-0412 · 22 Nov 2026", ("Questions? 01234 567890",), "Page {page} of {pages}")
UPRIGHT = Drawing(
    (
        Mark(Role.SHIRT, (line([(0.3, 0.5), (0.7, 0.5), (0.7, 1.7), (0.3, 1.7)], closed=True),)),
        Mark(Role.MUSCLE_PRIMARY, (circle(0.5, 1.2, 0.1),)),
        Mark(Role.OUTLINE, (circle(1.5, 0.3, 0.2),)),
    ),
    2.0,
    1.8,
)
LYING = Drawing(
    (Mark(Role.SHORTS, (line([(0.1, 0.9), (1.8, 0.9), (1.8, 1.3)], closed=True),)),), 1.9, 1.4
)
FOOT = Drawing((Mark(Role.SKIN, (circle(0.3, 0.2, 0.15),)),), 0.7, 0.4)


def item(number: int, name: str = "One-leg heel raise", drawing: Drawing | None = None) -> Item:
    return Item(
        card=f"c{number}",
        number=number,
        name=name,
        side="Right leg",
        summary="3 sets of 15, every day",
        details=("Up in 2 seconds, wait 1 second, down in 2 seconds. Rest 1 minute between sets.",),
        cues=("Push up over your big toe", "Lower your heel slowly", "Keep your knee straight"),
        picture=Picture(f"picture-{number}", drawing, "A person rises onto the toes"),
    )


def front() -> tuple[Block, ...]:
    return (
        Letterhead("Riverside Physiotherapy", "01234 567890"),
        Title("Stage 2: build strength", ("JM-0412", "22 November 2026", "right Achilles tendon")),
        Summary(
            (
                "3 exercises, about 17 minutes a day.",
                "Do number 1 every day. Do numbers 2 and 3 on Monday, Wednesday and Friday.",
                "It should feel like hard work, not sharp pain.",
            )
        ),
        TrafficLight(
            "Pain while you exercise, from 0 (none) to 10 (worst)",
            Light("0 to 2", "Carry on."),
            Light("3 to 5", "Fine if it settles by the next morning."),
            Light("More than 5", "Stop. Do less next time."),
        ),
    )


def back(exercises: int) -> tuple[Block, ...]:
    rows = tuple(
        DiaryRow("One-leg heel raise", (1, 0, 1, 0, 1, 0, 0), number, card=f"c{number}")
        for number in range(1, exercises + 1)
    )
    scores = (DiaryRow("Pain the next morning, 0 to 10", (1,) * 7, scores=True),)
    return (
        TickList(
            "Move on to stage 3 when you can tick all of these",
            ("You can do 3 sets of 15 one-leg heel raises", "It is not worse the next day"),
            ("Go back to the stage before for a week if it gets worse.",),
        ),
        Diary(
            "Your diary",
            "Tick a box each time you have done it.",
            DAYS,
            rows + scores,
            ("Week 1",),
            tuple("MTWTFSS"),
            "Week",
        ),
        Plan(
            "Your running plan",
            ("Run every other day.",),
            tuple(
                PlanRow(f"Step {n}", (f"Walk 5 minutes. Run {n} minutes.",), 2) for n in range(1, 9)
            ),
            ("Stay on flat ground first",),
            rules_title="How to go on with your runs:",
        ),
        Advice("The dripping tap", lines=("Think of your pain as a dripping tap.",)),
        Advice("When to get help", lines=("Call 999 for chest pain.",), urgent=True),
        Contacts("Questions?", ("Riverside Physiotherapy", "Call us: 01234 567890")),
        Link("Videos of your exercises", "https://riverside.example/achilles"),
        Origins("About this sheet", ("This sheet also comes in large print. Ask us.",)),
    )


def handout(exercises: int = 3, drawings: tuple[Drawing | None, ...] = (None,)) -> Content:
    """A whole handout of *exercises* cards, which take the *drawings* in turn."""
    items = tuple(
        replace(item(number, drawing=drawings[(number - 1) % len(drawings)]), level=3)
        for number in range(1, exercises + 1)
    )
    blocks = (*front(), *((Heading("Warm-up"),) if items else ()), *items, *back(exercises))
    return Content("Stage 2: build strength", "en", blocks, FOOTER)


def texts_of(pages: Iterable[Page], kind: Kind) -> list[str]:
    """Texts of every element of a kind, in reading order, lines joined with spaces."""
    joined: dict[Tag, list[str]] = {}
    for page in pages:
        for run in page.texts():
            for depth, step in enumerate(run.tag, 1):
                if step.kind is kind:
                    joined.setdefault(run.tag[:depth], []).append(run.text.strip())
                    break
    return [" ".join(parts) for parts in joined.values()]
