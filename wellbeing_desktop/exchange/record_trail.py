"""Reads from a record file what happened to whole assessments."""

from __future__ import annotations

from collections.abc import Set as AbstractSet
from uuid import UUID

from wellbeing_desktop.assessment.errors import MissingReasonError, TextTooLongError
from wellbeing_desktop.assessment.trail import TrailAct, TrailMark
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.exchange.record_models import TrailModel
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr


def read_trail(
    models: list[TrailModel], person_id: UUID, assessments: AbstractSet[UUID]
) -> tuple[TrailMark, ...]:
    """Return the marks, the first first.

    Raises:
        RecordFileError: one concerns neither the person nor an assessment in the file, says a move
            without both people, or stands twice.
    """
    found: dict[tuple[object, ...], TrailMark] = {}
    for number, model in enumerate(models):
        place = f"trail[{number}]"
        mark = _mark(model, place)
        if mark.assessment_id not in assessments and mark.from_person != person_id:
            raise RecordFileError(
                f"{place}.assessment", _tr("files", "no assessment with this id stands in the file")
            )
        key = mark.assessment_id, mark.at, mark.act
        if key in found:
            raise RecordFileError(place, _tr("files", "this stands there already"))
        found[key] = mark
    return tuple(sorted(found.values(), key=lambda mark: mark.at))


def _mark(model: TrailModel, place: str) -> TrailMark:
    moved = model.act is TrailAct.MOVED
    if moved != (model.from_person is not None) or moved != (model.to_person is not None):
        raise RecordFileError(place, _tr("files", "a move, and nothing else, names both people by their id"))
    mark = TrailMark(
        model.assessment, model.act, model.at, model.by, model.reason, model.from_person, model.to_person
    )
    try:
        return mark.cleaned()
    except (MissingReasonError, TextTooLongError) as error:
        raise RecordFileError(
            place, fill(_tr("files", "this breaks a rule (%1)"), type(error).__name__)
        ) from None
