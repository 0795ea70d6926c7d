"""A line of a list that was changed in two places, or taken away in one of them."""

from __future__ import annotations

from typing import Any

from app.language.messages import Message, say
from app.plan.fields import Field, Section
from app.plan.limits import sure, tag
from app.plan.words import cells, own
from app.web.drafting.conflict import apart, listed, page
from app.web.drafting.opened import Opened
from app.web.drafting.tables import Answer


def row_clash(
    here: Opened, part: Section, table: Field, theirs: dict[str, Any] | None, mine: dict[str, Any] | None
) -> Answer:
    """Both lines, with what is not the same in them; whole where one of them was taken away."""
    name = own(str((theirs or mine or {}).get(table.columns[0].key) or ""))
    if theirs is None or mine is None:
        sides = [_whole_row(here, table, side) for side in (theirs, mine)]
        return page(here, part, [(name, sides[0], sides[1])], here.plan.latest)
    return page(here, part, _differences(here, table, theirs, mine), here.plan.latest, name)


def _differences(
    here: Opened, table: Field, theirs: dict[str, Any], mine: dict[str, Any]
) -> list[tuple[Message | str, list[Message], list[Message]]]:
    """Only the columns in which the two rows are not the same, each with its question."""
    pairs = zip(cells(table, theirs, here.plan.currency), cells(table, mine, here.plan.currency), strict=True)
    found: list[tuple[Message | str, list[Message], list[Message]]] = [
        (column.label, *apart(column, there, here_now)) for (column, there), (_, here_now) in pairs if there != here_now
    ]
    tags = [tag(row.get("evidence")) or say("Not answered yet") for row in (theirs, mine)]
    if tags[0] != tags[1]:
        found.append((say(sure(table).label), [tags[0]], [tags[1]]))
    return found


def _whole_row(here: Opened, table: Field, side: dict[str, Any] | None) -> list[Message]:
    if side is None:
        return [say("Not in the list")]
    return [
        word
        for column, words in cells(table, side, here.plan.currency)
        if side.get(column.key)
        for word in listed(words)
    ]
