"""Every page in a language that nobody speaks: all of it translated, nothing clipped."""

from __future__ import annotations

import pytest

from tests.ui.places import EVERY, Look
from tests.ui.room_rules import cramped
from tests.ui.spoken_window import known_words, make_help, plain_words, spoken
from wellbeing_desktop.ui.help_desk import HelpDesk
from wellbeing_desktop.ui.widgets.quadrant_block import QuadrantBlock
from wellbeing_desktop.ui.widgets.ring import RingFigure
from wellbeing_desktop.ui.widgets.ring_key import RingKey

FROM_THE_RIGHT = Look(right_to_left=True)
LARGE = Look(percent=150, right_to_left=True)

NAMES = {
    "Maeve", "Donnelly", "English", "ABCD", "A B C D", "Ctrl", "F1",
    "You locked it yourself. What you did last was saved first.",
    "You locked it yourself.", "The disk is full.",
    "in plain words, aloud", "in writing", "Skip anything.", "Housing Executive", "Oak School",
}  # fmt: skip
"""People, keys, a recovery key, what was kept of an agreement, and what the test itself says."""


@pytest.fixture(scope="module", autouse=True)
def another_language(qapp, tmp_path_factory):
    with spoken(qapp, tmp_path_factory.mktemp("languages")):
        yield


@pytest.fixture(scope="module")
def given(atlas):
    """What nobody translates: texts of people and of frameworks, and names."""
    for places in (atlas._full, atlas._empty):
        make_help(places.window.languages.folder)
        places.help.close()
        places.help = HelpDesk(places.window, places.theme)
    folder = str(atlas._full.window.languages.folder)
    return known_words(atlas._full.store) | NAMES | {folder}


@pytest.mark.parametrize("place", EVERY)
def test_every_text_of_a_page_is_translated(go_to, given, place):
    window = go_to(place, look=FROM_THE_RIGHT).window
    assert plain_words(window, given) == []


@pytest.mark.parametrize("place", EVERY)
@pytest.mark.parametrize("look", [FROM_THE_RIGHT, LARGE], ids=["100", "150"])
def test_longer_words_have_the_room_they_need(go_to, place, look):
    assert cramped(go_to(place, look=look).window) == []


def test_the_key_of_the_ring_stands_upon_no_name(go_to):
    at = go_to("overview", look=FROM_THE_RIGHT)
    ring = at.page.findChild(RingFigure)
    key = ring.findChild(RingKey).geometry()
    assert [
        block.count for block in ring.findChildren(QuadrantBlock) if block.geometry().intersects(key)
    ] == []
