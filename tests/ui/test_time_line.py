"""A person's time line, come to by real clicks, walked through by keys, and the same as a table."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView, QWidget

from tests.ui.patience import settle, wait
from tests.ui.places import Places, window_over
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.charts.look import MARKS_GROW_MOST
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.theme import Theme
from wellbeing_desktop.ui.widgets import event_key
from wellbeing_desktop.ui.widgets.event_key import EventKey
from wellbeing_desktop.ui.widgets.life_view import LifeView

MAEVE = Practitioner("Maeve Donnelly", "Social worker")
AOIFE = Person("SW-0142", "Aoife Byrne", known_as="Aoife")
FIRST = "relationships"


@pytest.fixture
def places(theme: Theme, store: Store, tmp_path: Path) -> Iterator[Places]:
    """A window of its own over the store."""
    with window_over(theme, tmp_path, store) as made:
        yield made


def keep(store: Store, framework: Framework, months: tuple[int, ...]) -> list[Assessment]:
    """Keep a person with a signed picture in each of these months of 2026."""
    store.save_practitioner(MAEVE)
    store.save_person(AOIFE)
    kept = []
    for place, month in enumerate(months):
        day = date(2026, month, 12)
        made = Assessment(framework, AOIFE.id, MAEVE, day, day)
        for indicator in framework.quadrants[0].indicators:
            made.rate(Voice.PERSON, indicator.id, 2 + place)
        made.rate(Voice.PRACTITIONER, "place_called_home", 4)
        made.rate(Voice.PRACTITIONER, "trusting_relationships", 3)
        made.set_actions([Action("Ring the club")])
        made.sign(SignOff(datetime(2026, month, 12, 12, tzinfo=UTC), MAEVE.name))
        store.save(made)
        kept.append(made)
    return kept


def come(places: Places) -> None:
    places._person("SW-0142")
    places.press("open-life")
    wait(lambda: places.see("life-page") is not None)
    settle()


def said(places: Places, name: str) -> str:
    label = places.see(name)
    assert isinstance(label, QLabel)
    return label.text()


def read(places: Places) -> str:
    """Everything that can be read on the page."""
    return "\n".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def chart(places: Places) -> LifeView:
    view = places.see(f"life-{FIRST}")
    assert isinstance(view, LifeView)
    return view


def test_keys_walk_through_pictures_and_events_in_one_order(
    places: Places, store: Store, framework: Framework
) -> None:
    made = keep(store, framework, (1, 5))
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    step = made[0].actions[0].id
    done = StepChange(made[0].id, step, ActionState.DONE, at, MAEVE.name, "They rang back")
    store.save_step_change(AOIFE.id, done)
    store.save_consent(AOIFE.id, Consent(ConsentTo.TAKE_PART, ConsentAnswer.GIVEN, at.replace(month=4)))
    come(places)
    view = chart(places)
    assert "Aoife: 2.0 on 12 January 2026, 3.0 on 12 May 2026." in view.accessibleDescription()
    view.setFocus()

    heard = []
    for _ in range(4):
        QTest.keyClick(view, Qt.Key.Key_Right)
        heard.append(view.accessibleDescription())
        assert said(places, f"life-said-{FIRST}") == heard[-1]
    assert "12 January 2026, First picture. Aoife: 2.0, 4 of 4 rated." in heard[0]
    assert "Practitioner’s view: 3.5, 2 of 4 rated." in heard[0]
    assert heard[1] == "2 March 2026. A step is done. They rang back."
    assert "Taking part: yes." in heard[2]
    assert "12 May 2026, First picture. Aoife: 3.0" in heard[3]

    QTest.keyClick(view, Qt.Key.Key_Home)
    assert view.accessibleDescription() == heard[0]
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleDescription() == heard[3]


def test_the_chart_stays_where_it_is_while_one_walks_through_it(
    places: Places, store: Store, framework: Framework
) -> None:
    """A step takes one line below the chart, a picture two."""
    made = keep(store, framework, (1, 5))
    done = StepChange(
        made[0].id, made[0].actions[0].id, ActionState.DONE, datetime(2026, 6, 2, 12, tzinfo=UTC), MAEVE.name
    )
    store.save_step_change(AOIFE.id, done)
    come(places)
    view = chart(places)
    before = view.geometry()
    view.setFocus()

    QTest.keyClick(view, Qt.Key.Key_End)
    settle()

    assert "A step is done." in view.accessibleDescription()
    assert view.geometry() == before


def test_the_table_takes_the_room_down_to_the_foot(
    places: Places, store: Store, framework: Framework
) -> None:
    keep(store, framework, (1, 3, 5, 7))
    come(places)
    places.press("segment-life-table")
    settle()

    rows, back = places.see("life-rows"), places.see("life-back")
    assert isinstance(rows, QListView)
    end = rows.mapToGlobal(rows.rect().bottomLeft()).y()
    assert 0 <= back.mapToGlobal(back.rect().topLeft()).y() - end <= 20


def test_a_press_beside_a_point_goes_to_it(places: Places, store: Store, framework: Framework) -> None:
    keep(store, framework, (1, 5))
    come(places)
    view = chart(places)

    QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=view.rect().center() - view.rect().center() / 2)
    assert "12 January 2026" in view.accessibleDescription()


def test_the_table_says_the_same_one_click_away(places: Places, store: Store, framework: Framework) -> None:
    keep(store, framework, (1, 5))
    come(places)
    places.press("segment-life-table")

    rows = places.see("life-rows")
    assert isinstance(rows, QListView)
    assert places.see(f"life-{FIRST}") is None
    model = rows.model()
    heard = [str(model.data(model.index(n, 0), Qt.ItemDataRole.AccessibleTextRole)) for n in range(2)]
    assert (
        "Relationships and Belonging: 12 January 2026, First picture. Aoife: 2.0, 4 of 4 rated." in heard[0]
    )
    assert "Purpose and Meaning: 12 January 2026, First picture. Aoife: not enough explored" in heard[0]
    assert "Aoife: 3.0, 4 of 4 rated." in heard[1]

    assert "– stands where less than half of it has one" in read(places)
    places.press("segment-life-picture")
    assert "Points are joined only where the part means the same" in read(places)
    assert places.see(f"life-{FIRST}") is not None
    places.press("life-back")
    wait(lambda: places.see("person-page") is not None)


@pytest.mark.parametrize(
    ("months", "words"),
    [
        ((), "There is no signed picture yet. The lines begin with the first one."),
        ((1,), "There is one picture, of 12 January 2026. A line needs a second one."),
    ],
)
def test_with_one_picture_or_none_it_says_what_is_missing(
    places: Places, store: Store, framework: Framework, months: tuple[int, ...], words: str
) -> None:
    keep(store, framework, months)
    come(places)

    assert said(places, "life-lead") == words
    assert (places.see(f"life-{FIRST}") is not None) == bool(months)
    assert isinstance(places.see("life-back"), QWidget)


def test_one_picture_is_said_once_in_a_line_for_each_voice(
    places: Places, store: Store, framework: Framework
) -> None:
    keep(store, framework, (1,))
    come(places)

    lines = said(places, f"life-said-{FIRST}").splitlines()
    assert lines == ["Aoife: 2.0 on 12 January 2026.", "Practitioner’s view: 3.5 on 12 January 2026."]


def test_the_marks_of_what_happened_grow_with_the_text(
    places: Places, store: Store, framework: Framework
) -> None:
    keep(store, framework, (1, 5))
    at = datetime(2026, 3, 2, 12, tzinfo=UTC)
    store.save_consent(AOIFE.id, Consent(ConsentTo.TAKE_PART, ConsentAnswer.GIVEN, at))
    come(places)
    mark = places.page.findChild(EventKey).findChild(event_key._Mark)
    before = mark.width()

    places.theme.set_percent(200)
    assert mark.width() == before * MARKS_GROW_MOST


def test_what_is_withdrawn_is_no_point_but_an_event(
    places: Places, store: Store, framework: Framework
) -> None:
    made = keep(store, framework, (1, 3, 5))
    store.withdraw(made[1].id, by=MAEVE.name, reason="Typed in twice")
    life = store.life(AOIFE.id)

    assert [p.id for p in life.pictures] == [made[0].id, made[2].id]
    come(places)
    view = chart(places)
    view.setFocus()
    QTest.keyClick(view, Qt.Key.Key_End)
    assert view.accessibleDescription().endswith("A picture was withdrawn.")
