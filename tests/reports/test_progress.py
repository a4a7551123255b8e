"""Progress tells what moved from the first picture to the latest, and down as plainly as up."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pypdfium2
import pytest

from tests.reports import makers
from tests.reports.copies import SECRET, everything_in
from tests.reports.reading import (
    elements_of,
    named_objects,
    one_spaced,
    pages_of,
    painted_outside_of_the_tree,
    text_of,
    unembedded_fonts,
)
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import CopyFormat, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState
from wellbeing_desktop.assessment.step_change import StepChange
from wellbeing_desktop.exchange.framework_file import shipped_easy_words
from wellbeing_desktop.reports.make import CopyOptions, Kind, NothingToCompareError, Sheet, make
from wellbeing_desktop.reports.plain_text import plain_text
from wellbeing_desktop.reports.styles import LEFT, PAGE_WIDTH, RIGHT

BOTH = [Kind.PROGRESS, Kind.OWN_PROGRESS]
LARGE = CopyOptions(copy_format=CopyFormat.LARGE_PRINT)
WHOSE = makers.person()


@pytest.fixture
def lived(samples):
    """Return the sheet of a sample person's whole story."""

    def whole(called: str) -> Sheet:
        *earlier, now = samples[called].latest()
        return Sheet(samples[called].person, now, earlier=tuple(earlier))

    return whole


def picture(framework: Framework, day: date, step: int = 3) -> Assessment:
    made = makers.assessment(framework, WHOSE, step)
    made.describe(held_on=day)
    return made


def two(framework: Framework, then_step: int = 3, now_step: int = 3) -> tuple[Assessment, Assessment]:
    return picture(framework, date(2026, 1, 5), then_step), picture(framework, date(2026, 11, 5), now_step)


def sheet_of(*pictures: Assessment) -> Sheet:
    for one in pictures:
        if one.sign_off is None:
            makers.signed(one)
    return Sheet(WHOSE, pictures[-1], earlier=pictures[:-1])


def told(sheet: Sheet, kind: Kind = Kind.PROGRESS, options: CopyOptions = CopyOptions()) -> str:  # noqa: B008
    return text_of(make(kind, sheet, options=options))


@pytest.mark.parametrize(("options", "size"), [(CopyOptions(CopyFormat.STANDARD), 12), (LARGE, 18)])
def test_words_stand_as_far_from_their_mark_as_their_size_asks(lived, options, size):
    document = pypdfium2.PdfDocument(make(Kind.OWN_PROGRESS, lived("Wilbert"), options=options))
    page = document[0].get_textpage()
    begin, _ = page.search("I rated").get_next()

    assert page.get_charbox(begin)[0] - LEFT == pytest.approx(1.54 * size, abs=0.2 * size)


def test_a_count_stays_in_the_line_of_its_word(lived):
    document = pypdfium2.PdfDocument(make(Kind.OWN_PROGRESS, lived("Gráinne"), options=LARGE))
    lines = document[0].get_textpage().get_text_range().splitlines()
    assert sum("4 stayed" in one_spaced(line) for line in lines) == 2


def test_what_own_words_are_about_stands_where_the_words_begin(lived, by_qt):
    document = pypdfium2.PdfDocument(make(Kind.PROGRESS, lived("Karam"), by_qt))
    text = document[1].get_textpage()
    found = text.search("A place I call home")
    under = list(iter(found.get_next, None))[1:]  # the first is on the figure

    left, right = (text.get_charbox(begin + count - 1)[2] for begin, count in under)
    assert left < PAGE_WIDTH / 2
    assert right == pytest.approx(PAGE_WIDTH - RIGHT, abs=1)  # in Arabic


def test_a_years_progress_says_what_moved_in_both_voices(lived):
    found = told(lived("Wilbert"))

    assert "From the first picture on 12 June 2025 to the latest on 14 May 2026." in found
    assert "Between them: 20 November 2025." in found
    assert "Wilbert rated 16 of 17 both times. Of those, 12 moved up, 4 stayed and none moved down." in found
    assert "Joanne rated 14 of 18 both times. Of those, 11 moved up, 3 stayed (A say in my life," in found
    assert "up 2.5, 4 of 4 in both" in found
    assert "only 4 now" in found
    assert "only 4 first" in found
    assert "pictures signed off 12 June 2025 and 14 May 2026" in found
    assert "no move is called significant" in found


def test_moving_down_is_told_in_the_same_words_as_moving_up(framework):
    up, down = told(sheet_of(*two(framework, 2, 4))), told(sheet_of(*two(framework, 4, 2)))

    assert "18 moved up, none stayed and none moved down" in up
    assert "none moved up, none stayed and 18 moved down" in down
    assert up.count("up 2.0, 4 of 4 in both") == down.count("down 2.0, 4 of 4 in both") == 4


def test_a_gap_is_no_move_and_what_does_not_apply_is_not_counted(framework):
    then, now = two(framework)
    then.rate(Voice.PERSON, "community_life", Reason.PREFERS_NOT_TO_SAY)
    now.rate(Voice.PERSON, "sense_of_belonging", Reason.NOT_APPLICABLE)
    found = told(sheet_of(then, now))

    assert "Aoife rated 16 of 17 both times." in found
    assert "2 of 3 in both" in found


def test_nothing_rated_both_times_is_said_and_draws_no_figure(framework):
    then, now = two(framework)
    for indicator in framework.all_indicators:
        now.rate(Voice.PERSON, indicator.id, Reason.DOES_NOT_KNOW)
    found = told(sheet_of(then, now))

    assert "Aoife rated no statement both times, so there is no move to tell of, up or down." in found
    assert "Fewer than three statements are rated" in found


def test_what_means_something_else_is_left_out_and_said(framework):
    then, now = two(framework, 2, 4)
    first = framework.quadrants[0]
    other = replace(first.indicators[0], statement="I have a dog.")
    part = replace(first, indicators=(other, *first.indicators[1:]))
    now.framework = replace(framework, version="9.0", quadrants=(part, *framework.quadrants[1:]))
    found = told(sheet_of(then, now))

    assert "does not mean the same in both: People I trust." in found
    assert found.count("People I trust") == 1
    assert "Aoife rated 17 of 17 both times." in found


def test_reasons_words_and_steps_done_stand_on_it(framework):
    then, now = two(framework, 2, 4)
    open_, dropped = Action("Ring the club"), Action("Ask about a bus")
    then.write("community_life", Note(own_words="I stay in."))
    then.write("sense_of_belonging", Note(own_words="Only said then."))
    then.set_actions([open_, dropped])
    now.write("community_life", Note(own_words="I go on Fridays.", change_reason=ChangeReason.CIRCUMSTANCES))
    at = datetime(2026, 3, 1, tzinfo=UTC)
    sheet = replace(
        sheet_of(then, now),
        step_changes=(
            StepChange(then.id, open_.id, ActionState.DONE, at, "Maeve", "They rang back"),
            StepChange(then.id, dropped.id, ActionState.DROPPED, at, "Maeve"),
        ),
    )

    for found in (told(sheet), " ".join(plain_text(Kind.PROGRESS, sheet).split())):
        assert "“I stay in.”" in found
        assert "“I go on Fridays.”" in found
        assert "Only said then" not in found
        assert "Circumstances beyond the person: Joining in with others." in found
        assert "Ring the club. Done. They rang back." in found
        assert "Ask about a bus. Dropped." in found
    own = told(sheet, Kind.OWN_PROGRESS)
    assert "Circumstances beyond me: Joining in with others." in own
    assert "Circumstances beyond me: Joining" in " ".join(plain_text(Kind.OWN_PROGRESS, sheet).split())
    assert "Ring the club. Done." in own
    assert "Ask about a bus" not in own


def test_the_persons_own_leaves_no_trace_of_free_from_harm_unless_asked_for(framework):
    then, now = two(framework, 2, 4)
    for one in (then, now):
        one.write("free_from_harm", Note(own_words=SECRET, change_reason=ChangeReason.THINGS_CHANGED))
    sheet = sheet_of(then, now)
    title = framework.indicator("free_from_harm").title

    kept = everything_in(make(Kind.OWN_PROGRESS, sheet)) + plain_text(Kind.OWN_PROGRESS, sheet)
    asked = everything_in(make(Kind.OWN_PROGRESS, sheet, options=CopyOptions(include_free_from_harm=True)))

    assert SECRET not in kept
    assert title not in kept
    assert "17 of 17" in kept
    assert SECRET in asked
    assert title in asked


def test_the_persons_own_is_in_the_first_person_without_name_or_mean(framework):
    found = everything_in(make(Kind.OWN_PROGRESS, sheet_of(*two(framework, 2, 4))))

    assert "I rated 17 of 17 both times." in found
    assert "Aoife" not in found
    assert "up 2.0" not in found


def test_own_words_and_plan_stay_off_where_they_are_unwanted(framework):
    then, now = two(framework)
    for one in (then, now):
        one.write("community_life", Note(own_words=SECRET))
    then.set_actions([Action(SECRET, state=ActionState.DONE)])
    sheet = sheet_of(then, now)

    found = everything_in(make(Kind.OWN_PROGRESS, sheet, options=CopyOptions(own_words=False, plan=False)))

    assert SECRET not in found
    assert SECRET in told(sheet, Kind.OWN_PROGRESS)


@pytest.mark.parametrize("kind", BOTH)
@pytest.mark.parametrize("called", ["Wilbert", "Karam", "Gráinne", "Marty"])
def test_every_page_is_tagged_embedded_and_harmless(lived, by_qt, called, kind):
    pdf = make(kind, lived(called), by_qt)
    roles = {element.role for element in elements_of(pdf)}

    assert {"H1", "H2", "Table", "TR", "TH", "TD", "Figure"} <= roles
    assert all(element.alt for element in elements_of(pdf) if element.role == "Figure")
    assert not painted_outside_of_the_tree(pdf)
    assert not unembedded_fonts(pdf)
    assert not named_objects(pdf)
    assert pdf == make(kind, lived(called), by_qt)


def test_the_figure_is_heard_with_every_step(lived):
    heard = next(e.alt for e in elements_of(make(Kind.PROGRESS, lived("Wilbert"))) if "People" in e.alt)

    assert "People I trust: 3 to 5" in heard
    assert "Chances ahead: not rated" in heard


def test_easy_words_and_large_print_are_the_persons_choice(lived, framework):
    words = shipped_easy_words(framework)
    sheet = replace(lived("Wilbert"), words=words)
    easy = told(sheet, Kind.OWN_PROGRESS, CopyOptions(copy_format=CopyFormat.EASY_WORDS))
    standard = CopyOptions(copy_format=CopyFormat.STANDARD)

    assert words["trusting_relationships"].title in easy
    small, large = (make(Kind.OWN_PROGRESS, sheet, options=o) for o in (standard, LARGE))
    assert pages_of(large) > pages_of(small)
    assert "SAMPLE-01 · signed off 12 Jun 2025 and 14 May 2026" in text_of(large)


def test_a_long_life_and_another_worker_are_told(framework):
    pictures = [picture(framework, date(2024, month, 5)) for month in range(1, 11)]
    eleven = [*pictures, picture(framework, date(2025, 1, 5), 4)]
    eleven[0].practitioner = Practitioner("Joanne Kerr")
    ten = told(sheet_of(*pictures[:10]))
    more = told(sheet_of(*eleven))

    assert "Between them: 5 February 2024, 5 March 2024" in ten
    assert "Between them: 9 pictures." in more
    assert "Joanne Kerr, then Maeve" in more or "Joanne, then Maeve" in more


@pytest.mark.parametrize("text", [makers.PLAIN * 70, makers.ENDLESS, makers.MARKUP])
@pytest.mark.parametrize("kind", BOTH)
def test_any_text_is_whole_on_it(framework, text, kind):
    then, now = two(framework)
    for one in (then, now):
        makers.with_words(one, text[:3900].strip())
    pdf = make(kind, sheet_of(then, now), options=LARGE)

    assert pages_of(pdf) > 3
    assert text_of(pdf).replace(" ", "").count(text[:40].strip().replace(" ", "")) >= 20


def test_one_picture_alone_is_refused(framework):
    with pytest.raises(NothingToCompareError):
        make(Kind.PROGRESS, sheet_of(two(framework)[0]))
