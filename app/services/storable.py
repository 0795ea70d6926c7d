"""What no database can keep is refused here, whatever door it came through."""

from __future__ import annotations

from typing import Any

from app.services.errors import NotStorable

LONGEST = 20_000  # characters of one answer
LARGEST = 2**53  # whole numbers beyond are not the same everywhere
DEEPEST = 5  # a table within a section, a list within its row, and a row of that list


def check_storable(field: str, value: Any, depth: int = 0) -> None:
    """Raise `NotStorable` for a NUL, half of a sign, a number or a nesting beyond all use."""
    match value:
        case str():
            if "\x00" in value or len(value) > LONGEST or any("\ud800" <= sign <= "\udfff" for sign in value):
                raise NotStorable(field)
        case bool() | None:
            return
        case int():
            if abs(value) > LARGEST:
                raise NotStorable(field)
        case list() | dict() if depth >= DEEPEST or len(value) > 500:
            raise NotStorable(field)
        case list():
            for item in value:
                check_storable(field, item, depth + 1)
        case dict():
            for key, item in value.items():
                check_storable(field, key, depth)
                check_storable(key if depth == 0 else field, item, depth + 1)
        case _:
            raise NotStorable(field)
