"""A plan can be for "other", a country that the catalogue does not have

SQLite would write the whole table anew, which other tables point to; there the column is added once more instead.
PostgreSQL refuses the way back while there is such a plan; SQLite, which bounds no text, keeps it.
"""

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"


def upgrade() -> None:
    _widen(2, 5)


def downgrade() -> None:
    _widen(5, 2)


def _widen(before: int, length: int) -> None:
    if op.get_bind().dialect.name == "postgresql":
        op.alter_column("plan", "country", existing_type=sa.String(before), type_=sa.String(length))
        return
    op.add_column("plan", sa.Column("told", sa.String(length), nullable=False, server_default=""))
    op.execute("UPDATE plan SET told = country")
    op.drop_column("plan", "country")
    op.execute("ALTER TABLE plan RENAME COLUMN told TO country")
