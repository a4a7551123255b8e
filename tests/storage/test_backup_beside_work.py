"""A backup is made beside the work: a rating goes before it, closing stops it."""

from __future__ import annotations

import threading
import time

import pytest

from tests.storage.conftest import filled
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage import copying
from wellbeing_desktop.storage.errors import (
    BackupStoppedError,
)
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store


@pytest.fixture
def page_by_page(monkeypatch):
    """A small store is copied as slowly as a large one."""
    monkeypatch.setattr(copying, "PAGES_AT_ONCE", 1)


def test_ratings_go_before_a_backup_that_is_under_way_and_are_in_it(
    store, draft, tmp_path, passphrase, page_by_page
):
    """A rating never waits for a backup, only for one piece of it."""
    filled(draft)
    store.save(draft)
    asked, waited = threading.Event(), []

    def rate() -> None:
        asked.wait()
        for indicator in draft.framework.indicators:
            draft.rate(Voice.PERSON, indicator.id, 2)
            begun = time.perf_counter()
            store.save_answer(draft, Voice.PERSON, indicator.id)
            waited.append(time.perf_counter() - begun)

    hand = threading.Thread(target=rate)
    hand.start()
    pieces: list[float] = []

    def progress(done: float) -> bool:
        pieces.append(done)
        asked.set()
        time.sleep(0.01)
        return True

    store.backup(tmp_path / "b", progress=progress)
    hand.join()

    assert len(pieces) > 30
    assert max(waited) < 0.5
    restore(tmp_path / "b", tmp_path / "back", passphrase)
    with Store.open(tmp_path / "back", passphrase) as found:
        assert found.verify() == []
        answers = found.assessment(draft.id).answers
    assert sum(answers[Voice.PERSON, i.id] == 2 for i in draft.framework.indicators) > 0


def test_a_backup_can_be_stopped_and_leaves_nothing(keeper, store, aoife):
    with pytest.raises(BackupStoppedError):
        keeper.back_up(progress=lambda done: done < 0.5)

    assert list(keeper.folder.iterdir()) == []
    store.save_person(aoife)


def test_closing_the_store_stops_a_backup_at_once(store, aoife, tmp_path, page_by_page):
    going, errors = threading.Event(), []

    def slow(_: float) -> bool:
        going.set()
        time.sleep(0.02)
        return True

    def back_up() -> None:
        try:
            store.backup(tmp_path / "b", progress=slow)
        except BackupStoppedError as error:
            errors.append(error)

    worker = threading.Thread(target=back_up)
    worker.start()
    going.wait()
    store.close()
    worker.join()

    assert len(errors) == 1
    assert not (tmp_path / "b").exists()
