"""A seeded store of many invented people, filled fast: rows go in by bulk, not one by one."""

from __future__ import annotations

import random
import subprocess
import sys
from collections import defaultdict
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, date, datetime, timedelta
from itertools import islice
from operator import itemgetter
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, insert
from sqlcipher3 import dbapi2

from wellbeing_desktop.assessment.answers import Answer, Reason, Voice
from wellbeing_desktop.assessment.assessment import Assessment
from wellbeing_desktop.assessment.framework import Framework
from wellbeing_desktop.assessment.notes import Note
from wellbeing_desktop.assessment.people import Person, Practitioner
from wellbeing_desktop.assessment.plan import Action
from wellbeing_desktop.assessment.sign_off import SignOff
from wellbeing_desktop.assessment.team_lines import packed
from wellbeing_desktop.exchange.framework_file import shipped_framework
from wellbeing_desktop.storage import keys
from wellbeing_desktop.storage.assessment_tables import StoredAssessment
from wellbeing_desktop.storage.base import Base
from wellbeing_desktop.storage.database import make_engine
from wellbeing_desktop.storage.folding import beginnings
from wellbeing_desktop.storage.kdf import KdfCost
from wellbeing_desktop.storage.parts import PARTS
from wellbeing_desktop.storage.people_tables import StoredBeginning, StoredFramework, StoredPerson
from wellbeing_desktop.storage.places import DATABASE
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.storage.team_tables import StoredTeamLine
from wellbeing_desktop.storage.writing import framework_values, head_values, person_values

PASSPHRASE = "only for measuring"
CHEAP = KdfCost(memory_kib=19 * 1024, passes=1, lanes=1)
ASSESSMENTS_EACH = 4
ASSESSMENTS_OF_FIRST = 50

_FIRST = tuple(
    """
    Aoife Bríd Ciarán Declan Eileen Fionn Gráinne Hannah Isaac Joanna Kasia Liam Maeve Niamh Órla
    Patrick Queenie Róisín Seán Tomasz Una Vera Wilbert Xiao Yusuf Zoë Mary Margaret Martin Michael
    Marcus Anne Andrew Agnes Ahmed Barbara Brian Catherine Conor Daniel David Emma Erin Fatima George
    Grace Helen Ivan James John Karam Kevin Lena Łukasz Marta Noor Oliver Peter Rania Samir Sarah Thomas
    Victor William
    """.split()  # noqa: SIM905
)
_LAST = tuple(
    """
    Ahern Boyd Byrne Campbell Connolly Darwish Devlin Doherty Donnelly Farrell Ferguson Fitzgerald
    Gallagher Gilliland Graham Hamilton Hassan Hughes Johnston Kavanagh Kelly Kowalski Lavery Lynch
    Maguire Mahmoud Marshall Martin Mason McAllister McCann McCarthy McCauley McDaid McGinn McKeown
    Mills Molloy Moore Mulholland Müller Murphy Nowak Nugent O'Brien O'Connor O'Hara O'Neill O'Rourke
    Patterson Quinn Reid Rooney Savage Scullion Sharkey Simpson Smyth Stewart Sweeney Taylor Toner Walsh
    Watson Wilson Wójcik Young Zielińska
    """.split()  # noqa: SIM905
)
_STEMS = tuple("Al Bar Car Dal Ed Far Gar Hol Is Kil Lan Mar Nor Os Pen Ros Sal Tem Wal Yar".split())  # noqa: SIM905
_ENDINGS = tuple("by cott den ford ham ins kin land lock man mere ner nett son ter ton well wick".split())  # noqa: SIM905
_ANSWERS: tuple[Answer, ...] = (1, 2, 3, 3, 4, 4, 5, Reason.DOES_NOT_KNOW)
_WORDS = "We talked about how the week had been and what would help; she laughed about the dog. " * 4


def fill(folder: Path, people: int, seed: int = 1) -> UUID:
    """Make a store of so many people, most with four assessments, and close it.

    The rows are written by a process of its own: what wipes memory after use is on in a process
    that ever opened a store, and makes a million rows slow.

    Returns:
        The id of the person with fifty assessments.
    """
    Store.create(folder, PASSPHRASE, CHEAP)[0].close()
    command = [sys.executable, "-m", "benchmarks.big_store", str(folder), str(people), str(seed)]
    here = Path(__file__).resolve().parent.parent
    done = subprocess.run(command, cwd=here, stdout=subprocess.PIPE, text=True, check=True)
    return UUID(done.stdout.strip())


def write_rows(folder: Path, people: int, seed: int) -> UUID:
    """Write the rows of `fill` into an empty store."""
    chance, framework = random.Random(seed), shipped_framework()
    data_key, _ = keys.unlock(folder, PASSPHRASE)
    with closing(dbapi2.connect(folder / DATABASE, isolation_level=None)) as connection:
        connection.execute(f"PRAGMA key = \"x'{data_key.hex()}'\"")
        connection.execute("PRAGMA cache_size = -400000")
        with make_engine(connection).begin() as transaction:
            transaction.execute(insert(StoredFramework), framework_values(framework))
            first = _add_people(transaction, people, chance)
            _add_assessments(transaction, people, framework, chance)
    return first


def _add_people(connection: Connection, count: int, chance: random.Random) -> UUID:
    rows, found_by = [], []
    for key in range(1, count + 1):
        name = f"{chance.choice(_FIRST)} {_surname(chance)}"
        person = Person(f"SW-{key:05}", name, id=UUID(int=chance.getrandbits(128), version=4))
        touched_at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(400_000))
        rows.append({"key": key, "touched_at": touched_at, **person_values(person)})
        sort_name = rows[-1]["sort_name"]
        for beginning in beginnings(person.name, person.reference):
            found_by.append({"beginning": beginning, "sort_name": sort_name, "person_key": key})
    connection.execute(insert(StoredPerson), rows)
    connection.execute(insert(StoredBeginning), sorted(found_by, key=itemgetter("beginning")))
    first: UUID = rows[0]["id"]
    return first


def _surname(chance: random.Random) -> str:
    """Return a common surname for one in three, else one of many, so that none has far too many people."""
    if chance.random() < 1 / 3:
        return chance.choice(_LAST)
    return chance.choice(_STEMS) + chance.choice(_ENDINGS)


def _add_assessments(
    connection: Connection, people: int, framework: Framework, chance: random.Random
) -> None:
    models = [_modelled(framework, chance) for _ in range(40)]
    heads = iter(enumerate(_heads(people, models, chance), 1))
    while batch := list(islice(heads, 1000)):
        parts: dict[type[Base], list[dict[str, Any]]] = defaultdict(list)
        rows = []
        for key, (head, model) in batch:
            rows.append({"key": key, **head})
            for table, values in model[1].items():
                parts[table] += [{"assessment_key": key, **value} for value in values]
            if rows[-1]["standing"]:
                parts[StoredTeamLine].append({"assessment_key": key, "codes": model[2]})
        connection.execute(insert(StoredAssessment), rows)
        for table, values in filter(itemgetter(1), parts.items()):
            connection.execute(insert(table), values)


_Model = tuple[dict[str, Any], dict[type[Base], list[dict[str, Any]]], bytes]


def _heads(
    people: int, models: list[_Model], chance: random.Random
) -> Iterator[tuple[dict[str, Any], _Model]]:
    """Give each person their assessments, a few months apart; one in twenty of the last is a draft."""
    for person_key in range(1, people + 1):
        count = ASSESSMENTS_OF_FIRST if person_key == 1 else ASSESSMENTS_EACH
        for number in range(count):
            held_on = date(2014, 1, 1) + timedelta(days=90 * number + chance.randrange(60))
            model = chance.choice(models)
            yield (
                {
                    **model[0],
                    "id": UUID(int=chance.getrandbits(128), version=4),
                    "person_key": person_key,
                    "held_on": held_on,
                    "entered_on": held_on,
                    "next_review": held_on + timedelta(days=90),
                    "touched_at": datetime(held_on.year, held_on.month, held_on.day, tzinfo=UTC),
                    "current": True,
                    "standing": True,
                    **(_UNSIGNED if number == count - 1 and not chance.randrange(20) else {}),
                },
                model,
            )


_UNSIGNED = {
    "state": "draft",
    "signed_at": None,
    "signed_by": "",
    "agreement": None,
    "comment": "",
    "copy": None,
    "standing": False,
}


def _modelled(framework: Framework, chance: random.Random) -> _Model:
    """Return the rows of a whole assessment as practitioners make them."""
    practitioner = Practitioner("Maeve Donnelly", "Social worker")
    made = Assessment(framework, UUID(int=1), practitioner, date(2026, 1, 1), date(2026, 1, 1))
    for indicator in framework.all_indicators:
        made.rate(Voice.PERSON, indicator.id, chance.choice(_ANSWERS))
        if chance.random() < 0.8:
            made.rate(Voice.PRACTITIONER, indicator.id, chance.randint(1, 5))
        if chance.random() < 0.4:
            made.write(indicator.id, Note(_WORDS[: chance.randrange(30, 300)], seen=_WORDS[:80]))
    made.set_matters_most([framework.indicators[2].id, framework.indicators[7].id])
    made.set_actions(Action(_WORDS[:60], by=date(2026, 3, 1)) for _ in range(3))
    made.sign(SignOff(datetime(2026, 1, 1, 15, tzinfo=UTC), "Maeve Donnelly", comment="That is how it is."))
    return head_values(made), {table: rows(made) for table, rows in PARTS.items()}, packed(made)


if __name__ == "__main__":
    print(write_rows(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
