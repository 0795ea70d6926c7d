"""The kinds of formulas, over figures named by their table and their field: "month.sales", "home.reserve".

A term says with which sign and over which months a figure enters. No arithmetic: `trace` works them out.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

# the month itself; the one before (nothing before the first); months 1 to 12; 0 to 12; from the first to this one;
# one month by its number; the months of full instalments; in month 0 only; all payments of the loan; those of the
# month; no month and no line, for a figure of the whole plan
Span = Literal["same", "before", "year", "shown", "until", "start", "end", "full", "first", "loan", "paid", "plan"]
Which = Literal["effective_monthly", "nominal_yearly", "effective_yearly", "apr_eu_pct"]


@dataclass(frozen=True)
class Term:
    figure: str
    sign: Literal[1, -1] = 1
    over: Span = "same"
    each: Literal["", "product", "cost"] = ""  # all lines of the month
    gain: bool = False  # nothing of it where it is below nothing


@dataclass(frozen=True)
class Sum:
    """The terms with their signs, over a whole number; half-up to the minor unit.

    Terms of the table "before" are there only where a business runs already.
    """

    terms: tuple[Term, ...]
    over: int = 1


@dataclass(frozen=True)
class Exact:
    """The same, not rounded, over 1 or over the number of full months; undefined where there is none."""

    terms: tuple[Term, ...]
    over: Literal["one", "full months"] = "one"


@dataclass(frozen=True)
class Share:
    """One sum over another, four places half-up; undefined over nothing or less."""

    above: tuple[Term, ...]
    below: tuple[Term, ...]


@dataclass(frozen=True)
class Scaled:
    """The figure times one over another and over a whole number, half-up; undefined over nothing or less."""

    figure: str
    times: str
    below: str
    over: int = 1
    exact: bool = False


@dataclass(frozen=True)
class Parted:
    """What `above` comes to, multiplied, times a number, over what `below` comes to, multiplied; undefined over nothing
    or less. Rounded down to whole ones and never below nothing, up to what can be sold or paid, or half-up."""

    above: tuple[Term, ...]
    below: tuple[Term, ...]
    way: Literal["down", "up", "half up", "exact"]
    times: Fraction = Fraction(1)


@dataclass(frozen=True)
class Times:
    """The factors multiplied, half-up to whole units; `hundreds` of them are percentages."""

    factors: tuple[str, ...]
    hundreds: int = 0


@dataclass(frozen=True)
class Lowest:
    """The lowest of the months, or which month that is, the first where several are as low."""

    figure: str
    over: Span
    place: bool = False


@dataclass(frozen=True)
class Rate:
    """The rate at which what is had in hand is worth as much as what is paid for it later, one payment after the other;
    `which` of those of `price.monthly.Price`. Undefined where there is none."""

    which: Which
    received: tuple[Term, ...]
    paid: tuple[Term, ...]


@dataclass(frozen=True)
class Given:
    """Told by the person or the lender's table, or by a rule that has a name instead of terms."""

    by: str
    of: tuple[Term, ...] = ()


Formula = Sum | Exact | Share | Scaled | Parted | Times | Lowest | Rate | Given


def plus(*figures: str, over: Span = "same") -> tuple[Term, ...]:
    return tuple(Term(figure, 1, over) for figure in figures)


def minus(*figures: str, over: Span = "same") -> tuple[Term, ...]:
    return tuple(Term(figure, -1, over) for figure in figures)
