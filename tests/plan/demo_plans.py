"""The demo's plans as a person answered them, for tests."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.plan import together
from app.plan.looked_at import looked_through
from app.plan.place import Place

PLANS = Path(__file__).parents[2] / "app" / "cli" / "demo" / "plans"
CASES = Path(__file__).parents[1] / "cases"
IDS = tuple(sorted(path.stem for path in PLANS.glob("*.json")))


def plan(case: str) -> Any:
    """The demo's file of a plan whose person opened every page."""
    told = json.loads((PLANS / f"{case}.json").read_text())
    return {**told, "answers": looked_through(told["answers"])}


def answers(case: str) -> Any:
    return plan(case)["answers"]


def shared(answers: Any, seat: int = 1) -> Any:
    """The same plan written by two, who part what is taken home by 60 and 40, as one of them reads it."""
    listed = [{"id": "m1", "name": "Abena", "share": "60"}, {"id": "m2", "name": "Kofi", "share": "40"}]
    both = {**answers, "idea": {**answers["idea"], "partners": listed}}
    return {**both, together.JOINT: together.whose(both, seat, 2)}


def case_inputs(case: str) -> Any:
    return json.loads((CASES / f"{case}.json").read_text())["inputs"]


def place(case: str) -> Place:
    """The place as the case's own settings have it."""
    raw = case_inputs(case)
    return Place(raw["country"], raw["currency"], Decimal(raw["discount_rate_annual_pct"]), "worked case")
