"""A store of the first release is killed after each statement of its migration.

`stores/0001.wellbeing-backup` was made by the application itself when revision 0001 was the newest;
`stores/0001.json` says what was in it.
"""

from __future__ import annotations

import json
from contextlib import closing
from pathlib import Path
from typing import Any

from tests.trust.killing import Killer, needs_fork
from tests.trust.trial import Trial
from wellbeing_desktop.storage import keys, schema
from wellbeing_desktop.storage.database import connect
from wellbeing_desktop.storage.places import BACKUPS, DATABASE
from wellbeing_desktop.storage.restore import restore
from wellbeing_desktop.storage.store import Store

pytestmark = needs_fork

STORES = Path(__file__).with_name("stores")
OLDEST = STORES / "0001.wellbeing-backup"


def test_a_migration_killed_after_each_of_its_statements(tmp_path: Path, passphrase: str) -> None:
    truth = json.loads((STORES / "0001.json").read_text("utf-8"))
    with Killer() as killer:
        statements = len(killer.let("migrate", fresh(tmp_path / "whole", passphrase), passphrase, 0))
        trial = Trial(f"migration from {revision_of(OLDEST)} killed", 4, statements)
        stops = trial.chance.sample(range(1, statements + 1), statements)
        for number, stop in zip(trial.rounds(), stops, strict=False):
            folder = fresh(tmp_path / str(number), passphrase)
            said = killer.let("migrate", folder, passphrase, stop)
            assert len(said) == stop, "it was not killed there"
            assert revision_in(folder, passphrase) == "0001", "half a migration was kept"
            with Store.open(folder, passphrase) as store:
                trial.lost += contents(store) != truth
                trial.wrong += bool(store.verify())
            assert list((folder / BACKUPS).iterdir()), "no backup was made before"
    trial.found = f"{statements} statements to revision {schema.REVISIONS[-1]}; after each, all was there"
    assert statements > 10
    trial.check()


def fresh(folder: Path, passphrase: str) -> Path:
    """Return a store of the first release."""
    restore(OLDEST, folder, passphrase)
    return folder


def revision_of(file: Path) -> str:
    return file.name.partition(".")[0]


def revision_in(folder: Path, passphrase: str) -> str:
    data_key, _ = keys.unlock(folder, passphrase)
    with closing(connect(folder / DATABASE, data_key)) as connection:
        return schema.revision(connection)


def contents(store: Store) -> dict[str, Any]:
    """Return what was answered, written and planned, by reference."""
    found = {}
    for row in store.people():
        record = store.record(row.id)
        found[record.person.reference] = {
            "name": record.person.name,
            "assessments": [
                {
                    "held_on": one.held_on.isoformat(),
                    "stage": one.stage.value,
                    "state": one.state.value,
                    "answers": {f"{voice} {place}": answer for (voice, place), answer in one.answers.items()},
                    "words": {place: [n.own_words, n.seen, n.told] for place, n in one.notes.items()},
                    "actions": [action.what for action in one.actions],
                }
                for one in record.assessments
            ],
        }
    return json.loads(json.dumps(found, sort_keys=True))
