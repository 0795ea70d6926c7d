"""One mentor at a time accompanies a person, and one card opens her pages

Two presses at once could leave two of either: the newest stays, as the last press meant, and those before it end where
it begins.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

import sqlalchemy as sa
from alembic import op

revision = "0013"
down_revision = "0012"

LIVING = (("assignment", "returnee_id", "from_at", "until_at"), ("card", "account_id", "issued_at", "ended_at"))


def upgrade() -> None:
    for name, whose, start, end in LIVING:
        table = sa.table(
            name, *map(sa.column, ("id", whose)), *(sa.column(one, sa.DateTime(True)) for one in (start, end))
        )
        for number, until in list(_replaced(table.c.id, table.c[whose], table.c[start], table.c[end])):
            op.execute(table.update().where(table.c.id == number).values({end: until}))
        goes_on = sa.text(f"{end} IS NULL")
        op.create_index(f"uq_living_{name}", name, [whose], unique=True, sqlite_where=goes_on, postgresql_where=goes_on)


def downgrade() -> None:
    for name, *_ in LIVING:
        op.drop_index(f"uq_living_{name}", name)


def _replaced(
    number: sa.ColumnClause[int],
    whose: sa.ColumnClause[int],
    start: sa.ColumnClause[dt.datetime],
    end: sa.ColumnClause[dt.datetime],
) -> Iterator[tuple[int, dt.datetime]]:
    """The rows without an end beside a newer one of the same person, each with when it ended."""
    newest: dict[int, dt.datetime] = {}
    living = sa.select(number, whose, start).where(end.is_(None)).order_by(number.desc())
    for row, person, since in op.get_bind().execute(living):
        if person in newest:
            yield row, max(since, newest[person])
        else:
            newest[person] = since
