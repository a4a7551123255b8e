from __future__ import annotations

import pytest

from .conftest import ROOT
from .source_texts import extract, in_file, in_source, modules, read


@pytest.mark.parametrize("file", modules(), ids=lambda file: file.relative_to(ROOT).as_posix())
def test_every_text_is_a_literal_that_is_looked_up_under_the_name_it_is_kept_by(file):
    assert read(file).faults == []


def test_lupdate_finds_every_text_as_the_program_asks_for_it(tmp_path):
    found = in_file(extract(tmp_path / "all.ts"))

    assert sorted(found ^ in_source()) == []
    assert len(found) > 650
