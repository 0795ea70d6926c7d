"""Rows of funding rules as value objects."""

from __future__ import annotations

import re
from functools import cache

from app.catalogue import starter
from app.catalogue.values import CHECKED, CONFIDENCE, Row, for_readers, minor
from app.matching.dates import Span
from app.matching.offers import GrantLine
from app.plan.sourced import Origin


def grant_line(row: Row, status: str) -> GrantLine:
    currency = row["currency"] or "EUR"
    return GrantLine(
        key=row["rule_id"],
        programme=row["programme"],
        donor_country=row["donor_country"],
        person=row["person_type"],
        component=row["component"],
        form=row["form"],
        ceiling=minor(row["ceiling"], currency),
        currency=currency,
        per=row["per"],
        uses=row["eligible_uses"],
        when=Span(row["valid_from"], row["valid_to"]),
        origin=_origin(row, status),
    )


def is_default(row: Row) -> bool:
    """Whether the rule is a proposal of the platform and no programme's own."""
    return bool(row["origin"] == "proposal")


def _origin(row: Row, status: str) -> Origin:
    """The first of the rule's numbered sources; a number that the list does not know is shown as it is."""
    number = re.split(r"[ ,;]", row["source_id"])[0]
    source = sources().get(number, {})
    return Origin(
        title=for_readers(source.get("title") or row["source_id"]),
        address=source.get("address") or "",
        date=source.get("date") or "",
        confidence=CONFIDENCE.get(row["confidence"], "low"),
        confirmed=status in CHECKED,
    )


@cache
def sources() -> dict[str, Row]:
    """The pages that rules were read on, by their number."""
    return {row["source_id"]: row for row in starter.sources_of_grants()}
