"""From the domain's objects to rows. Every text is cleaned and every answer checked on its way in."""

from __future__ import annotations

import json
from datetime import date, datetime
from typing import Any, TypeVar
from uuid import UUID

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice, is_step, step_of
from wellbeing_desktop.assessment.assessment import Assessment, Made, MadeWith, Stage
from wellbeing_desktop.assessment.errors import StepOffScaleError
from wellbeing_desktop.assessment.framework import Framework, framework_to_dict
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.scoring import talked_about
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, Said, SignOff
from wellbeing_desktop.assessment.text import clean, clean_line
from wellbeing_desktop.storage.folding import folded

T = TypeVar("T")
Values = dict[str, Any]
"""Columns of one row by name."""


def exactly(kind: type[T], value: T) -> T:
    """Return the value if it is of that very type; a word that looks like one is refused.

    Raises:
        TypeError: it is of another type.
    """
    if type(value) is not kind:
        raise TypeError(f"{kind.__name__} is needed")
    return value


def maybe(kind: type[T], value: T | None) -> T | None:
    """Return None, or what `exactly` returns."""
    return None if value is None else exactly(kind, value)


def person_values(person: Person) -> Values:
    """Return a person's row.

    Raises:
        TextTooLongError: a text is longer than its limit.
    """
    values: Values = {
        "id": exactly(UUID, person.id),
        "reference": clean_line(person.reference),
        "name": clean_line(person.name),
        "known_as": clean_line(person.known_as),
        "born_on": maybe(date, person.born_on),
        "languages": tuple(filter(None, map(clean_line, person.languages))),
        "copy_format": exactly(CopyFormat, person.copy_format),
        "communication": tuple(filter(None, map(clean, person.communication))),
        "sample": exactly(bool, person.sample),
    }
    sort_name = folded(values["name"] or values["known_as"] or values["reference"])
    return {**values, "sort_name": sort_name}


def practitioner_values(practitioner: Practitioner) -> Values:
    """Return a practitioner's row.

    Raises:
        TextTooLongError: a text is longer than its limit.
    """
    return {
        "id": exactly(UUID, practitioner.id),
        "name": clean_line(practitioner.name),
        "role": clean_line(practitioner.role),
        "contact": clean_line(practitioner.contact),
    }


def framework_values(framework: Framework) -> Values:
    """Return a framework's row."""
    return {
        "content_hash": framework.content_hash,
        "id": framework.id,
        "version": framework.version,
        "indicators": len(framework.indicators),
        "centre": tuple(indicator.id for indicator in framework.overall),
        "content": json.dumps(framework_to_dict(framework), ensure_ascii=False),
    }


def head_values(assessment: Assessment) -> Values:
    """Return an assessment's own row, without keys, marks and times of the store.

    Raises:
        TextTooLongError: a text is longer than its limit.
        UnknownIndicatorError: it was left at an indicator that its framework has not.
    """
    practitioner = practitioner_values(assessment.practitioner)
    stopped_at = assessment.stopped_at
    return {
        "id": exactly(UUID, assessment.id),
        "version": exactly(int, assessment.version),
        "framework_hash": assessment.framework.content_hash,
        **{f"practitioner_{name}": value for name, value in practitioner.items()},
        "held_on": exactly(date, assessment.held_on),
        "entered_on": exactly(date, assessment.entered_on),
        "stage": exactly(Stage, assessment.stage),
        "made": exactly(Made, assessment.made),
        "made_with": tuple(exactly(MadeWith, helper) for helper in assessment.made_with),
        "also_there": tuple(filter(None, map(clean_line, assessment.also_there))),
        "setting": clean(assessment.setting),
        "next_review": maybe(date, assessment.next_review),
        "stopped_at": assessment.framework.indicator(stopped_at).id if stopped_at else "",
        "state": assessment.state,
        "talked_about": talked_about(assessment, assessment.framework.indicators),
        **(sign_off_values(assessment.sign_off) if assessment.sign_off else said_values(assessment.said)),
    }


def answer_values(assessment: Assessment, voice: Voice, indicator_id: str, answer: Answer) -> Values:
    """Return one answer's row, a reason or a step that is on the scale.

    Raises:
        StepOffScaleError: it is neither.
        UnknownIndicatorError: the framework has no such indicator.
    """
    if not isinstance(answer, Reason) and not is_step(answer):
        raise StepOffScaleError(indicator_id, answer)
    return {
        "voice": exactly(Voice, voice),
        "indicator_id": assessment.framework.indicator(indicator_id).id,
        "step": step_of(answer),
        "reason": answer if isinstance(answer, Reason) else None,
    }


def note_values(assessment: Assessment, indicator_id: str) -> Values:
    """Return the row of what is written at an indicator.

    Raises:
        TextTooLongError: a text is longer than its limit.
        UnknownIndicatorError: the framework has no such indicator.
    """
    note = assessment.note(indicator_id).cleaned()
    return {
        "indicator_id": indicator_id,
        "own_words": note.own_words,
        "strengths": note.strengths,
        "seen": note.seen,
        "told": note.told,
        "view": note.view,
        "why_different": note.why_different,
        "change_reason": note.change_reason,
    }


def said_values(said: Said) -> Values:
    """Return the columns of a sign-off for a draft: what the person says of it so far.

    Raises:
        TextTooLongError: the comment is longer than its limit.
    """
    kept = said.cleaned()
    return {
        "signed_at": None,
        "signed_by": "",
        "agreement": maybe(Agreement, kept.agreement),
        "comment": kept.comment,
        "copy": maybe(CopyChoice, kept.copy),
    }


def sign_off_values(sign_off: SignOff) -> Values:
    """Return the columns of a sign-off.

    Raises:
        TextTooLongError: the comment or the name is longer than its limit.
        ValueError: the moment has no time zone.
    """
    kept = sign_off.cleaned()
    return {
        "signed_at": exactly(datetime, kept.signed_at),
        "signed_by": kept.signed_by,
        "agreement": maybe(Agreement, kept.agreement),
        "comment": kept.comment,
        "copy": maybe(CopyChoice, kept.copy),
    }
