"""What one laptop tells its team, by the command line."""

from __future__ import annotations

import pytest

from wellbeing_desktop.exchange.team_file import unpack
from wellbeing_desktop.storage import team_key
from wellbeing_desktop.storage.store import Store
from wellbeing_desktop.storage.team_key import TeamKey, read_team_sealed

AGREED = "otter lantern sixpence gravel"


@pytest.fixture(autouse=True)
def cheap_team(monkeypatch, cheap):
    monkeypatch.setattr(team_key, "TEAM_COST", cheap)


@pytest.fixture
def agreed(tmp_path):
    file = tmp_path / "team.txt"
    file.write_text(f"{AGREED}\n", "utf-8")
    return file


def test_a_team_file_of_everything_signed_is_written(on_store, tmp_path, agreed, folder, passphrase):
    said = on_store("team-file", "-o", tmp_path / "f.wellbeing-team", "--team-passphrase-file", agreed)

    assert (said.status, said.error) == (0, "")
    file = unpack(TeamKey(AGREED).unseal(read_team_sealed(tmp_path / "f.wellbeing-team")))
    assert f"({len(file.lines)} assessments, without names, sealed)" in said.out
    assert (tmp_path / "f.wellbeing-team").stat().st_mode & 0o777 == 0o600
    with Store.open(folder, passphrase) as store:
        rows = [row for row in store.assessment_rows() if row.state != "draft"]
        assert store.audit(1)[0].detail != "team-file"
        assert [row.detail for row in store.audit(9) if row.act == "exported"] == ["team-file"]
    assert sorted(line.day for line in file.lines) == sorted(row.held_on.toordinal() for row in rows)
    assert len({line.person for line in file.lines}) == len({row.person_id for row in rows})


def test_days_are_moved_where_it_is_asked_for_and_order_holds(on_store, tmp_path, agreed):
    files = []
    for days in (0, 20):
        name = tmp_path / f"{days}"
        on_store("team-file", "-o", name, "--team-passphrase-file", agreed, "--shift-days", days)
        files.append(unpack(TeamKey(AGREED).unseal(read_team_sealed(name))))
    plain, moved = ({line.assessment: line for line in file.lines} for file in files)

    by = {line.person: moved[name].day - line.day for name, line in plain.items()}
    assert {moved[name].day - line.day for name, line in plain.items()} == set(by.values())
    assert any(by.values())
    assert max(map(abs, by.values())) <= 20


@pytest.mark.parametrize("days", ["-1", "32", "some"])
def test_another_number_of_days_is_wrong_usage(on_store, tmp_path, agreed, days):
    said = on_store("team-file", "-o", tmp_path / "f", "--team-passphrase-file", agreed, "--shift-days", days)

    assert said.status == 2


def test_a_team_without_a_passphrase_is_refused(on_store, tmp_path, agreed, run, folder):
    agreed.write_text("\n")
    said = on_store("team-file", "-o", tmp_path / "f", "--team-passphrase-file", agreed)
    assert said.status == 1
    assert "The passphrase is empty." in said.error

    both = ("--passphrase-file", "-", "--team-passphrase-file", "-")
    assert run("team-file", "--store", folder, "-o", tmp_path / "f", *both).status == 1 + 1
    assert on_store("team-file", "-o", tmp_path / "f").status == 1 + 1
    assert not (tmp_path / "f").exists()
