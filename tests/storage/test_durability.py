"""What was acknowledged is there after the process was killed at any moment."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pytest

from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage.store import Store

ROOT = Path(__file__).resolve().parents[2]
KILLS = 8

SAVING = """
import os, pathlib, random, sys, time
from uuid import UUID
from wellbeing_desktop.assessment.answers import Voice
from wellbeing_desktop.storage.store import Store

folder, passphrase, assessment_id = pathlib.Path(sys.argv[1]), sys.argv[2], UUID(sys.argv[3])

def save_until_killed(acknowledge):
    store = Store.open(folder, passphrase)
    draft = store.assessment(assessment_id)
    os.write(acknowledge, b"ready 0\\n")
    while True:
        for number, indicator in enumerate(draft.framework.all_indicators):
            step = random.randint(1, 5)
            draft.rate(Voice.PERSON, indicator.id, step)
            store.save_answer(draft, Voice.PERSON, indicator.id)
            os.write(acknowledge, f"{indicator.id} {step}\\n".encode())

for line in sys.stdin:
    ours, theirs = os.pipe()
    child = os.fork()
    if not child:
        random.seed(line)
        save_until_killed(theirs)
    os.close(theirs)
    said = os.read(ours, 100)
    time.sleep(float(line))
    os.kill(child, 9)
    os.waitpid(child, 0)
    while piece := os.read(ours, 100_000):
        said += piece
    os.close(ours)
    print(said.decode().replace("\\n", ";"), flush=True)
"""


@pytest.mark.skipif(not hasattr(os, "fork"), reason="this system cannot fork")
def test_no_acknowledged_answer_is_lost_when_the_process_is_killed(store, draft, passphrase):
    store.close()
    chance, acknowledged = random.Random(8), 0
    call = [sys.executable, "-W", "ignore", "-c", SAVING, str(store.folder), passphrase, str(draft.id)]
    with subprocess.Popen(
        call, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
    ) as process:
        for _ in range(KILLS):
            process.stdin.write(f"{chance.uniform(0, 0.08):.4f}\n")
            process.stdin.flush()
            said = [line.split() for line in process.stdout.readline().split(";")[1:-1]]
            acknowledged += len(said)
            with Store.open(store.folder, passphrase) as again:
                found = again.assessment(draft.id)
                assert again.verify() == []
            expected = {(Voice.PERSON, indicator_id): int(step) for indicator_id, step in said}
            late = {key for key, step in expected.items() if found.answers[key] != step}
            assert len(late) <= 1, "only the answer that was being written may be ahead"
            for key in late:
                following = list(draft.framework.all_indicators)
                assert key[1] == following[(following_index(following, said[-1][0]) + 1) % 20].id
        process.stdin.close()
    assert acknowledged, "no answer was acknowledged before a kill, so nothing was tested"


def following_index(indicators, indicator_id) -> int:
    return next(place for place, indicator in enumerate(indicators) if indicator.id == indicator_id)
