"""The demo does the whole main job without a window."""

import json
import re
from collections import Counter

import pytest
from pypdf import PdfReader

from wellbeing_desktop.exchange.record_file import write_record
from wellbeing_desktop.exchange.samples import shipped_samples
from wellbeing_desktop.storage.store import Store

NAMES = re.compile("Wilbert|Karam|Gr.inne|Marty|Kasia|Devlin|Boyd|Darwish|Gilliland|Zieli", re.IGNORECASE)


@pytest.fixture
def two_people(framework, monkeypatch):
    """Let the demo walk two of the five: one with an amendment, one with a draft."""
    chosen = shipped_samples(framework)[2:4]
    monkeypatch.setattr("wellbeing_desktop.cli_demo.shipped_samples", lambda framework: chosen)
    return chosen


def test_the_demo_walks_sample_people_and_writes_their_pages(run, tmp_path, two_people):
    out = tmp_path / "deep" / "demo"
    said = run("demo", "--out", out)
    names = sorted(file.name for file in out.iterdir() if file.is_file())

    assert said.status == 0
    assert str(out / "store") in said.out
    assert Counter(re.sub("^SAMPLE-0[34]-....-..-..-", "", name) for name in names) == {
        "person.pdf": 4,
        "record.pdf": 4,
        "summary.pdf": 4,
        "radar.png": 4,
        "dots.png": 4,
        "passphrase.txt": 1,
    }
    assert not NAMES.search(" ".join(names) + said.out)
    assert (out / "passphrase.txt").stat().st_mode & 0o777 == 0o600
    assert {len(PdfReader(file).pages) for file in out.glob("*summary.pdf")} == {1}
    assert all(file.read_bytes().startswith(b"\x89PNG") for file in out.glob("*.png"))

    opened = ("--store", out / "store", "--passphrase-file", out / "passphrase.txt")
    assert len(json.loads(run("assessments", "--json", *opened).out)) == 4
    with Store.open(out / "store", (out / "passphrase.txt").read_text().strip()) as store:
        kept = {row.reference: store.record(row.id) for row in store.people()}
    for record in two_people:
        assert write_record(kept[record.person.reference]) == write_record(record)


def test_the_demo_never_overwrites_a_store(run, tmp_path):
    (tmp_path / "store").mkdir()
    said = run("demo", "--out", tmp_path)

    assert said.status == 1
    assert f"{tmp_path / 'store'} is there already." in said.error
    assert not (tmp_path / "passphrase.txt").exists()


def test_the_demo_never_overwrites_a_passphrase(run, tmp_path):
    (tmp_path / "passphrase.txt").write_text("of another store")
    said = run("demo", "--out", tmp_path)

    assert said.status == 1
    assert (tmp_path / "passphrase.txt").read_text() == "of another store"
    assert not (tmp_path / "store").exists()


@pytest.mark.parametrize("data", ["", "\n"])
def test_the_demo_refuses_an_empty_passphrase(run, tmp_path, data):
    (tmp_path / "p").write_text(data)
    said = run("demo", "--out", tmp_path / "demo", "--passphrase-file", tmp_path / "p")

    assert said.status == 1
    assert "The passphrase is empty." in said.error
    assert not (tmp_path / "demo").exists()


def test_the_demo_says_why_a_folder_cannot_be_made(run, tmp_path):
    (tmp_path / "file").write_text("")
    said = run("demo", "--out", tmp_path / "file" / "demo")

    assert said.status == 1
    assert "could not be written" in said.error


def test_the_demo_takes_a_passphrase_that_is_given(run, tmp_path, passphrase, passphrase_file, monkeypatch):
    monkeypatch.setattr("wellbeing_desktop.cli_demo.shipped_samples", lambda framework: [])
    said = run("demo", "--out", tmp_path / "demo", "--passphrase-file", passphrase_file)

    assert said.status == 0
    assert not (tmp_path / "demo" / "passphrase.txt").exists()
    Store.open(tmp_path / "demo" / "store", passphrase).close()
