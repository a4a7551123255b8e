"""The invented people that come with the application, made by the domain's own calls."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from datetime import datetime
from typing import Any
from uuid import NAMESPACE_DNS, UUID, uuid5

from wellbeing_desktop import resources
from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Made, MadeWith, Stage, State
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, SignOff

_NAMESPACE = uuid5(NAMESPACE_DNS, "samples.wellbeing-desktop.invalid")

_ROLE = "Social worker"
_CONTACT = "028 9649 6012. Evenings and weekends: 028 9649 6099"
"""Numbers that are kept for stories and ring nobody."""

Table = Mapping[str, Any]


def shipped_samples(framework: Framework) -> list[PersonRecord]:
    """Return the sample people with their assessments; the same ids each time.

    Raises:
        UnknownIndicatorError: the framework is not the one the samples were written for.
    """
    files = sorted(resources.folder("samples").glob("*.toml"))
    return [_record(tomllib.loads(file.read_text("utf-8")), framework) for file in files]


def _record(data: Table, framework: Framework) -> PersonRecord:
    person = _person(data["person"])
    made = (a for table in data["assessments"] for a in _versions(table, person, framework))
    return PersonRecord(person, tuple(made))


def _person(table: Table) -> Person:
    """Make the person. The file's `situation` is for its reader, and is not kept."""
    return Person(
        reference=table["reference"],
        name=table["name"],
        known_as=table["known_as"],
        born_on=table["born_on"],
        languages=tuple(table["languages"]),
        copy_format=CopyFormat(table["copy"]),
        communication=tuple(table["communication"]),
        sample=True,
        id=_id("person", table["reference"]),
    )


def _versions(table: Table, person: Person, framework: Framework) -> Iterator[Assessment]:
    """Yield every version of an assessment, each as it stood when it was signed."""
    assessment = _walked(table, person, framework)
    amendments = table.get("amendments", [])
    for amendment in reversed(amendments):
        _rate_again(assessment, amendment["was"])
    if table["state"] != State.DRAFT:
        assessment.sign(_sign_off(table["sign_off"], table["practitioner"]))
    yield assessment
    for amendment in amendments:
        later = assessment.amend(by=amendment["by"], reason=amendment["reason"])
        _rate_again(later, _now(amendment["was"], table))
        later.sign(_sign_off_again(amendment, table["sign_off"]))
        yield later
        assessment = later


def _walked(table: Table, person: Person, framework: Framework) -> Assessment:
    """Walk through an assessment as the two did it, up to where it is signed or left."""
    assessment = Assessment(
        framework=framework,
        person_id=person.id,
        practitioner=_practitioner(table["practitioner"]),
        held_on=table["held_on"],
        entered_on=table["entered_on"],
        stage=Stage(table["stage"]),
        id=_id("assessment", table["id"]),
    )
    assessment.describe(
        made=Made(table["made"]),
        made_with=map(MadeWith, table["made_with"]),
        also_there=table["also_there"],
        setting=table["setting"],
    )
    for indicator_id, answers in table["answers"].items():
        _give(assessment, indicator_id, answers)
    assessment.set_matters_most(table["matters_most"])
    assessment.set_actions(_actions(table))
    assessment.plan_review(table.get("next_review"))
    if "stopped_at" in table:
        assessment.stop_at(table["stopped_at"])
    return assessment


def _give(assessment: Assessment, indicator_id: str, table: Table) -> None:
    for voice in Voice:
        if voice in table:
            assessment.rate(voice, indicator_id, _answer(table[voice]))
    note = table.get("note", {})
    reason = table.get("change_reason")
    strengths = (table["strengths"],) if "strengths" in table else ()
    assessment.write(
        indicator_id,
        Note(
            own_words=table.get("own_words", ""),
            strengths=strengths,
            seen=note.get("seen", ""),
            told=note.get("told", ""),
            view=note.get("view", ""),
            change_reason=ChangeReason(reason) if reason else None,
        ),
    )


def _actions(table: Table) -> Iterator[Action]:
    for number, action in enumerate(table.get("actions", [])):
        yield Action(
            what=action["what"],
            owner=Owner(action["owner"]),
            owner_name=action.get("owner_name", ""),
            by=action.get("by"),
            approach=action.get("approach", ""),
            protection_reason=action.get("protection_reason", ""),
            first_step=action.get("first_step", ""),
            state=ActionState(action["state"]),
            outcome=action.get("outcome", ""),
            id=_id("action", f"{table['id']}/{number}"),
        )


def _rate_again(assessment: Assessment, answers: list[Table]) -> None:
    for given in answers:
        assessment.rate(Voice(given["voice"]), given["indicator"], _answer(given["answer"]))


def _now(was: list[Table], table: Table) -> list[Table]:
    """Return the amended answers as they stand now."""
    return [dict(w, answer=table["answers"][w["indicator"]][w["voice"]]) for w in was]


def _sign_off(table: Table, by: str) -> SignOff:
    signed_at: datetime = table["signed_at"]
    return SignOff(
        signed_at, by, Agreement(table["agreement"]), table.get("comment", ""), CopyChoice(table["copy"])
    )


def _sign_off_again(amendment: Table, first: Table) -> SignOff:
    again = dict(amendment, signed_at=amendment["amended_at"], copy=first["copy"])
    return _sign_off(again, amendment["by"])


def _practitioner(name: str) -> Practitioner:
    return Practitioner(name, _ROLE, _CONTACT, id=_id("practitioner", name))


def _answer(value: int | str) -> Answer:
    return Reason(value) if isinstance(value, str) else value


def _id(kind: str, name: str) -> UUID:
    return uuid5(_NAMESPACE, f"{kind}/{name}")
