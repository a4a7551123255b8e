"""The ways to the page about a worry, and to what brings it up."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.patience import wait
from wellbeing_desktop.assessment.answers import Voice

if TYPE_CHECKING:
    from tests.ui.places import Places


def show_safety(at: Places, *, of_somebody: bool = True) -> None:
    """Open the page over what is shown."""
    at.flow._house.look()
    at.window.safety_wanted.emit()
    if of_somebody:
        wait(lambda: at.see("safety-seen") is not None)


def invite(at: Places) -> None:
    """Give an answer that brings it up, while nobody else can see the screen."""
    walk = at.flow._walk
    assert walk is not None
    walk._shared.turn(on=False)
    walk.editor.rate(Voice.PERSON, "cared_for_and_protected", 4)
    walk.editor.rate(Voice.PERSON, "cared_for_and_protected", 2)
    wait(lambda: at.see("safety-invitation") is not None)
