"""What was done, in plain sentences."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.storage.audit_entry import Act, AuditRow
from wellbeing_desktop.ui.words import fill

_tr = QCoreApplication.translate

EVERYTHING = "everything"

KINDS: dict[str, tuple[Act, ...]] = {
    EVERYTHING: (),
    "opened": (
        Act.OPENED, Act.FAILED_UNLOCKS, Act.LOCKED, Act.PASSPHRASE_CHANGED, Act.RECOVERY_KEY_CHANGED,
    ),
    "looked": (Act.VIEWED, Act.SAFETY_VIEWED),
    "worked": (
        Act.PERSON_ADDED, Act.PERSON_CHANGED, Act.CONSENT_ASKED, Act.SHARING_DECIDED, Act.STEP_SAID,
        Act.SAFETY_NOTED, Act.SAFETY_KEPT, Act.STARTED, Act.CHANGED, Act.SIGNED,
        Act.AMENDED, Act.AMENDMENT_DISCARDED, Act.FILED, Act.IMPORTED,
    ),
    "aside": (
        Act.MOVED_AWAY, Act.MOVED_HERE, Act.SAFETY_MOVED, Act.WITHDRAWN, Act.PUT_BACK, Act.ERASED,
        Act.BROUGHT_BACK,
    ),
    "left": (
        Act.EXPORT_BEGUN, Act.EXPORTED, Act.SAVED_COPY, Act.PRINTED, Act.COPIED_TEXT, Act.BACKED_UP,
        Act.AUDIT_EXPORTED,
    ),
    "settings": (Act.SETTING_CHANGED, Act.PRACTITIONER_CHANGED, Act.RESTORED),
}  # fmt: skip
"""Which acts somebody may look at together."""


def kind_words() -> list[tuple[str, str]]:
    """Return the kinds with their words, as a list to choose from has them."""
    return [
        (EVERYTHING, _tr("audit", "Everything")),
        ("opened", _tr("audit", "Opened and locked")),
        ("looked", _tr("audit", "Looked at")),
        ("worked", _tr("audit", "Worked on and signed")),
        ("aside", _tr("audit", "Moved, withdrawn, erased")),
        ("left", _tr("audit", "Printed, saved, backed up")),
        ("settings", _tr("audit", "Settings and restores")),
    ]


def sentence_of(row: AuditRow) -> str:
    """Say what was done; a word of a later version is shown as it stands."""
    words = _closer().get((row.act, row.detail)) or _words().get(row.act)
    if words is None:
        return fill(_tr("audit", "Something a newer version calls “%1”"), row.act)
    return fill(words, row.version or 1, row.detail)


def _closer() -> dict[tuple[str, str], str]:
    """Return the sentences of acts that say more by their detail."""
    return {
        (Act.CHANGED, "safety"): _tr("audit", "What was written about a worry was changed"),
        (Act.EXPORTED, "hand-over"): _tr("audit", "The record was handed over"),
        (Act.EXPORTED, "everything"): _tr("audit", "Everything about this person was saved as files"),
        (Act.EXPORTED, "table"): _tr("audit", "A table without names was saved"),
        (Act.EXPORTED, "table-names"): _tr("audit", "The answers were saved in a table, with names"),
        (Act.EXPORTED, "team-summary"): _tr("audit", "The team summary was saved, without names"),
        (Act.PRINTED, "team-summary"): _tr("audit", "The team summary was printed, without names"),
        (Act.EXPORTED, "team-file"): _tr("audit", "A file for the team was saved, without names"),
        (Act.PERSON_CHANGED, "left-out"): _tr("audit", "Passages about somebody else were marked"),
        (Act.PERSON_CHANGED, "kept"): _tr("audit", "It was decided to keep the record for longer"),
        (Act.ERASED, "asked"): _tr("audit", "A record was erased: the person asked for it"),
        (Act.ERASED, "kept_long_enough"): _tr("audit", "A record was erased: it was kept long enough"),
        (Act.ERASED, "mistake"): _tr("audit", "A record was erased: it was made by mistake"),
        (Act.ERASED, "again"): _tr("audit", "A record was erased again: it had come back"),
        (Act.ERASED, "other"): _tr("audit", "A record was erased for another reason"),
        (Act.BROUGHT_BACK, "kept"): _tr(
            "audit", "A backup brought back a record that was erased, and it was kept"
        ),
        (Act.OPENED, "recovery_key"): _tr("audit", "The store was opened with the recovery key"),
        **{(Act.SETTING_CHANGED, name): words for name, words in _settings().items()},
    }


def _settings() -> dict[str, str]:
    """Return what each setting is called where it is changed, by the name it is kept under."""
    return {
        "house.approaches": _tr("audit", "A setting was changed: the approaches"),
        "house.keep": _tr("audit", "A setting was changed: how long records are kept"),
        "house.lock": _tr("audit", "A setting was changed: when the window locks itself"),
        "house.organisation": _tr("audit", "A setting was changed: the organisation"),
        "house.review": _tr("audit", "A setting was changed: when to look again"),
        "house.safety": _tr("audit", "A setting was changed: whom to ask about a worry"),
        "second-backup-place": _tr("audit", "A setting was changed: the second place for backups"),
    }


def _words() -> dict[str, str]:
    return {
        Act.OPENED: _tr("audit", "The store was opened"),
        Act.FAILED_UNLOCKS: _tr("audit", "Wrong passphrases before that: %2"),
        Act.LOCKED: _tr("audit", "The window was locked"),
        Act.VIEWED: _tr("audit", "Looked at"),
        Act.PERSON_ADDED: _tr("audit", "Added"),
        Act.PERSON_CHANGED: _tr("audit", "What is known was changed"),
        Act.CONSENT_ASKED: _tr("audit", "Asked for an agreement"),
        Act.SHARING_DECIDED: _tr("audit", "Whether to share with somebody was decided"),
        Act.STEP_SAID: _tr("audit", "What became of an agreed step was said"),
        Act.STARTED: _tr("audit", "A picture was begun"),
        Act.CHANGED: _tr("audit", "A picture was worked on, version %1"),
        Act.SIGNED: _tr("audit", "A picture was signed, version %1"),
        Act.AMENDED: _tr("audit", "A correction was begun, version %1"),
        Act.AMENDMENT_DISCARDED: _tr("audit", "A correction that was begun was discarded, version %1"),
        Act.SAFETY_NOTED: _tr("audit", "Something was written about a worry"),
        Act.SAFETY_KEPT: _tr("audit", "What was written about a worry was kept"),
        Act.SAFETY_VIEWED: _tr("audit", "What is written about worries was looked at"),
        Act.SAFETY_MOVED: _tr("audit", "What was written about a worry went with a moved picture"),
        Act.FILED: _tr("audit", "Noted as filed, version %1"),
        Act.MOVED_AWAY: _tr("audit", "A picture was moved to somebody else"),
        Act.MOVED_HERE: _tr("audit", "A picture was moved here"),
        Act.WITHDRAWN: _tr("audit", "A picture was withdrawn"),
        Act.PUT_BACK: _tr("audit", "A picture was put back"),
        Act.EXPORT_BEGUN: _tr("audit", "Saving a file was begun"),
        Act.EXPORTED: _tr("audit", "The record was saved as a file"),
        Act.SAVED_COPY: _tr("audit", "A copy was saved, version %1"),
        Act.PRINTED: _tr("audit", "A copy was printed, version %1"),
        Act.COPIED_TEXT: _tr("audit", "Copied as text, version %1"),
        Act.IMPORTED: _tr("audit", "Taken in from a file"),
        Act.BACKED_UP: _tr("audit", "A backup was made"),
        Act.RESTORED: _tr("audit", "A backup was put in the store’s place"),
        Act.ERASED: _tr("audit", "Erased"),
        Act.BROUGHT_BACK: _tr("audit", "A record that was erased was brought back from a file"),
        Act.SETTING_CHANGED: _tr("audit", "A setting was changed: %2"),
        Act.PRACTITIONER_CHANGED: _tr("audit", "Who works here was changed"),
        Act.PASSPHRASE_CHANGED: _tr("audit", "The passphrase was changed"),
        Act.RECOVERY_KEY_CHANGED: _tr("audit", "A new recovery key was made"),
        Act.AUDIT_EXPORTED: _tr("audit", "This list was saved as a file"),
    }
