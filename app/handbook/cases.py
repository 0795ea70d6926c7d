"""The plans behind the examples: `handbook/examples/*.json`, shaped as `PlanInputs`, projected once."""

from __future__ import annotations

import json
from dataclasses import dataclass, is_dataclass
from decimal import Decimal
from functools import cache
from types import UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from app.finance.inputs import PlanInputs
from app.finance.outlook import Outlook
from app.finance.projection import outlook
from app.handbook.shelf import SHELF


@dataclass(frozen=True)
class Case:
    country: str
    inputs: PlanInputs
    outlook: Outlook


@cache
def case(person: str) -> Case:
    """The plan of one of the handbook's people ("abena", "modou"), with its year computed."""
    told = json.loads((SHELF / "examples" / f"{person}.json").read_text(encoding="utf-8"))
    inputs = shaped(PlanInputs, told["inputs"])
    return Case(told["country"], inputs, outlook(inputs))


def shaped(kind: Any, value: Any) -> Any:
    """JSON as a typed value: dataclasses from objects, tuples and sets from lists, decimals from strings."""
    if isinstance(kind, type) and is_dataclass(kind):
        hints = get_type_hints(kind)
        parts: dict[str, Any] = {name: shaped(hints[name], part) for name, part in value.items()}
        return kind(**parts)
    if kind is Decimal:
        return Decimal(value)
    origin, inner = get_origin(kind), get_args(kind)
    if origin in (Union, UnionType):
        return None if value is None else shaped(inner[0], value)
    if origin in (tuple, frozenset):
        return origin(shaped(inner[0], part) for part in value)
    if origin is not Literal and not isinstance(value, kind):
        raise TypeError(f"{value!r} is no {kind.__name__}")
    return value
