"""Pages in a language nobody speaks hold no English of ours, in no format, seen, heard or listed."""

from __future__ import annotations

import dataclasses
import io
import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pypdfium2 as pdfium
import pytest
from pypdf import PdfReader

from tests.reports.makers import DAY, signed
from tests.reports.pseudo import greek, in_greek, pseudo
from tests.reports.reading import bookmarks_of, one_spaced, pages_of, text_of
from wellbeing_desktop import language
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment, Made, MadeWith, Stage
from wellbeing_desktop.assessment.framework import Framework, Wording
from wellbeing_desktop.assessment.notes import ChangeReason, Note
from wellbeing_desktop.assessment.people import CopyFormat, Person, Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.reports.bundle import Part, bundle
from wellbeing_desktop.reports.make import CopyOptions, Kind, Sheet, make
from wellbeing_desktop.reports.make_form import FormOptions, make_form
from wellbeing_desktop.reports.plain_text import plain_text
from wellbeing_desktop.reports.sentences import NOT_A_TEST
from wellbeing_desktop.reports.styles import LEFT, TEXT_WIDTH

WORDS = greek("I said to her that I would think about it.")
PERSON = Person("1", greek("Aoife Quinn"), greek("Aoife"), communication=(WORDS,), sample=True)
WORKER = Practitioner(greek("Maeve Donnelly"), greek("social worker"), contact="028 9000 0000")
SOURCE_WORD = re.compile(r"[A-Za-z]{2,}")


@pytest.fixture(autouse=True)
def nobodys_language() -> Iterator[None]:
    language.speak(pseudo, "x-pseudo")
    yield
    language.speak(None)


def picture(framework: Framework, held: date, stage: Stage) -> Assessment:
    """An assessment with something in every field, both voices apart, and gaps of every kind."""
    made = Assessment(in_greek(framework), PERSON.id, WORKER, held, held, stage)
    made.describe(
        made=Made.TOGETHER, made_with=(MadeWith.INTERPRETER,), also_there=(greek("Nora"),), setting=WORDS
    )
    for n, indicator in enumerate(made.framework.all_indicators):
        reasons = dict(zip(range(0, 20, 5), Reason, strict=True))
        first = reasons.get(n, (n + held.month) % 5 + 1)
        made.rate(Voice.PERSON, indicator.id, first)
        made.rate(Voice.PRACTITIONER, indicator.id, reasons.get(n - 2, n % 4 + 1))
        why = tuple(ChangeReason)[n % 3]
        made.write(indicator.id, Note(WORDS, (WORDS,) if n < 4 else (), WORDS, WORDS, WORDS, WORDS, why))
    made.set_matters_most([i.id for i in made.framework.indicators[:3]])
    owners = (Owner.PERSON, Owner.PRACTITIONER, Owner.SERVICE)
    made.set_actions(
        [
            Action(WORDS, owner, by=DAY, first_step=WORDS, approach=approach, state=state)
            for owner, approach, state in zip(
                owners, ("prevention", "support", "empowering"), ActionState, strict=False
            )
        ]
    )
    made.next_review = DAY + timedelta(days=90)
    return made


@pytest.fixture
def sheets(framework: Framework) -> dict[str, Sheet]:
    then = signed(picture(framework, date(2026, 5, 1), Stage.FIRST), WORDS)
    then = dataclasses.replace(then, sign_off=dataclasses.replace(then.sign_off, signed_by=greek("Maeve")))
    now = picture(framework, DAY, Stage.REVIEW)
    later = dataclasses.replace(now, sign_off=then.sign_off)
    easy = {i.id: Wording(i.title, i.statement, i.steps) for i in now.framework.all_indicators}
    return {"draft": Sheet(PERSON, now, then, easy), "signed": Sheet(PERSON, later, then, easy, 2)}


def left_in_english(text: str) -> set[str]:
    return set(SOURCE_WORD.findall(text))


def heard(pdf: bytes) -> str:
    """What a screen reader says in place of marks, and what the file is called."""
    reader = PdfReader(io.BytesIO(pdf))
    spoken = [
        str(thing[key])
        for number in range(1, len(reader.xref_objStm) + len(reader.xref.get(0, {})) + 1)
        if isinstance(thing := reader.get_object(number), dict)
        for key in ("/Alt", "/ActualText")
        if key in thing
    ]
    return " ".join([*spoken, reader.metadata.title or "", *bookmarks_of(pdf)])


@pytest.mark.parametrize("state", ["draft", "signed"])
@pytest.mark.parametrize(
    ("kind", "options"),
    [
        (Kind.PERSON, CopyOptions(CopyFormat.STANDARD)),
        (Kind.PERSON, CopyOptions(CopyFormat.LARGE_PRINT, full_table=True)),
        (Kind.PERSON, CopyOptions(CopyFormat.EASY_WORDS, full_table=True)),
        (Kind.RECORD, CopyOptions()),
        (Kind.SUMMARY, CopyOptions()),
    ],
)
def test_no_english_is_left_on_a_page_or_in_its_text(kind, options, state, sheets):
    pdf = make(kind, sheets[state], None, options)

    assert "[" in text_of(pdf)
    assert left_in_english(text_of(pdf)) == set()
    assert left_in_english(heard(pdf)) == set()
    assert left_in_english(plain_text(kind, sheets[state], options)) == set()


def test_no_english_is_left_on_the_form_and_the_practitioners_sheet(framework):
    pdf = make_form(in_greek(framework), options=FormOptions(include_free_from_harm=True))

    assert left_in_english(text_of(pdf)) == set()
    assert left_in_english(heard(pdf)) == set()


def test_the_file_says_which_language_it_is_in(framework, sheets):
    source = dataclasses.replace(sheets["signed"], earlier=(sheets["signed"].previous,))
    made = [make(kind, source) for kind in Kind]
    together = bundle([Part("1", "A. Q.", DAY, pdf) for pdf in made[:2]], DAY)

    for pdf in (*made, make_form(in_greek(framework)), together):
        root = PdfReader(io.BytesIO(pdf)).trailer["/Root"]
        assert root["/Lang"] == root["/StructTreeRoot"]["/K"]["/Lang"] == "x-pseudo"


def lines_at_the_foot(pdf: bytes) -> Iterator[list[tuple[float, float]]]:
    """Left and right of every character of the lowest line of each page, from the left."""
    for page in pdfium.PdfDocument(pdf):
        text = page.get_textpage()
        boxes = [text.get_charbox(place) for place in range(text.count_chars())]
        seen = [(left, right, low) for left, low, right, _ in boxes if right > left]
        lowest = min(low for _, _, low in seen)
        yield sorted((left, right) for left, right, low in seen if low < lowest + 6)


def reach(page: pdfium.PdfPage) -> tuple[float, float]:
    """How far left and right any character of a page stands."""
    text = page.get_textpage()
    boxes = [text.get_charbox(place) for place in range(text.count_chars())]
    return min(box[0] for box in boxes if box[2] > box[0]), max(box[2] for box in boxes)


@pytest.mark.parametrize("copy_format", [CopyFormat.STANDARD, CopyFormat.LARGE_PRINT])
def test_longer_words_keep_within_the_margins_and_off_each_other(copy_format, sheets):
    pdf = make(Kind.PERSON, sheets["signed"], None, CopyOptions(copy_format))

    for line in lines_at_the_foot(pdf):
        assert line[0][0] >= LEFT - 1
        assert line[-1][1] <= LEFT + TEXT_WIDTH + 1
        assert all(before[1] <= after[0] + 1 for before, after in pairwise(line))
    for page in pdfium.PdfDocument(pdf):
        left, right = reach(page)
        assert LEFT - 2 <= left < right <= LEFT + TEXT_WIDTH + 2


def test_what_the_ratings_are_not_is_said_whole_on_every_page_however_long(sheets):
    pdf = make(Kind.RECORD, sheets["signed"])
    whole = one_spaced(NOT_A_TEST())

    assert all(whole in one_spaced(text_of(pdf, page)) for page in range(pages_of(pdf)))


HEBREW = str.maketrans("abcdefghijklmnopqrstuvwxyz", "אבגדהוזחטיכלמנסעפצקרשתאבגד")


def from_the_right(context: str, text: str, disambiguation: str, n: int) -> str:
    parts = re.split(r"(%\d)", text.replace("%n", str(n)) if n >= 0 else text)
    return "".join(part if part[:1] == "%" else part.lower().translate(HEBREW) for part in parts)


@pytest.mark.parametrize("state", ["draft", "signed"])
def test_words_from_the_right_stand_beside_what_they_belong_to(state, sheets, by_qt):
    """Nothing of the edges reaches over a margin or another, and the day never meets the reference."""
    language.speak(from_the_right, "he")
    pdf = make(Kind.PERSON, sheets[state], by_qt)

    for line in lines_at_the_foot(pdf):
        assert line[0][0] >= LEFT - 1
        assert line[-1][1] <= LEFT + TEXT_WIDTH + 1
        assert max(after[0] - before[1] for before, after in pairwise(line)) > 20
