"""What docs/performance.md promises, measured; run by `python3 dev.py bench`."""
