"""Only what a case lists is compared: as numbers, within the case's tolerance, otherwise exactly.

The tolerance called "money" is that of every amount without one of its own.
"""

from __future__ import annotations

from decimal import Decimal
from typing import Any


def differences(expected: Any, found: Any, tolerance: Any = None, where: str = "") -> list[str]:
    """Where `found` is not what is `expected`, in words; empty when it is."""
    if isinstance(expected, dict):
        return _in_record(expected, found, tolerance, where)
    if isinstance(expected, list):
        return _in_list(expected, found, tolerance, where)
    if _alike(expected, found, tolerance):
        return []
    return [f"{where}: {found} where {expected} was published"]


def _in_record(expected: dict[str, Any], found: Any, tolerance: Any, where: str) -> list[str]:
    if not isinstance(found, dict):
        return [f"{where}: {found} where a record was published"]
    of = tolerance if isinstance(tolerance, dict) else {}
    either = of.get("money") if isinstance(tolerance, dict) else tolerance
    return [
        line
        for key, value in expected.items()
        for line in differences(value, found.get(key), of.get(key, either), f"{where}.{key}")
    ]


def _in_list(expected: list[Any], found: Any, tolerance: Any, where: str) -> list[str]:
    """Rows that carry a number `n` are found by it; other lists are compared in their order, whole."""
    if not isinstance(found, list):
        return [f"{where}: {found} where a list was published"]
    if expected and all(isinstance(row, dict) and "n" in row for row in expected):
        by_number = {row["n"]: row for row in found if isinstance(row, dict) and "n" in row}
        pairs = [(f"{where}[n={row['n']}]", row, by_number.get(row["n"])) for row in expected]
    else:
        padded = [*found, *[None] * (len(expected) - len(found))]
        pairs = [(f"{where}[{n}]", row, padded[n]) for n, row in enumerate(expected)]
    return [line for place, row, other in pairs for line in differences(row, other, tolerance, place)]


def _alike(expected: Any, found: Any, tolerance: Any) -> bool:
    if _is_number(expected) and _is_number(found):
        return abs(_exact(expected) - _exact(found)) <= _exact(tolerance or 0)
    return bool(expected == found)


def _is_number(value: Any) -> bool:
    return isinstance(value, int | float | Decimal) and not isinstance(value, bool)


def _exact(value: Any) -> Decimal:
    return Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
