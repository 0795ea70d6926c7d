"""`python -m tests.golden.evaluate FILE`: the result of every published case in FILE, as JSON on standard output."""

from __future__ import annotations

import json
import sys
from datetime import date
from decimal import Decimal
from fractions import Fraction
from math import isfinite
from pathlib import Path
from typing import Any

from app.finance.errors import ImpossibleTerms
from tests.golden import prices, schedules
from tests.golden.reading import Adapter, Inputs

KINDS: dict[str, Adapter] = {**prices.KINDS, **schedules.KINDS}


def load(path: Path) -> Any:
    """Numbers are read as they are written."""
    return json.loads(path.read_text(encoding="utf-8"), parse_float=Decimal)


def evaluate(kind: str, inputs: Inputs) -> dict[str, Any]:
    """Every key of the kind, or the error with the field that makes no sense."""
    try:
        if kind not in KINDS:
            raise ImpossibleTerms("kind", "not_known")
        return {key: plain(value) for key, value in KINDS[kind](inputs).items()}
    except ImpossibleTerms as error:
        return {"error": {"field": error.field, "reason": error.reason, "name": type(error).__name__}}
    except (ArithmeticError, AttributeError, LookupError, TypeError, ValueError) as error:
        return {"error": {"field": "inputs", "reason": "not_known", "name": type(error).__name__}}


def plain(value: Any) -> Any:
    """What JSON can say: exact numbers become its numbers, dates their ISO form."""
    if isinstance(value, Decimal | Fraction):
        return int(value) if value == int(value) else finite(float(value))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items()}
    if isinstance(value, list | tuple):
        return [plain(inner) for inner in value]
    return value


def finite(value: float) -> float:
    """JSON has no word for what is larger than a float."""
    if not isfinite(value):
        raise ImpossibleTerms("result", "too_large")
    return value


def evaluate_all(cases: list[Any]) -> dict[str, Any]:
    """By id; a case without one is named by its place."""
    found: dict[str, Any] = {}
    for n, case in enumerate(cases):
        if not isinstance(case, dict):
            found[f"case {n + 1}"] = evaluate("", {})
            continue
        inputs = case.get("inputs")
        name = str(case.get("id", f"case {n + 1}"))
        found[name] = evaluate(str(case.get("kind")), inputs if isinstance(inputs, dict) else {})
    return found


def main(arguments: list[str]) -> None:
    read = load(Path(arguments[0]))
    cases = read.get("cases", [read]) if isinstance(read, dict) else read
    print(json.dumps(evaluate_all(cases if isinstance(cases, list) else [cases]), indent=1, allow_nan=False))


if __name__ == "__main__":
    main(sys.argv[1:])
