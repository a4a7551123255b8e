"""Whole tasks, from the first click or key to the printed page."""
