"""Three laptops each write a file for the team; the lead's combines them and sees the team. By clicks."""

from __future__ import annotations

import random
from datetime import UTC, date, datetime

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel

from tests.journeys.test_figures_by_another_path import answer
from tests.ui.hand_over.answers import Answers, press, write
from tests.ui.places import Places, settle, wait
from tests.ui.team_places import show_team
from tests.ui.test_team_file_flow import AGREED, saved
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.team_figures import Team
from wellbeing_desktop.storage import team_key
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.ui.theme import Theme

MAEVE = Practitioner("Maeve Donnelly")
NAMES = ("Aoife Byrne", "Wilbert Gilliland", "Mary O’Hare", "Tomasz Kowalski", "Gráinne Devlin", "Bren Walsh")


@pytest.fixture(autouse=True)
def cheap_team(monkeypatch, cheap):
    monkeypatch.setattr(team_key, "TEAM_COST", cheap)


@pytest.fixture
def theme(qapp) -> Theme:
    theme = Theme()
    theme.use("light")
    theme.apply(qapp)
    return theme


@pytest.fixture
def laptop(qapp, theme, tmp_path, passphrase, cheap):
    """Make a laptop with some people's records; the window of it is shown."""
    made: list[Places] = []

    def with_people(records) -> Places:
        folder = tmp_path / f"laptop-{len(made)}"
        folder.mkdir()
        store, _ = Store.create(folder / "store", passphrase, cheap)
        store.take_in(records)
        places = Places(theme, folder, store)
        made.append(places)
        places.window.show()
        places.window.activateWindow()
        wait(places.window.isActiveWindow)
        return places

    yield with_people
    for places in made:
        places.close()
        places.store.close()


def lives(framework, dice, prefix: str) -> list[PersonRecord]:
    """Six people of a practitioner, each with a first picture and a review."""
    found = []
    for number, name in enumerate(NAMES):
        person = Person(f"{prefix}-{number}", name, born_on=date(1960, 3, 2))
        pictures = []
        for month, stage in ((3, Stage.FIRST), (9, Stage.REVIEW)):
            held = date(2026, month, 2 + number)
            one = Assessment(framework, person.id, MAEVE, held, held, stage)
            answer(one, dice)
            one.sign(SignOff(datetime(2026, month, 20, tzinfo=UTC), MAEVE.name))
            pictures.append(one)
        found.append(PersonRecord(person, tuple(pictures)))
    return found


def said(places) -> str:
    return " ".join(label.text() for label in places.page.findChildren(QLabel) if label.isVisible())


def test_three_laptops_are_one_team_and_nothing_of_it_is_kept(
    laptop, framework, tmp_path, monkeypatch, qtbot
):
    dice = random.Random(20_261_122)
    north, south, west = (lives(framework, dice, prefix) for prefix in ("N", "S", "W"))
    handed_over = north[0]
    files = []
    for number, records in enumerate((north, [*south, handed_over], west)):
        places = laptop(records)
        name = tmp_path / f"{number}.wellbeing-team"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, name=name: (str(name), ""))
        assert "pictures are in" in saved(places)
        places.window.hide()
        files.append(name)
    broken = tmp_path / "cut.wellbeing-team"
    broken.write_bytes(files[2].read_bytes()[:-9])
    for file in files:
        assert not any(name.encode() in file.read_bytes() for name in NAMES)

    lead = laptop([])
    show_team(lead)
    assert "No picture is signed yet." in said(lead)
    chosen = [str(file) for file in (*files, files[0], broken)]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    answers = Answers(qtbot, write(AGREED), press("choice-0"))
    lead.press("team-combine")
    assert answers.steps == []

    assert "The team of 3 laptops 36 pictures of 18 people. 2 pictures were in two files" in answers.said[-1]
    assert "cut.wellbeing-team, for it was cut short or changed on its way." in answers.said[-1]
    desk = lead.flow._around.team.desk
    wait(lambda: "From the files of 3 laptops. 18 people have a signed picture." in said(lead))
    settle()

    together = laptop([*north, *south, *west]).store  # as if one laptop had met them all
    ours = Team(together.team_lines())
    assert desk._team is not None
    assert dict(desk._team.groups) == dict(ours.groups)
    for group in ours.groups:
        assert desk._team.figures(group) == ours.figures(group)

    assert lead.store.count_people() == 0
    assert [row.act for row in lead.store.audit(99) if row.act in {"imported", "person_added"}] == []
    lead.press("team-own")
    wait(lambda: "No picture is signed yet." in said(lead))
    assert lead.see("team-own") is None
