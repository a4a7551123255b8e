"""The summary is one page whatever is in it, and says where the rest stands."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.charts.makers import framework_of
from tests.reports import makers
from tests.reports.reading import elements_of, letters_of, pages_of, spoken_of, squeezed, text_of
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.sign_off import Agreement, Said
from wellbeing_desktop.assessment.text import clean
from wellbeing_desktop.reports.desk import Desk
from wellbeing_desktop.reports.make import Kind, Sheet, make
from wellbeing_desktop.reports.shorten import Place, in_lines
from wellbeing_desktop.reports.styles import SUMMARY
from wellbeing_desktop.reports.summary import LADDER
from wellbeing_desktop.reports.text import Typesetter
from wellbeing_desktop.reports.voices import names_of

LONG = clean((makers.PLAIN * 80)[:4000])
PEOPLE = [("Wilbert", 1), ("Wilbert", 2), ("Wilbert", 3), ("Karam", 1), ("Karam", 2)]
PEOPLE += [("Gráinne", 1), ("Gráinne", 2), ("Marty", 1), ("Marty", 2), ("Kasia", 1)]


def printed(sheet: Sheet, set_text=None) -> str:
    return text_of(make(Kind.SUMMARY, sheet, set_text))


@pytest.mark.parametrize(("called", "number"), PEOPLE)
def test_every_sample_is_one_page_with_nothing_cut(sheet, by_qt, called, number):
    pdf = make(Kind.SUMMARY, sheet(called, number), by_qt)

    assert pages_of(pdf) == 1
    assert "shortened to fit" not in text_of(pdf)


@pytest.mark.parametrize("actions", [0, 1, 40])
@pytest.mark.parametrize("text", [LONG, makers.ENDLESS, clean("a\n" * 1999), makers.MARKUP, "x"])
def test_any_text_in_every_field_is_one_page(framework, text, actions):
    pdf = make(Kind.SUMMARY, makers.sheet_of(framework, text, actions=actions))

    assert pages_of(pdf) == 1
    assert "Page 1 of 1" in text_of(pdf)


@pytest.mark.parametrize("text", [makers.ARABIC * 90, makers.CHINESE * 300, makers.HEBREW])
def test_other_scripts_in_every_field_are_one_page(framework, by_qt, text):
    assert pages_of(make(Kind.SUMMARY, makers.sheet_of(framework, clean(text[:3900]), actions=9), by_qt)) == 1


@pytest.mark.parametrize("is_signed", [True, False])
@pytest.mark.parametrize("answer", list(Reason))
def test_all_refused_is_one_page_and_no_low_answer(framework, answer, is_signed):
    whose = makers.person(known_as="Aoife-Caitríona " * 12, name="Nic Giolla " * 18)
    made = makers.with_words(makers.assessment(framework, whose, answer), LONG, actions=9)
    made.practitioner = Practitioner("Muireann Nic Giolla Phádraig-Featherstonehaugh " * 4)
    pdf = make(Kind.SUMMARY, Sheet(whose, makers.signed(made, LONG) if is_signed else made))

    assert pages_of(pdf) == 1
    assert "not enough explored" in text_of(pdf)
    assert "rated none of 18" in text_of(pdf)


def test_what_is_shortened_says_where_the_whole_stands(framework):
    found = printed(makers.sheet_of(framework, LONG, actions=9))

    assert "… [record 3]”" in found
    assert "… [record 4]" in found
    assert "[record 4: 5 more]" in found
    assert "… [record 5]”" in found
    assert "[record 4] and the like: shortened to fit one page; the whole is in that section" in found


def test_what_never_gives_way_is_there_in_the_worst_case(framework):
    pdf = make(Kind.SUMMARY, makers.sheet_of(framework, makers.ENDLESS, actions=40))

    found = text_of(pdf)
    for indicator in framework.all_indicators:
        assert indicator.title in found
    assert "They see all 18 the same way." in found
    assert "Next review: 20 November 2026." in found
    assert "Aoife agrees with parts of this picture." in found
    assert "0 up, 0 same, 18 down" in found
    assert any(e.alt.startswith("Radar.") for e in elements_of(pdf))


def test_words_in_another_script_are_shown_whole_or_pointed_to(framework, by_qt):
    whole = make(Kind.SUMMARY, makers.sheet_of(framework, makers.ARABIC), by_qt)
    cut = make(Kind.SUMMARY, makers.sheet_of(framework, clean((makers.ARABIC + " ") * 80)), by_qt)

    assert makers.ARABIC in {e.actual for e in elements_of(whole)}
    assert "… [record" not in text_of(cut)
    assert "[record 3]" in text_of(cut)


def test_scores_moves_and_coverage_stand_in_the_panels(sheet):
    found = printed(sheet("Wilbert", 2))

    assert all(f"{mean} 4 of 4 rated" in found for mean in ("3.8", "3.0", "3.5"))
    assert "up 1.5, 4 of 4 in both" in found
    assert "level, 4 of 4 in both" in found
    assert "10 up, 4 same, 2 down; 16 of 17 rated both times" in found
    assert "Wilbert rated 17 of 18, Joanne 16. They see 14 of 16 the same way, and 2 one step apart." in found
    assert "Agreed last time: 3 done, 1 carried over." in found


def test_a_statement_whose_words_are_new_is_not_said_to_be_unrated(framework):
    now, before = makers.sheet_of(framework, "x"), framework.quadrants[0]
    first = replace(before.indicators[0], statement="I said it otherwise.")
    older = replace(
        framework,
        quadrants=(replace(before, indicators=(first, *before.indicators[1:])), *framework.quadrants[1:]),
    )
    then = makers.signed(makers.assessment(older, now.person))
    spoken = spoken_of(make(Kind.SUMMARY, replace(now, previous=then)))

    assert spoken.count("not compared, its words are new") == 2
    assert "not rated both times" not in spoken


def test_a_first_picture_has_no_change(sheet):
    found = printed(sheet("Wilbert", 1))

    assert "First picture, held 12 June 2025." in found
    assert "Change since" not in found
    assert "in both" not in found.replace("in both voices", "")
    assert "Moved" not in found


def test_the_list_gives_both_answers_and_both_moves(sheet):
    pdf = make(Kind.SUMMARY, sheet("Wilbert", 2))

    assert "A reason to start the day" in text_of(pdf)
    rows = [e for e in elements_of(pdf) if e.role == "TR"]
    cells = [e for e in elements_of(pdf) if e.role in {"TD", "TH"} and "Table" in e.path]
    assert len(rows) == 3 + 2 + 5 + 20 + 5
    assert len(cells) > 20 * 7
    assert "Wilbert 2, Joanne 3" in {e.alt for e in elements_of(pdf)}


def test_gaps_are_named_with_their_rows(sheet):
    found = squeezed(printed(sheet("Wilbert", 2)))

    assert squeezed("does not apply: 9;") in found
    assert squeezed("not talked about yet: 9, 17, 20.") in found


@pytest.mark.parametrize(("name", "said"), [("Ben Kerr Jr.", "Ben Kerr Jr."), ("Ann " * 20, "Ann Ann…")])
def test_the_line_of_who_and_when_ends_in_one_full_stop(framework, name, said):
    made = replace(makers.assessment(framework, makers.person()), practitioner=Practitioner(name))
    found = printed(Sheet(makers.person(), made))
    assert f"{said} Aoife rated" in found


def test_a_single_statement_that_both_rated_is_said_in_words(sheet):
    assert "They see the one that both rated the same way." in printed(sheet("Marty", 1))


def test_a_draft_is_one_page_and_says_so(sheet):
    found = printed(sheet("Marty", 2))

    assert "A draft: not signed off, and nobody has been asked yet to agree with it." in found


def test_what_was_said_of_a_draft_is_shown_as_such(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    made.say(Said(Agreement.PARTLY, "So far."))

    assert "A draft: not signed off. Aoife agrees with parts of this picture. “So far.”" in printed(
        Sheet(whose, made)
    )


def test_full_name_and_notes_stay_off_the_summary(sheet):
    found = printed(sheet("Wilbert", 2))

    assert "Gilliland" not in found.replace("Heather Gilliland, daughter", "")
    assert "Surgery card" not in found


@pytest.mark.parametrize(
    ("agreement", "words"),
    [
        (Agreement.AGREE, "Aoife agrees with this picture."),
        (Agreement.DISAGREE, "Aoife disagrees with this picture."),
        (Agreement.DID_NOT_TAKE_PART, "Aoife did not take part in this picture."),
        (None, "Aoife was not asked, or it was not written down."),
    ],
)
def test_the_person_s_view_of_the_picture_is_said(framework, agreement, words):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    made.sign(makers.SignOff(makers.SIGNED, "Maeve Donnelly", agreement))

    assert words in printed(Sheet(whose, made))


def test_reasons_for_moves_are_named_when_few_and_counted_when_many(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    for indicator in framework.indicators[:5]:
        made.write(indicator.id, Note(change_reason=ChangeReason.THINGS_CHANGED))
    made.write("life_chances", Note(change_reason=ChangeReason.CIRCUMSTANCES))

    assert "Things changed: 5 statements. Circumstances beyond the person: Chances ahead." in printed(
        Sheet(whose, made)
    )


def desk(framework) -> Desk:
    whose = makers.person()
    sheet = Sheet(whose, makers.assessment(framework, whose))
    return Desk(sheet, SUMMARY, Typesetter(), names_of(whose, sheet.assessment))


@pytest.mark.parametrize("lines", [1, 2, 3])
def test_a_text_is_cut_at_a_word_and_fills_its_lines(framework, lines):
    place = Place(desk(framework), SUMMARY.body, 200, 3)
    cut = in_lines(LONG, place, lines)

    shown = "".join(run.text for run in cut.runs)
    assert cut.is_cut
    assert shown.endswith(" … [record\u00a03]")
    assert LONG.startswith(shown.split(" … ")[0] + " ")
    assert place.lines(cut.runs) == lines


def test_a_first_word_longer_than_the_lines_is_cut_inside(framework):
    cut = in_lines(makers.ENDLESS, Place(desk(framework), SUMMARY.body, 200, 3), 1)

    assert makers.ENDLESS.startswith(cut.runs[0].text.split(" …")[0])
    assert len(cut.runs[0].text) > 10


def test_nothing_is_cut_that_fits_and_nothing_is_shown_on_no_lines(framework):
    place = Place(desk(framework), SUMMARY.body, 200, 3)

    assert not in_lines("Short.", place, 1).is_cut
    assert [run.text for run in in_lines("Short.", place, 0).runs] == ["[record\u00a03]"]
    assert in_lines("", place, 0).runs == ()
    assert not in_lines(LONG, place, None).is_cut


def test_a_rung_that_does_not_fit_stops_no_other(framework):
    few = makers.sheet_of(framework, "Short.", actions=40)
    found = letters_of(make(Kind.SUMMARY, few))

    assert squeezed("[record 4: 32 more]") in found
    assert ("actions", 8) in LADDER


def test_an_action_without_a_day_or_owner_has_empty_cells(framework):
    whose = makers.person()
    made = makers.assessment(framework, whose)
    made.set_actions([Action("Rest")])
    made.rate(Voice.PERSON, "life_chances", 5)

    assert "Rest Aoife Open" in printed(Sheet(replace(whose, sample=False), made))


@pytest.mark.parametrize(
    "title", ["", "A very long title of an indicator that goes on and on", makers.ARABIC]
)
@pytest.mark.parametrize("counts", [(4,), (1, 1), (7, 8, 7, 8), (3, 4, 3, 4, 3), (2,) * 7, (10, 0, 3, 2)])
def test_any_framework_is_one_page(by_qt, counts, title):
    other = framework_of(counts, [title] * sum(counts) if title else ())
    whose = makers.person()
    now = makers.signed(makers.with_words(makers.assessment(other, whose), makers.PLAIN * 6, 9))
    before = makers.signed(makers.assessment(other, whose, 4))

    assert pages_of(make(Kind.SUMMARY, Sheet(whose, now, before), by_qt)) == 1


def test_no_title_of_the_core_framework_is_cut_in_the_list(framework):
    starred = makers.with_words(makers.assessment(framework, makers.person()), "x")
    for start in range(0, 20, 3):
        starred.set_matters_most([i.id for i in framework.all_indicators[start : start + 3]])

        assert "…" not in printed(Sheet(makers.person(), starred))


def test_the_key_tells_of_gaps_only_where_the_figure_has_one(framework):
    made = makers.assessment(framework, makers.person())
    sheet = Sheet(makers.person(), made)
    for kind in (Kind.SUMMARY, Kind.RECORD):
        assert "not rated" not in text_of(make(kind, sheet))
    made.rate(Voice.PERSON, "chosen_activities", Reason.DOES_NOT_KNOW)
    assert "same step not rated" in text_of(make(Kind.SUMMARY, sheet))
    assert "the same step not rated: a gap, never a low answer" in text_of(make(Kind.RECORD, sheet))
