"""Reads from a record file what was written where somebody was worried about safety."""

from __future__ import annotations

from uuid import UUID

from wellbeing_desktop.assessment.safety import SafetyEntry
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.exchange.record_models import SafetyModel
from wellbeing_desktop.language import translate as _tr


def read_safety(models: list[SafetyModel]) -> tuple[SafetyEntry, ...]:
    """Return the entries, the first begun first.

    Raises:
        RecordFileError: one stands twice, or says nothing.
    """
    seen: set[UUID] = set()
    entries = []
    for number, model in enumerate(models):
        place = f"safety[{number}]"
        if model.id in seen:
            raise RecordFileError(f"{place}.id", _tr("files", "another entry has this id"))
        seen.add(model.id)
        entries.append(_entry(model, place))
    return tuple(sorted(entries, key=lambda entry: entry.begun_at))


def _entry(model: SafetyModel, place: str) -> SafetyEntry:
    values = dict(model)
    entry = SafetyEntry(assessment_id=values.pop("assessment"), **values)
    if entry.is_empty:
        raise RecordFileError(place, _tr("files", "nothing is written in it"))
    return entry
