"""The sample people are whole, marked, and made as the files say."""

import tomllib

import pytest

from wellbeing_desktop import resources
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Stage, State
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.exchange.samples import shipped_samples

FILES = sorted(resources.folder("samples").glob("*.toml"))


@pytest.fixture(scope="module")
def samples():
    return shipped_samples(shipped_framework())


def test_five_people_have_ten_assessments_and_all_are_marked_as_samples(samples):
    assert [r.person.reference for r in samples] == [f"SAMPLE-0{n}" for n in range(1, 6)]
    assert sum(len(r.latest()) for r in samples) == 10
    assert all(r.person.sample for r in samples)


@pytest.mark.parametrize("file", FILES, ids=lambda f: f.stem)
def test_every_answer_and_every_word_of_a_file_arrives(samples, file):
    data = tomllib.loads(file.read_text("utf-8"))
    record = next(r for r in samples if r.person.reference == data["person"]["reference"])

    for table, made in zip(data["assessments"], record.latest(), strict=True):
        assert (made.stage, made.state, made.version) == (table["stage"], table["state"], table["version"])
        assert (made.held_on, made.entered_on) == (table["held_on"], table["entered_on"])
        assert list(made.matters_most) == table["matters_most"]
        for indicator_id, answers in table["answers"].items():
            assert made.answer(Voice.PERSON, indicator_id) == answers["person"]
            given = answers.get("practitioner", Reason.NOT_EXPLORED)
            assert made.answer(Voice.PRACTITIONER, indicator_id) == given
            note = made.note(indicator_id)
            assert note.own_words == answers.get("own_words", "")
            assert {p: getattr(note, p) for p in ("seen", "told", "view") if getattr(note, p)} == answers.get(
                "note", {}
            )
            assert "".join(note.strengths) == answers.get("strengths", "")
            assert note.change_reason == answers.get("change_reason")
        assert [a.what for a in made.actions] == [a["what"] for a in table.get("actions", [])]
        assert [a.outcome for a in made.actions] == [a.get("outcome", "") for a in table.get("actions", [])]


def test_the_amended_assessment_has_two_versions(samples):
    first, second = [a for a in samples[2].assessments if a.stage is Stage.REVIEW]

    assert first.id == second.id
    assert (first.version, first.state) == (1, State.SIGNED_OFF)
    assert (second.version, second.state) == (2, State.AMENDED)
    assert first.answer(Voice.PERSON, "safe_home_and_community") == 2
    assert second.answer(Voice.PERSON, "safe_home_and_community") == 4
    assert second.amendments[0].was == {(Voice.PERSON, "safe_home_and_community"): 2}
    assert second.amendments[0].reason.startswith("A typing mistake.")
    assert second.amendments[0].replaced == first.sign_off
    assert second.sign_off.comment == "I told you I read things."
    assert second.sign_off.signed_at > first.sign_off.signed_at


def test_the_draft_stands_where_it_was_left(samples):
    draft = samples[3].latest()[-1]

    assert draft.state is State.DRAFT
    assert draft.stopped_at == "resources_and_services"
    assert draft.next_review is None


def test_ids_are_the_same_each_time_and_practitioners_are_one_person_by_name(samples):
    again = shipped_samples(shipped_framework())

    assert again == samples
    by_name = {(a.practitioner.name, a.practitioner.id) for r in samples for a in r.assessments}
    assert len(by_name) == len({name for name, _ in by_name}) == 5


def test_the_readers_situation_is_not_kept(samples):
    assert not any("Drove buses" in str(r) for r in samples)


def test_the_samples_walk_through_copies_plans_and_scripts(samples):
    assert {r.person.copy_format for r in samples} == set(CopyFormat)
    assert {a.state for r in samples for s in r.assessments for a in s.actions} == set(ActionState)
    words = "".join(n.own_words for r in samples for a in r.assessments for n in a.notes.values())
    assert any("\u0600" <= c <= "\u06ff" for c in words)
    assert "powoli" in words


def test_a_sample_persons_copy_can_say_whom_to_ring(samples):
    practitioners = {a.practitioner for r in samples for a in r.assessments}

    assert {p.role for p in practitioners} == {"Social worker"}
    assert all("028 9649 60" in p.contact for p in practitioners)
