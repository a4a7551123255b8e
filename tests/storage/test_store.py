"""What is saved is there again, whole, after the store was closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from threading import Event

import pytest

from tests.storage.conftest import MAEVE, filled, sign_off
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, State
from wellbeing_desktop.assessment.errors import SignedOffError, StepOffScaleError, TextTooLongError
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.storage.errors import (
    DuplicateReferenceError,
    SaveFailedError,
    UnknownAssessmentError,
    UnknownPersonError,
)
from wellbeing_desktop.storage.store import Store


def reopened(store: Store, passphrase: str) -> Store:
    store.close()
    return Store.open(store.folder, passphrase)


def test_a_person_comes_back_as_they_were_saved(store, passphrase):
    aoife = Person(
        "SW-1",
        "Aoife",
        born_on=date(1951, 2, 28),
        languages=("ga", "ar"),
        copy_format=CopyFormat.LARGE_PRINT,
        communication=("Hearing aid, left ear", "Large type"),
        sample=True,
    )
    store.save_person(aoife)

    with reopened(store, passphrase) as again:
        assert again.person(aoife.id) == aoife


def test_a_whole_draft_comes_back_as_it_was_saved(store, passphrase, draft):
    store.save(filled(draft))

    with reopened(store, passphrase) as again:
        assert again.assessment(draft.id) == draft


def test_a_signed_off_assessment_comes_back_with_its_sign_off(store, passphrase, draft):
    filled(draft).sign(sign_off())
    store.save(draft)

    with reopened(store, passphrase) as again:
        assert again.assessment(draft.id) == draft
        assert again.assessment(draft.id).state is State.SIGNED_OFF


def test_an_amendment_stands_beside_the_version_it_corrects(store, draft):
    filled(draft).sign(sign_off())
    store.save(draft)
    later = draft.amend(by="Maeve", reason="Heard wrongly")
    later.rate(Voice.PERSON, "sense_of_belonging", Reason.PREFERS_NOT_TO_SAY)
    later.rate(Voice.PRACTITIONER, "chosen_activities", 2)
    store.save(later)

    assert store.versions(draft.id) == [draft, later]
    assert store.assessment(draft.id) == later
    assert store.assessment(draft.id, version=1) == draft
    later.sign(sign_off(9))
    store.save(later)
    assert store.versions(draft.id) == [draft, later]
    assert store.assessment(draft.id).state is State.AMENDED


def test_an_answer_in_an_amendment_remembers_what_stood_there(store, draft):
    filled(draft).sign(sign_off())
    store.save(draft)
    later = draft.amend(by="Maeve", reason="Heard wrongly")
    store.save(later)
    later.rate(Voice.PERSON, "sense_of_belonging", Reason.NOT_EXPLORED)
    store.save_answer(later, Voice.PERSON, "sense_of_belonging")

    assert store.assessment(draft.id) == later
    assert store.assessment(draft.id, 1) == draft


@pytest.mark.parametrize("answer", [1, 5, Reason.DOES_NOT_KNOW, Reason.NOT_EXPLORED])
def test_one_answer_is_saved_by_itself(store, passphrase, draft, answer):
    draft.rate(Voice.PRACTITIONER, "self_worth", 3)
    store.save_answer(draft, Voice.PRACTITIONER, "self_worth")
    draft.rate(Voice.PRACTITIONER, "self_worth", answer)
    store.save_answer(draft, Voice.PRACTITIONER, "self_worth")

    with reopened(store, passphrase) as again:
        assert again.assessment(draft.id) == draft


def test_one_note_is_saved_changed_and_emptied_by_itself(store, draft):
    for note in (Note("First", ("A",)), Note("Then", (), "Seen"), Note()):
        draft.write("self_worth", note)
        store.save_note(draft, "self_worth")
        assert store.assessment(draft.id).note("self_worth") == note


def test_details_are_saved_without_touching_answers_and_notes(store, draft):
    stored = store.assessment(draft.id)
    filled(draft)
    store.save_details(draft)

    found = store.assessment(draft.id)
    assert (found.answers, found.notes) == (stored.answers, stored.notes)
    found.answers, found.notes = draft.answers, draft.notes
    assert found == draft


def test_nothing_signed_is_ever_changed(store, draft):
    before = store.assessment(draft.id)
    filled(draft).sign(sign_off())
    store.save(draft)
    before.rate(Voice.PERSON, "self_worth", 5)
    before.write("self_worth", Note("Other words"))

    for attempt in (
        lambda: store.save(before),
        lambda: store.save(draft),
        lambda: store.save_answer(before, Voice.PERSON, "self_worth"),
        lambda: store.save_note(before, "self_worth"),
        lambda: store.save_details(before),
        lambda: store.save_details(draft),
    ):
        with pytest.raises(SignedOffError):
            attempt()
    assert store.assessment(draft.id) == draft


def test_a_signed_assessment_keeps_the_practitioner_as_they_were(store, draft):
    draft.sign(sign_off())
    store.save(draft)
    store.save_practitioner(replace(MAEVE, name="Maeve Quinn", contact="another"))

    assert store.assessment(draft.id).practitioner == MAEVE


def test_an_old_assessment_is_shown_in_the_words_it_was_made_with(store, aoife, framework, draft):
    first = framework.indicators[0]
    reworded = replace(
        framework,
        version="2.0.0",
        quadrants=tuple(
            replace(q, indicators=tuple(replace(i, statement="In new words.") for i in q.indicators))
            for q in framework.quadrants
        ),
    )
    newer = Assessment(reworded, aoife.id, MAEVE, date(2026, 12, 1), date(2026, 12, 1))
    store.save(newer)

    assert store.assessment(draft.id).framework.indicator(first.id) == first
    assert store.assessment(newer.id).framework == reworded
    assert [row.framework for row in store.assessment_rows()] == [
        f"social-wellbeing {framework.version}",
        "social-wellbeing 2.0.0",
    ]


@pytest.mark.parametrize("answer", [True, "3", 2.5, 0, 6, None, float("nan")])
def test_an_answer_that_is_no_step_and_no_reason_never_reaches_the_table(store, draft, answer):
    draft.answers[Voice.PERSON, "self_worth"] = answer

    with pytest.raises(StepOffScaleError):
        store.save_answer(draft, Voice.PERSON, "self_worth")
    with pytest.raises(StepOffScaleError):
        store.save(draft)
    assert store.assessment(draft.id).answers == {}


def test_texts_are_cleaned_on_their_way_in(store, framework):
    odd = Person("  A\t1 ", "Zoe\u0308\x00 \ud800B\u202eell\n", communication=("a\x07\r\nb", " "))
    store.save_person(odd)
    found = store.person(odd.id)
    assert (found.reference, found.name) == ("A 1", "Zoë Bell")
    assert found.communication == ("a\nb",)

    draft = Assessment(framework, odd.id, Practitioner("M\x00"), date(2026, 1, 1), date(2026, 1, 1))
    draft.notes["self_worth"] = Note(own_words=" \x01hello\ttoo ")
    draft.setting = "\x02"
    store.save(draft)
    found = store.assessment(draft.id)
    assert found.note("self_worth").own_words == "hello too"
    assert (found.setting, found.practitioner.name) == ("", "M")


def test_a_text_over_its_limit_is_refused_and_nothing_of_it_saved(store, draft):
    draft.notes["self_worth"] = Note(own_words="x" * 4001)

    with pytest.raises(TextTooLongError):
        store.save(draft)
    assert store.assessment(draft.id).notes == {}


def test_two_people_never_share_a_reference(store, aoife):
    other = Person("sw-0142", "Somebody else")
    with pytest.raises(DuplicateReferenceError):
        store.save_person(other)
    assert store.count_people() == 1

    store.save_person(Person("", "No reference"))
    store.save_person(Person("", "Nor she"))
    store.save_person(replace(aoife, name="Aoife again"))
    assert store.count_people() == 3


def test_what_is_not_there_is_said(store, framework, aoife):
    stranger = Person("X", "Stranger")
    unsaved = Assessment(framework, stranger.id, MAEVE, date(2026, 1, 1), date(2026, 1, 1))

    with pytest.raises(UnknownPersonError):
        store.person(stranger.id)
    with pytest.raises(UnknownPersonError):
        store.save(unsaved)
    with pytest.raises(UnknownPersonError):
        store.record(stranger.id)
    for attempt in (store.assessment, store.versions):
        with pytest.raises(UnknownAssessmentError):
            attempt(unsaved.id)
    with pytest.raises(UnknownAssessmentError):
        store.save_answer(unsaved, Voice.PERSON, "self_worth")


def test_practitioners_and_settings_are_remembered(store, passphrase):
    store.save_practitioner(MAEVE)
    store.save_practitioner(replace(MAEVE, role="Senior"))
    store.save_setting("organisation", "Northern Trust")
    store.save_setting("organisation", "Southern Trust")

    with reopened(store, passphrase) as again:
        assert again.practitioners() == [replace(MAEVE, role="Senior")]
        assert again.setting("organisation") == "Southern Trust"
        assert again.setting("unknown", "default") == "default"


def test_a_record_holds_every_version_of_every_assessment(store, aoife, framework, draft):
    filled(draft).sign(sign_off())
    store.save(draft)
    amended = draft.amend(by="Maeve", reason="Typing error")
    store.save(amended)
    later = Assessment(framework, aoife.id, MAEVE, date(2026, 12, 1), date(2026, 12, 1))
    store.save(later)

    record = store.record(aoife.id)
    assert record.person == aoife
    assert list(record.assessments) == [draft, amended, later]


def test_every_file_is_for_its_owner_only(store, aoife, draft):
    assert store.folder.stat().st_mode & 0o777 == 0o700
    files = [path for path in store.folder.rglob("*") if path.is_file()]
    assert {path.stat().st_mode & 0o777 for path in files} == {0o600}
    store.close()
    left = {path.name for path in store.folder.rglob("*")}
    assert left == {"wellbeing.db", "wellbeing.keys", "wellbeing.keys.copy"}


def test_a_correction_that_is_queued_is_saved_as_it_was_when_it_was_asked_for(store, draft):
    draft.rate(Voice.PERSON, "self_worth", 3)
    draft.sign(sign_off())
    store.save(draft)
    correction = draft.amend(by="Maeve Donnelly", reason="A slip of the hand")
    store.save(correction)

    others_wait = Event()
    store.soon(others_wait.wait, 30)
    queued = store.soon(store.save_details, correction)
    correction.rate(Voice.PERSON, "self_worth", 4)
    others_wait.set()
    queued.result()

    kept = store.assessment(draft.id)
    assert kept.answer(Voice.PERSON, "self_worth") == 3
    assert kept.amendments[-1].was == {}


def test_a_page_that_does_not_decrypt_while_it_is_written_is_no_fault_of_the_application(store, draft):
    """The library says then that there is no memory."""
    before = store.assessment(draft.id)

    def work(_: object) -> None:
        raise MemoryError

    with pytest.raises(SaveFailedError) as refused:
        store._run(work)
    assert refused.value.reason == "io"
    assert store.assessment(draft.id) == before
