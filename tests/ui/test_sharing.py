"""A record goes to a named body with a yes, or once somebody decided; by real clicks."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel

from tests.ui.aside_places import record_for
from tests.ui.patience import wait
from tests.ui.places import Places
from wellbeing_desktop.assessment.consent import Consent, ConsentAnswer, ConsentTo
from wellbeing_desktop.assessment.sharing import Decided, Found, Sharing
from wellbeing_desktop.storage.errors import SaveFailedError

MAY = datetime(2026, 5, 12, 12, tzinfo=UTC)


@pytest.fixture(autouse=True)
def empty_clipboard(qapp: QApplication) -> None:
    """What another test copied is not there."""
    qapp.clipboard().clear()


def wilbert(places: Places):
    (row,) = places.store.people("SAMPLE-01")
    return row.id


def decided(places: Places) -> list[tuple[str, Found, Decided, str]]:
    return [(one.body, one.found, one.decided, one.reason) for one in places.store.sharings(wilbert(places))]


def said(places: Places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def answer(places: Places, given: ConsentAnswer) -> None:
    places.store.save_consent(wilbert(places), Consent(ConsentTo.SHARING, given, MAY, body="Oak School"))


def why(places: Places, reason: str) -> None:
    field = places.see("why-edit")
    assert field is not None
    field.setFocus()
    QTest.keyClicks(field, reason)


def test_our_own_record_and_the_persons_copy_ask_nothing(places):
    places.go("copy")
    assert places.see("copy-whom") is None
    places.press("safe-yes")
    places.press("copy-text")
    wait(lambda: "Copied." in said(places))
    record_for(places, "")
    places.press("copy-text")
    wait(lambda: "Copied." in said(places))

    assert decided(places) == []


@pytest.mark.parametrize(("given", "words", "found"), [
    (None, "Wilbert has not been asked yet about sharing with Oak School.", Found.NOT_ASKED),
    (ConsentAnswer.REFUSED, "Wilbert said no to sharing with Oak School.", Found.REFUSED),
    (ConsentAnswer.WITHDRAWN, "Wilbert took back the yes to sharing with Oak School.", Found.WITHDRAWN),
])  # fmt: skip
@pytest.mark.parametrize("way", ["print", "save", "copy-text"])
def test_without_a_yes_it_is_said_before_it_goes_out_and_leaving_it_is_written_down(
    places, monkeypatch, given, words, found, way
):
    monkeypatch.setattr("wellbeing_desktop.ui.copy_printing.printer_for_copy", pytest.fail)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", pytest.fail)
    if given is not None:
        answer(places, given)
    record_for(places, "Oak School")
    places.press(way)
    wait(lambda: words in said(places))
    places.press("leave-sharing")
    wait(lambda: "It was not shared with Oak School. That is written down." in said(places))

    assert decided(places) == [("Oak School", found, Decided.LEFT, "")]
    assert QApplication.clipboard().text() == ""


def test_sharing_all_the_same_needs_a_reason_and_goes_out_only_once_that_is_kept(places):
    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("share-all-the-same") is not None)
    places.press("share-all-the-same")
    assert "Please say why in a few words." in said(places)
    why(places, "A child is in danger")
    places.press("share-all-the-same")
    wait(lambda: "Copied." in said(places))

    assert decided(places) == [("Oak School", Found.NOT_ASKED, Decided.SHARED, "A child is in danger")]
    assert "Wilbert" in QApplication.clipboard().text()
    (row,) = places.store.audit(1, acts=("sharing_decided",))
    assert (row.detail, row.person_id) == ("shared", wilbert(places))


def test_what_was_decided_once_holds_until_another_copy_is_shown(places):
    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("share-all-the-same") is not None)
    why(places, "The court asks")
    places.press("share-all-the-same")
    wait(lambda: "Copied." in said(places))
    places.press("copy-text")
    assert places.see("share-all-the-same") is None

    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("share-all-the-same") is not None)


def test_with_a_yes_it_goes_out_and_that_is_written_down_too(places):
    answer(places, ConsentAnswer.GIVEN)
    record_for(places, "oak school")
    places.press("copy-text")
    wait(lambda: bool(decided(places)))

    assert decided(places) == [("oak school", Found.GIVEN, Decided.SHARED, "")]
    assert "Copied." in said(places)


def test_a_body_that_was_asked_about_is_there_to_be_chosen(places):
    answer(places, ConsentAnswer.GIVEN)
    record_for(places, "")
    box = places.see("copy-whom-edit")
    assert isinstance(box, QComboBox)

    wait(lambda: box.count() == 3)
    words = ["For our own record", "For Oak School", "For somebody else…"]
    assert [box.itemText(place) for place in range(3)] == words


def test_nothing_goes_out_while_nobody_is_named(places):
    record_for(places, " ")

    for name in ("print", "save", "copy-text"):
        assert "Write first who it is for." in places.see(name).accessibleDescription()


def test_a_decision_that_cannot_be_kept_lets_nothing_out_and_loses_no_word(places, monkeypatch):
    def full(*_: object) -> None:
        raise SaveFailedError("full")

    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("share-all-the-same") is not None)
    why(places, "The court asks")
    monkeypatch.setattr(places.store, "save_sharing", full)
    places.press("share-all-the-same")
    wait(lambda: "The disk is full." in said(places))
    assert QApplication.clipboard().text() == ""
    monkeypatch.undo()
    places.press("copy-text")
    wait(lambda: "Copied." in said(places))
    assert decided(places) == [("Oak School", Found.NOT_ASKED, Decided.SHARED, "The court asks")]


def decide_to_share(places: Places, way: str) -> None:
    record_for(places, "Oak School")
    places.press(way)
    wait(lambda: places.see("share-all-the-same") is not None)
    why(places, "The court asks")
    places.press("share-all-the-same")


def ways_out(places: Places) -> list[str]:
    acts = ("sharing_decided", "saved_copy", "printed", "copied_text")
    return [row.act for row in places.store.audit(9, acts=acts)]


def test_a_save_that_is_called_off_leaves_no_word_that_it_was_shared(places, monkeypatch, tmp_path):
    before = ways_out(places)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    decide_to_share(places, "save")
    wait(lambda: places.see("save-open") is not None)
    places.press("save-open")
    places.press("save-go")
    assert (decided(places), ways_out(places)) == ([], before)

    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "copy.pdf"), ""))
    places.press("save-go")
    wait((tmp_path / "copy.pdf").exists)
    assert decided(places) == [("Oak School", Found.NOT_ASKED, Decided.SHARED, "The court asks")]


def test_a_print_that_is_called_off_leaves_no_word_that_it_was_shared_or_printed(
    places, monkeypatch, tmp_path
):
    before = ways_out(places)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["Office"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: QPrintDialog.DialogCode.Rejected)
    decide_to_share(places, "print")
    wait(lambda: places.see("share-all-the-same") is None)
    assert (decided(places), ways_out(places)) == ([], before)

    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    monkeypatch.setattr("wellbeing_desktop.ui.copy_printing.printer_for_copy", lambda _: printer)
    places.press("print")
    wait(lambda: "Sent to the printer." in said(places))
    assert decided(places) == [("Oak School", Found.NOT_ASKED, Decided.SHARED, "The court asks")]
    wait(lambda: "printed" in ways_out(places))


def test_decisions_stand_with_the_agreements_of_that_body(places):
    places.store.save_sharing(
        wilbert(places),
        Sharing("Clinic", Found.NOT_ASKED, Decided.SHARED, MAY, "Maeve Donnelly", "The court asks"),
    )
    places.go("agreements")

    assert "Sharing with Clinic Not asked yet." in said(places)
    assert "12 May 2026: something was shared without a yes. Written down by Maeve Donnelly." in said(places)
    assert "Why: The court asks" in said(places)


def test_escape_leaves_it(places):
    record_for(places, "Oak School")
    places.press("copy-text")
    wait(lambda: places.see("why-edit") is not None)
    QTest.keyClick(places.see("share-all-the-same"), Qt.Key.Key_Escape)
    wait(lambda: bool(decided(places)))

    assert decided(places)[0][2] is Decided.LEFT
