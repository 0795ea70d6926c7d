"""Whole numbers as addresses and hidden boxes carry them: a version, a page of a list, a month, minor units."""

from __future__ import annotations

from flask import request


def whole(text: str, digits: int) -> int | None:
    """The number in 0 to 9, without a sign; None for anything else, and for one of more digits than it can have."""
    return int(text) if text.isascii() and text.isdigit() and len(text) <= digits else None


def asked_month() -> int | None:
    """The month whose number is to be opened; what is no number opens the lowest."""
    return whole(request.args.get("month", ""), 2)


def asked_page() -> int:
    """Which page of a list, from 0; what is no number is the first."""
    return whole(request.args.get("page", ""), 4) or 0
