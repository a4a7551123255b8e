"""What became of agreed steps after they were signed.

Revision ID: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None

_WORDS = ("assessment_id", "action_id", "state", "said_at", "said_by", "outcome", "words")
_STATES = ("open", "done", "dropped", "carried_over")
_LIMITS = {"said_by": 200, "outcome": 4000, "words": 4000}


def upgrade() -> None:
    """Add one table; nothing that is there is touched."""
    op.create_table(
        "step_change",
        sa.Column("key", sa.Integer(), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in _WORDS),
        sa.Column("due", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("key", name="pk_step_change"),
        sa.CheckConstraint(
            " OR ".join(f"state = '{state}'" for state in _STATES), name="ck_step_change_state"
        ),
        *(
            sa.CheckConstraint(f"length({name}) <= {limit}", name=f"ck_step_change_{name}_length")
            for name, limit in _LIMITS.items()
        ),
        sa.CheckConstraint("due IS date(due)", name="ck_step_change_due_day"),
        sqlite_strict=True,
    )
    op.create_index("ix_step_change_assessment_id", "step_change", ["assessment_id", "said_at"])
