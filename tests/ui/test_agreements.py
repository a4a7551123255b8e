"""What a person agreed to is asked, taken back and read again by real clicks, and nothing is replaced."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.ui.aside_places import agreements
from tests.ui.patience import wait
from tests.ui.places import Places
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.house_rules import Organisation
from wellbeing_desktop.storage.errors import SaveFailedError


def said(places: Places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def kept(places: Places) -> tuple[Consent, ...]:
    (row,) = places.store.people("SAMPLE-01")
    return places.store.consents(row.id)


def back_again(places: Places) -> None:
    wait(lambda: places.page.objectName() == "agreements-page")


def fill_in(places: Places, name: str, text: str) -> None:
    field = places.see(name)
    assert field is not None
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def test_what_holds_is_said_with_its_day_and_the_organisations_reason_apart(places):
    places.store.save_setting(Organisation.NAME, Organisation("Trust", "Public task").as_text())
    places.go("agreements")

    assert "What Wilbert agreed to" in said(places)
    assert "Taking part Yes, since 12 May 2026." in said(places)
    assert "Sharing with Housing Executive No, since 12 May 2026." in said(places)
    assert "Photos and film Not asked yet." in said(places)
    assert "Was told: Skip anything." in said(places)
    assert "Apart from all this, your organisation says why it keeps what it keeps: Public task" in said(
        places
    )


def test_taking_back_stands_beside_the_yes_and_replaces_nothing(places):
    places.go("agreements")
    before = kept(places)
    places.press("agreement-withdraw-1")
    assert places.see("agreement-answer-given") is None
    assert places.see("agreement-how-edit").accessibleName() == "How it was said"
    fill_in(places, "agreement-told-edit", "It ends today")
    places.press("agreement-keep")
    back_again(places)

    assert set(before) < set(kept(places))
    last = kept(places)[-1]
    assert (last.to, last.answer, last.told) == (
        ConsentTo.TAKE_PART,
        ConsentAnswer.WITHDRAWN,
        "It ends today",
    )
    assert last.asked_by == "Maeve Donnelly"
    assert "Taken back on" in said(places)
    assert ": taken back. Said in plain words, aloud." in said(places)
    assert "12 May 2026: yes." in said(places)
    assert "The answer is kept." in said(places)
    assert places.see("agreement-withdraw-1") is None


def test_a_body_is_asked_about_by_name_and_no_answer_is_chosen_beforehand(places):
    places.go("agreements")
    places.press("agreement-new-body")
    places.press("agreement-keep")
    assert "Please write which service, or who it is." in said(places)
    fill_in(places, "agreement-body-edit", "Oak School")
    places.press("agreement-keep")
    assert "Please choose what was said, yes or no." in said(places)
    places.press("agreement-answer-given")
    places.press("agreement-keep")
    back_again(places)

    assert (kept(places)[-1].body, kept(places)[-1].answer) == ("Oak School", ConsentAnswer.GIVEN)
    assert "Sharing with Oak School Yes, since" in said(places)


def test_asked_again_in_other_letters_it_is_the_same_body(places):
    places.go("agreements")
    places.press("agreement-new-body")
    fill_in(places, "agreement-body-edit", "housing executive")
    places.press("agreement-answer-given")
    places.press("agreement-keep")
    back_again(places)

    assert "Sharing with Housing Executive Yes, since" in said(places)
    assert "Sharing with housing executive" not in said(places)


def test_an_answer_from_an_earlier_day_goes_into_its_place_and_a_later_day_is_refused(places):
    places.go("agreements")
    places.press("agreement-ask-1")
    places.press("agreement-answer-refused")
    day = places.page._day  # type: ignore[attr-defined]
    day.set_value(date.today() + timedelta(days=1))
    places.press("agreement-keep")
    assert "That day is still to come" in said(places)
    day.set_value(date(2026, 2, 3))
    places.press("agreement-keep")
    back_again(places)

    assert "Taking part Yes, since 12 May 2026." in said(places)
    assert "3 February 2026: no." in said(places)


def test_a_store_that_refuses_is_said_and_what_was_typed_is_still_there(places, monkeypatch):
    places.go("agreements")
    places.press("agreement-withdraw-1")
    fill_in(places, "agreement-told-edit", "It ends today")

    def full(*_: object) -> None:
        raise SaveFailedError("full")

    monkeypatch.setattr(places.store, "save_consent", full)
    places.press("agreement-keep")
    wait(lambda: "The disk is full." in said(places))
    assert places.page.objectName() == "agreement-form"
    monkeypatch.undo()
    places.press("agreement-keep")
    back_again(places)

    assert kept(places)[-1].told == "It ends today"


def test_it_goes_by_keys_alone_and_back_to_the_person(places):
    agreements(places)
    button = places.see("agreement-withdraw-1")
    assert button.accessibleName() == "Take back: Taking part"
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    wait(lambda: places.page.objectName() == "agreement-form")
    places.press("leave-agreement")
    places.press("agreements-back")
    wait(lambda: places.page.objectName() == "person-page")

    assert len(kept(places)) == 2


def test_why_the_organisation_keeps_it_stands_below_all_that_was_agreed_in_one_column_too(places):
    places.theme.set_percent(200)
    places.go("agreements")
    last, why = places.see("agreement-new-body"), places.see("lawful-basis-words")
    ends = last.mapTo(places.window, last.rect().bottomLeft()).y()
    assert why.mapTo(places.window, why.rect().topLeft()).y() > ends


def test_all_cards_stand_equally_far_apart_in_one_column(places):
    places.theme.set_percent(200)
    places.go("agreements")
    cards = [places.see(f"agreement-{number}") for number in (1, 2, 3)]
    edges = [(card.mapTo(places.window, card.rect().topLeft()).y(), card.height()) for card in cards]
    (first, high), (second, next_high), (third, _) = edges
    assert second - first - high == third - second - next_high
