"""The command as a process of its own: pipes, encodings, no display, nothing heavy that is not needed."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLAIN = {
    name: value
    for name, value in os.environ.items()
    if name not in {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "LC_ALL", "LANG", "PYTHONUTF8"}
}
PLAIN |= {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii"}


@pytest.fixture
def command(folder, passphrase_file):
    """Arguments that run a command on the sampled store in a process of its own."""

    def build(*arguments: str) -> list[str]:
        name, *rest = arguments
        store = ["--store", str(folder), "--passphrase-file", str(passphrase_file)]
        return [sys.executable, "-m", "wellbeing_desktop", name, *store, *rest]

    return build


def alone(arguments: list[str], **more) -> subprocess.CompletedProcess:
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE} | more
    return subprocess.run(arguments, env=PLAIN, check=False, **pipes)


def test_piped_output_is_utf8_wherever_it_runs(command):
    done = alone(command("people", "--json"))

    assert done.stderr == b""
    assert "Gráinne Devlin" in [person["name"] for person in json.loads(done.stdout.decode("utf-8"))]


def test_the_passphrase_can_be_piped_in(command, folder, passphrase):
    arguments = [sys.executable, "-m", "wellbeing_desktop", "verify"]
    arguments += ["--store", str(folder), "--passphrase-file", "-"]
    done = subprocess.run(
        arguments, input=f"{passphrase}\n".encode(), capture_output=True, env=PLAIN, check=True
    )

    assert b"The store is sound." in done.stdout


def test_a_reader_that_goes_away_is_no_reason_to_complain(command):
    read_end, write_end = os.pipe()
    os.close(read_end)
    with os.fdopen(write_end, "wb") as nobody:
        done = subprocess.run(
            command("people"), stdout=nobody, stderr=subprocess.PIPE, env=PLAIN, check=False
        )

    assert done.stderr == b""
    assert done.returncode == 1


def test_lists_load_neither_window_nor_paper_nor_charts(command):
    arguments = command("people")[3:]
    code = (
        "import sys; from wellbeing_desktop.cli import main; main(sys.argv[1:]);"
        "heavy = {'PySide6', 'reportlab', 'matplotlib', 'alembic', 'numpy'};"
        "print(heavy & set(sys.modules), file=sys.stderr)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments], capture_output=True, env=PLAIN, check=True
    )

    assert done.stderr.strip() == b"set()"


def test_a_request_that_cannot_be_carried_out_ends_with_one_and_one_line(command, folder):
    (folder / "wellbeing.db").write_bytes(b"")
    done = alone(command("people"))

    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.startswith(b"wellbeing-desktop: The passphrase is right, but the store is damaged")
    assert done.stderr.count(b"\n") == 1


@pytest.mark.parametrize("where", [{"DISPLAY": ":65000"}, {"QT_QPA_PLATFORM": "nonsense"}])
def test_a_display_that_does_not_answer_gets_one_line_and_no_abort(tmp_path, where):
    started = [sys.executable, "-m", "wellbeing_desktop", "--store", str(tmp_path / "store")]
    done = subprocess.run(started, env=PLAIN | where, capture_output=True, check=False)

    assert done.returncode == 1
    assert done.stderr.startswith(b"wellbeing-desktop: The display for the window does not answer.")
    assert done.stderr.count(b"\n") == 1
    assert not (tmp_path / "store").exists()
