"""Rows of funding rules as value objects."""

from __future__ import annotations

from app.catalogue.values import CHECKED, CONFIDENCE, Row, minor
from app.matching.dates import Span
from app.matching.offers import GrantLine, Origin


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
    """Rules are read in numbered sources; the rule's first date is the date that matters."""
    return Origin(
        title=f"{row['programme']}, {row['source_id']}",
        address="",
        date=row["valid_from"],
        confidence=CONFIDENCE.get(row["confidence"], "low"),
        confirmed=status in CHECKED,
    )
