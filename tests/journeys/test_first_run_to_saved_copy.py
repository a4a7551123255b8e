from __future__ import annotations

import io
from pathlib import Path

from pypdf import PdfReader
from PySide6.QtCore import Qt

from tests.journeys.hands import Keyboard, Mouse
from wellbeing_desktop.app import Office
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.storage.store import Store

WORDS = "otter lantern sixpence gravel"
OWN_WORDS = "My sister rings every day. Ní bhím liom féin Nobody is on their own."
COMMENT = "It is fair. I manage the flat better than that."


def first_run(hands: Mouse | Keyboard, office: Office) -> None:
    hands.write("new-passphrase", WORDS)
    hands.write("new-passphrase-again", WORDS)
    hands.choose("passphrase-continue")
    hands.reads("Write down the recovery key")
    asked = next(int(word) for word in hands.read().split("Type group ")[1].split() if word.isdigit())
    group = str(hands.wait_for(f"recovery-group-{asked}").text()).split()[-1]
    hands.write("recovery-group", group)
    hands.choose("recovery-continue")
    hands.write("practitioner-name", "Maeve Donnelly")
    hands.choose("who-continue")
    hands.choose("begin")


def add_person(hands: Mouse | Keyboard) -> None:
    hands.choose("add-person")
    hands.write("called-edit", "Aoife")
    hands.write("full-name-edit", "Aoife Byrne")
    hands.choose("keep-person")
    hands.wait_for("person-page")


def sign_and_save(hands: Mouse | Keyboard) -> None:
    hands.choose("see-picture")
    hands.reads("The picture so far")
    hands.choose("make-plan")
    hands.choose("add-step")
    hands.write("step-what-edit", "One person nearby that I can call in on")
    hands.choose("go-to-sign-off")
    hands.choose("agreement-partly")
    hands.write("comment-edit", COMMENT)
    hands.choose("sign-off")
    hands.wait_for("copy-page")
    hands.choose("safe-yes")
    hands.qtbot.waitUntil(lambda: hands.wait_for("save").is_available, timeout=30_000)
    hands.choose("save")
    hands.choose("save-open")
    hands.choose("save-go")
    hands.reads("Saved as copy.pdf.")


def check(office: Office, file: Path, tmp_path: Path, answers: dict[tuple[Voice, str], object]) -> None:
    """Read the saved copy back as text, and the store with the passphrase."""
    text = "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(file.read_bytes())).pages)
    flat = " ".join(text.split())
    assert "My sister rings every day." in flat
    assert "One person nearby that I can call in on" in flat
    assert "I agree with parts of it" in flat
    assert COMMENT in flat
    assert "Aoife" not in flat
    office.window.close()
    with Store.open(tmp_path / "store", WORDS) as store:
        (row,) = store.assessment_rows()
        kept = store.assessment(row.id)
        assert kept.answers == answers
        assert kept.note("trusting_relationships").own_words == OWN_WORDS
        assert kept.sign_off is not None
        assert kept.sign_off.comment == COMMENT
        assert store.verify() == []


def test_by_mouse_from_first_run_to_a_saved_copy(qtbot, office, saved_copy, tmp_path):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.wait_for("before-page")
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")

    hands.choose("answer-trusting_relationships-4")
    hands.write("own-words", OWN_WORDS)
    hands.choose("matters-most")
    hands.choose("continue")
    hands.choose("answer-place_called_home-2")
    hands.choose("continue")
    hands.choose(f"answer-community_life-{Reason.PREFERS_NOT_TO_SAY}")
    hands.choose("continue")
    hands.choose("answer-sense_of_belonging-3")
    hands.choose("continue")
    hands.wait_for("overview-page")
    sign_and_save(hands)

    answers = {
        (Voice.PERSON, "trusting_relationships"): 4,
        (Voice.PERSON, "place_called_home"): 2,
        (Voice.PERSON, "community_life"): Reason.PREFERS_NOT_TO_SAY,
        (Voice.PERSON, "sense_of_belonging"): 3,
    }
    check(office, saved_copy, tmp_path, answers)


def test_by_keyboard_alone_from_first_run_to_a_saved_copy(qtbot, office, saved_copy, tmp_path):
    hands = Keyboard(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.wait_for("before-page")
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")

    hands.walk_to(lambda at: at.objectName().startswith("answer-trusting_relationships"))
    hands.press(Qt.Key.Key_4)
    hands.write("own-words", OWN_WORDS)
    hands.choose("continue")
    hands.walk_to(lambda at: at.objectName().startswith("answer-place_called_home"))
    hands.press(Qt.Key.Key_Down)
    hands.press(Qt.Key.Key_Space)
    hands.choose("continue")
    hands.choose("finish")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.walk_to(lambda at: at.objectName() == "all-parts")
    hands.press(Qt.Key.Key_Space)
    sign_and_save(hands)

    answers = {
        (Voice.PERSON, "trusting_relationships"): 4,
        (Voice.PERSON, "place_called_home"): 4,
    }
    check(office, saved_copy, tmp_path, answers)


def test_closing_in_the_middle_loses_nothing_and_carry_on_returns_to_the_place(qtbot, qapp, office, tmp_path):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("carry-on")
    hands.wait_for("before-page")
    hands.choose("made-together")
    hands.choose("begin")
    hands.wait_for("overview-page")
    hands.choose("carry-on")
    hands.wait_for("indicator-page")
    hands.choose("continue")
    hands.choose("answer-place_called_home-5")
    hands.write("own-words", "Typed in the last second")
    office.window.close()

    with Store.open(tmp_path / "store", WORDS) as store:
        (row,) = store.rows_of(store.drafts_listed())
        kept = store.assessment(row.id)
    assert kept.answers == {(Voice.PERSON, "place_called_home"): 5}
    assert kept.note("place_called_home").own_words == "Typed in the last second"
    assert kept.stopped_at == "place_called_home"


def test_locking_keeps_what_was_typed_and_the_passphrase_opens_again(qtbot, office):
    hands = Mouse(qtbot, office)
    first_run(hands, office)
    add_person(hands)
    hands.choose("lock")
    hands.reads("You locked it yourself.")
    hands.write("passphrase", WORDS)
    hands.choose("open")

    hands.wait_for("person-page")
