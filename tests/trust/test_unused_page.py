"""A power cut may tear a page that holds nothing: that is put right, and all else stays damage."""

from __future__ import annotations

from pathlib import Path

from tests.trust.test_damaged import PAGE
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.storage import checks
from wellbeing_desktop.storage.errors import StoreError
from wellbeing_desktop.storage.places import DATABASE
from wellbeing_desktop.storage.store import Store


def test_a_torn_page_that_holds_nothing_is_put_right_and_any_other_is_reported(
    folder: Path, passphrase: str, draft: Assessment
) -> None:
    ids = [indicator.id for indicator in draft.framework.all_indicators]
    with Store.open(folder, passphrase) as store:
        for words in ("long " * 700, "short"):
            for place in ids:
                draft.write(place, Note(own_words=words, seen=words, told=words))
            store.save(draft)
        free = asked(store, "PRAGMA freelist_count")
        key, ring = store._opened.data_key, store._ring
    assert free, "every page holds something"
    sound = (folder / DATABASE).read_bytes()
    put_right = 0
    for start in range(0, len(sound), PAGE):
        (folder / DATABASE).write_bytes(sound[: start + 512] + bytes(512) + sound[start + 1024 :])
        try:
            with Store(folder, lambda _: (key, ring)) as store:
                if not store.verify():
                    put_right += 1
                    assert store.assessment(draft.id) == draft
                    assert store._thread.now(checks.file_problems, store._opened.connection) == []
        except StoreError:
            continue
    assert 0 < put_right <= free


def asked(store: Store, question: str) -> int:
    return int(store._thread.now(lambda: store._opened.connection.execute(question).fetchone()[0]))
