"""Overall rates of French and Peruvian law, on the base that each prescribes. Rates are shares: 0.24 is 24 %."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from app.finance.errors import ImpossibleTerms
from app.finance.price.dated import DatedFlow, in_years
from app.finance.price.effective import effective, nominal
from app.finance.price.names import NamedRate
from app.finance.price.solver import Flow, Found, cost_rate
from app.finance.rounding import to_places


def teg_proportional(periodic: Decimal, per_year: Fraction | int) -> Decimal:
    """CEMAC: the periodic rate of all costs times the periods in a year, two decimals of a per cent.

    Source: Règlement CEMAC of 2012, article 4.
    """
    return to_places(nominal(periodic, per_year), 4)


def teg_actuarial(periodic: Decimal, per_year: Fraction | int) -> Decimal:
    """The periodic rate of all costs compounded over the year, two decimals of a per cent."""
    return to_places(effective(periodic, per_year), 4)


def tegs(flows: Sequence[Flow], per_year: Fraction | int) -> tuple[NamedRate, NamedRate]:
    """Both, of flows in periods: where the law's text does not tell which (UEMOA), both are shown against the cap."""
    found = cost_rate(flows)
    if found.rate is None:
        return NamedRate("teg_proportional", None, found.why), NamedRate("teg_actuarial", None, found.why)
    return (
        NamedRate("teg_proportional", teg_proportional(found.rate, per_year)),
        NamedRate("teg_actuarial", teg_actuarial(found.rate, per_year)),
    )


def tcea(flows: Sequence[DatedFlow]) -> Found:
    """Peru's tasa de costo efectivo anual: actual days over a year of 360, with insurance and commissions.

    Source: Superintendencia de Banca, Seguros y AFP; the base is that of the central bank's factors. `amount` is above
    zero into the borrower's hand. Raises ImpossibleTerms where nothing is received.
    """
    if not any(flow.amount > 0 for flow in flows):
        raise ImpossibleTerms("flows", "missing")
    return cost_rate(in_years(flows, "ACT/360"))
