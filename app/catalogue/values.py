"""Small readings that every kind of row needs: exact decimals, minor units, days, origins."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from app.language.money import exponent
from app.matching.offers import Range
from app.plan import printed_dates as dates
from app.plan.sourced import Confidence, Origin

Row = Mapping[str, Any]
CONFIDENCE: dict[str, Confidence] = {
    "H": "high", "M": "medium", "L": "low", "high": "high", "medium": "medium", "low": "low",
}  # fmt: skip
BRACKETS = re.compile(r"\s*\(([^()]*)\)")
STRAIGHT = re.compile(r"(?<=\w)'(?=\w)")
CHECKED = ("checked", "confirmed", "corrected")  # words of a programme for a row that it stands behind


def decimal(value: object) -> Decimal | None:
    """Exact, from what JSON or CSV holds; None for null and for nothing."""
    return None if value in (None, "") else Decimal(str(value))


def minor(value: object, currency: str) -> int | None:
    """An amount of whole units in minor units, cut to the currency's decimals."""
    exact = decimal(value)
    return None if exact is None else int(exact.scaleb(exponent(currency)))


def whole(value: object) -> int | None:
    exact = decimal(value)
    return None if exact is None else int(exact)


def span(row: Row, least: str, most: str) -> Range:
    return Range(decimal(row.get(least)), decimal(row.get(most)))


def day(text: object) -> dt.date | None:
    """A full day, or the last day of a printed month or year; None for what cannot be told."""
    printed = dates.read(str(text)) if text else None
    return printed.last if printed else None


def first_day(text: object) -> dt.date | None:
    printed = dates.read(str(text)) if text else None
    return printed.first if printed else None


def for_readers(title: str) -> str:
    """A source's name as it is printed, without what its collector noted: other sources behind ";", and brackets.

    Brackets that hold a name alone, such as "(CAH)" or "(Uruguay)", stay. Who published it is parted from the title by
    a dash, as in every language: the space before a colon differs.
    """
    bare = BRACKETS.sub(lambda found: found[0] if _is_name(found[1]) else "", title)
    return printed(bare.partition(";")[0].strip().replace(": ", " – ", 1))


def printed(name: str) -> str:
    """A name as it is printed: collectors write l'emploi, pages l’emploi."""
    return STRAIGHT.sub("’", name)


def _is_name(words: str) -> bool:
    return all(word[:1].isupper() and word.isalpha() for word in words.split())


def origin(row: Row, status: str) -> Origin:
    return Origin(
        title=for_readers(row.get("source_title") or ""),
        address=row.get("source_address") or "",
        date=row.get("source_date") or "",
        confidence=CONFIDENCE.get(row.get("confidence") or "low", "low"),
        confirmed=status in CHECKED,
    )
