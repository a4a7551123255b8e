"""What is said of team files: what was written, what was combined, why one was refused."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.assessment.team_combining import Aside
from wellbeing_desktop.language import counted
from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.refusals import reading_refused
from wellbeing_desktop.ui.team_reading import TeamRead
from wellbeing_desktop.ui.words import fill

NAMED_AT_MOST = 60

_tr = QCoreApplication.translate


def written_words(file: Path, assessments: int) -> str:
    """Say what is in the file that was written."""
    held = counted("%n picture is in %1.", "%n pictures are in %1.", assessments)
    how = _tr("team-files", "It opens with the team’s passphrase alone.")
    return sentences((fill(held, file.name), how))


def combined_heading(read: TeamRead) -> str:
    """Say of how many laptops the team is; or that there is nothing."""
    if not read.files:
        return _tr("team-files", "No file could be read")
    return counted("The team of %n laptop", "The team of %n laptops", read.combined.laptops)


def combined_words(read: TeamRead) -> str:
    """Say what came together, and of each file that adds nothing why: a paragraph each."""
    lines = read.combined.lines
    pictures = counted("%n picture", "%n pictures", len(lines))
    people = counted("%1 of %n person.", "%1 of %n people.", lines.count_people)
    twice = counted(
        "%n picture was in two files; it counts once.",
        "%n pictures were in two files; each counts once.",
        read.combined.twice,
    )
    said = [sentences((fill(people, pictures), twice if read.combined.twice else ""))] if read.files else []
    told = [*map(_refused, *zip(*read.refused, strict=True))] if read.refused else []
    told += [_aside(read.files[place], why) for place, why in sorted(read.combined.aside.items())]
    said += told[:NAMED_AT_MOST]
    more = len(told) - NAMED_AT_MOST
    if more > 0:
        said.append(counted("And %n more file adds nothing.", "And %n more files add nothing.", more))
    return "\n".join(said)


def refused_words(error: Exception) -> str:
    """Say why a team file was refused."""
    from wellbeing_desktop.exchange.problems import RecordFileError  # noqa: PLC0415
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    if isinstance(error, RecordFileError):
        return fill(_tr("team-files", "something in it cannot be (%1)."), error)
    said: dict[type[Exception], str] = {
        errors.WrongPassphraseError: _tr("team-files", "it has another passphrase."),
        errors.NotSealedError: _tr("team-files", "it is no team file."),
        errors.NewerSealError: _tr("team-files", "a newer version of this application made it."),
        errors.DamagedSealError: _tr("team-files", "it was cut short or changed on its way."),
    }
    if isinstance(error, OSError):
        return _tr("team-files", "it could not be read from the disk.")
    return said.get(type(error)) or reading_refused(error)


def _refused(file: Path, error: Exception) -> str:
    return fill(_tr("team-files", "Left out: %1, for %2"), file.name, refused_words(error))


def _aside(file: Path, why: Aside) -> str:
    words = {
        Aside.SAME_FILE: _tr("team-files", "%1 is the same file as another."),
        Aside.OLDER: _tr("team-files", "%1 is older than another file of the same laptop."),
        Aside.MANY_FRAMEWORKS: _tr("team-files", "%1 has more kinds of statements than fit together."),
    }
    return fill(words[why], file.name)
