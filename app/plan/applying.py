"""A repair of the figures as answers of the plan: what a person would have written to get it."""

from __future__ import annotations

from typing import Any

from app.finance.repair import Repair
from app.plan.answered import value
from app.plan.fields import AllAnswers


def answers_of(repair: Repair, answers: AllAnswers) -> tuple[str, dict[str, Any]]:
    """(part key, its changed answers) of one of the usual kinds of repair. Raises ValueError for another kind."""
    match repair.kind:
        case "drawings_less":
            return "costs", {"drawings": list(repair.inputs.drawings)}
        case "stock_cover_less":
            return "costs", {"stock_cover": str(repair.inputs.stock_cover_pct)}
        case "opening_later":
            return "start", {"opening_month": months_later(value(answers, "start", "opening_month"), repair.amount)}
        case "term_longer" if repair.inputs.loan:
            return "sources", {"term": str(repair.inputs.loan.term_months)}
        case "grace_longer" if repair.inputs.loan:
            return "sources", {"grace": str(repair.inputs.loan.grace_months)}
        case _:
            raise ValueError(repair.kind)


def with_answers(answers: AllAnswers, part: str, changed: dict[str, Any]) -> AllAnswers:
    """All answers with these in their place."""
    return {**answers, part: {**answers.get(part, {}), **changed}}


def months_later(month: str, later: int) -> str:
    """ "2026-11" and 3 are "2027-02"."""
    since = int(month[:4]) * 12 + int(month[5:7]) - 1 + later
    return f"{since // 12:04}-{since % 12 + 1:02}"
