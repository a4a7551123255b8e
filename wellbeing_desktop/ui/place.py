"""Where somebody was when the window was locked: kept in the encrypted store, nowhere else."""

from __future__ import annotations

import json
from base64 import b64decode, b64encode
from dataclasses import asdict, dataclass, field, replace
from itertools import count
from typing import TYPE_CHECKING, Any, Self

from wellbeing_desktop.ui.unfinished import written_on

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from PySide6.QtWidgets import QWidget

    from wellbeing_desktop.storage.store import Store

_SETTING = "place-%d"
_PIECE = 16_000
PEOPLE, PERSON, EDIT, BEFORE, COPY, AGREED, ASKED, REASON, MOVE, KEEP, EVERYTHING, NO_YES, STEP = (
    "people-page",
    "person-page",
    "person-edit-page",
    "before-page",
    "copy-page",
    "agreements-page",
    "agreement-form",
    "reason-page",
    "move-page",
    "keep-page",
    "everything-page",
    "sharing-form",
    "step-page",
)
FORMS = frozenset({EDIT, BEFORE, ASKED, REASON, MOVE, KEEP, EVERYTHING, NO_YES, STEP})
"""Pages whose fields are kept only when somebody hands them in."""


@dataclass(frozen=True, slots=True)
class Place:
    """A screen by the name of its page, whose it is, and what was written there and is not kept yet.

    `detail` is an indicator's id, the stage of an assessment that is about to begin, what somebody is
    asked to agree to, or what else a form needs to be asked again.
    """

    screen: str = PEOPLE
    person: str = ""
    assessment: str = ""
    detail: str = ""
    shared: bool = False
    written: Mapping[str, str | bool] = field(default_factory=dict)

    @classmethod
    def read(cls, text: str) -> Self | None:
        """Return the place that a text holds; None where it holds none."""
        try:
            found: dict[str, Any] = json.loads(b64decode(text, validate=True))
            return cls(**found)
        except (ValueError, TypeError):
            return None

    def with_written(self, page: QWidget | None) -> Place:
        """Return the place with what stands in the fields of its page, where that is the one shown."""
        if page is None or page.objectName() != self.screen or self.screen not in FORMS:
            return self
        return replace(self, written=written_on(page))

    @property
    def text(self) -> str:
        """The place in letters that no cleaning of texts changes."""
        return b64encode(json.dumps(asdict(self)).encode()).decode()


def keep_place(store: Store, place: Place) -> None:
    """Keep a place until it is taken.

    Raises:
        SaveFailedError: it could not be kept.
    """
    text = place.text
    pieces = [text[start : start + _PIECE] for start in range(0, len(text), _PIECE)]
    for number, piece in enumerate([*pieces, ""]):
        store.remember(_SETTING % number, piece)


def take_place(store: Store) -> Place | None:
    """Return the place that was kept, once; None where there is none.

    Raises:
        StoreError: the store does not answer.
    """
    pieces: list[str] = []
    for number in count():
        piece = store.setting(_SETTING % number)
        if not piece:
            break
        pieces.append(piece)
    for number in reversed(range(len(pieces))):  # half of a form is not kept for longer than it is needed
        store.remember(_SETTING % number, "")
    return Place.read("".join(pieces)) if pieces else None


def quietly(work: Callable[[], Any]) -> Any:
    """Do something that may fail without harm; return None where the store refuses."""
    from wellbeing_desktop.storage.errors import StoreError  # noqa: PLC0415

    try:
        return work()
    except StoreError:
        return None
