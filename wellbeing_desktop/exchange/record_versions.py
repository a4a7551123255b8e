"""What must hold between the versions of one assessment in a record file."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from uuid import UUID

from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.exchange.problems import RecordFileError
from wellbeing_desktop.language import fill
from wellbeing_desktop.language import translate as _tr


def check_state(assessment: Assessment, state: State, place: str) -> None:
    """See that the state in the file is the one that sign-off and amendments make.

    Raises:
        RecordFileError: it is not, or the amendments do not lead to this version.
    """
    if assessment.state is not state:
        sentence = fill(
            _tr("files", "this says %1, but by its sign-off and amendments it is %2"), state, assessment.state
        )
        raise RecordFileError(f"{place}.state", sentence)
    for number, amendment in enumerate(assessment.amendments):
        if amendment.version != number + 2:
            where = f"{place}.amendments[{number}].version"
            raise RecordFileError(
                where, fill(_tr("files", "this amendment must make version %1"), number + 2)
            )
    if assessment.version != len(assessment.amendments) + 1:
        sentence = fill(
            _tr("files", "version %1 needs %2 amendments before it"),
            assessment.version,
            assessment.version - 1,
        )
        raise RecordFileError(f"{place}.version", sentence)


def check_versions(assessments: Sequence[Assessment]) -> None:
    """See that every version stands once, none is missing, and each builds on the one before.

    Raises:
        RecordFileError: a version stands twice, is missing, or does not follow from the one before.
    """
    places: dict[UUID, dict[int, int]] = {}
    for number, assessment in enumerate(assessments):
        versions = places.setdefault(assessment.id, {})
        if assessment.version in versions:
            where = f"assessments[{versions[assessment.version]}]"
            raise RecordFileError(
                f"assessments[{number}].version",
                fill(_tr("files", "this version stands already at %1"), where),
            )
        versions[assessment.version] = number
    for versions in places.values():
        _check_history(assessments, [versions[version] for version in sorted(versions)])


def _check_history(assessments: Sequence[Assessment], numbers: list[int]) -> None:
    for wanted, number in enumerate(numbers, start=1):
        if assessments[number].version != wanted:
            sentence = fill(_tr("files", "version %1 of this assessment is not in the file"), wanted)
            raise RecordFileError(f"assessments[{number}].version", sentence)
    for before, after in pairwise(numbers):
        _check_follows(assessments[before], assessments[after], f"assessments[{after}]")


def _check_follows(before: Assessment, after: Assessment, place: str) -> None:
    if before.sign_off is None:
        raise RecordFileError(
            f"{place}.version", _tr("files", "the version before is a draft, which nobody can amend")
        )
    if after.framework != before.framework:
        raise RecordFileError(
            f"{place}.framework", _tr("files", "an amendment keeps the framework of the version before")
        )
    if after.amendments[:-1] != before.amendments:
        raise RecordFileError(
            f"{place}.amendments", _tr("files", "these are not the amendments of the version before")
        )
    if after.amendments[-1].replaced != before.sign_off:
        where = f"{place}.amendments[{len(after.amendments) - 1}].replaced"
        raise RecordFileError(where, _tr("files", "this is not the sign-off of the version before"))
