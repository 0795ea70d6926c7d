"""The same payment told in two parts: pay among the monthly costs and with the people; contributions, taxes and fees
among the costs and with the rules; papers with the rules and among what comes before opening; a pot with its savings
group and among what comes once. Found by kind, by name and by amount; whether it is the same only the person knows."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from app.finance.inputs import DatedAmount
from app.language.messages import Message, say
from app.plan import lines
from app.plan.answered import cell, rows
from app.plan.dues import kinds, may_be_same
from app.plan.fields import AllAnswers

Row = Mapping[str, Any]
Place = tuple[str, str]  # part and list
MONEY: tuple[Place, ...] = (
    ("household", "savings"),
    ("household", "debts"),
    ("household", "income"),
    ("household", "spending"),
    ("household", "lump_sums"),
    ("costs", "costs"),
    ("rules", "taxes"),
    ("start", "opening_costs"),
)
WHEN = ("months", "month")
TAKE_OUT = say("If it is one, take one of the lines out. If not, give each its own name.")
KEEP_ONE = say("If it is the same, keep it in one place only.")
NAME_EACH = say("Keep one of them, or give each its own name.")

# How words for a paper from an office begin, in the six languages; a name is the person's own.
OF_PAPERS = (
    *("permi", "licen", "regist", "certif", "document", "paper"),
    *("autori", "inscri", "trámite", "tramite", "carn", "papel", "habilita", "alvar"),
    *("enregistr", "immatric", "attest", "papier", "iscri", "patent"),
    *("رخص", "ترخيص", "تراخيص", "تسجيل", "وثيق", "وثائق", "أوراق", "شهاد"),
)


def pay_in_costs(answers: AllAnswers) -> tuple[Row, ...]:
    """The monthly costs that are pay, or that carry the name of somebody who is paid."""
    names = {_name(row) for row in paid_people(answers)} - {""}
    costs = (row for row in rows(answers, "costs", "costs") if cell(row, "amount", 0))
    return tuple(row for row in costs if row.get("kind") == "wages" or _name(row) in names)


def paid_people(answers: AllAnswers) -> tuple[Row, ...]:
    """Who is paid by the month; who is paid for each piece stands in what goes into one."""
    team = rows(answers, "people", "team")
    return tuple(row for row in team if row.get("kind") in ("apprentice", "employee") and cell(row, "amount", 0))


def alike(product: str) -> Message:
    """Asked, never refused: other lists name a product by its name, and would not know which one."""
    return say("More than one product is called “%(product)s”. Are they the same?", product=product)


def products_alike(answers: AllAnswers) -> tuple[str, ...]:
    """Each name that more than one product has, as it was written first."""
    return tuple(str(row["name"]) for row in _alike(rows(answers, "sales", "products")))


def equal_lines(answers: AllAnswers) -> tuple[tuple[Place, Row], ...]:
    """The first of the lines of a list of money that have one name and one amount, in the same months where it asks for
    them, with where they stand."""
    return tuple((place, row) for place in MONEY for row in _alike(rows(answers, *place), "amount"))


def _alike(listed: Iterable[Row], *cells: str) -> tuple[Row, ...]:
    """The first of each few that have the same name, and the same in these cells, where all are known and not 0."""
    found: dict[tuple[Any, ...], list[Row]] = {}
    for row in listed:
        when = str([row.get(key) for key in WHEN]) if cells else "any"
        found.setdefault((when, _name(row), *(cell(row, key, 0) for key in cells)), []).append(row)
    return tuple(same[0] for key, same in found.items() if all(key) and len(same) > 1)


def dues_in_costs(answers: AllAnswers) -> tuple[tuple[Row, Row | None], ...]:
    """The monthly costs that may be a tax or fee of the rules, each with that one; while the rules have none, those
    whose name speaks of one, alone."""
    costs = [row for row in rows(answers, "costs", "costs") if cell(row, "amount", 0)]
    dues = [row for row in rows(answers, "rules", "taxes") if cell(row, "amount", 0)]
    if not dues:
        return tuple((row, None) for row in costs if kinds(str(row.get("name") or "")))
    found = ((row, next((due for due in dues if may_be_same(row, due)), None)) for row in costs)
    return tuple((row, due) for row, due in found if due is not None)


def papers_paid(answers: AllAnswers) -> tuple[Row, ...]:
    """The papers that still cost something."""
    return tuple(row for row in rows(answers, "rules", "paper_list") if cell(row, "cost", 0))


def for_papers(answers: AllAnswers) -> int:
    """What all papers still cost, in minor units."""
    return sum(row["cost"] for row in papers_paid(answers))


def papers_again(answers: AllAnswers) -> tuple[Row, ...]:
    """What is paid before opening and looks like a paper that is counted already."""
    papers = papers_paid(answers)
    names, amounts = {_name(row) for row in papers} - {""}, {row["cost"] for row in papers} | {for_papers(answers)}
    found = rows(answers, "start", "opening_costs") if papers else ()
    return tuple(row for row in found if _name(row) in names or row.get("amount") in amounts or of_papers(row))


def pots(answers: AllAnswers) -> tuple[DatedAmount, ...]:
    """The pots that stand with their savings groups."""
    return tuple(pot for row in rows(answers, "household", "savings") if (pot := lines.pot(row)))


def pots_again(answers: AllAnswers) -> tuple[tuple[Row, DatedAmount], ...]:
    """What comes once and looks like a pot that is counted already, each with that one."""
    known = pots(answers)
    found = rows(answers, "household", "lump_sums") if known else ()
    return tuple((row, pot) for row in found for pot in known if _comes_like(row, pot))


def _comes_like(row: Row, pot: DatedAmount) -> bool:
    return (cell(row, "amount", 0), int(cell(row, "month", 0))) == (pot.amount, pot.month)


def of_papers(row: Row) -> bool:
    """Whether its name speaks of a paper from an office."""
    return any(word.removeprefix("ال").startswith(OF_PAPERS) for word in _name(row).split())


def _name(row: Row) -> str:
    return str(row.get("name") or "").strip().casefold()
