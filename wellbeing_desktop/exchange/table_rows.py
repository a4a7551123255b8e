"""The rows of a table for other programs: one for each rating, in the order of the framework."""

from __future__ import annotations

import os
from collections.abc import Iterator
from hashlib import blake2b
from uuid import UUID

from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.framework import OVERALL, Framework
from wellbeing_desktop.assessment.tabled import Named, Tabled
from wellbeing_desktop.exchange.cells import Cell

COLUMNS = (
    ("person", 20),
    ("assessment", 20),
    ("held_on", 12),
    ("entered_on", 12),
    ("stage", 9),
    ("framework", 18),
    ("framework_version", 10),
    ("made", 19),
    ("age_band", 12),
    ("voice", 13),
    ("quadrant", 15),
    ("indicator", 28),
    ("step", 6),
    ("reason", 19),
)
"""The columns of every table, and how wide they are in a spreadsheet, in characters."""

NAMED_COLUMNS = (("reference", 14), ("name", 24), ("practitioner", 24), ("own_words", 60))
"""What a table with names has besides, at its end."""

_NOBODY = Named("", "", "")


class Tokens:
    """Stands for ids in one table: the same id is always the same, and in the next table another."""

    def __init__(self) -> None:
        self._key = os.urandom(32)

    def of(self, kind: str, one: UUID) -> str:
        """Return what stands for an id. It begins with a letter, so that nobody takes it for a number."""
        return f"{kind}-{blake2b(one.bytes, key=self._key, digest_size=8).hexdigest()}"


def heading(*, named: bool) -> tuple[tuple[str, int], ...]:
    """Return the columns of a table, each with its width."""
    return COLUMNS + NAMED_COLUMNS if named else COLUMNS


def rows_of(tabled: Tabled, tokens: Tokens, *, named: bool) -> Iterator[list[Cell]]:
    """Return a row for each indicator in each voice, also where there is no step."""
    framework, who = tabled.framework, tabled.named or _NOBODY
    first: list[Cell] = [
        tokens.of("p", tabled.person_id),
        tokens.of("a", tabled.id),
        tabled.held_on,
        tabled.entered_on,
        tabled.stage.value,
        framework.id,
        framework.version,
        tabled.made.value,
        tabled.age_band.value,
    ]
    for quadrant, indicator in places_of(framework):
        for voice in Voice:
            answer = tabled.answer(voice, indicator)
            said: list[Cell] = [None, answer.value] if isinstance(answer, Reason) else [answer, None]
            row = [*first, voice.value, quadrant, indicator, *said]
            if named:
                words = who.own_words.get(indicator, "") if voice is Voice.PERSON else ""
                row += [who.reference, who.name, who.practitioner, words]
            yield row


def places_of(framework: Framework) -> Iterator[tuple[str, str]]:
    """Return the ids of each quadrant and indicator, the centre's last."""
    for quadrant in framework.quadrants:
        yield from ((quadrant.id, indicator.id) for indicator in quadrant.indicators)
    yield from ((OVERALL, indicator.id) for indicator in framework.overall)
