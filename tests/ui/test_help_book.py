"""The help pages: short, plain, joined to each other, and one for every page of the window."""

from __future__ import annotations

import re

import pytest
import textstat

from tests.conftest import ROOT
from wellbeing_desktop.ui.help_book import HelpPage, Kind, shipped_help

BOOK = shipped_help()
PAGES = ROOT / "wellbeing_desktop" / "ui" / "pages"
NEVER = re.compile(r"\b(clients?|cases?|users?|scores?|fail\w*|errors?|submit\w*|incomplete)\b|!|#|\*\*|\.\.")
LEAFLET = "“The Purpose of Social Work: Improving and Safeguarding Social Wellbeing”"

each_page = pytest.mark.parametrize("page", BOOK.pages, ids=lambda page: page.id)


def text(page: HelpPage) -> str:
    """What stands on a page; what ends without a stop gets one, as a reader makes a pause there."""
    lines = [page.title, *(block.words for block in page.blocks)]
    return "\n".join(line if line[-1] in ".?:" else f"{line}." for line in lines)


def test_there_are_eighteen_pages_at_most_and_no_two_share_a_title():
    titles = [page.title for page in BOOK.pages]

    assert 10 <= len(titles) <= 18
    assert len(set(titles)) == len(titles)


@each_page
def test_a_page_is_short_and_can_be_read_at_grade_eight(page):
    assert 60 <= len(text(page).split()) <= 180
    assert textstat.flesch_kincaid_grade(text(page)) <= 8
    assert all(textstat.flesch_kincaid_grade(b.words) <= 12 for b in page.blocks if b.kind is Kind.TEXT)


@each_page
def test_a_page_uses_the_words_of_the_screen_and_no_signs_of_its_file(page):
    assert not NEVER.search(text(page))
    assert not re.search(r"['\"]", text(page))


def test_every_page_is_named_by_another_one_and_leads_on():
    named = {see for page in BOOK.pages for see in page.see}

    assert named == {page.id for page in BOOK.pages} - {"where-from"} | named
    assert all(page.see and page.id not in page.see for page in BOOK.pages)
    assert all(BOOK.page(see) for see in named)


def test_every_page_of_the_window_has_a_page_of_help():
    named = re.compile(r"self\.setObjectName\(\"([a-z-]+-page)\"\)")
    screens = {name for file in PAGES.glob("*.py") for name in named.findall(file.read_text("utf-8"))}

    assert "indicator-page" in screens
    assert screens - {screen for page in BOOK.pages for screen in page.screens} == set()


def test_a_screen_belongs_to_one_page_and_an_unknown_one_to_the_first():
    screens = [screen for page in BOOK.pages for screen in page.screens]

    assert len(set(screens)) == len(screens)
    assert BOOK.page_for("indicator-page").id == "answers"
    assert BOOK.page_for("never heard of") is BOOK.pages[0]


@pytest.mark.parametrize(
    ("asked", "first"),
    [
        ("plan", "plan"),
        ("PRINT", "copies"),
        ("forgot passphrase", "safe-keeping"),
        ("don't know", "answers"),
        ("disk fúll", "not-saved"),
        ("lucide", "where-from"),
        ("  ", None),
        ("zebra", None),
        ("plan zebra", None),
    ],
)
def test_a_page_is_found_by_its_words_whatever_their_case_and_accents(asked, first):
    assert next((page.id for page in BOOK.search(asked)), None) == first


def test_where_it_comes_from_names_the_leaflet_what_is_lost_and_every_licence():
    said = text(BOOK.page("where-from"))

    assert LEAFLET in said
    for words in ("figure is lost", "can be edited", "practice aid", "Lucide, ISC", "LGPL"):
        assert words in said
    assert "SIL Open Font License" in said
    assert "DejaVu" in said
