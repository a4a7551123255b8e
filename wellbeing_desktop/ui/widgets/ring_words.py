"""What the ring says in words: states of stones, and how much of a quadrant was talked about."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.framework import Indicator
from wellbeing_desktop.ui.joining import commas
from wellbeing_desktop.ui.widgets.ring_paint import Showing, StoneState
from wellbeing_desktop.ui.words import talked_about_words

_tr = QCoreApplication.translate


def state_words(state: StoneState) -> str:
    """Return a stone's state in words."""
    return {
        StoneState.NOT_YET: _tr("ring", "not yet"),
        StoneState.TALKED: _tr("ring", "talked about"),
        StoneState.NO_STEP: _tr("ring", "talked about, no step chosen"),
    }[state]


def stone_words(indicator: Indicator, quadrant: str, showing: Showing) -> str:
    """Return a stone's whole name: "People I trust, Relationships and Belonging, talked about"."""
    said = [indicator.title, quadrant, state_words(showing.state(indicator.id))]
    if indicator.id in showing.stars:
        said.append(_tr("ring", "matters most"))
    if indicator.id == showing.next_id:
        said.append(_tr("ring", "next"))
    return commas(said)


def count_words(indicators: Iterable[Indicator], showing: Showing) -> str:
    """Say how many were talked about: never a percentage, never a total over quadrants."""
    states = [showing.state(indicator.id) for indicator in indicators]
    return talked_about_words(sum(state is not StoneState.NOT_YET for state in states), len(states))
