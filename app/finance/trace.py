"""Where a figure comes from: the lines that made it, each with its sign, and theirs, down to what the person told.

`of_plan` and `of_test` give the figures of one scenario; `Figures.explained` tells one of them with its parts, which
can be asked in turn. Keys only: the words are for those who speak to people.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from math import ceil, floor, prod
from typing import assert_never

from app.finance import told
from app.finance.debt import full_months
from app.finance.formula_kinds import (
    Exact,
    Formula,
    Given,
    Lowest,
    Parted,
    Rate,
    Scaled,
    Share,
    Span,
    Sum,
    Term,
    Times,
)
from app.finance.formulas import FORMULAS
from app.finance.formulas_of_ratios import RATIOS
from app.finance.household import household_rows
from app.finance.inputs import PlanInputs, Product
from app.finance.measured import enough, nearest, quantity
from app.finance.months import Lines, Months, project
from app.finance.outlook import Outlook
from app.finance.price.monthly import price
from app.finance.rounding import half_up, quotient
from app.finance.shocks import Shock
from app.finance.statements import month_rows
from app.finance.stress import results

ALL: Mapping[str, Formula] = {**FORMULAS, **RATIOS}
Value = int | Decimal | Fraction | tuple[int, ...] | None

_STORED = {"product.units": "units", "product.sales": "product_sales", "product.credit": "product_credit",
           "product.cost": "product_costs", "cost.amount": "operating_costs"}  # fmt: skip
_FROM_MONTH_1 = ("home", "instalment")


@dataclass(frozen=True)
class Figure:
    """`month` where the figure has one (of an instalment: its number), `line` the product's or cost's place."""

    name: str
    month: int | None = None
    line: int | None = None

    @property
    def table(self) -> str:
        return self.name.partition(".")[0]

    @property
    def field(self) -> str:
        return self.name.partition(".")[2]


@dataclass(frozen=True)
class Part:
    sign: int
    figure: Figure
    value: Value


@dataclass(frozen=True)
class Explained:
    """A figure, its amount, how it is made and of what; `parts` is empty for what was told."""

    figure: Figure
    value: Value
    formula: Formula
    parts: tuple[Part, ...]


def of_plan(outlook: Outlook, **beside: object) -> Figures:
    """`beside`: tables of what was told and no figure of the months needs, such as the owner's hours of work."""
    ratios = outlook.ratios
    both = {**vars(ratios), "uses": ratios.sources_and_uses.uses, "sources": ratios.sources_and_uses.sources}
    return Figures(project(outlook.inputs), {**both, **beside})


def of_test(inputs: PlanInputs, shock: Shock) -> Figures:
    """Of the months, the family and the "stress" line of one test."""
    months = project(inputs, (shock,))
    return Figures(months, {"stress": results(months, (0,))[0]})


class Figures:
    """All figures of one scenario: told, printed, and those between."""

    def __init__(self, months: Months, tables: Mapping[str, object]) -> None:
        self._months, self._tables = months, tables
        self._rows, self._home = month_rows(months), household_rows(months)

    def explained(self, figure: Figure) -> Explained:
        """Raises KeyError for a figure that no plan has."""
        formula = ALL[figure.name]
        parts = tuple(part for term in _terms(formula) for part in self._of_term(figure, term))
        return Explained(figure, self.value(figure), formula, parts)

    def value(self, figure: Figure) -> Value:
        """As it is printed; what no statement prints is worked out."""
        if figure.name in _STORED:
            table = getattr(self._lines, _STORED[figure.name])
            amount = int(table[0, figure.line, figure.month])
            return quantity(amount, self._product(figure)) if figure.name == "product.units" else amount
        if figure.table == "before":
            return told.of_before(self._months, figure.name, figure.month or 0)
        printed = self._row(figure)
        if hasattr(printed, figure.field):
            value: Value = getattr(printed, figure.field)
            return value
        if not isinstance(ALL[figure.name], Given):
            return self.worked_out(figure)
        if figure.table == "product":
            return told.of_product(self._months, figure.name, figure.month or 0, figure.line or 0)
        if figure.table == "piece":
            return told.of_piece(self._product(figure), figure.name)
        if figure.table == "instalment":
            return told.of_instalment(self._months, figure.month or 0)
        return told.of_plan(self._months, self._lines, figure.name)

    def _product(self, figure: Figure) -> Product:
        return self._months.inputs.products[figure.line or 0]

    def _row(self, figure: Figure) -> object:
        month = figure.month or 0
        match figure.table:
            case "month":
                return self._rows[month]
            case "sheet":
                return self._rows[month].balance_sheet
            case "home":
                return self._home[month - 1]
            case "instalment":
                return self._months.loan[month - 1]
            case _:
                return self._tables.get(figure.table)

    def worked_out(self, figure: Figure) -> Value:
        """The figure by its formula from the amounts of its parts; None where it is undefined."""
        formula = ALL[figure.name]
        match formula:
            case Given():
                return self.value(figure)
            case Lowest():
                return self._lowest(formula)
            case Times():
                factors = [self._number(Figure(name, figure.month, figure.line)) for name in formula.factors]
                exact = prod(f for f in factors if f is not None) / 100**formula.hundreds
                if None in factors:
                    return None
                return nearest(exact, self._product(figure)) if figure.name == "product.units" else half_up(exact)
            case Scaled():
                amount, times, below = (self._number(Figure(n)) for n in (formula.figure, formula.times, formula.below))
                if amount is None or times is None or below is None or below <= 0:
                    return None
                exact = amount * times / below / formula.over
                return exact if formula.exact else half_up(exact)
            case Parted():
                return self._parted(figure, formula)
            case Share():
                above, below = self._total(figure, formula.above), self._total(figure, formula.below)
                return None if above is None or below is None else quotient(above, below)
            case Sum():
                total = self._total(figure, formula.terms)
                return None if total is None else half_up(total / formula.over)
            case Exact():
                total, over = self._total(figure, formula.terms), 1 if formula.over == "one" else len(self._full)
                return None if total is None or not over else total / over
            case Rate():
                return self._rate(figure, formula)
            case _:
                assert_never(formula)

    def _parted(self, figure: Figure, formula: Parted) -> Value:
        above, below = ([self._total(figure, (term,)) for term in terms] for terms in (formula.above, formula.below))
        if None in above or None in below:
            return None
        over = prod(one for one in below if one is not None)
        if over <= 0:
            return None
        exact = prod(one for one in above if one is not None) * formula.times / over
        match formula.way:
            case "down":
                return max(0, floor(exact))
            case "up":
                return enough(exact, self._product(figure)) if figure.table == "piece" else ceil(exact)
            case "half up":
                return half_up(exact)
            case "exact":
                return exact

    def _rate(self, figure: Figure, formula: Rate) -> Decimal | None:
        received, loan = self._total(figure, formula.received), self._months.inputs.loan
        paid = [self._number(part.figure) for term in formula.paid for part in self._of_term(figure, term)]
        if loan is None:
            return None
        found = price(half_up(received or 0), [half_up(one or 0) for one in paid], loan.rhythm.a_year)
        rate: Decimal | None = getattr(found, formula.which)
        return rate

    def _lowest(self, formula: Lowest) -> int:
        months = [month for month in self._span(formula.over, None, formula.figure) if month is not None]
        amounts = [half_up(self._number(Figure(formula.figure, month)) or 0) for month in months]
        return months[amounts.index(min(amounts))] if formula.place else min(amounts)

    def _number(self, figure: Figure) -> Fraction | None:
        value = self.value(figure)
        return None if value is None or isinstance(value, tuple) else Fraction(value)

    def _total(self, figure: Figure, terms: tuple[Term, ...]) -> Fraction | None:
        total = Fraction(0)
        for part in (part for term in terms for part in self._of_term(figure, term)):
            if part.value is None or isinstance(part.value, tuple):
                return None
            total += part.sign * Fraction(part.value)
        return total

    def _of_term(self, figure: Figure, term: Term) -> Iterator[Part]:
        inputs = self._months.inputs
        if term.figure.startswith("before.") and inputs.before is None:
            return
        lines: list[int | None] = [None if term.over == "plan" else figure.line]
        if term.each:
            lines = [*range(len(inputs.products if term.each == "product" else inputs.costs))]
        for month in self._span(term.over, figure.month, term.figure):
            for line in lines:
                one = Figure(term.figure, month, line)
                value = self.value(one)
                lost = term.gain and isinstance(value, int) and value < 0
                yield Part(term.sign, one, 0 if lost else value)

    def _span(self, over: Span, month: int | None, name: str) -> list[int | None]:
        spans: dict[Span, range] = {
            "year": range(1, 13),
            "shown": range(13),
            "start": range(1),
            "end": range(12, 13),
            "full": self._full,
            "loan": range(1, len(self._months.loan) + 1),
        }
        if over in spans:
            return [*spans[over]]
        if over == "paid":
            return [row.n for row in self._months.loan if row.month == month]
        if over == "plan":
            return [None]
        if over == "same" or month is None:
            return [month]
        if over == "before":
            return [month - 1] if month else []
        if over == "first":
            return [] if month else [0]
        return [*range(name.partition(".")[0] in _FROM_MONTH_1, month + 1)]

    @cached_property
    def _lines(self) -> Lines:
        return self._months.lines()

    @cached_property
    def _full(self) -> range:
        return full_months(self._months)


def _terms(formula: Formula) -> tuple[Term, ...]:
    match formula:
        case Sum() | Exact():
            return formula.terms
        case Share() | Parted():
            return formula.above + formula.below
        case Rate():
            return formula.received + formula.paid
        case Given():
            return formula.of
        case Lowest():
            return (Term(formula.figure, over=formula.over),)
        case Scaled():
            return tuple(Term(name) for name in (formula.figure, formula.times, formula.below))
        case Times():
            return tuple(Term(name) for name in formula.factors)
        case _:
            assert_never(formula)
