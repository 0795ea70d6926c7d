"""A repair of the figures as answers of the plan: what a person would have written to get it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Any

from app.finance.inputs import LoanTerms, PlanInputs
from app.finance.repair import Repair
from app.plan.answered import rows, value
from app.plan.assumptions import TAKEN_HOME, told_costs
from app.plan.fields import AllAnswers
from app.plan.month_names import month_of
from app.plan.sections.borrowing import INSTALMENTS

LONGEST = INSTALMENTS.length  # months of a loan that can be written month by month


def can_be_written(repair: Repair) -> bool:
    """Whether the questions have room for it: a loan by months ends where its list does."""
    by_month = repair.inputs.loan.principal_by_month if repair.inputs.loan else None
    return by_month is None or len(by_month) <= LONGEST


def answers_of(repair: Repair, answers: AllAnswers) -> dict[str, dict[str, Any]]:
    """By part, the changed answers of a repair that can be written."""
    part, changed = _of_the_change(repair, answers)
    by_part = {part: changed} | (_kept_at_home(repair) if repair.kind == "kept_at_home" else {})
    if not repair.home:
        return by_part
    part, key = TAKEN_HOME
    return {**by_part, part: {**by_part.get(part, {}), key: more_home(answers, repair.home)}}


def _of_the_change(repair: Repair, answers: AllAnswers) -> tuple[str, dict[str, Any]]:
    match repair.kind:
        case "drawings_less":
            return "costs", {"drawings": more_home(answers, -repair.amount)}
        case "drawings_more":
            return "costs", {"drawings": more_home(answers, repair.amount)}
        case "kept_at_home":
            return "sources", {"own_cash": repair.inputs.owner_cash}
        case "stock_cover_less":
            return "costs", {"stock_cover": str(repair.inputs.stock_cover_pct)}
        case "opening_later":
            return "start", {"opening_month": months_later(value(answers, "start", "opening_month"), repair.amount)}
        case "term_longer" if repair.inputs.loan:
            return "sources", {"term": str(repair.inputs.loan.term_months)}
        case "grace_longer" if repair.inputs.loan:
            return "sources", {"grace": str(repair.inputs.loan.grace_months)}
        case "principal_in_good_months" | "principal_later" if repair.inputs.loan:
            return "sources", _by_month(repair.inputs.loan)
        case "price_higher":
            return "sales", {"products": _priced(repair.inputs, answers)}
        case "cost_less":
            return _spent_less(repair, answers)
        case _:
            raise ValueError(repair.kind)


def more_home(answers: AllAnswers, amount: int) -> list[int]:
    """What is taken home each month, by one family or by several together, with so much more; nothing at least."""
    return [max(0, month + amount) for month in value(answers, *TAKEN_HOME) or ()]


def _kept_at_home(repair: Repair) -> dict[str, dict[str, Any]]:
    return {"household": {"reserve": repair.inputs.household.reserve}}


def _by_month(loan: LoanTerms) -> dict[str, Any]:
    return {
        "rhythm": "seasonal",
        "term": str(loan.term_months),
        "instalments": list(loan.principal_by_month or ()),
    }


def _priced(inputs: PlanInputs, answers: AllAnswers) -> list[dict[str, Any]]:
    products = rows(answers, "sales", "products")
    return [{**row, "price": int(product.price)} for row, product in zip(products, inputs.products, strict=True)]


def _spent_less(repair: Repair, answers: AllAnswers) -> tuple[str, dict[str, Any]]:
    """The row in which the cost was told, with its new amounts."""
    line = repair.line or 0
    told, schedule = tuple(told_costs(answers))[line], repair.inputs.costs[line].schedule
    less = {"amount": schedule[-1]} | ({"first": list(schedule[:-1])} if len(schedule) > 1 else {})
    table = rows(answers, told.part, told.table)
    return told.part, {told.table: [{**row, **less} if row["id"] == told.row else row for row in table]}


def with_answers(answers: AllAnswers, changed: Mapping[str, Mapping[str, Any]]) -> AllAnswers:
    """All answers with these, by part, in their place."""
    return reduce(lambda seen, part: {**seen, part: {**seen.get(part, {}), **changed[part]}}, changed, answers)


def months_later(month: str, later: int) -> str:
    """ "2026-11" and 3 are "2027-02"."""
    year, month_then = month_of(month, later + 1)
    return f"{year:04}-{month_then:02}"
