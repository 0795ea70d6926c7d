"""Which amounts of a written month were chosen and not counted"""

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.add_column("booked_month", sa.Column("about", sa.JSON(), server_default="[]", nullable=False))


def downgrade() -> None:
    op.drop_column("booked_month", "about")
