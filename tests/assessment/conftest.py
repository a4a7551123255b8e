"""A small framework of its own, so that these tests stand on rules and not on shipped words."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework, Indicator, Quadrant
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.sign_off import Agreement, SignOff

PERSON_ID = UUID("5e1f7a10-0000-4000-8000-000000000001")
NOON = datetime(2026, 11, 20, 12, 0, tzinfo=UTC)


def indicator(name: str) -> Indicator:
    steps = tuple(f"{name} {word}" for word in ("first", "second", "third", "fourth", "fifth"))
    return Indicator(name, name.title(), f"I have {name}.", f"About {name}.", ("And?",), ("Trying",), steps)


def small_framework() -> Framework:
    """Two quadrants, of four and of five indicators as in the core framework, and a centre of two."""
    four = tuple(map(indicator, ("trust", "home", "street", "belonging")))
    five = tuple(map(indicator, ("days", "worth", "joy", "purpose", "chances")))
    quadrants = (Quadrant("relationships", "R", "r", four), Quadrant("purpose", "P", "p", five))
    return Framework("small", "1.0.0", "Small", "ours", quadrants, tuple(map(indicator, ("life", "self"))))


def sign_off(moment: datetime = NOON, comment: str = "") -> SignOff:
    return SignOff(moment, "Maeve Quinn", Agreement.AGREE, comment)


@pytest.fixture(scope="session")
def small() -> Framework:
    return small_framework()


@pytest.fixture
def new(small: Framework) -> Callable[..., Assessment]:
    """Makes a draft for one and the same person; keyword arguments go to the assessment."""

    def make(framework: Framework = small, person_id: UUID = PERSON_ID, **details) -> Assessment:
        days = {"held_on": date(2026, 11, 20), "entered_on": date(2026, 11, 21)}
        return Assessment(framework, person_id, Practitioner("Maeve Quinn"), **(days | details))

    return make


@pytest.fixture
def draft(new) -> Assessment:
    return new()
