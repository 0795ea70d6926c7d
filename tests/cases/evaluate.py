"""`python -m tests.cases.evaluate FILE`: the outputs of every case in FILE, as JSON on standard output."""

from __future__ import annotations

import json
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

from app.finance.errors import ImpossibleTerms
from app.finance.projection import outlook
from tests.cases.names import in_the_file
from tests.cases.reading import places, plan_inputs
from tests.cases.writing import outputs


def load(path: Path) -> Any:
    """Numbers are read exactly, however long."""
    text = path.read_text(encoding="utf-8")
    return json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=Decimal)


def evaluate(case: Any) -> dict[str, Any]:
    """One case's outputs, or its error with the field that makes no sense."""
    try:
        if not isinstance(case, dict):
            raise ImpossibleTerms("case", "not_known")
        return outputs(outlook(plan_inputs(case)), places(case))
    except ImpossibleTerms as error:
        field = in_the_file(error.field, case)
        return {"error": {"field": field, "reason": error.reason, "name": type(error).__name__}}


def evaluate_all(cases: list[Any]) -> dict[str, Any]:
    """By id; a case without one, or with another's, is named by its place."""
    found: dict[str, Any] = {}
    for n, case in enumerate(cases):
        inputs = case.get("inputs", case) if isinstance(case, dict) else case
        name = str(inputs["id"]) if isinstance(inputs, dict) and inputs.get("id") is not None else f"case {n + 1}"
        found[f"{name} ({n + 1})" if name in found else name] = evaluate(inputs)
    return found


def main(arguments: list[str]) -> None:
    read = load(Path(arguments[0]))
    cases = read.get("cases", [read]) if isinstance(read, dict) else read
    print(json.dumps(evaluate_all(cases if isinstance(cases, list) else [cases]), indent=1))


if __name__ == "__main__":
    main(sys.argv[1:])
