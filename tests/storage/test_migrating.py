"""A store of an older version is brought to this one, or stays as it was."""

from __future__ import annotations

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from tests.storage.conftest import filled, sign_off
from wellbeing_desktop.storage import migrating, schema
from wellbeing_desktop.storage.backup import restore
from wellbeing_desktop.storage.database import connect, make_engine
from wellbeing_desktop.storage.errors import MigrationFailedError, NewerStoreError, SaveFailedError
from wellbeing_desktop.storage.schema import REVISIONS, TABLES, create_schema
from wellbeing_desktop.storage.store import Store

LATER = f"{int(REVISIONS[-1]) + 1:04}"
HEAD = f'''"""A later schema."""
import sqlalchemy as sa
from alembic import op
revision, down_revision, branch_labels, depends_on = "{LATER}", "{REVISIONS[-1]}", None, None
def upgrade():
'''
REBUILD = (
    HEAD
    + """    with op.batch_alter_table("person", table_kwargs={"sqlite_strict": True}) as person:
        person.add_column(sa.Column("pronouns", sa.Text(), nullable=False, server_default=""))
        person.alter_column("name", existing_type=sa.Text(), nullable=True)
"""
)
ORPHAN = (
    HEAD
    + """    op.execute("DELETE FROM person")
"""
)
STOP = (
    REBUILD
    + """    raise RuntimeError("stopped half-way")
"""
)

OLDER = Path(__file__).parent / "older"
"""Backups that older versions of the application wrote; the passphrase is that of the tests."""


def shape(connection) -> set[str]:
    rows = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
    return {" ".join(row[0].split()) for row in rows}


def contents(connection) -> dict[str, int]:
    """Count the rows of every table; the audit tells of each opening and so grows by itself."""
    return {t: connection.execute(f"SELECT count(*) FROM {t}").fetchone()[0] for t in TABLES if t != "audit"}


@pytest.fixture
def older(store, draft, tmp_path, monkeypatch):
    """A closed store of the newest revision, and a way to tell the application of a later one."""
    filled(draft).sign(sign_off())
    store.save(draft)
    before = store._thread.now(contents, store._opened.connection)
    store.close()
    scripts = tmp_path / "migrations"
    shutil.copytree(migrating.SCRIPTS, scripts, ignore=shutil.ignore_patterns("__pycache__"))

    def tell_of(script: str) -> None:
        (scripts / "versions" / f"r{LATER}_later.py").write_text(script)
        monkeypatch.setattr(migrating, "SCRIPTS", scripts)
        for module in (schema, migrating):
            monkeypatch.setattr(module, "REVISIONS", (*REVISIONS, LATER))

    return store.folder, before, tell_of


def test_migrating_from_nothing_gives_the_schema_that_a_new_store_has(tmp_path):
    with (
        closing(connect(tmp_path / "new.db", bytes(32), create=True)) as new,
        closing(connect(tmp_path / "migrated.db", bytes(32), create=True)) as migrated,
    ):
        with make_engine(new).begin() as transaction:
            create_schema(transaction)
        with make_engine(migrated).begin() as transaction:
            migrating.run_scripts(transaction)

        assert shape(new) == shape(migrated)
        assert schema.revision(new) == schema.revision(migrated) == REVISIONS[-1]


def test_a_store_of_the_first_version_is_brought_to_this_one_with_all_that_it_held(tmp_path, passphrase):
    folder = tmp_path / "store"
    restore(OLDER / "r0001.wellbeing-backup", folder, passphrase)
    with Store.open(folder, passphrase) as store:
        (row,) = store.people()
        record = store.record(row.id)
        assert store.verify() == []

    assert row.name == "Aoife Ní Bhriain"
    assert [(a.version, a.state) for a in record.assessments] == [(1, "signed_off"), (2, "amended")]
    assert len(list((folder / "backups").glob("before-*"))) == 1


def test_every_revision_that_the_application_names_has_its_script():
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(migrating.SCRIPTS))
    scripts = ScriptDirectory.from_config(config).walk_revisions()
    assert tuple(script.revision for script in scripts)[::-1] == REVISIONS


def test_opening_a_store_of_this_version_does_not_load_alembic(store, passphrase):
    store.close()
    code = (
        "import sys, pathlib; from wellbeing_desktop.storage.store import Store; "
        "Store.open(pathlib.Path(sys.argv[1]), sys.argv[2]).close(); "
        "assert 'alembic' not in sys.modules; assert 'matplotlib' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code, str(store.folder), passphrase], check=True)


def test_rebuilding_a_table_keeps_every_row_that_belongs_to_it(older, passphrase, draft):
    folder, before, tell_of = older
    tell_of(REBUILD)
    with Store.open(folder, passphrase) as store:
        found = store._thread.now(contents, store._opened.connection)
        columns = store._thread.now(
            lambda: store._opened.connection.execute("SELECT pronouns FROM person").fetchall()
        )
        keys = store._thread.now(lambda: store._opened.connection.execute("PRAGMA foreign_keys").fetchone())
        assert store.assessment(draft.id) == draft
        assert store.verify() == []

    assert found == before
    assert columns == [("",)]
    assert keys == (1,)


def test_a_checked_backup_is_kept_from_before(older, passphrase, draft, tmp_path, monkeypatch):
    folder, _, tell_of = older
    tell_of(REBUILD)
    Store.open(folder, passphrase).close()
    Store.open(folder, passphrase).close()
    monkeypatch.undo()

    (kept,) = (folder / "backups").iterdir()
    restore(kept, tmp_path / "before", passphrase)
    with Store.open(tmp_path / "before", passphrase) as store:
        assert store.assessment(draft.id) == draft
    with pytest.raises(NewerStoreError):
        Store.open(folder, passphrase)


@pytest.mark.parametrize(("script", "kind"), [(STOP, RuntimeError), (ORPHAN, MigrationFailedError)])
def test_a_migration_that_fails_leaves_the_store_as_it_was(
    older, passphrase, draft, monkeypatch, script, kind
):
    folder, _, tell_of = older
    tell_of(script)
    with pytest.raises(kind):
        Store.open(folder, passphrase)
    monkeypatch.undo()

    with Store.open(folder, passphrase) as store:
        assert store.assessment(draft.id) == draft
        assert store.verify() == []


def test_without_a_backup_nothing_is_migrated(older, passphrase, draft, monkeypatch):
    folder, _, tell_of = older
    tell_of(REBUILD)
    (folder / "backups").write_bytes(b"a file in the way")
    with pytest.raises(SaveFailedError):
        Store.open(folder, passphrase)
    monkeypatch.undo()

    with Store.open(folder, passphrase) as store:
        assert store.assessment(draft.id) == draft
