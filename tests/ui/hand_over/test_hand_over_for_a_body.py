"""A hand-over to a body by name goes with a yes, or once somebody decided; by clicks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QApplication, QComboBox

from tests.ui.hand_over.answers import WORDS, Answers, press, refused, write
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.sharing import Decided, Found
from wellbeing_desktop.exchange.hand_over import unpack
from wellbeing_desktop.storage.errors import SaveFailedError
from wellbeing_desktop.storage.sealed import read_sealed, unseal

MAY = datetime(2026, 5, 12, 12, tzinfo=UTC)
SAVED = (write(WORDS, twice=True), press("choice-0"))


@pytest.fixture
def bren(store):
    person = Person("SW-0099", "Brendan Walsh", known_as="Bren")
    store.save_person(person)
    return person


def for_body(name):
    """Say in the first dialog which body it is for."""

    def step(dialog, qtbot) -> bool:
        box = dialog.findChild(QComboBox, "copy-whom-edit")
        if box is None:
            return False
        place = box.findData("other")
        box.setCurrentIndex(place)
        box.activated.emit(place)
        qtbot.keyClicks(dialog.findChild(object, "copy-body-edit"), name)
        return True

    return step


def why(words):
    def step(dialog, qtbot) -> bool:
        if dialog.objectName() != "no-yes-dialog":
            return False
        qtbot.keyClicks(dialog.findChild(object, "why-edit"), words)
        return True

    return step


def agree(store, person, answer=ConsentAnswer.GIVEN) -> None:
    store.save_consent(person.id, Consent(ConsentTo.SHARING, answer, MAY, body="Oak School"))


def decided(store, person) -> list[tuple[str, Found, Decided, str]]:
    return [(one.body, one.found, one.decided, one.reason) for one in store.sharings(person.id)]


def references(file) -> list[str]:
    return sorted(one.person.reference for one in unpack(unseal(read_sealed(file), WORDS)).records)


def test_to_a_colleague_nothing_is_asked_or_written(qtbot, store, aoife, laptop, file):
    answers = Answers(qtbot, press("choice-0"), *SAVED)
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []
    assert decided(store, aoife) == []


def test_without_a_yes_it_is_said_and_leaving_it_is_written_down(qtbot, store, aoife, laptop, file):
    agree(store, aoife, ConsentAnswer.WITHDRAWN)
    steps = for_body("oak school"), press("choice-0"), press("choice-0"), press("choice-0")
    answers = Answers(qtbot, *steps)
    laptop(store, "Maeve Donnelly", aoife).start()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    assert any("Aoife took back the yes to sharing with oak school." in said for said in answers.said)
    assert "It was not shared with oak school. That is written down." in answers.said[-1]
    assert decided(store, aoife) == [("oak school", Found.WITHDRAWN, Decided.LEFT, "")]
    assert not file.exists()


def test_with_a_reason_it_goes_out_all_the_same(qtbot, store, aoife, laptop, file):
    share = (
        press("choice-1"),
        refused("Please say why in a few words."),
        why("The court asks"),
        press("choice-1"),
    )
    answers = Answers(qtbot, for_body("Oak School"), press("choice-0"), *share, *SAVED)
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []
    assert decided(store, aoife) == [("Oak School", Found.NOT_ASKED, Decided.SHARED, "The court asks")]
    assert references(file) == [aoife.reference]


def test_of_everybody_only_those_who_said_yes_can_go(qtbot, store, aoife, bren, laptop, file):
    agree(store, bren)
    answers = Answers(qtbot, for_body("Oak School"), press("choice-0"), press("choice-2"), *SAVED)
    laptop(store, "Maeve Donnelly").start()

    assert answers.steps == []
    assert decided(store, aoife) == [("Oak School", Found.NOT_ASKED, Decided.LEFT, "")]
    assert decided(store, bren) == [("Oak School", Found.GIVEN, Decided.SHARED, "")]
    assert references(file) == ["SW-0099"]


def test_with_everybodys_yes_nothing_is_asked_and_it_is_written_down_once_the_file_is_there(
    qtbot, store, aoife, bren, laptop, file
):
    for person in (aoife, bren):
        agree(store, person)
    answers = Answers(qtbot, for_body("Oak School"), press("choice-0"), *SAVED)
    laptop(store, "Maeve Donnelly").start()

    assert answers.steps == []
    assert decided(store, aoife) == decided(store, bren) == [("Oak School", Found.GIVEN, Decided.SHARED, "")]


def test_several_who_have_not_agreed_are_named(qtbot, store, aoife, bren, laptop, file):
    answers = Answers(qtbot, for_body("Clinic"), press("choice-0"), press("choice-0"), press("choice-0"))
    laptop(store, "Maeve Donnelly").start()
    qtbot.waitUntil(lambda: answers.steps == [], timeout=15_000)

    words = "2 people have not said yes to sharing with Clinic. They are: Aoife and Bren."
    assert any(words in said for said in answers.said)


def test_it_has_to_be_named(qtbot, store, aoife, laptop, file):
    answers = Answers(
        qtbot, for_body(" "), press("choice-0"), refused("Write first who it is for."), press("choice-2")
    )
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []
    assert QApplication.activeModalWidget() is None
    assert not file.exists()


def test_where_the_decision_cannot_be_kept_no_file_is_written(qtbot, store, aoife, laptop, file, monkeypatch):
    def full(*_: object) -> None:
        raise SaveFailedError("full")

    monkeypatch.setattr(store, "save_sharings", full)
    share = why("The court asks"), press("choice-1")
    seal = write(WORDS, twice=True), refused("The disk is full."), press("hand-over-cancel")
    answers = Answers(qtbot, for_body("Oak School"), press("choice-0"), *share, *seal)
    laptop(store, "Maeve Donnelly", aoife).start()

    assert answers.steps == []
    assert not file.exists()
