"""Questions that a person answers alone: nobody types them for her, no phone keeps them."""

from __future__ import annotations

from app.plan.fields import Field, Section
from app.plan.sections import section

NUMBERS = frozenset({"H11", "H14", "P9"})  # debts, the last hard month, the private note


def alone(field: Field) -> bool:
    """Whether only the person herself sees and writes the answer."""
    return field.private or field.number in NUMBERS


def private_keys(part: str | Section) -> frozenset[str]:
    """The keys of a part's private questions. Raises KeyError for a part that no plan has."""
    found = section(part) if isinstance(part, str) else part
    return frozenset(field.key for field in found.fields if alone(field))
