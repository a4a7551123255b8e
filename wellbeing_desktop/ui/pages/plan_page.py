"""Being written by the lead right now, not by the page builder."""
