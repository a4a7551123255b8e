"""Every word of the domain has its words on screen, and no import is slowed down."""

import builtins
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextOption

from wellbeing_desktop.assessment.answers import Reason
from wellbeing_desktop.assessment.assessment import Made, MadeWith, Stage
from wellbeing_desktop.assessment.plan import ActionState
from wellbeing_desktop.assessment.sign_off import Agreement
from wellbeing_desktop.ui import words

NAMED = [
    (words.stage_name, Stage),
    (words.reason_to_choose, Reason),
    (words.reason_in_table, Reason),
    (words.made_with_words, MadeWith),
    (words.agreement_words, Agreement),
    (words.action_state_words, ActionState),
]


@pytest.mark.parametrize(("name", "kind"), NAMED, ids=lambda value: value.__name__)
def test_every_member_has_words_of_its_own(name, kind):
    said = [name(member) for member in kind]

    assert all(said)
    assert len(set(said)) == len(list(kind))


def test_how_it_was_made_names_who_did_it():
    said = [words.made_words(made, "Aoife", "Maeve") for made in Made]

    assert said == ["Together", "Aoife on their own", "Maeve on their own"]


def test_no_import_is_watched_for_a_switch_that_nothing_uses():
    assert "feature" not in getattr(builtins.__import__, "__name__", "")


@pytest.mark.parametrize("name", ["سلمى", "שירה", "Aoife", "سلمى 👩‍👩‍👧"])
def test_a_sentence_that_begins_with_a_name_begins_on_the_left_whatever_its_script(qapp, name):
    layout = QTextLayout(f"{words.isolated(name)}’s view", qapp.font())
    option = QTextOption()
    option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()

    begin, end = (cast("tuple[float, int]", line.cursorToX(at))[0] for at in (0, len(layout.text())))
    assert begin < end


def test_a_name_in_the_letters_of_the_sentence_stays_as_it_is():
    assert words.isolated("Aoife") == "Aoife"
