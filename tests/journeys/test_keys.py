"""The keys of the store, in the window: forgotten, changed, made anew."""

from __future__ import annotations

import pytest

from tests.journeys.hands import Keyboard, Mouse
from tests.journeys.test_first_run_to_saved_copy import WORDS, add_person, first_run
from wellbeing_desktop.storage.errors import WrongPassphraseError, WrongRecoveryKeyError
from wellbeing_desktop.storage.store import Store

NEW = "harbour thimble walnut drizzle"


def first_run_with_key(hands, office):
    """Go through the first run and return the recovery key that was shown."""
    shown = []
    office._unlocker.created.connect(lambda _, key: shown.append(key))
    first_run(hands, office)
    return shown[0]


def opens(folder, passphrase):
    try:
        Store.open(folder, passphrase).close()
    except WrongPassphraseError:
        return False
    return True


def recovers(folder, key):
    try:
        Store.open_with_recovery_key(folder, key).close()
    except WrongRecoveryKeyError:
        return False
    return True


@pytest.mark.parametrize("pair", [Mouse, Keyboard])
def test_a_forgotten_passphrase_is_recovered_and_a_new_one_asked_for(qtbot, office, tmp_path, pair):
    hands = pair(qtbot, office)
    key = first_run_with_key(hands, office)
    add_person(hands)
    hands.choose("lock")
    hands.write("passphrase", "what was it again")
    hands.choose("open")
    hands.reads("That is not the passphrase. Nothing is lost; please try again.")
    hands.choose("use-recovery-key")
    hands.write("recovery-key", key.lower().replace("-", " "))
    hands.choose("open-with-key")
    hands.reads("It is open. Choose a new passphrase.")
    hands.write("new-passphrase", NEW)
    hands.write("new-passphrase-again", NEW)
    hands.choose("passphrase-continue")

    hands.wait_for("person-page")
    office.window.close()
    assert (opens(tmp_path / "store", WORDS), opens(tmp_path / "store", NEW)) == (False, True)
    assert recovers(tmp_path / "store", key)


def test_who_has_no_words_ready_goes_in_and_the_recovery_key_still_opens_it(qtbot, office, tmp_path):
    hands = Mouse(qtbot, office)
    key = first_run_with_key(hands, office)
    hands.choose("lock")
    hands.choose("use-recovery-key")
    hands.write("recovery-key", key)
    hands.choose("open-with-key")
    hands.choose("renew-later")

    hands.wait_for("people-page")
    office.window.close()
    assert opens(tmp_path / "store", WORDS)
    assert recovers(tmp_path / "store", key)


def test_the_passphrase_is_changed_in_the_settings(qtbot, office, tmp_path):
    hands = Mouse(qtbot, office)
    key = first_run_with_key(hands, office)
    hands.wait_for("people-page")
    office.window.settings_wanted.emit()
    hands.wait_for("settings-page").show_section("passphrase")
    hands.choose("change-passphrase")
    hands.reads("Type the passphrase that opens it now.")
    hands.write("current-passphrase", "not the passphrase")
    hands.write("new-passphrase", NEW)
    hands.write("new-passphrase-again", NEW)
    hands.choose("change-passphrase")
    hands.reads("That is not the passphrase.")
    hands.write("current-passphrase", WORDS)
    hands.choose("change-passphrase")
    hands.reads("The new passphrase opens it from now on. The old one no longer does.")
    assert hands.wait_for("current-passphrase").text() == ""

    office.window.close()
    assert (opens(tmp_path / "store", WORDS), opens(tmp_path / "store", NEW)) == (False, True)
    assert recovers(tmp_path / "store", key)


def test_a_new_recovery_key_works_once_a_group_is_typed_back_and_the_old_one_ends(qtbot, office, tmp_path):
    hands = Mouse(qtbot, office)
    old = first_run_with_key(hands, office)
    hands.wait_for("people-page")
    office.window.settings_wanted.emit()
    page = hands.wait_for("settings-page")
    page.show_section("recovery")
    hands.write("recovery-passphrase", WORDS)
    hands.choose("make-recovery-key")
    hands.reads("it is shown only this once")
    new = page._sections["recovery"]._printed
    hands.choose("use-recovery-key-now")
    hands.reads("That is not the same.")
    hands.choose("keep-recovery-key")
    assert hands.sees("recovery-group-1") is None

    hands.write("recovery-passphrase", WORDS)
    hands.choose("make-recovery-key")
    hands.wait_for("recovery-group")
    newer = page._sections["recovery"]._printed
    hands.write("recovery-group", page._sections["recovery"]._key.wanted)
    hands.choose("use-recovery-key-now")
    hands.reads("The new recovery key works from now on.")
    assert newer not in hands.read()

    office.window.close()
    folder = tmp_path / "store"
    assert [recovers(folder, key) for key in (old, new, newer)] == [False, False, True]
    assert opens(folder, WORDS)
