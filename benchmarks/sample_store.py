"""Makes a whole store of many invented people: `python3 dev.py sample --people N`.

Rows go in by bulk in a process that never opened a store: what wipes memory after use is on in one
that did, and makes a million rows slow.
"""

from __future__ import annotations

import argparse
import secrets
import subprocess
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from datetime import UTC, date, datetime, time, timedelta
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert
from sqlcipher3 import dbapi2

from benchmarks.sample_lives import REVIEW_DAYS, Life, Picture, lives
from wellbeing_desktop.assessment.assessment import Assessment, Stage
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Practitioner
from wellbeing_desktop.assessment.plan import Action, ActionState, Owner
from wellbeing_desktop.assessment.sign_off import Agreement, SignOff
from wellbeing_desktop.assessment.team_lines import REASON_CODES, places_of
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.files import write_whole
from wellbeing_desktop.storage import keys
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.database import make_engine
from wellbeing_desktop.storage.folding import beginnings
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.part_tables import StoredAction, StoredNote, StoredPriority
from wellbeing_desktop.storage.parts import actions
from wellbeing_desktop.storage.people_tables import (
    StoredBeginning,
    StoredFramework,
    StoredPerson,
    StoredPractitioner,
)
from wellbeing_desktop.storage.places import DATABASE
from wellbeing_desktop.storage.step_tables import StoredStepChange
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.storage.team_tables import StoredTeamLine
from wellbeing_desktop.storage.writing import (
    framework_values,
    head_values,
    note_values,
    person_values,
    practitioner_values,
)

AT_ONCE = 100
"""People written in one go."""

_TEAM = "Maeve Donnelly;Ruairí Boyle;Agnieszka Nowak;Samir Hassan;Grace McCann;Tom Walsh;Una Quinn;Li Wei;"
_NAMES = (_TEAM + "Bríd Kelly;Omar Darwish;Helen Young;Pádraig Byrne").split(";")
_SAID = (
    "The neighbours look in most days now.",
    "I would like to get out more than I do.",
    "It is better since the heating was mended.",
    "I don’t see my brother any more and I miss him.",
    "The choir on Thursdays keeps me going.",
    "Some weeks are fine and some are not.",
)
_STEPS = (
    "Ring the community centre about the lunch club",
    "Ask the doctor about the tablets",
    "Visit the allotment with a friend",
    "Sort the letters from the housing office together",
    "Take the bus into town once",
)
_WENT_WELL = "It went better than I thought."
_REASON_OF = {code: reason.value for reason, code in REASON_CODES.items()}
_UNASKED = min(REASON_CODES.values())
_ANSWER = "INSERT INTO answer (assessment_key, voice, indicator_id, step, reason) VALUES (?, ?, ?, ?, ?)"
_UNSIGNED = {
    "state": "draft",
    "signed_at": None,
    "signed_by": "",
    "agreement": None,
    "comment": "",
    "copy": None,
}
Rows = dict[type[Base], list[dict[str, Any]]]


def make(folder: Path, passphrase: str, people: int, *, cost: KdfCost | None = None, seed: int = 1) -> None:
    """Make a store of so many people, who have ten pictures each on average, and close it."""
    Store.create(folder, passphrase, cost)[0].close()
    command = [sys.executable, "-m", "benchmarks.sample_store", "--rows", str(folder), str(people), str(seed)]
    here = Path(__file__).resolve().parent.parent
    subprocess.run(command, cwd=here, input=passphrase, text=True, check=True)


def write_rows(
    folder: Path, passphrase: str, people: int, seed: int, progress: Callable[[int], None] = lambda _: None
) -> None:
    """Write the rows of `make` into an empty store; `progress` is told how many people are written."""
    framework, today = shipped_framework(), date.today()
    data_key, _ = keys.unlock(folder, passphrase)
    with closing(dbapi2.connect(folder / DATABASE, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        connection.execute("PRAGMA cache_size = -400000")
        with make_engine(connection).begin() as transaction:
            transaction.execute(insert(StoredFramework), framework_values(framework))
            writer = _Writer(transaction, framework, today)
            wanted = lives(people, today, len(framework.all_indicators), seed, len(_NAMES))
            while some := list(islice(wanted, AT_ONCE)):
                writer.add(some)
                progress(writer.people)


class _Writer:
    """Writes lives as rows; what is alike in all pictures of a practitioner is made once."""

    def __init__(self, connection: Connection, framework: Framework, today: date) -> None:
        self._connection = connection
        self._framework = framework
        self._today = today
        self._places = places_of(framework)
        self._team = [
            Practitioner(name, "Social worker", id=UUID(int=at + 1, version=4))
            for at, name in enumerate(_NAMES)
        ]
        connection.execute(insert(StoredPractitioner), [practitioner_values(one) for one in self._team])
        self._heads = [self._head(one) for one in self._team]
        self.people = 0
        self._pictures = 0

    def add(self, some: Sequence[Life]) -> None:
        """Write some lives."""
        rows: Rows = defaultdict(list)
        answers: list[tuple[Any, ...]] = []
        for life in some:
            self.people += 1
            self._add_person(rows, life)
            for place, picture in enumerate(life.pictures):
                self._pictures += 1
                self._add_picture(rows, life, place)
                answers += self._answers(picture)
        rows[StoredBeginning].sort(key=itemgetter("beginning"))
        for table in (StoredPerson, StoredBeginning, StoredAssessment):
            self._connection.execute(insert(table), rows.pop(table))
        driver = self._connection.connection.driver_connection
        assert driver is not None
        driver.executemany(_ANSWER, answers)
        for table, values in rows.items():
            self._connection.execute(insert(table), values)

    def _head(self, practitioner: Practitioner) -> dict[str, Any]:
        day = self._today
        made = Assessment(self._framework, UUID(int=1), practitioner, day, day)
        made.sign(SignOff(datetime(2026, 1, 1, tzinfo=UTC), practitioner.name, Agreement.AGREE))
        return head_values(made)

    def _add_person(self, rows: Rows, life: Life) -> None:
        values = person_values(life.person)
        touched_at = _at(life.pictures[-1].held_on)
        rows[StoredPerson].append({"key": self.people, "touched_at": touched_at, **values})
        for beginning in beginnings(life.person.name, life.person.reference):
            found_by = {"beginning": beginning, "sort_name": values["sort_name"], "person_key": self.people}
            rows[StoredBeginning].append(found_by)

    def _add_picture(self, rows: Rows, life: Life, place: int) -> None:
        picture, key = life.pictures[place], self._pictures
        talked = len(self._framework.indicators)
        own = {
            "key": key,
            "id": picture.id,
            "person_key": self.people,
            "stage": picture.stage,
            "held_on": picture.held_on,
            "entered_on": picture.held_on,
            "signed_at": _at(picture.held_on, 15),
            "touched_at": _at(picture.held_on, 15),
            "next_review": _review(picture),
            "talked_about": sum(code != _UNASKED for code in picture.codes[:talked]),
            "current": True,
            "standing": picture.signed,
        }
        rows[StoredAssessment].append(
            {**self._heads[life.practitioner], **own, **({} if picture.signed else _UNSIGNED)}
        )
        if picture.signed:
            rows[StoredTeamLine].append({"assessment_key": key, "codes": picture.codes})
        later = life.pictures[place + 1 :]
        self._add_beside(rows, picture, key, later[0].held_on if later else None)

    def _add_beside(self, rows: Rows, picture: Picture, key: int, next_on: date | None) -> None:
        """Add own words, what matters most, the plan, and what became of it by the next picture."""
        draft = Assessment(self._framework, UUID(int=1), self._team[0], picture.held_on, picture.held_on)
        ids = [indicator.id for indicator in self._framework.indicators]
        about = ids[picture.codes[0] :: 7]
        for at, indicator_id in enumerate(about):
            draft.write(indicator_id, Note(own_words=_SAID[(picture.codes[at] + at) % len(_SAID)]))
            rows[StoredNote].append({"assessment_key": key, **note_values(draft, indicator_id)})
        rows[StoredPriority].append({"assessment_key": key, "position": 0, "indicator_id": about[0]})
        due = picture.held_on + timedelta(days=REVIEW_DAYS // 2)
        draft.set_actions(
            Action(
                _STEPS[(picture.codes[1] + at) % len(_STEPS)], Owner.PERSON, by=due, id=_step_id(picture, at)
            )
            for at in range(picture.steps)
        )
        rows[StoredAction] += [{"assessment_key": key, **values} for values in actions(draft)]
        if next_on is not None and picture.signed:
            for action in draft.actions[1:]:
                done = {"assessment_id": picture.id, "action_id": action.id, "state": ActionState.DONE}
                said = {"said_at": _at(next_on), "said_by": self._team[0].name, "outcome": _WENT_WELL}
                rows[StoredStepChange].append({**done, **said, "words": "", "due": None})

    def _answers(self, picture: Picture) -> Iterator[tuple[Any, ...]]:
        for (indicator_id, voice), code in zip(self._places, picture.codes, strict=True):
            if code != _UNASKED:
                step = code if code not in _REASON_OF else None
                yield self._pictures, voice.value, indicator_id, step, _REASON_OF.get(code)


def main(arguments: Sequence[str]) -> int:
    """Make a store as the command line says, and tell where it is."""
    if arguments[:1] == ["--rows"]:
        folder, people, seed = arguments[1:]
        write_rows(Path(folder), sys.stdin.read(), int(people), int(seed), _told(int(people)))
        return 0
    parser = argparse.ArgumentParser("dev.py sample", description="Make a store of invented people.")
    parser.add_argument("--people", type=int, default=1000, help="how many; ten pictures each on average")
    parser.add_argument("--store", type=Path, help="the folder to make; a new one where none is named")
    parser.add_argument(
        "--passphrase-file", type=Path, help="what is to open it; a new one where none is named"
    )
    asked = parser.parse_args(arguments)
    folder = asked.store or Path(tempfile.mkdtemp(prefix="wellbeing-sample-")) / "store"
    if folder.exists() or asked.people < 1:
        parser.error("name a folder that is not there yet, and at least one person")
    file = asked.passphrase_file or folder.parent / "passphrase.txt"
    if asked.passphrase_file is None:
        folder.parent.mkdir(parents=True, exist_ok=True)
        write_whole(file, f"{secrets.token_hex(10)}\n".encode())
    make(folder, file.read_text("utf-8").removesuffix("\n"), asked.people)
    print(f"Store with {asked.people} invented people: {folder}\nPassphrase: {file}")
    return 0


def _told(people: int) -> Callable[[int], None]:
    """Return what says every tenth of the way that it is done."""
    tenth = max(1, people // 10)

    def tell(done: int) -> None:
        if done % tenth < AT_ONCE or done == people:
            print(f"{done} of {people} people", flush=True)

    return tell


def _review(picture: Picture) -> date | None:
    return None if picture.stage is Stage.CLOSING else picture.held_on + timedelta(days=REVIEW_DAYS)


def _at(day: date, hour: int = 12) -> datetime:
    return datetime.combine(day, time(hour), UTC)


def _step_id(picture: Picture, at: int) -> UUID:
    return UUID(int=(picture.id.int + at + 1) % (1 << 128), version=4)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
