"""What tells a row that a programme changed from one as the starter catalogue wrote it

Rows that stand here already count as written so, for until now only another status said that a programme changed one;
such a row keeps that status and is still left alone.
"""

import hashlib
import json

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"


def upgrade() -> None:
    op.add_column("catalogue_row", sa.Column("starter", sa.String(length=64), nullable=True))
    rows = sa.table(
        "catalogue_row", sa.column("id"), sa.column("country"), sa.column("data", sa.JSON), sa.column("starter")
    )
    there = op.get_bind().execute(sa.select(rows.c.id, rows.c.country, rows.c.data)).all()
    for number, country, data in there:
        text = json.dumps([country, data], sort_keys=True)
        op.execute(rows.update().where(rows.c.id == number).values(starter=hashlib.sha256(text.encode()).hexdigest()))


def downgrade() -> None:
    op.drop_column("catalogue_row", "starter")
