"""After an erasure it is said which backups still hold the person, and until when."""

from __future__ import annotations

from datetime import date, timedelta

from wellbeing_desktop.storage import rotation
from wellbeing_desktop.storage.holding import holding
from wellbeing_desktop.storage.restore import ASIDE
from wellbeing_desktop.storage.rotation import Place

TODAY = date(2026, 11, 22)


def test_the_day_that_is_told_is_the_one_on_which_the_rotation_lets_it_go():
    row = [Place(serial, TODAY - timedelta(days=30 - serial)) for serial in range(1, 31)]
    told = rotation.last_days(row, TODAY)
    assert set(told) == set(row)
    kept, serial = set(row), 30
    for ahead in range(1, 400):
        serial += 1
        day = TODAY + timedelta(days=ahead)
        kept.add(Place(serial, day))
        gone = rotation.let_go(list(kept))
        assert {place for place in gone if place in told} == {p for p, last in told.items() if last == day}
        kept -= gone
    assert not kept.intersection(row)


def test_a_row_without_backups_has_no_days():
    assert rotation.last_days([], TODAY) == {}


def test_a_backup_from_a_clock_far_ahead_does_not_hold_the_question_up():
    ahead = Place(1, TODAY + timedelta(days=5000))
    assert rotation.last_days([ahead], TODAY)[ahead] > TODAY


def test_backups_of_the_row_say_their_day_and_those_before_a_restore_stay(keeper, clock):
    keeper.back_up()
    keeper.back_up("before-restore")
    (keeper.folder / f"{ASIDE}20261102").mkdir()
    found = holding(keeper, clock().date())
    assert [one.until is None for one in found.backups] == [True, False]
    assert (found.staying, found.aside, found.place_away) == (1, 1, False)
    assert found.last_day is not None
    assert found.last_day > clock().date()


def test_a_second_place_that_is_away_is_said(keeper, clock, tmp_path):
    stick = tmp_path / "stick"
    stick.mkdir()
    place = keeper.choose_place(stick)
    assert not holding(keeper, clock().date()).place_away
    for path in sorted(place.folder.iterdir()):
        path.unlink()
    place.folder.rmdir()
    stick.rmdir()
    assert holding(keeper, clock().date()).place_away
