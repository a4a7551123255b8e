"""What is said where somebody asks for everything, or to be forgotten."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.passages import Part
from wellbeing_desktop.assessment.retention import EraseReason, KeepRule
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.words import fill, plain_date

if TYPE_CHECKING:
    from wellbeing_desktop.assessment.record import PersonRecord
    from wellbeing_desktop.storage.holding import Holding

_tr = QCoreApplication.translate


def part_words(part: Part) -> str:
    """Say what a passage is part of."""
    return {
        Part.HELPS: _tr("rights", "What helps"),
        Part.SETTING: _tr("rights", "Where you met"),
        Part.ALSO_THERE: _tr("rights", "Who else was there"),
        Part.OWN_WORDS: _tr("rights", "Own words"),
        Part.STRENGTH: _tr("rights", "Strength"),
        Part.SEEN: _tr("rights", "What was seen"),
        Part.TOLD: _tr("rights", "What was told"),
        Part.VIEW: _tr("rights", "The practitioner’s view"),
        Part.WHY_DIFFERENT: _tr("rights", "Why the two see it differently"),
        Part.STEP: _tr("rights", "The plan"),
        Part.COMMENT: _tr("rights", "Comment on the picture"),
        Part.AMENDED: _tr("rights", "Why it was amended"),
        Part.AGREED: _tr("rights", "Agreements"),
        Part.SAFETY: _tr("rights", "A worry about safety"),
        Part.TRAIL: _tr("rights", "Why a picture was moved or withdrawn"),
    }[part]


def reason_words() -> dict[str, str]:
    """Return the reasons for erasing, to choose from."""
    return {
        EraseReason.ASKED.value: _tr("rights", "They asked for it"),
        EraseReason.KEPT_LONG_ENOUGH.value: _tr("rights", "It was kept long enough"),
        EraseReason.MISTAKE.value: _tr("rights", "It was made by mistake"),
        EraseReason.OTHER.value: _tr("rights", "Another reason"),
    }


def goes_words(record: PersonRecord) -> str:
    """Say what is erased, in numbers."""
    pictures = len({one.id for one in record.assessments})
    parts = [_tr("rights", "The name, the reference and all that is known.")]
    if pictures:
        words = counted(
            "%n picture with every version, note, plan and sign-off.",
            "%n pictures with every version, note, plan and sign-off.",
            pictures,
        )
        parts.append(words)
    if record.consents:
        parts.append(counted("%n agreement.", "%n agreements.", len(record.consents)))
    if record.safety:
        words = counted(
            "%n entry about a worry for safety.", "%n entries about worries for safety.", len(record.safety)
        )
        parts.append(words)
    return sentences(parts)


def stays_words() -> str:
    """Say what stays when a record is erased."""
    return _tr(
        "rights",
        "One line without a name: on which day a record was erased, for which of the reasons, and by whom. "
        "Copies that were printed, saved or handed over are not here, and are not reached.",
    )


def holding_words(holding: Holding) -> str:
    """Say which backups still hold an erased person, and until when."""
    said: list[str] = []
    if holding.backups:
        words = counted(
            "%n backup made before still holds this record.",
            "%n backups made before still hold this record.",
            len(holding.backups),
        )
        said.append(words)
    else:
        said.append(_tr("rights", "There is no backup that could still hold this record."))
    if holding.last_day is not None:
        words = _tr("rights", "With a backup every day the last of them is let go on %1; with fewer, later.")
        said.append(fill(words, plain_date(holding.last_day)))
    return sentences((*said, *_stays_for_good(holding)))


def _stays_for_good(holding: Holding) -> list[str]:
    said: list[str] = []
    if holding.staying:
        words = counted(
            "%n, made before an update or before another was put back, stays until you remove it.",
            "%n, made before an update or before another was put back, stay until you remove them.",
            holding.staying,
        )
        said.append(words)
    if holding.aside:
        words = counted(
            "%n earlier store that was kept aside stays until you remove it.",
            "%n earlier stores that were kept aside stay until you remove them.",
            holding.aside,
        )
        said.append(words)
    if holding.place_away:
        words = _tr("rights", "The second place for backups is not here: what lies there holds it too.")
        said.append(words)
    if holding.backups or holding.aside:
        said.append(_tr("rights", "Whoever puts one of them back has to erase the record again."))
    return said


def day_and_reason_words(held_on: date, stage: str) -> str:
    """Say which signed picture was the last."""
    return fill(_tr("rights", "Last signed picture: %1, %2"), stage, plain_date(held_on))


def rule_words(rule: KeepRule) -> str:
    """Say the rule by which somebody is listed."""
    if not rule.years:
        return _tr("rights", "Your organisation has no rule for this. It can be set in the settings.")
    after = counted(
        "The last signed picture is %n year old or older.",
        "The last signed picture is %n years old or older.",
        rule.years,
    )
    closing = counted(
        "The work closed %n year ago or longer.", "The work closed %n years ago or longer.", rule.years
    )
    nothing = _tr("rights", "Nothing is deleted by itself: you decide for each.")
    return sentences((closing if rule.after_closing else after, nothing))
