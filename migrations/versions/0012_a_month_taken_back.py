"""A month of the day-book that was told by mistake is taken back by another row"""

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    with op.batch_alter_table("booked_month") as table:
        table.add_column(sa.Column("takes_back", sa.Integer(), nullable=True))
        table.create_foreign_key(op.f("fk_booked_month_takes_back"), "booked_month", ["takes_back"], ["id"])
        table.create_unique_constraint(op.f("uq_booked_month_takes_back"), ["takes_back"])


def downgrade() -> None:
    with op.batch_alter_table("booked_month") as table:
        table.drop_constraint(op.f("uq_booked_month_takes_back"), type_="unique")
        table.drop_constraint(op.f("fk_booked_month_takes_back"), type_="foreignkey")
        table.drop_column("takes_back")
