"""The domain: plain objects and pure functions. Standard library only; no files, no clock."""
