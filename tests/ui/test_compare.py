"""Two or three pictures side by side, come to by real clicks."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from tests.ui.patience import settle, wait
from tests.ui.places import Places, window_over
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.comparison import compared
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.pages.compare_page import ComparePage
from wellbeing_desktop.ui.pages.review_rows import ScaleHead
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets.change_scale import ChangeScale
from wellbeing_desktop.ui.widgets.dot_scale import END

MAEVE = Practitioner("Maeve Donnelly", "Social worker")
DAYS = (date(2025, 11, 20), date(2026, 5, 12), date(2026, 11, 20))
STAGES = (Stage.FIRST, Stage.REVIEW, Stage.CLOSING)
STEPS = ((2, 3, 4), (4, 4, 3), (3, 1, 3))
HOME, TRUST, HARM = "place_called_home", "trusting_relationships", "free_from_harm"


@pytest.fixture
def places(theme: Theme, store: Store, tmp_path: Path) -> Iterator[Places]:
    """A window of its own over the store."""
    with window_over(theme, tmp_path, store) as made:
        yield made


@pytest.fixture
def pictures(store: Store, framework: Framework) -> tuple[Assessment, ...]:
    """Three signed pictures of one person over a year; the words of one statement were changed in between."""
    person = Person("SW-0142", "Aoife Byrne", known_as="Aoife")
    store.save_practitioner(MAEVE)
    store.save_person(person)
    made = tuple(
        _signed(_reworded(framework) if place else framework, person, place) for place in range(len(DAYS))
    )
    for picture in made:
        store.save(picture)
    return made


def _reworded(framework: Framework) -> Framework:
    """The framework as a later version, in which one statement means something else."""
    first, *others = framework.quadrants
    changed = tuple(
        replace(i, statement="I know my street.") if i.id == "community_life" else i for i in first.indicators
    )
    return replace(framework, version="2.0.0", quadrants=(replace(first, indicators=changed), *others))


def _signed(framework: Framework, person: Person, place: int) -> Assessment:
    made = Assessment(framework, person.id, MAEVE, DAYS[place], DAYS[place], stage=STAGES[place])
    for indicator, steps in zip((HOME, TRUST, "sense_of_belonging"), STEPS, strict=True):
        made.rate(Voice.PERSON, indicator, steps[place])
    made.rate(Voice.PERSON, "community_life", place + 1)
    made.rate(Voice.PERSON, "life_chances", Reason.PREFERS_NOT_TO_SAY)
    made.rate(Voice.PRACTITIONER, HOME, 3 - (place == 2))
    reason = ChangeReason.CIRCUMSTANCES if place == 2 else None
    made.write(HOME, Note(own_words=f"Home words {place}.", seen=f"Seen {place}.", change_reason=reason))
    made.write(HARM, Note(own_words=f"Harm words {place}."))
    made.sign(SignOff(datetime(2026, 11, 20, 12, place, tzinfo=UTC), MAEVE.name))
    return made


def compare(places: Places) -> ComparePage:
    """Go from the people to the person and from there to the comparison."""
    places._person("SW-0142")
    places.press("compare-pictures")
    wait(lambda: places.see("compare-table") is not None)
    page = places.page
    assert isinstance(page, ComparePage)
    return page


def row(page: QWidget, indicator_id: str) -> str:
    """Return a row as who cannot see it hears it; "" while the rows are on their way."""
    found = page.findChildren(QWidget, f"moved-{indicator_id}")
    return next((one.accessibleName() for one in found if one.isVisibleTo(page)), "")


def said(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def pick(page: QWidget, name: str, place: int) -> None:
    """Choose from a list by the keyboard."""
    box = page.findChild(QComboBox, f"{name}-edit")
    assert isinstance(box, QComboBox)
    box.setFocus()
    while box.currentIndex() != place:
        down = box.currentIndex() < place
        QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
    settle()


def test_a_year_is_told_from_the_first_picture_to_the_latest(places, pictures):
    page = compare(places)

    assert "From 20 November 2025 to 20 November 2026." in said(page)
    assert "Of 3 that Aoife rated both times, 1 moved up, 1 stayed the same and 1 moved down." in said(page)
    assert "Of 1 that Maeve rated both times, none moved up, none stayed the same and 1 moved down." in said(
        page
    )


def test_a_row_says_both_voices_the_reason_and_the_words_of_then_and_now(places, pictures):
    heard = row(compare(places), HOME)

    assert "Aoife: 2, then 4, moved up two." in heard
    assert "Maeve: 3, then 2, moved down one." in heard
    assert "Why it moved: Circumstances beyond the person. Then: “Home words 0.”" in heard
    assert "Then: “Home words 0.”" in heard
    assert "Now: “Home words 2.”" in heard


def test_moving_down_staying_and_having_no_step_are_said_alike(places, pictures):
    page = compare(places)

    assert "Aoife: 4, then 3, moved down one." in row(page, TRUST)
    assert "Aoife: 3 each time, the same." in row(page, "sense_of_belonging")
    assert "Aoife: prefers not to say each time, not rated both times." in row(page, "life_chances")
    assert "Not talked about either time" in said(page)


def test_a_quadrant_says_the_mean_of_the_paired_moves_and_what_it_rests_on(places, pictures):
    """Up two, down one and the same: one third up on average, of three that mean the same in both."""
    assert "Aoife: up 0.3 on average (3 of 3 in both)" in said(compare(places))


def test_what_means_something_else_now_is_left_out_and_named(places, pictures):
    page = compare(places)

    assert page.findChild(QWidget, "moved-community_life") is None
    assert "does not mean the same in both: Joining in with others." in said(page)


def test_a_third_picture_stands_in_between_and_change_is_still_from_first_to_last(places, pictures):
    page = compare(places)

    pick(page, "compare-between", 2)
    wait(lambda: "Aoife: 2, then 3, then 4, moved up two." in row(page, HOME))

    assert [s.label for s in page._radar._data.series] == [
        "20 November 2026",
        "12 May 2026",
        "20 November 2025",
    ]


def test_words_stand_below_one_another_also_where_there_is_no_scale(places, pictures):
    page = compare(places)
    wait(lambda: row(page, "informed_choices") != "")
    settle()

    def left_of_words(indicator_id: str) -> int:
        moved = page.findChild(QWidget, f"moved-{indicator_id}")
        return min(
            label.mapTo(page, QPoint(0, 0)).x()
            for label in moved.findChildren(QLabel)
            if label.text().startswith(("Aoife:", "Not talked"))
        )

    assert left_of_words("informed_choices") == left_of_words(HOME)


def test_what_nobody_talked_about_is_said_of_two_times_and_of_three(places, pictures):
    page = compare(places)
    assert row(page, "informed_choices").endswith("Not talked about either time")
    pick(page, "compare-between", 2)
    wait(lambda: row(places.page, "informed_choices").endswith("Not talked about at any time"))


def test_the_same_picture_twice_is_told_and_what_was_shown_stays(places, pictures):
    page = compare(places)

    pick(page, "compare-then", 2)

    assert "That is the same picture twice. Choose another one." in said(page)
    assert "Aoife: 2, then 4, moved up two." in row(page, HOME)
    settle()
    fields = page.findChild(QWidget, "compare-then")
    assert page.findChild(QLabel, "compare-problem").y() - fields.geometry().bottom() >= 8


def test_pictures_chosen_the_wrong_way_round_are_put_in_order(places, pictures):
    page = compare(places)

    pick(page, "compare-now", 1)
    wait(lambda: "Aoife: 2, then 3, moved up one." in row(page, HOME))
    pick(page, "compare-then", 2)
    wait(lambda: "Aoife: 3, then 4, moved up one." in row(page, HOME))

    assert "From 12 May 2026 to 20 November 2026." in said(page)


def test_nothing_of_the_practitioners_notes_nor_of_harm_stands_there(places, pictures):
    page = compare(places)
    everything = said(page) + "".join(w.accessibleName() for w in page.findChildren(QWidget))

    assert "Seen" not in everything
    assert "Harm words" not in everything


def test_the_practitioners_lines_are_drawn_when_they_are_asked_for(places, pictures):
    page = compare(places)

    pick(page, "compare-voice", 1)

    home = pictures[0].framework.indicators.index(pictures[0].framework.indicator(HOME))
    assert [s.steps[home] for s in page._radar._data.series] == [2, 3]


def test_the_sentence_is_seen_at_once_and_rows_of_before_stand_under_no_other_picture(places, pictures):
    page = compare(places)
    first, _, last = pictures

    page.show_comparison(compared([first, last]), page._person)
    assert page._sentence.text()
    assert row(page, HOME) == ""

    wait(lambda: row(page, HOME) != "")
    assert len([one for one in page.findChildren(QWidget, "compare-table") if one.isVisibleTo(page)]) == 1


def test_the_numbers_of_the_scale_stand_over_its_places(places, pictures):
    page = compare(places)
    wait(lambda: row(page, HOME) != "")
    settle()
    scale = page.findChild(ChangeScale)
    left = scale.mapTo(page, QPoint(0, 0)).x() + END
    each = (scale.width() - 2 * END) / 4

    for label in page.findChild(ScaleHead).findChildren(QLabel)[:5]:
        middle = label.mapTo(page, QPoint(0, 0)).x() + label.width() / 2
        assert abs(middle - left - (int(label.text()) - 1) * each) < 2.5, label.text()


@pytest.mark.parametrize("height", [768, 688])
def test_beside_the_figure_only_the_table_scrolls(places, pictures, height):
    places.window.resize(1366, height)
    page = compare(places)
    settle()

    assert page.findChild(QWidget, "compare-radar").isVisible()
    assert not page._frame.area.verticalScrollBar().isVisible()


def test_back_leads_to_the_person(places, pictures):
    compare(places)

    places.press("compare-back")

    wait(lambda: places.see("person-page") is not None)


def test_with_one_signed_picture_there_is_nothing_to_compare(places, pictures, store):
    for picture in pictures[1:]:
        store.withdraw(picture.id, by="Maeve Donnelly", reason="Typed in twice")

    places._person("SW-0142")

    assert places.see("compare-pictures") is None
