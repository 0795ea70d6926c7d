"""Kinds of spending of which a family's list has no line: small, real, and seldom thought of (H4 to H10).

Rent is not asked about, for many live in their own house, nor the way to work, which some go on foot.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.language.messages import Message, say
from app.plan.answered import rows, value
from app.plan.fields import AllAnswers, Choice, known
from app.plan.progress import finished
from app.plan.sections import field

EVERY_FAMILY = ("food", "health", "light", "feasts")
WITH_CHILDREN = ("school",)


def unwritten(answers: AllAnswers) -> Iterator[tuple[Choice, Message]]:
    """Each such kind with its question, once a line is whole; a line without a kind may be of any of them."""
    written = {row.get("kind") for row in rows(answers, "household", "spending")}
    if not finished(answers, "household", "spending") or not all(map(known, written)):
        return
    children = value(answers, "household", "children")
    wanted = (*EVERY_FAMILY, *(WITH_CHILDREN if children and int(children) else ()))
    kinds = next(column for column in field("household", "spending").columns if column.key == "kind").choices
    for kind in kinds:
        if kind.key in wanted and kind.key not in written:
            yield kind, say("Nothing is written for “%(kind)s”. Is there really nothing?", kind=say(kind.label))
