"""Everything about a person goes to a body with a yes, or once somebody decided; by real clicks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.ui.places import wait
from tests.ui.rights_places import everything, for_body
from tests.ui.rights_steps import Closing, click, saved
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.sharing import Decided, Found
from wellbeing_desktop.storage import kdf


@pytest.fixture
def chosen(monkeypatch, tmp_path, cheap):
    """The folder that is chosen in the system's dialog."""
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    monkeypatch.setattr(kdf, "cost_for_this_machine", lambda: cheap)
    return tmp_path


def decided(places) -> list[tuple[str, Found, Decided, str]]:
    (row,) = places.store.people("SAMPLE-01")
    return [(one.body, one.found, one.decided, one.reason) for one in places.store.sharings(row.id)]


def agree(places) -> None:
    (row,) = places.store.people("SAMPLE-01")
    said_at = datetime(2026, 5, 12, 12, tzinfo=UTC)
    yes = Consent(ConsentTo.SHARING, ConsentAnswer.GIVEN, said_at, body="Oak School")
    places.store.save_consent(row.id, yes)


def test_everything_for_a_body_without_a_yes_waits_and_leaving_it_is_written_down(places, chosen):
    messages = Closing()
    before = sorted(chosen.iterdir())
    everything(places)
    for_body(places, "Oak School")
    wait(lambda: places.see("share-all-the-same") is not None)
    click(places, "leave-sharing")
    wait(lambda: bool(messages.said))

    assert "It was not shared with Oak School. That is written down." in messages.said[0]
    assert decided(places) == [("Oak School", Found.NOT_ASKED, Decided.LEFT, "")]
    assert places.page.objectName() == "everything-page"
    assert sorted(chosen.iterdir()) == before


def test_everything_for_a_body_without_a_yes_goes_out_with_a_reason_kept_once_its_place_is_chosen(
    places, chosen, monkeypatch
):
    everything(places)
    for_body(places, "Oak School")
    wait(lambda: places.see("why-edit") is not None)
    places.see("why-edit").setFocus()
    QTest.keyClicks(places.see("why-edit"), "The court asks")
    click(places, "share-all-the-same")
    wait(lambda: places.page.objectName() == "save-form")
    with monkeypatch.context() as nowhere:
        nowhere.setattr(QFileDialog, "getExistingDirectory", lambda *_: "")
        click(places, "save-open")
        click(places, "save-go")
    assert decided(places) == []
    saved(places, chosen, "save-open")
    assert decided(places) == [("Oak School", Found.NOT_ASKED, Decided.SHARED, "The court asks")]


def test_everything_for_a_body_with_a_yes_is_written_down_once_it_is_saved(places, chosen):
    agree(places)
    everything(places)
    wait(lambda: places.see("copy-whom-edit").count() == 3)
    for_body(places, "oak school")
    wait(lambda: places.page.objectName() == "save-form")
    assert decided(places) == []
    saved(places, chosen, "save-open")
    wait(lambda: bool(decided(places)))
    assert decided(places) == [("oak school", Found.GIVEN, Decided.SHARED, "")]


def test_everything_for_nobody_named_goes_no_further(places):
    everything(places)
    for_body(places, "")
    assert places.page.objectName() == "everything-page"
    said = " ".join(label.text() for label in places.page.findChildren(QLabel))
    assert "Write first who it is for." in said
