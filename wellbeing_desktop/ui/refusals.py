"""Sentences for what a store refuses: what happened, what is safe, what to do."""

from __future__ import annotations

import errno

from PySide6.QtCore import QCoreApplication

from wellbeing_desktop.ui.joining import sentences
from wellbeing_desktop.ui.words import fill

_tr = QCoreApplication.translate


def opening_refused(error: BaseException) -> str:
    """Say why a store did not open or could not be made."""
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    if isinstance(error, errors.RecoveryKeyTypoError):
        return _typo(error.group)
    if isinstance(error, errors.StorePermissionError):
        return fill(
            _tr("refusals", "This account may not read or write the folder %1. Nothing was changed."),
            error.path,
        )
    sentences: list[tuple[type[BaseException], str]] = [
        (
            errors.WrongPassphraseError,
            _tr("refusals", "That is not the passphrase. Nothing is lost; please try again."),
        ),
        (
            errors.WrongRecoveryKeyError,
            _tr("refusals", "That is not the recovery key of this store. Nothing is lost; please try again."),
        ),
        (
            errors.DamagedKeysError,
            _tr("refusals", "The key files of the store are damaged. Nothing was changed. Restore a backup."),
        ),
        (
            errors.DamagedStoreError,
            _tr(
                "refusals",
                "The passphrase is right, but the store is damaged. Nothing was changed. Restore a backup.",
            ),
        ),
        (
            errors.NewerStoreError,
            _tr(
                "refusals",
                "A newer version of this application made the store. Nothing was changed. Please update.",
            ),
        ),
        (
            errors.StoreInUseError,
            _tr("refusals", "The store is open in another window. Close it there, then try again."),
        ),
        (errors.NotEnoughMemoryError, _no_memory()),
        (
            errors.NotAStoreError,
            _tr(
                "refusals", "There is a file in the store’s folder that is not a store. It was left as it is."
            ),
        ),
        (errors.NoStoreError, _tr("refusals", "There is no store in this folder.")),
        (
            errors.AlreadyAStoreError,
            _tr("refusals", "There is a store in this folder already. It was left as it is."),
        ),
        (errors.SaveFailedError, saving_refused(error)),
    ]
    for kind, sentence in sentences:
        if isinstance(error, kind):
            return sentence
    return _tr("refusals", "The store could not be opened. Nothing was changed.")


def is_damage(error: BaseException) -> bool:
    """Tell whether a backup would help: the store or its keys are damaged."""
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    return isinstance(error, errors.DamagedStoreError | errors.DamagedKeysError)


def saving_refused(error: BaseException) -> str:
    """Say why something is not saved."""
    return {
        "full": _tr("refusals", "The disk is full."),
        "readonly": _tr("refusals", "The store may not be written to."),
        "io": _tr("refusals", "The disk does not answer as it should."),
        "gone": _tr(
            "refusals", "The folder of the store was moved or deleted. Put it back, perhaps out of the bin."
        ),
    }.get(getattr(error, "reason", ""), _tr("refusals", "The store could not be written."))


def _no_memory() -> str:
    return _tr(
        "refusals",
        "There is not enough free memory to try the passphrase. Nothing is lost. Please close other programs"
        " and try again.",
    )


def _typo(group: int | None) -> str:
    if group is None:
        return _tr(
            "refusals", "The recovery key has nine groups of four letters and figures. Please check it again."
        )
    return fill(
        _tr(
            "refusals", "There is a typing mistake in the recovery key, near group %1. Please check it again."
        ),
        group,
    )


def reading_refused(error: BaseException) -> str:
    """Say why something of an open store could not be read or kept."""
    from wellbeing_desktop.storage import errors  # noqa: PLC0415

    if isinstance(error, errors.DuplicateReferenceError):
        return _tr("refusals", "Somebody else has that reference already. Please choose another one.")
    if isinstance(error, errors.SaveFailedError):
        return sentences((saving_refused(error), _tr("refusals", "Nothing that was saved before is lost.")))
    if isinstance(error, errors.NotEnoughMemoryError):
        return _no_memory()
    if isinstance(error, errors.DamagedStoreError):
        return _tr("refusals", "A part of the store is damaged and cannot be shown. Restore a backup.")
    return _tr(
        "refusals", "The store did not answer. Nothing that was saved before is lost. Please try again."
    )


def writing_refused(error: OSError) -> str:
    """Say why a file could not be written; what was there before is still there."""
    said = {
        errno.ENOSPC: _tr("refusals", "The disk is full."),
        getattr(errno, "EDQUOT", errno.ENOSPC): _tr("refusals", "The disk is full."),
        errno.EACCES: _tr("refusals", "This account may not write there."),
        errno.EPERM: _tr("refusals", "This account may not write there."),
        errno.EROFS: _tr("refusals", "That place cannot be written to."),
        errno.ENOENT: _tr("refusals", "That folder is not there."),
        **dict.fromkeys(
            (errno.EIO, errno.ENODEV, errno.ENXIO),
            _tr("refusals", "The disk or stick does not answer any more."),
        ),
        errno.EISDIR: _tr("refusals", "There is a folder of that name."),
    }.get(error.errno or 0, _tr("refusals", "The file could not be written."))
    return sentences((said, _tr("refusals", "Nothing was saved. Please choose another place.")))
