"""What one page writes of a list: a line, some answers of a line, or a line within one. Nothing else is compared."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from werkzeug.wrappers import Response

from app.plan.answered import rows
from app.plan.fields import Field, Section
from app.services import plans
from app.services.written_since import as_read
from app.web.access import current_account, db, now
from app.web.drafting.opened import Opened, based_on

Row = dict[str, Any]
Rows = Sequence[Row]
Answer = str | Response | tuple[str, int]
Piece = TypeVar("Piece")


def rows_at(here: Opened, part: Section, table: Field, number: int) -> tuple[Row, ...]:
    """The list as it stood in this version of the plan."""
    there = here.answers if number >= here.plan.latest else plans.answers(db(), here.plan, number)
    return rows(there, part.key, table.key)


def find(lines: Rows, key: str) -> Row | None:
    return next((line for line in lines if line["id"] == key), None)


def keep_piece(
    here: Opened,
    part: Section,
    table: Field,
    changed: Rows,
    piece: Callable[[Rows], Piece],
    both: Callable[[Piece, Piece], Answer],
) -> Answer | None:
    """Write the list of now as it is in `changed`, of which `piece` is what the page wrote.

    Where that was written since the page was opened, the page `both` makes of theirs and mine.
    """
    there = rows_at(here, part, table, here.plan.latest)
    if list(changed) == list(there):
        return None
    theirs, mine = piece(there), piece(changed)
    if theirs != mine and _written_since(here, part, table, piece):
        return both(theirs, mine)
    plans.save_answers(
        db(), here.plan, part.key, {table.key: list(changed)}, here.plan.latest, current_account(), now()
    )
    return None


def _written_since(here: Opened, part: Section, table: Field, piece: Callable[[Rows], Piece]) -> bool:
    """Whether anybody made this piece something else since the page was opened, also if it is as it was by now."""
    if based_on() >= here.plan.latest:
        return False
    lists = (rows({part.key: one}, part.key, table.key) for one in as_read(db(), here.plan, part.key, based_on()))
    base, *later = map(piece, lists)
    return any(one != base for one in later)
