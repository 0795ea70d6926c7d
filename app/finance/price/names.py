"""A rate and its name, kept together: two rates are compared only under the same name."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, NamedTuple

from app.finance.price.solver import Why

RateName = Literal[
    "apr_eu",  # TAEG, TAE: Directive 2008/48/EC and 2014/17/EU
    "apr_eu_with_savings",  # the same equation with the compulsory savings' flows in it
    "apr_us",  # Regulation Z, actuarial
    "nominal",  # periodic rate x periods a year, interest alone
    "effective",  # (1 + periodic rate)^periods - 1, interest alone
    "flat",
    "teg_proportional",  # CEMAC, Regulation of 2012, article 4
    "teg_actuarial",
    "tcea",  # Peru, on 360 days
]


class NamedRate(NamedTuple):
    """`value` is a share a year (0.24 is 24 %); without one, `why`."""

    name: RateName
    value: Decimal | None
    why: Why | None = None
