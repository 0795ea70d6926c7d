"""What a person feared for her idea (I8), offered again where she writes what can go wrong (K1)."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from app.plan.answered import rows
from app.plan.fields import AllAnswers, known
from app.plan.sections.idea import FEARS

FEAR = "fear"  # begins the id of a row that came from a fear; its words make the rest


def still_to_face(answers: AllAnswers) -> tuple[tuple[str, str], ...]:
    """(id of its row, its words) of each fear that is not in the list of risks, in the order of the idea."""
    there = rows(answers, "risks", "risks")
    ids, said = {row["id"] for row in there}, {_plain(row.get("what")) for row in there}
    told = answers.get("idea", {})
    words = dict.fromkeys(told[field.key] for field in FEARS.fields if known(told.get(field.key)))
    return tuple((_id(fear), fear) for fear in words if _id(fear) not in ids and _plain(fear) not in said)


def begun(answers: AllAnswers, row: str) -> dict[str, Any]:
    """What stands already on the page of a new risk that comes from a fear; nothing for any other row."""
    fear = dict(still_to_face(answers)).get(row)
    return {"what": fear} if fear else {}


def _id(fear: str) -> str:
    """The same words are the same row, so that it is offered once, also after the row was put in other words."""
    return FEAR + sha256(_plain(fear).encode()).hexdigest()[:8]


def _plain(words: object) -> str:
    return str(words or "").casefold().rstrip(" .")
