"""What a store refuses, in sentences for the command line: what happened, and what to do."""

from __future__ import annotations

from wellbeing_desktop.storage import errors
from wellbeing_desktop.storage.errors import StoreError

_RESTORE = "Nothing was changed. Restore a backup with: wellbeing-desktop restore F"

_SENTENCES: dict[type[StoreError], str] = {
    errors.NoStoreError: "There is no store there. Name its folder with --store, or make one by `import`.",
    errors.NotAStoreError: "What lies there is not a store of this application. It was left as it is;"
    " name another folder with --store.",
    errors.AlreadyAStoreError: "A store is there already. It was left as it is; name another folder.",
    errors.EmptyPassphraseError: "The passphrase is empty. Nothing was changed; give one that is not.",
    errors.WrongPassphraseError: "That is not the passphrase of this store. Nothing was changed;"
    " check the passphrase file and try again.",
    errors.DamagedStoreError: f"The passphrase is right, but the store is damaged. {_RESTORE}",
    errors.DamagedKeysError: f"The key files of the store are damaged or missing. {_RESTORE}",
    errors.NewerStoreError: "A newer version of the application made this store. Nothing was changed;"
    " update the application and try again.",
    errors.MigrationFailedError: "The store could not be brought to the form that this version needs."
    " It is as it was; go on with the version that wrote it.",
    errors.StoreInUseError: "Another window or command has the store open. Close it there and try again.",
    errors.NotEnoughMemoryError: "There is not enough free memory to try the passphrase. Nothing was changed;"
    " close other programs and try again.",
    errors.EngineTooOldError: "The database library of this installation is not sound enough to open a store."
    " Install the application again.",
    errors.UnknownPersonError: "The store has no such person. `people` lists them.",
    errors.UnknownAssessmentError: "The store has no such assessment. `assessments` lists them.",
    errors.DamagedAssessmentError: f"What the store has of an assessment is damaged. {_RESTORE}",
    errors.OtherPersonError: "The store has an assessment of that id for another person."
    " Nothing was changed.",
    errors.DuplicateReferenceError: "Somebody else in the store has the same reference. Nothing was changed;"
    " give one of the two another reference first.",
    errors.OwnFileError: "That is one of the store's own files. Nothing was changed; name another file.",
    errors.NotABackupError: "The file is not a backup of a store. Nothing was changed; name another file.",
    errors.DamagedBackupError: "The backup is not whole. Nothing was changed; try an older one.",
}

_SAVING = {
    "full": "The disk is full. Make room and try again; what was saved before is safe.",
    "readonly": "The store may only be read. Nothing was changed; check who may write to its folder.",
    "io": "The disk does not answer as it should. What was saved before is safe; make a backup elsewhere.",
    "gone": "The folder of the store was moved or deleted meanwhile. Put it back and try again.",
}


def sentence_of(error: StoreError) -> str:
    """Say why the store refused, and what to do."""
    if isinstance(error, errors.StorePermissionError):
        return f"This account may not read and write {error.path}. Nothing was changed; ask its owner."
    if isinstance(error, errors.SaveFailedError):
        return _SAVING.get(error.reason, "The store refused the data. Nothing was changed.")
    found = next((_SENTENCES[kind] for kind in type(error).__mro__ if kind in _SENTENCES), None)
    return found or "The store did not answer. What was saved before is safe; try again."
