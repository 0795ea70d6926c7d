"""What things before opening need each month (C7): power, fuel, repairs, feed, and whether any cost counts it (F1).

A cost counts it by the kind that was chosen, or by its name where that says so plainly; a kind is a free answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from app.plan.answered import cell, rows
from app.plan.fields import AllAnswers, known
from app.plan.looked_at import TAKEN
from app.plan.names import spoken
from app.plan.progress import open_answers
from app.plan.sections import section

KEEPS_THINGS_GOING = frozenset({"power", "upkeep", "feed"})
# How words for it begin in the six languages, and whole words whose beginning means other things ("gastos"), in small
# letters without accents. A name is the person's own.
BEGINNINGS = (
    *("electri", "elettri", "eletri", "power", "light", "energ", "courant", "generator"),
    *("fuel", "petrol", "diesel", "gasol", "gasoil", "gazole", "benzin", "combust", "carbur", "keros", "nafta"),
    *("charco", "carbon", "charbon", "carvao", "firewood", "legna", "lenha"),
    *("repair", "reparac", "reparat", "reparar", "ripara", "mainten", "manten", "manuten", "entretien", "upkeep"),
    *("arregl", "consert", "spare", "repuest", "ricamb", "rechange"),
    *("feed", "pienso", "provende", "mangim", "racao", "veterin", "vaccin", "vacun", "vacin"),
    *("كهرب", "وقود", "بنزين", "مازوت", "ديزل", "فحم", "حطب", "طاقه", "صيان", "اصلاح", "تصليح"),
    *("علف", "اعلاف", "بيطر", "لقاح"),
)
WHOLE = frozenset({
    "gas", "gaz", "luz", "luce", "lena", "bois", "wood", "essence", "reparo", "reparos", "vet",
    "aliment", "aliments", "alimento", "alimentos", "غاز", "ضوء", "ضو",
})  # fmt: skip

Row = Mapping[str, Any]


def missing(answers: AllAnswers) -> Literal["nowhere", "unsure"] | None:
    """What is to be asked once the part of the costs has its answers: no cost counts it, or a cost may ("unsure").

    None where something counts it, where every thing was said to need nothing, and before that is known: a cost that is
    missing or unfinished may be just that one.
    """
    costs = rows(answers, "costs", "costs")
    if not costs or any(_counts(row) for row in costs) or not _needy(answers):
        return None
    if open_answers(section("costs"), answers):
        return None
    return "nowhere" if all(known(row.get("kind")) for row in costs) else "unsure"


def _counts(cost: Row) -> bool:
    return cell(cost, "kind", "") in KEEPS_THINGS_GOING or _named(str(cost.get("name") or ""))


def _needy(answers: AllAnswers) -> bool:
    """Whether a thing may need something that is counted nowhere; of a starting point's lines some never do."""
    things = rows(answers, "start", "assets")
    if any(cell(row, "upkeep", 0) for row in things):
        return False
    return any(not known(row.get("upkeep")) and not _rests(str(row["id"])) for row in things)


def _rests(row_id: str) -> bool:
    if not row_id.startswith(TAKEN):
        return False
    from app.plan.starting_points import thing_of_row  # noqa: PLC0415 - fourteen trades, for plans that took lines only

    thing = thing_of_row(row_id)
    return thing is not None and not thing.upkeep


def _named(name: str) -> bool:
    """Whether a name says power, fuel, repairs or feed."""
    return any(word in WHOLE or word.startswith(BEGINNINGS) for word in spoken(name))
