"""What is said of backups, of what goes and of the rule, where a record is erased or due for a look."""

from __future__ import annotations

from datetime import UTC, date, datetime

from wellbeing_desktop.assessment.passages import Part
from wellbeing_desktop.assessment.people import Person
from wellbeing_desktop.assessment.record import PersonRecord
from wellbeing_desktop.assessment.retention import EraseReason, KeepRule
from wellbeing_desktop.storage.holding import Holder, Holding
from wellbeing_desktop.ui.rights_words import goes_words, holding_words, part_words, reason_words, rule_words

MADE = datetime(2026, 11, 20, 9, tzinfo=UTC)
AGAIN = "Whoever puts one of them back has to erase the record again."


def test_backups_that_hold_it_are_counted_with_the_day_on_which_the_last_one_goes():
    rota = tuple(Holder(MADE, date(2027, month, 1)) for month in (1, 8))
    said = holding_words(Holding(rota))
    assert said.startswith("2 backups made before still hold this record.")
    assert "the last of them is let go on 1 August 2027; with fewer, later." in said
    assert said.endswith(AGAIN)


def test_what_stays_until_somebody_removes_it_is_said_apart():
    said = holding_words(Holding((Holder(MADE, None),), aside=2, place_away=True))
    assert "1, made before an update or before another was put back, stays until you remove it." in said
    assert "2 earlier stores that were kept aside stay until you remove them." in said
    assert "The second place for backups is not here: what lies there holds it too." in said
    assert "let go" not in said


def test_without_any_backup_that_is_all_that_is_said():
    assert holding_words(Holding()) == "There is no backup that could still hold this record."


def test_what_goes_counts_only_what_there_is():
    assert goes_words(PersonRecord(Person("R", "N"))) == "The name, the reference and all that is known."


def test_the_rule_is_said_with_its_years_and_that_nothing_goes_by_itself():
    assert rule_words(KeepRule(1)).startswith("The last signed picture is 1 year old or older.")
    assert rule_words(KeepRule(7, after_closing=True)).startswith("The work closed 7 years ago or longer.")
    assert rule_words(KeepRule(7)).endswith("Nothing is deleted by itself: you decide for each.")
    assert "no rule" in rule_words(KeepRule())


def test_every_part_and_every_reason_has_words_of_its_own():
    words = [part_words(part) for part in Part]
    assert len(set(words)) == len(words)
    assert set(reason_words()) == {reason.value for reason in EraseReason} - {EraseReason.AGAIN}
