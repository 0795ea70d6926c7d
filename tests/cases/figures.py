"""Numbers as people write them in case files: strings, integers or decimals, exact, or a named error."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from typing import Any

from app.finance.errors import ImpossibleTerms, TooLarge
from app.finance.rounding import half_up

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
MONTH_NAMES = tuple(name.title() for name in _MONTHS)
_WORDS = {"true": True, "yes": True, "1": True, "false": False, "no": False, "0": False}
_MOST_DIGITS = 20  # before the point; beyond, nothing is an amount


def decimal(value: Any, path: str) -> Decimal:
    if value is None or value == "":
        raise ImpossibleTerms(path, "missing")
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        raise ImpossibleTerms(path, "not_a_number")
    try:
        number = Decimal(str(value).strip())
    except InvalidOperation:
        raise ImpossibleTerms(path, "not_a_number") from None
    if not number.is_finite():
        raise ImpossibleTerms(path, "not_a_number")
    if number and number.adjusted() > _MOST_DIGITS:
        raise TooLarge(path)
    if number and number.adjusted() < -_MOST_DIGITS:
        raise ImpossibleTerms(path, "out_of_range")
    return number


def count(value: Any, path: str) -> int:
    number = decimal(value, path)
    if number != int(number):
        raise ImpossibleTerms(path, "out_of_range")
    return int(number)


def month(value: Any, path: str) -> int:
    """1 to 12 from "Oct", "October", 10 or "10"."""
    if isinstance(value, str) and value.strip()[:3].lower() in _MONTHS:
        return _MONTHS.index(value.strip()[:3].lower()) + 1
    return count(value, path)


class Row:
    """A part of a case with its path, so that an error names the field."""

    def __init__(self, data: Any, path: str, exponent: int) -> None:
        if not isinstance(data, Mapping):
            raise ImpossibleTerms(path.rstrip("."), "missing" if data is None else "not_known")
        self.data, self.path, self.exponent = data, path, exponent

    def has(self, key: str) -> bool:
        return self.data.get(key) is not None

    def text(self, key: str, default: str = "") -> str:
        value = self.data.get(key)
        return default if value is None else str(value)

    def decimal(self, key: str, default: str | None = None) -> Decimal:
        return decimal(self.data[key] if self.has(key) else default, self.path + key)

    def count(self, key: str, default: int | None = None) -> int:
        return count(self.data[key] if self.has(key) else default, self.path + key)

    def price(self, key: str, default: str | None = None) -> Decimal:
        """Minor units, as fine as written."""
        return self.decimal(key, default).scaleb(self.exponent)

    def money(self, key: str, default: str | None = None) -> int:
        return half_up(self.price(key, default))

    def each_money(self, key: str, some: bool = False) -> tuple[int, ...]:
        values = self._some(key) if some else self._list(key)
        return tuple(
            half_up(decimal(value, f"{self.path}{key}[{n}]").scaleb(self.exponent)) for n, value in enumerate(values)
        )

    def each_decimal(self, key: str, default: tuple[int, ...]) -> tuple[Decimal, ...]:
        values = self._list(key) if self.has(key) else default
        return tuple(decimal(value, f"{self.path}{key}[{n}]") for n, value in enumerate(values))

    def yes(self, key: str, default: bool) -> bool:
        value = self.data.get(key)
        word = str(default if value is None else value).strip().lower()
        if word not in _WORDS:
            raise ImpossibleTerms(self.path + key, "not_known")
        return _WORDS[word]

    def calendar_months(self) -> frozenset[int]:
        path = f"{self.path}calendar_months"
        return frozenset(month(value, path) for value in self._some("calendar_months"))

    def part(self, key: str) -> Row:
        return Row(self.data.get(key), f"{self.path}{key}.", self.exponent)

    def rows(self, key: str) -> list[Row]:
        path = f"{self.path}{key}"
        return [Row(data, f"{path}[{n}].", self.exponent) for n, data in enumerate(self._list(key))]

    def some_rows(self, key: str) -> list[Row]:
        self._some(key)
        return self.rows(key)

    def _some(self, key: str) -> list[Any]:
        """The list, of which at least one value is needed."""
        values = self._list(key)
        if not values:
            raise ImpossibleTerms(self.path + key, "missing")
        return values

    def _list(self, key: str) -> list[Any]:
        value = self.data.get(key)
        if value is None:
            return []
        return list(value) if isinstance(value, list | tuple) else [value]
