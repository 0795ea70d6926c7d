"""What was answered to one question, as far as it is known and still asked."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.plan.fields import AllAnswers, known
from app.plan.sections import asked, field


def value(answers: AllAnswers, part: str, key: str) -> Any:
    """The stored value, or None where it is not known or no longer asked."""
    found = answers.get(part, {}).get(key)
    return found if known(found) and asked(field(part, key), answers) else None


def rows(answers: AllAnswers, part: str, key: str) -> tuple[dict[str, Any], ...]:
    return tuple(value(answers, part, key) or ())


def money(answers: AllAnswers, part: str, key: str) -> int:
    """Minor units; what is not known counts as nothing."""
    return int(value(answers, part, key) or 0)


def decimal(answers: AllAnswers, part: str, key: str, otherwise: str = "0") -> Decimal:
    return Decimal(value(answers, part, key) or otherwise)


def cell(row: Mapping[str, Any], key: str, otherwise: Any) -> Any:
    """One cell of a row, or `otherwise` where it is not known."""
    found = row.get(key)
    return found if known(found) else otherwise


def called(row: Mapping[str, Any]) -> str:
    """The name of a row as its person wrote it; of a line that a file brought without one, a dash."""
    return str(row.get("name") or "–")
