"""Pictures of an assessment: geometry, and matplotlib on a given Figure. No pyplot, no Qt."""
