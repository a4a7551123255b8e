"""Qt item models over rows that they are given."""
