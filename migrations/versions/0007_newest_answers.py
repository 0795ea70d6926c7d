"""The newest answers of each part are found by an index, however often a plan was saved"""

from alembic import op

revision = "0007"
down_revision = "0006"


def upgrade() -> None:
    op.create_index("ix_section_revision_newest", "section_revision", ["plan_id", "section", "number"])


def downgrade() -> None:
    op.drop_index("ix_section_revision_newest", "section_revision")
