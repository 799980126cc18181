"""Published programmes built in the model: stages, blocks, cards, and the rules around them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from express_doses import chosen, dose_of, pattern_of, schedule_of, span, step_height
from express_phrases import (
    ADJUNCTS,
    AS_ABOVE,
    ENTRIES,
    NOTES,
    PAIN_RULES,
    POSITIONS,
    PROGRESS,
    REGIONS,
    OnCard,
)
from express_runs import gait_plan_of, run_plan_of
from express_source import Ledger, Node
from soleus.domain.card import Adjunct, AdjunctKind, Card
from soleus.domain.criterion import Criterion, Gate, StepBackRule
from soleus.domain.dose import Blank, Dose, PainRule, Side
from soleus.domain.exercise import Avoid, Exercise, Position, Region, StageDose, Words
from soleus.domain.finding import Presentation
from soleus.domain.programme import DiaryPlan, Programme
from soleus.domain.quantity import Range
from soleus.domain.schedule import Schedule
from soleus.domain.stage import Block, BlockKind, Stage
from soleus.domain.trust import Source, Tag

RECORD = ("address", "publisher", "tier", "stored_copy", "kind")
"""Keys about the record, not about the programme."""


@dataclass
class Built:
    """One programme with the library items that it needs."""

    programme: Programme
    presentation: Presentation
    exercises: dict[str, Exercise] = field(default_factory=dict)
    mismatched: list[str] = field(default_factory=list)
    """Items whose dose does not show the pattern that the source states for it."""


def slug(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


def built(record: dict[str, Any], ledger: Ledger) -> Built:
    """*record* in the model. What has no field stands in ``ledger.notes``."""
    node = Node(record, (record["id"],), ledger)
    for key in RECORD:
        node.take(key)
    condition = node.take("condition")
    presentation = Presentation(slug(condition), condition, condition)
    maker = _Maker(node, set(record["features"]))
    programme = maker.programme(presentation)
    return Built(programme, presentation, maker.exercises, maker.mismatched)


class _Maker:
    def __init__(self, node: Node, features: set[str]) -> None:
        self.node = node
        self.features = features
        self.exercises: dict[str, Exercise] = {}
        self.mismatched: list[str] = []
        self.step_back: tuple[StepBackRule, ...] = ()
        self.circuit = "circuit" in features
        self.progress_before = OnCard()

    def programme(self, presentation: Presentation) -> Programme:
        head = self.node.node("programme")
        pain, pain_diary = self._pain(head)
        schedule = schedule_of(head.node("frequency"))
        schedule, message = self._remarks(schedule)
        if "non_consecutive_days" in self.features:
            schedule = replace(schedule, non_consecutive=True)
        runs = run_plan_of(self.node, head, schedule, pain, self.step_back)
        stages = self._stages()
        diary = pain_diary or "tick_box_diary" in self.features
        return Programme(
            id=slug(self.node.take("id")),
            title=self.node.take("title"),
            presentation=presentation.id,
            stages=stages,
            schedule=schedule,
            pain=pain,
            weeks=span(head.take("length_weeks")),
            entry=() if runs else self._criteria(head, "entry"),
            diary=DiaryPlan(pain_during=pain_diary) if diary else None,
            run_plan=runs,
            gait_plan=gait_plan_of(self.node, "video_check" in self.features),
            note=message,
        )

    def _pain(self, head: Node) -> tuple[PainRule | None, bool]:
        pain, diary = None, False
        for phrase in _phrases(head.take("pain_rule")):
            rule = PAIN_RULES.get(phrase)
            if rule is None:
                head.note("pain_rule", phrase)
                continue
            pain, diary = pain or rule.pain, diary or rule.pain_diary
            self.step_back += rule.step_back
        return pain, diary

    def _remarks(self, schedule: Schedule) -> tuple[Schedule, str]:
        text = self.node.take("note")
        if text is None:
            return schedule, ""
        if text not in NOTES:
            return schedule, self.node.note("note", text)
        fields = NOTES[text]
        if fields is None:
            self.node.remark("note", text)
            return schedule, ""
        return fields["schedule"].within(schedule), ""

    def _criteria(self, node: Node, key: str) -> tuple[Criterion, ...]:
        text = node.take(key)
        if text in ENTRIES:
            return ENTRIES[text]
        found: tuple[Criterion, ...] = ()
        for phrase in _phrases(text):
            if phrase in ENTRIES:
                found += ENTRIES[phrase]
            else:
                found += (Criterion(text=node.note(key, phrase)),)
        return found

    # stages

    def _stages(self) -> tuple[Stage, ...]:
        nodes = self.node.nodes("stages")
        items = self.node.nodes("items")
        stages = [self._stage(each, place) for place, each in enumerate(nodes, 1)]
        if not stages and items:
            stages = [Stage("s1", "1", "", gate=Gate(step_back=self.step_back))]
        cards: dict[str, list[tuple[Card, str]]] = {stage.name: [] for stage in stages}
        for item in items:
            name = item.take("stage", "")
            if name not in cards:
                item.note("stage", name)
                name = stages[0].name
            cards[name].append(self._card(item))
        return tuple(
            replace(stage, blocks=self._blocks(stage.id, cards[stage.name])) for stage in stages
        )

    def _stage(self, node: Node, place: int) -> Stage:
        name, duration = node.take("name"), node.take("duration", "")
        weeks = re.match(r"[Ww]eeks? (\d+(?:-\d+)?)", duration) or re.match(
            r"[Ww]eeks? (\d+(?:-\d+)?)", name
        )
        length = re.fullmatch(r"(\d+(?:-\d+)?) weeks?", duration)
        open_ended = duration in {"ongoing"} or "longer if needed" in duration
        if duration and not (open_ended or length or re.fullmatch(r"weeks [\d-]+", duration)):
            node.note("duration", duration)
        return Stage(
            id=f"s{place}",
            label=str(place),
            name=name,
            weeks=span(weeks[1]) if weeks else None,
            length=span(length[1]) if length else None,
            open_ended=open_ended,
            entry=self._criteria(node, "entry"),
            gate=Gate(step_back=self.step_back),
        )

    def _blocks(self, stage: str, cards: list[tuple[Card, str]]) -> tuple[Block, ...]:
        if not cards:
            return ()
        if self.circuit:
            sets, rest = self._rounds()
            all_cards = tuple(card for card, _ in cards)
            circuit = Block(
                f"{stage}b1", BlockKind.CIRCUIT, "", all_cards, rounds=sets, rest_rounds=rest
            )
            return (circuit,)
        if {"pick_from_category", "choose_level"} & self.features:
            regions = dict.fromkeys(region for _, region in cards)
            return tuple(
                Block(
                    f"{stage}b{place}",
                    BlockKind.PICK,
                    region,
                    tuple(card for card, own in cards if own == region),
                )
                for place, region in enumerate(regions, 1)
            )
        return (Block(f"{stage}b1", cards=tuple(card for card, _ in cards)),)

    def _rounds(self) -> tuple[Range | None, Range | None]:
        """A circuit's rounds and rest: the sets and rest that all its lines share."""
        dosages = [item["dosage"] for item in self.node.data["items"]]
        sets = {str(each.get("sets", "")) for each in dosages}
        rest = {str(each.get("rest_s", "")) for each in dosages}
        if len(sets) > 1 or len(rest) > 1:
            self.node.note("items", "rounds differ from line to line")
        return span(sets.pop() or None), span(rest.pop() or None)

    # cards

    def _card(self, item: Node) -> tuple[Card, str]:
        name, region = item.take("name"), item.take("region")
        dosage = item.node("dosage")
        dose = step_height(name, dose_of(dosage, blanks=self._blanks(), circuit=self.circuit))
        dose = self._by_feature(dose)
        on_card = self._progress(item)
        if on_card.schedule:
            dose = replace(dose, schedule=on_card.schedule.within(dose.schedule))
        self._check_modifiers(item, dosage)
        self._check_pattern(item, dose)
        card = Card(
            id=slug(item.take("id")),
            dose=dose,
            adjunct=Adjunct(chosen(item, "norm", ADJUNCTS) or AdjunctKind.OTHER, name)
            if item.take("adjunct")
            else None,
            exercise="" if "adjunct" in item.data else self._exercise(item, name, region, dose),
            progression=on_card.progression,
            step_back=on_card.step_back,
            entry=on_card.entry,
        )
        if card.adjunct:
            item.take("position"), item.take("equipment")
        return card, region

    def _blanks(self) -> tuple[Blank, ...]:
        times = (Blank.TIMES_A_DAY,) if "times_per_day_blank" in self.features else ()
        holds = (Blank.HOLD,) if "hold_and_repeat_blanks" in self.features else ()
        return (Blank.SETS, Blank.AMOUNT, *holds, *times)

    def _by_feature(self, dose: Dose) -> Dose:
        """What the record says of all its lines at once."""
        if "rpe_target_last_rep_of_set" in self.features and dose.intensity.rpe:
            dose = replace(dose, intensity=replace(dose.intensity, last_rep=True))
        if "performed_on_unaffected_side" in self.features:
            dose = replace(dose, side=Side.OTHER)
        if "start_level_and_target_level" in self.features:
            dose = replace(dose, blanks=(Blank.SETS, Blank.AMOUNT))
        return dose

    def _progress(self, item: Node) -> OnCard:
        text = item.take("progression")
        if text == AS_ABOVE:
            return self.progress_before
        found = OnCard()
        for phrase in [text] if text in PROGRESS else _phrases(text):
            if phrase not in PROGRESS:
                item.note("progression", phrase)
                continue
            more = PROGRESS[phrase]
            found = OnCard(
                found.progression + more.progression,
                found.step_back + more.step_back,
                found.entry + more.entry,
                more.schedule or found.schedule,
            )
        self.progress_before = found
        return found

    def _check_modifiers(self, item: Node, dosage: Node) -> None:
        """Modifiers repeat the dosage's keys; one that does not is a fact of its own."""
        names = {"own_frequency": "frequency"}
        for modifier in item.take("modifiers", []):
            if names.get(modifier, modifier) not in dosage.data:
                item.note("modifiers", modifier)

    def _check_pattern(self, item: Node, dose: Dose) -> None:
        rounds = self._rounds()[0] if self.circuit else None
        shown, said = pattern_of(dose, rounds), item.take("pattern")
        if "start_level_and_target_level" in self.features:
            shown = "no dosage given"  # numbers are left out of the stored copy only
        if shown not in {said, said.replace("reps x hold", "sets x hold")}:
            self.mismatched.append(f"{item.data['id']}: {said!r}, built {shown!r}")

    def _exercise(self, item: Node, name: str, region: str, dose: Dose) -> str:
        norm, position = item.take("norm"), item.take("position")
        equipment = item.take("equipment")
        insertional = "insertional_exception_stay_on_floor" in self.features
        exercise = Exercise(
            id=slug(name),
            words=Words(name, (), ()),
            clinical_name=norm,
            region=REGIONS.get(region, Region.MOBILITY),
            position=POSITIONS.get(position, Position.STANDING),
            doses=(StageDose(dose),),
            sources=(Source(Tag.FOUND, self.node.data["id"]),),
            tags=(region, position, equipment),
            avoid=(Avoid.AT_INS,) if insertional and "step" in equipment else (),
        )
        self.exercises.setdefault(exercise.id, exercise)
        return exercise.id


def _phrases(text: str | None) -> list[str]:
    return [each.strip() for each in text.split(";")] if text else []
