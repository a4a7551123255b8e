"""The one connection is set as it must be, and says in few words what failed."""

from __future__ import annotations

import importlib.metadata
import re
import traceback
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import date

import pytest

from tests.conftest import ROOT
from tests.storage.conftest import MAEVE, filled, person
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.storage import database, drafts
from wellbeing_desktop.storage.database import APPLICATION_ID, SETTINGS, check_engine
from wellbeing_desktop.storage.errors import EngineTooOldError, SaveFailedError
from wellbeing_desktop.storage.meanings import plain_errors
from wellbeing_desktop.storage.store import Store

CANARY = "Grainne told of the fire"


def ask(store: Store, statement: str):
    return store._thread.now(lambda: store._opened.connection.execute(statement).fetchall())


def test_every_setting_reads_back_as_the_platform_asks(store):
    for name, (_, expected) in SETTINGS.items():
        assert ask(store, f"PRAGMA {name}") == [(expected,)], name
    assert {
        name: SETTINGS[name][1]
        for name in (
            "journal_mode",
            "synchronous",
            "fullfsync",
            "foreign_keys",
            "secure_delete",
            "trusted_schema",
            "cell_size_check",
            "mmap_size",
        )
    } == {
        "journal_mode": "delete",
        "synchronous": 3,
        "fullfsync": 1,
        "foreign_keys": 1,
        "secure_delete": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
    }
    assert ask(store, "PRAGMA locking_mode") == [("exclusive",)]
    assert ask(store, "PRAGMA cipher_memory_security") == [("1",)]
    assert ask(store, "PRAGMA application_id") == [(APPLICATION_ID,)]
    assert ask(store, "PRAGMA cipher_version")


def test_the_settings_hold_after_a_failed_save(store, aoife):
    with pytest.raises(SaveFailedError):
        ask_to_break_a_rule(store)

    assert ask(store, "PRAGMA synchronous") == [(3,)]
    assert ask(store, "PRAGMA foreign_keys") == [(1,)]


def save_people(store: Store, count: int) -> None:
    for number in range(count):
        store.save_person(person(number))


def write_everywhere(store: Store, draft: Assessment) -> None:
    for indicator in draft.framework.all_indicators:
        draft.write(indicator.id, draft.note("self_worth"))
        store.save_note(draft, indicator.id)


def ask_to_break_a_rule(store: Store) -> None:
    def work() -> None:
        with plain_errors(), store._opened.engine.begin() as connection:
            connection.exec_driver_sql(
                "INSERT INTO note SELECT key, 'x', ?, '[]', '', '', '', '', 'no reason' FROM assessment",
                (CANARY,),
            )
            connection.exec_driver_sql("INSERT INTO answer VALUES (999, 'person', 'self_worth', 3, NULL)")

    store._thread.now(work)


@pytest.mark.parametrize(
    "values",
    [
        "(1, 'person', 'a', 6, NULL)",
        "(1, 'person', 'a', 0, NULL)",
        "(1, 'person', 'a', 2.5, NULL)",
        "(1, 'person', 'a', NULL, NULL)",
        "(1, 'person', 'a', 3, 'not_applicable')",
        "(1, 'person', 'a', NULL, 'not_explored')",
        "(1, 'somebody', 'a', 3, NULL)",
        "(99, 'person', 'a', 3, NULL)",
    ],
)
def test_the_tables_themselves_refuse_what_the_domain_refuses(store, draft, values):
    with pytest.raises(Exception, match=r"constraint|cannot store"):
        ask(store, f"INSERT INTO answer VALUES {values}")
    assert ask(store, "SELECT count(*) FROM answer") == [(0,)]


@pytest.mark.parametrize("floor", ["OLDEST_SQLITE", "OLDEST_CIPHER"])
def test_a_library_that_is_too_old_is_refused(monkeypatch, floor):
    check_engine()
    monkeypatch.setattr(database, floor, (99, 0, 0))
    with pytest.raises(EngineTooOldError):
        check_engine()


def test_a_library_that_does_not_encrypt_is_refused(monkeypatch, tmp_path):
    class Plain:
        """A connection of a library without encryption: it knows no such setting."""

        def execute(self, _sql):
            return self

        def fetchone(self):
            return None

        def close(self):
            pass

    monkeypatch.setattr(database.dbapi2, "connect", lambda _name: Plain())
    with pytest.raises(EngineTooOldError):
        check_engine()


def test_the_encrypting_library_is_pinned_to_one_version():
    pinned = re.findall(r"^sqlcipher3==([\d.]+)", (ROOT / "requirements.lock").read_text("utf-8"), re.M)

    assert [importlib.metadata.version("sqlcipher3")] == pinned
    assert f'"sqlcipher3=={pinned[0]}"' in (ROOT / "pyproject.toml").read_text("utf-8")


def test_the_file_holds_nothing_that_can_be_read(store, draft):
    filled(draft).write("self_worth", Note(own_words=CANARY))
    store.save(draft)
    journal = (store.folder / "wellbeing.db-journal").read_bytes()
    store.close()

    assert len(journal) > 4096
    assert CANARY.encode() not in journal
    assert b"self_worth" not in journal
    for path in store.folder.iterdir():
        data = path.read_bytes()
        for secret in (CANARY, "Aoife", "self_worth", "CREATE TABLE"):
            assert secret.encode() not in data
            assert secret.encode("utf-16-le") not in data
    assert not (store.folder / "wellbeing.db").read_bytes().startswith(b"SQLite format 3")


def test_a_full_disk_is_said_nothing_saved_is_lost_and_the_store_stays_usable(store, draft):
    draft.rate(Voice.PERSON, "self_worth", 4)
    store.save_answer(draft, Voice.PERSON, "self_worth")
    (pages,) = ask(store, "PRAGMA page_count")
    ask(store, f"PRAGMA max_page_count = {pages[0]}")
    draft.write("self_worth", Note(own_words="x" * 4000, seen="y" * 4000, told="z" * 4000))
    with pytest.raises(SaveFailedError) as caught:
        write_everywhere(store, draft)

    assert caught.value.reason == "full"
    assert store.assessment(draft.id).answers == draft.answers
    draft.rate(Voice.PERSON, "self_worth", 5)
    store.save_answer(draft, Voice.PERSON, "self_worth")
    ask(store, "PRAGMA max_page_count = 100000")
    store.save(draft)
    assert store.assessment(draft.id) == draft
    assert store.verify() == []


def test_a_disk_that_does_not_answer_is_said_and_the_store_stays_usable(store, draft):
    resource = pytest.importorskip("resource")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    size = (store.folder / "wellbeing.db").stat().st_size
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        with pytest.raises(SaveFailedError) as caught:
            save_people(store, 500)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))

    assert caught.value.reason in {"io", "full"}
    saved = store.count_people()
    store.save_person(Person("later", "Later"))
    assert store.count_people() == saved + 1
    assert store.verify() == []


def test_a_store_that_became_read_only_is_said(store, aoife):
    ask(store, "PRAGMA query_only = ON")
    with pytest.raises(SaveFailedError) as caught:
        store.save_person(aoife)
    ask(store, "PRAGMA query_only = OFF")

    assert caught.value.reason == "readonly"
    store.save_person(aoife)


def test_no_text_of_anybody_stands_in_an_error(store, draft, monkeypatch):
    def broken(assessment, indicator_id):
        return {"indicator_id": indicator_id, "own_words": CANARY, "change_reason": CANARY}

    draft.write("self_worth", Note("Words"))
    monkeypatch.setattr(drafts, "note_values", broken)
    with pytest.raises(SaveFailedError) as caught:
        store.save_note(draft, "self_worth")

    assert caught.value.reason == "refused"
    assert CANARY not in "".join(traceback.format_exception(caught.value))


def test_half_of_a_save_is_never_there(store, draft):
    filled(draft)
    store.save(draft)
    changed = store.assessment(draft.id)
    changed.rate(Voice.PERSON, "self_worth", 1)
    changed.actions = (replace(changed.actions[0], owner="nobody"),)
    with pytest.raises(TypeError):
        store.save(changed)

    assert store.assessment(draft.id) == draft


def test_many_threads_at_once_are_served_one_after_the_other(store, draft):
    ids = [indicator.id for indicator in draft.framework.all_indicators]

    def work(number: int) -> None:
        store.save_person(person(number))
        store.save_answer(draft, Voice.PERSON, ids[number % 20])

    with ThreadPoolExecutor(4) as threads:
        list(threads.map(work, range(40)))
    assert store.count_people() == 41


def test_what_is_queued_is_saved_as_it_was_when_it_was_asked_for(store, draft):
    draft.rate(Voice.PERSON, "self_worth", 2)
    queued = [store.soon(store.save_answer, draft, Voice.PERSON, "self_worth")]
    draft.rate(Voice.PERSON, "self_worth", 3)
    queued.append(store.soon(store.save, draft))
    draft.rate(Voice.PERSON, "self_worth", 4)

    assert [future.result() for future in queued] == [None, None]
    assert store.assessment(draft.id).answer(Voice.PERSON, "self_worth") == 3


def test_closing_finishes_what_is_queued(store, draft, passphrase):
    for step in (1, 2, 3, 4, 5):
        draft.rate(Voice.PERSON, "self_worth", step)
        store.soon(store.save_answer, draft, Voice.PERSON, "self_worth")
    store.close()

    with Store.open(store.folder, passphrase) as again:
        assert again.assessment(draft.id) == draft


def test_an_error_in_the_queue_reaches_whoever_asked(store, framework, aoife):
    unsaved = Assessment(framework, aoife.id, MAEVE, date(2026, 1, 1), date(2026, 1, 1))

    error = store.soon(store.save_answer, unsaved, Voice.PERSON, "self_worth").exception()
    assert type(error).__name__ == "UnknownAssessmentError"


def test_what_was_deleted_is_not_in_the_pages_any_more(store, draft):
    draft.write("self_worth", Note(own_words=CANARY))
    store.save_note(draft, "self_worth")
    draft.write("self_worth", Note())
    store.save_note(draft, "self_worth")
    plain = store.folder / "plain.db"

    def export() -> None:
        connection = store._opened.connection
        connection.set_authorizer(None)
        connection.execute(f"ATTACH '{plain}' AS plain KEY ''")
        connection.execute("SELECT sqlcipher_export('plain')")
        connection.execute("DETACH plain")

    store._thread.now(export)
    assert b"Maeve" in plain.read_bytes()
    assert CANARY.encode() not in plain.read_bytes()
