"""Questions that a person answers alone: nobody types them for her, no phone keeps them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.plan.fields import Field, Section
from app.plan.sections import SECTIONS, section

NUMBERS = frozenset({"H11", "H14", "P9"})  # debts, the last hard month, the private note


def alone(field: Field) -> bool:
    """Whether only the person herself sees and writes the answer."""
    return field.private or field.number in NUMBERS


def private_keys(part: str | Section) -> frozenset[str]:
    """The keys of a part's private questions. Raises KeyError for a part that no plan has."""
    found = section(part) if isinstance(part, str) else part
    return frozenset(field.key for field in found.fields if alone(field))


def asks_alone(part: str, page: str) -> bool:
    """Whether this page asks what only the person herself sees and writes."""
    return any(alone(field) for step in section(part).steps if step.key == page for field in step.fields)


def shown(part: str | Section, given: Mapping[str, Any]) -> dict[str, Any]:
    """A part's answers without what no reader of the plan's papers may learn, lists' columns too.

    What a plan keeps beside its parts (who writes it together) has no questions and is given as it is.
    """
    found = next((one for one in SECTIONS if part in (one, one.key)), None)
    fields = {field.key: field for field in found.fields} if found else {}
    return {key: _lines(fields.get(key), value) for key, value in given.items() if not _secret(fields.get(key))}


def _lines(table: Field | None, value: Any) -> Any:
    hidden = {column.key for column in table.columns if column.private} if table else set()
    if not hidden or not isinstance(value, list):
        return value
    return [{key: each for key, each in row.items() if key not in hidden} for row in value]


def _secret(field: Field | None) -> bool:
    return field is not None and field.private
