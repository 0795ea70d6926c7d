"""What came in and went out on single days"""

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "booked_day",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("plan_id", sa.Integer(), nullable=False),
        sa.Column("key", sa.String(length=40), nullable=False),
        sa.Column("month", sa.Integer(), nullable=False),
        sa.Column("day", sa.Integer(), nullable=False),
        sa.Column("line", sa.String(length=40), nullable=False),
        sa.Column("amount", sa.BigInteger(), nullable=False),
        sa.Column("what", sa.String(length=60), nullable=False),
        sa.Column("takes_back", sa.Integer(), nullable=True),
        sa.Column("by_id", sa.Integer(), nullable=False),
        sa.Column("at", sa.DateTime(timezone=True), nullable=False),
        sa.ForeignKeyConstraint(["by_id"], ["account.id"], name=op.f("fk_booked_day_by_id")),
        sa.ForeignKeyConstraint(["plan_id"], ["plan.id"], name=op.f("fk_booked_day_plan_id")),
        sa.ForeignKeyConstraint(["takes_back"], ["booked_day.id"], name=op.f("fk_booked_day_takes_back")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_booked_day")),
        sa.UniqueConstraint("plan_id", "key", name=op.f("uq_booked_day_plan_id_key")),
        sa.UniqueConstraint("takes_back", name=op.f("uq_booked_day_takes_back")),
    )


def downgrade() -> None:
    op.drop_table("booked_day")
