"""The team desk, come to by real clicks: figures of people, never of a few."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QMenu

from tests.reports.reading import text_of
from tests.ui.patience import caught, settle, wait
from tests.ui.places import MAEVE, Places, window_over
from tests.ui.team_places import narrow, show_team
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui import team_flow
from wellbeing_desktop.ui.theme import Theme

PEOPLE = 24
NAME = "Aoife Byrne"


@pytest.fixture
def places(theme: Theme, store: Store, tmp_path: Path) -> Iterator[Places]:
    """A window of its own over the store."""
    with window_over(theme, tmp_path, store) as made:
        yield made


@pytest.fixture
def team(store: Store, framework: Framework) -> None:
    """Two dozen people: all have a first picture, half a review, two of them a closing one."""
    store.save_practitioner(MAEVE)
    for number in range(PEOPLE):
        person = Person(f"SW-{number:04}", NAME, born_on=date(1950, 1, 1))
        store.save_person(person)
        stages = [Stage.FIRST] + [Stage.REVIEW] * (number % 2) + [Stage.CLOSING] * (number in {1, 3})
        for place, stage in enumerate(stages):
            store.save(_signed(framework, person, stage, date(2026, 1 + 3 * place, 5), number))


def _signed(framework: Framework, person: Person, stage: Stage, day: date, number: int) -> Assessment:
    made = Assessment(framework, person.id, MAEVE, day, day, stage, next_review=day + timedelta(days=90))
    for place, indicator in enumerate(framework.all_indicators):
        made.rate(Voice.PERSON, indicator.id, (number + place) % 3 + 2)
        if number >= 3:
            made.rate(Voice.PRACTITIONER, indicator.id, 3 if number % 2 else 4)
    made.sign(SignOff(datetime(day.year, day.month, day.day, 12, tzinfo=UTC), MAEVE.name))
    return made


def words(places: Places) -> str:
    """Everything that can be read on the page."""
    labels = [label for label in places.page.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text() for label in labels)


def spoken(places: Places, name: str) -> str:
    """What is heard of a line."""
    line = places.see(name)
    assert line is not None
    return line.accessibleName()


def test_everyone_is_counted_once_with_no_name(places, team):
    show_team(places)

    said = words(places)
    assert "24 people have a signed picture." in said
    assert "First picture: 12, Review: 10, Closing picture: 2, no signed picture yet: 0" in said
    assert "All time: 24 people" in said
    assert NAME not in said
    assert "SW-00" not in said


def test_a_line_says_in_both_voices_what_its_bars_show(places, team):
    show_team(places)

    line = spoken(places, "team-trusting_relationships")
    assert "The people, 24 of 24 rated: Step 2: 8 people, step 3: 8, step 4: 8." in line
    assert "The practitioners: Step 3: 11 people, steps 4 and 5 or no step: 13." in line
    assert "Change: up 0, the same 12, down 0 (12 rated both times); on average the same" in line


def test_a_filter_narrows_and_a_few_are_never_shown(places, team):
    show_team(places)
    box = places.see("team-stage-edit")
    assert isinstance(box, QComboBox)
    offered = [box.itemText(place) for place in range(box.count())]
    assert offered[-1] == "Closing picture (too few to show)"

    narrow(places, "team-stage", "closing")
    assert "It is not shown. Choose a wider one." in words(places)
    assert places.see("team-trusting_relationships") is None
    assert places.see("team-save") is None

    narrow(places, "team-stage", "all")
    assert "All time: 24 people" in words(places)
    assert places.see("team-trusting_relationships") is not None


def test_a_filter_that_is_chosen_says_no_other_again(places, team):
    """What is marked as too few changes beside every choice, and what is chosen in the others does not."""
    show_team(places)
    said: list[tuple[str, int]] = []
    for name in ("team-period", "team-stage", "team-band"):
        box = places.see(f"{name}-edit")
        assert isinstance(box, QComboBox)
        box.currentIndexChanged.connect(lambda at, name=name: said.append((name, at)))

    narrow(places, "team-stage", "closing")

    assert [name for name, _ in said] == ["team-stage"]


def test_a_line_of_figures_is_as_wide_as_its_bar(places, team):
    show_team(places)
    line = next(w for w in places.page.findChildren(QLabel) if w.text().startswith("Change: up"))

    line.setText("Change: up 329, the same 79, down 87 (495 rated both times); on average up 0.6.")

    assert line.heightForWidth(620) < 2 * places.theme.leading(11)


def test_two_filters_work_together(places, team):
    show_team(places)
    narrow(places, "team-period", "2026-1")
    narrow(places, "team-band", "65_to_79")

    assert "January to June 2026, 65 to 79: 24 people" in words(places)


def test_what_the_figures_cannot_say_stands_beside_them(places, team):
    show_team(places)

    assert "What these figures cannot say" in words(places)
    assert "They compare no practitioners, no teams and no places." in words(places)


def test_a_store_without_a_signed_picture_says_so(places, store):
    store.save_person(Person("SW-0001", "Somebody"))
    show_team(places)

    assert "No picture is signed yet. The team picture begins with five people." in words(places)
    assert places.see("team-period-edit") is None


def test_fewer_than_five_people_are_a_caseload_and_no_picture(places, store, framework):
    person = Person("SW-0001", "Somebody")
    store.save_person(person)
    store.save(_signed(framework, person, Stage.FIRST, date(2026, 1, 5), 5))
    show_team(places)

    assert "Fewer than 5 people have a signed picture. The team picture begins with five." in words(places)
    assert words(places).count("Fewer than 5") == 1
    assert places.see("team-save") is None


def test_the_team_is_not_offered_while_a_picture_is_open(places, team, store, framework):
    person = Person("SW-9999", "Somebody")
    store.save_person(person)
    draft = Assessment(framework, person.id, MAEVE, date(2026, 5, 5), date(2026, 5, 5))
    store.save(draft)
    places._person("SW-9999")
    places.press("carry-on")
    wait(lambda: places.flow._walk is not None)
    places.press("more")
    wait(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    shown = {action.objectName() for action in menu.actions() if action.isVisible()}
    menu.close()

    assert "more-team" not in shown


def test_back_leads_to_the_people(places, team):
    show_team(places)
    with caught(places.flow._desk.found):
        places.press("team-back")
    settle()

    assert places.page.objectName() == "people-page"


def test_a_store_that_cannot_be_read_is_said(places, team, monkeypatch):
    from wellbeing_desktop.storage.errors import DamagedStoreError

    def refused(*_: object) -> None:
        raise DamagedStoreError

    monkeypatch.setattr(places.store, "team_lines", refused)
    places._people()
    flow = places.flow._around.team
    with caught(flow.desk.failed):
        flow.show()
    QTest.qWait(10)

    note = places.see("team-note")
    assert isinstance(note, QLabel)
    assert "damaged" in note.text()


def test_the_summary_is_saved_whole_without_a_name_and_the_audit_tells_of_it(
    places, team, store, tmp_path, monkeypatch
):
    show_team(places)
    asked = []

    def chosen(*given: object) -> tuple[str, str]:
        asked.append(given[2])
        return str(tmp_path / "july"), "PDF (*.pdf)"

    monkeypatch.setattr(QFileDialog, "getSaveFileName", chosen)
    with caught(places.flow._around.team.desk.saved):
        places.press("team-save")

    assert asked == [f"team-{date.today():%Y-%m-%d}.pdf"]
    said = text_of((tmp_path / "july.pdf").read_bytes())
    assert "All time: 24 people" in said
    assert NAME not in said
    note = places.see("team-note")
    assert isinstance(note, QLabel)
    assert note.text() == "Saved as july.pdf."
    assert store.audit(1)[0].detail == "team-summary"


def test_a_summary_that_cannot_be_saved_is_said_and_nothing_is_there(places, team, tmp_path, monkeypatch):
    show_team(places)
    path = tmp_path / "nowhere" / "team.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    with caught(places.flow._around.team.desk.failed):
        places.press("team-save")

    note = places.see("team-note")
    assert isinstance(note, QLabel)
    assert note.text()
    assert not path.exists()


def test_the_summary_goes_to_the_printer(places, team, monkeypatch):
    show_team(places)
    printed = []

    def to_printer(_window: object, pdf: bytes) -> str:
        printed.append(pdf)
        return "Sent to the printer."

    monkeypatch.setattr(team_flow, "print_pdf", to_printer)
    with caught(places.flow._around.team.desk.printable):
        places.press("team-print")

    assert "Team summary" in text_of(bytes(printed[0]))
    assert places.store.audit(1)[0].act == "printed"
