"""My copy: in the first person, own words first, and without a trace of what is left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tests.reports import makers
from tests.reports.copies import (
    EASY,
    LARGE,
    SECRET,
    STANDARD,
    everything_in,
    give,
    printed,
    replace_format,
    sheet_of,
)
from tests.reports.reading import (
    one_spaced,
    text_of,
)
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.exchange.framework_file import shipped_easy_words
from wellbeing_desktop.reports.make import Kind, Sheet, make


def test_own_words_come_first_the_starred_ones_before_the_others(sheet):
    first = text_of(make(Kind.PERSON, sheet("Wilbert", 2), options=STANDARD), 0)

    wanted = [
        "How life is for me",
        "In my own words",
        "They've stopped me driving till the eye's done. I could do Larne and back on the one eye.",
        "“The mornings have a job in them now. The evenings don't.”",
        "“I went to watch.",
        "“I told Sammy about the nights.",
        "What is going well",
        "What matters most to me now",
        "Living life my way. I live my life in my own way.",
    ]
    places = [first.index(one_spaced(words)) for words in wanted]
    assert places == sorted(places)


def test_longer_words_stand_at_the_end_with_their_source(draft):
    long = "I have a lot to say about this. " * 12
    draft.write("community_life", Note(own_words=long))
    draft.write("sense_of_belonging", Note(own_words="Short and mine."))

    found = printed(sheet_of(draft))

    assert found.index("Short and mine.") < found.index("The picture") < found.index("More of my own words")
    assert f"{one_spaced(long)}” (Joining in with others)" in found


def test_where_all_words_are_long_there_is_no_more_of_them(draft):
    draft.write("community_life", Note(own_words="I have a lot to say about this. " * 12))

    found = printed(sheet_of(draft))

    assert "More of my own words" not in found
    assert found.count("In my own words") == 1


def test_what_is_private_leaves_no_trace(draft):
    whole = replace(STANDARD, full_table=True)
    plain = make(Kind.PERSON, sheet_of(draft), options=whole)
    draft.write("free_from_harm", Note(own_words=SECRET, strengths=(SECRET,), view=SECRET))
    draft.set_matters_most(["free_from_harm"])
    draft.rate(Voice.PERSON, "free_from_harm", 1)

    pdf = make(Kind.PERSON, sheet_of(draft), options=whole)

    assert pdf == plain
    assert SECRET not in everything_in(pdf)
    assert draft.framework.indicator("free_from_harm").title not in everything_in(pdf)
    assert "I chose a step for 17 of 17." in text_of(pdf)


def test_what_is_private_is_on_the_copy_if_the_person_asks(draft):
    draft.write("free_from_harm", Note(own_words=SECRET, strengths=("Rings at once.",), view="Not this."))

    found = printed(sheet_of(draft), replace(STANDARD, include_free_from_harm=True))

    assert SECRET in found
    assert "Rings at once." in found
    assert "Not this." not in found
    assert "I chose a step for 18 of 18." in found


def test_words_and_sections_that_are_left_out_leave_no_trace(draft):
    draft.write("community_life", Note(own_words=SECRET, strengths=("Patience",)))
    draft.set_actions([Action("Ring Bernie")])
    draft.plan_review(date(2027, 5, 14))
    signed = sheet_of(makers.signed(draft, "My comment"))

    options = replace(STANDARD, left_out=frozenset(["community_life"]))
    found = printed(signed, options)
    assert SECRET not in found
    assert "Patience" not in found
    assert "In my own words" not in found
    assert "What is going well" not in found
    found = printed(signed, replace(STANDARD, plan=False, own_words=False))
    assert "Ring Bernie" not in found
    assert "What happens next" not in found
    assert "2027" not in found
    assert "My comment" not in found
    assert SECRET not in found


def test_the_sentence_counts_what_is_best_hardest_and_seen_alike(sheet):
    found = printed(sheet("Wilbert", 2))

    assert (
        "I chose a step for 16 of 17. Going best: People I trust, Feeling cared for and Respect both ways. "
        "Hardest just now: A reason to start the day. Joanne and I see 13 of 15 the same way, and 2 one step "
        "apart." in found
    )
    assert "me Joanne the same no answer, never a low one 1 is hardest just now, 5 is going best." in found


def test_only_the_persons_own_steps_make_a_picture(draft):
    give(draft, Voice.PERSON, Reason.PREFERS_NOT_TO_SAY)
    draft.rate(Voice.PERSON, "community_life", 2)
    draft.rate(Voice.PERSON, "sense_of_belonging", 2)

    found = printed(sheet_of(draft))

    assert "There is no picture to draw yet. I would rather not say: 15 of 17." in found
    assert "That is fine. Nothing here is written down as a low answer. It stays open." in found
    assert "Maeve, whose view is not mine." in found
    assert "I chose a step" not in found
    assert "I would rather not say: the other 17." in found


def test_three_own_steps_are_a_picture(draft):
    give(draft, Voice.PERSON, Reason.DOES_NOT_KNOW)
    for indicator_id in ("community_life", "sense_of_belonging", "life_chances"):
        draft.rate(Voice.PERSON, indicator_id, 4)

    assert (
        "I chose a step for 3 of 17. Maeve and I see 0 of 3 the same way, and 3 one step apart."
        in printed(sheet_of(draft))
    )


def test_reasons_are_listed_where_the_figure_has_no_room_for_them(draft):
    reasons = list(Reason)
    for place, indicator in enumerate(draft.framework.all_indicators):
        own = 3 if place % 3 == 0 else reasons[place % 4]
        draft.rate(Voice.PERSON, indicator.id, own)
        draft.rate(Voice.PRACTITIONER, indicator.id, 4 if place % 2 == 0 else reasons[(place + 1) % 4])

    found = printed(sheet_of(draft))

    assert "no answer" in found
    assert "Not part of my life: A place I call home, Being valued and Feeling cared for." in found
    assert "I do not know: Joining in with others, Feeling I can do it and Keeping well." in found
    assert "Does not know: A place I call home," in found


def test_of_two_reasons_given_as_often_neither_is_called_the_others(draft):
    kept = [i for i in draft.framework.all_indicators if i.id != "free_from_harm"]
    for place, indicator in enumerate(kept):
        reason = Reason.DOES_NOT_KNOW if place < 10 else Reason.NOT_EXPLORED
        draft.rate(Voice.PERSON, indicator.id, reason if place else 3)

    found = printed(sheet_of(draft))

    assert len(kept) == 19
    assert "the other" not in found
    assert all(indicator.title in found.split("I do not know:")[-1] for indicator in kept[1:10])


def test_easy_words_stand_everywhere_on_an_easy_copy(draft):
    words = shipped_easy_words(draft.framework)
    draft.set_matters_most(["valued_and_respected"])
    source = replace(sheet_of(draft), words=words)
    easy = words["valued_and_respected"]

    found = printed(source, replace(EASY, full_table=True))

    assert f"{easy.title}. {easy.statement}" in found
    assert easy.steps[2] in found
    assert draft.framework.indicator("valued_and_respected").title not in found
    assert easy.title not in printed(source)


def test_the_persons_own_format_is_taken_unless_another_is_asked_for(draft):
    source = Sheet(replace_format(CopyFormat.LARGE_PRINT), draft)

    assert make(Kind.PERSON, source) == make(Kind.PERSON, source, options=LARGE)
    assert make(Kind.PERSON, source, options=STANDARD) != make(Kind.PERSON, source)
