"""Tests are sentences and use the real thing; folders mirror the package."""
