"""Any number of team files: each that cannot be read is refused with its reason, the others count."""

from __future__ import annotations

import json
import random
import zlib
from pathlib import Path

import pytest

from tests.assessment.team_files import line, team_file
from wellbeing_desktop.exchange.team_file import SUFFIX, pack
from wellbeing_desktop.storage.team_key import TeamKey
from wellbeing_desktop.ui.side_work import StoppedError
from wellbeing_desktop.ui.team_file_words import combined_heading, combined_words, refused_words
from wellbeing_desktop.ui.team_reading import read_team_files

PASSPHRASE = "otter lantern sixpence gravel"


@pytest.fixture(scope="module")
def key(cheap):
    return TeamKey(PASSPHRASE, cheap)


@pytest.fixture
def write(tmp_path, key):
    """Write a file of the team, sealed as it is or as something else."""

    def written(name: str, data: bytes) -> Path:
        file = tmp_path / f"{name}{SUFFIX}"
        file.write_bytes(data)
        return file

    return written


@pytest.fixture
def sound(framework, key, write):
    """A sound file of a laptop with one assessment of its own."""

    def made(number: int) -> Path:
        file = team_file(framework, [line(framework, number, number)], number, laptop=number)
        return write(f"sound-{number}", key.seal(pack(file)))

    return made


def with_line(framework, at: int, value: object) -> bytes:
    """Pack a file whose one assessment says something that cannot be."""
    file = team_file(framework, [line(framework, 1, 1)], 9, laptop=9)
    *head, last = zlib.decompress(pack(file)).split(b"\n")
    values = json.loads(last)
    values[at] = value
    return zlib.compress(b"\n".join((*head, json.dumps(values).encode())))


def test_what_cannot_be_read_is_refused_each_with_its_reason_and_the_others_are_combined(
    framework, key, cheap, write, sound, tmp_path
):
    another = TeamKey("another one of four words", cheap)
    file = pack(team_file(framework, [], 8, laptop=8))
    wrong = {
        "other-team": (another.seal(file), "it has another passphrase."),
        "cut": (key.seal(file)[:-20], "it was cut short or changed on its way."),
        "newer-seal": (key.seal(file).replace(b"file 1\n", b"file 2\n", 1), "a newer version of this"),
        "newer": (key.seal(zlib.compress(newer())), "a newer version of this application made the team file"),
        "rating": (key.seal(with_line(framework, 7, "0" * 40)), "a rating must be a step from 1 to 5"),
        "date": (key.seal(with_line(framework, 3, "2026-02-30")), "a date such as"),
        "stage": (key.seal(with_line(framework, 4, "fourth")), "there is no such stage"),
        "photo": (b"\xff\xd8\xff\xe0", "it is no team file."),
    }
    files = [sound(1), *(write(name, data) for name, (data, _) in wrong.items()), sound(2), tmp_path / "gone"]
    read = read_team_files(files, key)
    words = {path.stem: refused_words(error) for path, error in read.refused}

    assert [file.stem for file in read.files] == ["sound-1", "sound-2"]
    assert (len(read.combined.lines), read.combined.laptops) == (2, 2)
    assert set(words) == {*wrong, "gone"}
    for name, (_, reason) in wrong.items():
        assert reason in words[name]
    assert "it could not be read from the disk." in words["gone"]


def newer() -> bytes:
    return b'{"format": "wellbeing-desktop/team-file", "format_version": 2}'


def test_what_came_together_is_said_with_what_was_left_out(framework, key, write, sound, tmp_path):
    one, other = sound(1), sound(2)
    same = write("same", one.read_bytes())
    older = team_file(framework, [line(framework, 4, 4)], 7, laptop=2, day=3)
    files = [one, other, same, write("older", key.seal(pack(older))), write("photo", b"\xff\xd8")]
    read = read_team_files(files, key)

    assert combined_heading(read) == "The team of 2 laptops"
    assert combined_words(read).split("\n") == [
        "2 pictures of 2 people.",
        f"Left out: photo{SUFFIX}, for it is no team file.",
        f"same{SUFFIX} is the same file as another.",
        f"older{SUFFIX} is older than another file of the same laptop.",
    ]


def test_many_reasons_are_counted_rather_than_listed(key, write):
    read = read_team_files([write(f"photo-{number}", b"\xff\xd8") for number in range(70)], key)
    said = combined_words(read).split("\n")

    assert combined_heading(read) == "No file could be read"
    assert len(said) == 61
    assert said[-1] == "And 10 more files add nothing."


def test_no_file_of_another_team_opens_and_that_is_told_apart(framework, key, cheap, write, sound):
    another = TeamKey("another one of four words", cheap)

    assert read_team_files([sound(1), sound(2)], another).is_other_team
    assert not read_team_files([sound(1), write("photo", b"\xff\xd8")], another).is_other_team
    assert not read_team_files([], another).is_other_team


def test_it_tells_how_far_it_is_and_stops_where_it_is_told_to(key, sound):
    told: list[float] = []
    read_team_files([sound(1), sound(2)], key, told.append)
    assert told == [0.0, 0.5, 1.0]

    def stop(_done: float) -> None:
        raise StoppedError

    with pytest.raises(StoppedError):
        read_team_files([sound(1)], key, stop)


def test_whatever_happens_to_the_bytes_the_others_are_combined(framework, key, write, sound):
    dice, good = random.Random(20_261_122), sound(1)
    sealed = key.seal(pack(team_file(framework, [line(framework, 2, 2)], 2, laptop=2)))
    for number in range(60):
        at = dice.randrange(len(sealed))
        broken = write(f"broken-{number}", sealed[:at] + dice.randbytes(3) + sealed[at + dice.randrange(9) :])
        read = read_team_files([broken, good], key)

        assert [path for path, _ in read.refused] == [broken]
        assert len(read.combined.lines) == 1
