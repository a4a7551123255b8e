from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import TODAY
from tests.ui.pages.hands import button, click, line, shown, tab_stops, text_box, unnamed, words, write
from wellbeing_desktop.assessment.answers import Reason, Voice
from wellbeing_desktop.assessment.assessment import State
from wellbeing_desktop.assessment.people import CopyFormat
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.sign_off import Agreement, CopyChoice, SignOff
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.editor import AssessmentEditor
from wellbeing_desktop.ui.house_desk import UsualRules
from wellbeing_desktop.ui.pages.sign_off_page import SignOffPage
from wellbeing_desktop.ui.theme import Theme

NOW = datetime(2026, 11, 21, 15, 2, tzinfo=UTC)
OPEN = ("life_chances", "free_from_harm")


@pytest.fixture
def open_page(qtbot: QtBot, theme: Theme, editor: AssessmentEditor) -> Callable[[], SignOffPage]:
    """Open sign-off of a picture in which two places are open."""

    def open_it() -> SignOffPage:
        for indicator in editor.assessment.framework.all_indicators:
            if indicator.id not in OPEN:
                editor.assessment.rate(Voice.PERSON, indicator.id, 4)
        editor.assessment.rate(Voice.PERSON, "free_from_harm", Reason.PREFERS_NOT_TO_SAY)
        editor.store_all()
        page = shown(qtbot, SignOffPage(theme, editor, lambda: NOW, UsualRules()))
        page.refresh()
        qtbot.waitUntil(lambda: editor.is_safe)
        return page

    return open_it


def test_only_the_day_and_the_signer_are_needed(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page()

    with qtbot.waitSignal(page.signed):
        click(qtbot, page, "sign-off")
    assert editor.wait()

    kept = store.assessment(editor.assessment.id)
    assert kept.state is State.SIGNED_OFF
    assert kept.sign_off == SignOff(NOW, "Maeve Donnelly")


def test_signing_is_done_once_and_nothing_can_be_said_after_it_while_it_is_being_saved(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor
) -> None:
    page = open_page()
    signed: list[object] = []
    page.signed.connect(lambda: signed.append(page))
    button_then = button(page, "sign-off")

    for _ in range(2):
        qtbot.mouseClick(button_then, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(page.findChild(QWidget, "agreement-disagree"), Qt.MouseButton.LeftButton)

    assert signed == [page]
    assert editor.wait()
    assert editor.assessment.sign_off == SignOff(NOW, "Maeve Donnelly")
    assert "Signed off by Maeve Donnelly" in words(page)


def test_everything_that_is_said_is_kept(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page()
    click(qtbot, page, "agreement-partly")
    text_box(page, "comment").setPlainText("It is fair. I manage the flat better than that.")
    click(qtbot, page, "copy-taken")
    write(qtbot, page, "held-on", "20 November 2026")
    write(qtbot, page, "next-review", "20 May 2027")
    write(qtbot, page, "signed-by", "M. Donnelly")

    with qtbot.waitSignal(page.signed):
        click(qtbot, page, "sign-off")
    assert editor.wait()

    kept = store.assessment(editor.assessment.id)
    assert kept.sign_off == SignOff(
        NOW,
        "M. Donnelly",
        Agreement.PARTLY,
        "It is fair. I manage the flat better than that.",
        CopyChoice.TAKEN,
    )
    assert (kept.held_on, kept.next_review) == (date(2026, 11, 20), date(2027, 5, 20))


def test_what_is_said_before_signing_is_not_lost(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor, store: Store
) -> None:
    page = open_page()
    click(qtbot, page, "agreement-disagree")
    text_box(page, "comment").setPlainText("Not like this.")

    page.commit()
    assert editor.wait()

    kept = store.assessment(editor.assessment.id)
    assert (kept.said.agreement, kept.said.comment) == (Agreement.DISAGREE, "Not like this.")
    assert kept.state is State.DRAFT


def test_what_is_open_is_listed_once_and_leads_there(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor
) -> None:
    page = open_page()

    said = words(page)
    titles = [editor.assessment.framework.indicator(i).title for i in OPEN]
    assert f"{titles[0]}\nnot talked about yet" in said
    assert f"{titles[1]}\nprefers not to say" in said
    assert "Nothing here has to be filled in." in said
    with qtbot.waitSignal(page.place_wanted) as wanted:
        click(qtbot, page, "go-to-life_chances")

    assert wanted.args == ["life_chances"]


def test_with_nothing_open_it_says_so(open_page: Callable[[], SignOffPage], editor: AssessmentEditor) -> None:
    page = open_page()
    for indicator_id in OPEN:
        editor.rate(Voice.PERSON, indicator_id, 3)

    page.refresh()

    assert "Everything has a step." in words(page)


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("held-on", "22 November 2026", "It cannot lie ahead."),
        ("held-on", "", "Please choose the day you met."),
        ("held-on", "31 February", "There is no 31 February."),
        ("next-review", "1 November 2026", "Please choose a later day."),
        ("signed-by", "", "Please type who signs."),
    ],
)
def test_what_cannot_be_signed_is_said_at_its_field(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], field: str, text: str, sentence: str
) -> None:
    page = open_page()
    write(qtbot, page, field, text)

    with qtbot.assertNotEmitted(page.signed):
        click(qtbot, page, "sign-off")

    assert sentence in words(page)
    assert page.window().focusWidget() is line(page, field)


def test_a_step_that_protects_needs_its_reason_first(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor
) -> None:
    page = open_page()
    editor.set_actions([Action("Change the lock", approach="protection")])

    with qtbot.assertNotEmitted(page.signed):
        click(qtbot, page, "sign-off")

    assert "One step in the plan needs a reason. Please say why there, then sign." in words(page)
    assert editor.assessment.state is State.DRAFT

    editor.set_actions([Action("Change the lock", approach="protection", protection_reason="She asked")])
    page.refresh()
    assert "needs a reason" not in words(page)


def test_a_signed_picture_says_when_and_by_whom(
    qtbot: QtBot, open_page: Callable[[], SignOffPage], editor: AssessmentEditor
) -> None:
    page = open_page()
    click(qtbot, page, "agreement-agree")
    click(qtbot, page, "sign-off")

    page.refresh()

    assert "What was signed" in words(page)
    assert "Does this fit" not in words(page)
    assert "Signed off by Maeve Donnelly on 21 November 2026" in words(page)
    said, unsaid = (button(page, name) for name in ("agreement-agree", "agreement-disagree"))
    assert said.isChecked()
    assert not said.isEnabled()
    faces = [tile.face for tile in (said, unsaid)]  # type: ignore[attr-defined]
    assert [face._frame(face is faces[0], face._colours()).dashed for face in faces] == [False, True]
    assert text_box(page, "comment").isReadOnly()
    assert "sign-off" not in tab_stops(qtbot, page)
    page.commit()


def test_the_form_of_the_copy_is_said(open_page: Callable[[], SignOffPage], editor: AssessmentEditor) -> None:
    editor.person.copy_format = CopyFormat.LARGE_PRINT

    said = words(open_page())

    assert "Large print, as noted for Aoife. You check it before it is printed." in said


def test_nothing_is_chosen_beforehand_but_the_days_and_the_name(
    open_page: Callable[[], SignOffPage],
) -> None:
    page = open_page()

    names = ("agreement-agree", "agreement-partly", "copy-taken", "copy-declined", "copy-later")
    assert not any(button(page, name).isChecked() for name in names)
    assert line(page, "held-on").text() == f"{TODAY.day} November 2026"
    assert line(page, "next-review").text() == ""
    assert line(page, "signed-by").text() == "Maeve Donnelly"


def test_everything_that_tab_reaches_has_a_name_and_follows_the_eye(
    qtbot: QtBot, open_page: Callable[[], SignOffPage]
) -> None:
    page = open_page()
    click(qtbot, page, "agreement-agree")
    click(qtbot, page, "copy-taken")

    assert unnamed(page) == []
    stops = [name for name in tab_stops(qtbot, page) if name not in {"left-open", "open-calendar"}]
    assert stops == [
        "agreement-agree",
        "comment-edit",
        "copy-taken",
        "go-to-life_chances",
        "go-to-free_from_harm",
        "held-on-edit",
        "next-review-edit",
        "signed-by-edit",
        "sign-off",
        "back",
        "finish",
    ]


def test_the_ways_on_from_sign_off(qtbot: QtBot, open_page: Callable[[], SignOffPage]) -> None:
    page = open_page()

    for name, signal in (("back", page.back), ("finish", page.finished)):
        with qtbot.waitSignal(signal):
            click(qtbot, page, name)
