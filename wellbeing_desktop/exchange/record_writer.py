"""Turns a person's record into plain lists and dictionaries, in one fixed order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from datetime import UTC, date, datetime
from typing import Any

from wellbeing_desktop.assessment.answers import Answer, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.filing import Filing
from wellbeing_desktop.assessment.framework import Framework, framework_to_dict
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.assessment.sharing import Sharing
from wellbeing_desktop.assessment.sign_off import Amendment, Said, SignOff
from wellbeing_desktop.assessment.trail import TrailMark
from wellbeing_desktop.exchange.record_models import FORMAT, FORMAT_VERSION
from wellbeing_desktop.exchange.record_steps import step_table

Table = dict[str, Any]


def record_table(record: PersonRecord) -> Table:
    """Return the record as the documented format has it."""
    frameworks = {a.framework.content_hash: a.framework for a in record.assessments}
    return {
        "format": FORMAT,
        "format_version": FORMAT_VERSION,
        "person": _person(record.person),
        "consents": [asdict(one) | {"said_at": _moment(one.said_at)} for one in record.consents],
        "sharings": [_sharing(one) for one in record.sharings],
        "assessments": [_assessment(a) | {"filed": _filed(record, a)} for a in record.assessments],
        "trail": [_trail(mark) for mark in record.trail],
        "safety": [_safety(entry) for entry in record.safety],
        "step_changes": [step_table(change) for change in record.step_changes],
        "frameworks": [held_framework(name, framework) for name, framework in sorted(frameworks.items())],
    }


def _person(person: Person) -> Table:
    return {
        "id": str(person.id),
        "reference": person.reference,
        "name": person.name,
        "known_as": person.known_as,
        "born_on": _day(person.born_on),
        "languages": list(person.languages),
        "copy_format": person.copy_format,
        "communication": list(person.communication),
        "sample": person.sample,
    }


def _sharing(sharing: Sharing) -> Table:
    table = asdict(sharing) | {"at": _moment(sharing.at)}
    assessment_id = table.pop("assessment_id")
    return table | {"assessment": None if assessment_id is None else str(assessment_id)}


def _safety(entry: SafetyEntry) -> Table:
    return {
        "id": str(entry.id),
        "assessment": None if entry.assessment_id is None else str(entry.assessment_id),
        "noticed_on": _day(entry.noticed_on),
        "seen": entry.seen,
        "told": entry.told,
        "view": entry.view,
        "done": entry.done,
        "why": entry.why,
        "written_by": entry.written_by,
        "begun_at": _moment(entry.begun_at),
        "kept_at": None if entry.kept_at is None else _moment(entry.kept_at),
    }


def _trail(mark: TrailMark) -> Table:
    return {
        "assessment": str(mark.assessment_id),
        "act": mark.act,
        "at": _moment(mark.at),
        "by": mark.by,
        "reason": mark.reason,
        "from_person": None if mark.from_person is None else str(mark.from_person),
        "to_person": None if mark.to_person is None else str(mark.to_person),
    }


def held_framework(content_hash: str, framework: Framework) -> Table:
    """Return a framework as a file holds it, with the hash over its words."""
    table = framework_to_dict(framework)
    table["overall"] = {"indicators": table["overall"]}
    return {"content_hash": content_hash, "framework": table}


def _assessment(assessment: Assessment) -> Table:
    order = assessment.framework.all_indicators
    notes = assessment.notes
    return {
        "id": str(assessment.id),
        "version": assessment.version,
        "framework": assessment.framework.content_hash,
        "stage": assessment.stage,
        "state": assessment.state,
        "practitioner": _practitioner(assessment.practitioner),
        "held_on": _day(assessment.held_on),
        "entered_on": _day(assessment.entered_on),
        "made": assessment.made,
        "made_with": list(assessment.made_with),
        "also_there": list(assessment.also_there),
        "setting": assessment.setting,
        "answers": _answers(assessment.answers, assessment.framework),
        "notes": {i.id: _note(notes[i.id]) for i in order if i.id in notes},
        "matters_most": list(assessment.matters_most),
        "actions": [_action(a) for a in assessment.actions],
        "next_review": _day(assessment.next_review),
        "stopped_at": assessment.stopped_at,
        "said": None if assessment.said == Said() else asdict(assessment.said),
        "sign_off": _sign_off(assessment.sign_off),
        "amendments": [_amendment(a, assessment.framework) for a in assessment.amendments],
    }


def _filed(record: PersonRecord, assessment: Assessment) -> Table | None:
    filings = record.filings.get(assessment.id, ())
    return next((_filing(one) for one in filings if one.version == assessment.version), None)


def _filing(filing: Filing) -> Table:
    return {"filed_on": _day(filing.filed_on), "reference": filing.reference}


def _answers(answers: Mapping[tuple[Voice, str], Answer], framework: Framework) -> Table:
    def of(voice: Voice) -> Table:
        ids = (i.id for i in framework.all_indicators)
        return {name: answers[voice, name] for name in ids if (voice, name) in answers}

    return {voice.value: of(voice) for voice in Voice}


def _practitioner(practitioner: Practitioner) -> Table:
    return {
        "id": str(practitioner.id),
        "name": practitioner.name,
        "role": practitioner.role,
        "contact": practitioner.contact,
    }


def _note(note: Note) -> Table:
    return asdict(note)


def _action(action: Action) -> Table:
    return {"id": None, **asdict(action)} | {"id": str(action.id), "by": _day(action.by)}


def _amendment(amendment: Amendment, framework: Framework) -> Table:
    return {
        "version": amendment.version,
        "by": amendment.by,
        "reason": amendment.reason,
        "replaced": _sign_off(amendment.replaced),
        "was": _answers(amendment.was, framework),
    }


def _sign_off(sign_off: SignOff | None) -> Table | None:
    if sign_off is None:
        return None
    return {**asdict(sign_off), "signed_at": _moment(sign_off.signed_at)}


def _day(day: date | None) -> str | None:
    return None if day is None else day.isoformat()


def _moment(moment: datetime) -> str:
    return moment.astimezone(UTC).isoformat().replace("+00:00", "Z")
