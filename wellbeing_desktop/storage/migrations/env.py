"""What Alembic runs: every step due, in the transaction of the connection that was handed in."""

from __future__ import annotations

from alembic import context

context.configure(connection=context.config.attributes["connection"])
with context.begin_transaction():
    context.run_migrations()
