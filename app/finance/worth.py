"""Is it worth it: net present value, rate of return and payback of the whole undertaking.

Monthly flows after the owner's pay and before financing, all equipment at cost, granted too; at the horizon what is
left counts at book value. What a business that runs already has beside its box, less what it owes suppliers, is put in
again on the first day: nobody could use it elsewhere then. Never a gate: a plan can be worth it and out of money in
its first month.
"""

from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import numpy_financial as npf

from app.finance.balance import balance, funded
from app.finance.before import opening_sheet
from app.finance.debt import after_living
from app.finance.months import Months
from app.finance.outlook import ProjectRatios
from app.finance.price.rates import only_rate
from app.finance.rounding import half_up, to_places


def worth(months: Months) -> ProjectRatios:
    """Of the first scenario of a projection."""
    inputs = months.inputs
    grant, investment = funded(inputs.assets, "grant_in_kind"), _investment(months)
    earned = after_living(months)[0, 1 : inputs.horizon_months + 1].tolist()
    terminal = _terminal_value(months)
    flows = [-investment, *earned[:-1], earned[-1] + terminal]
    own_flows = [grant - investment, *flows[1:]]
    rate = _monthly_discount(inputs.discount_rate_pct)
    value = _present_value(flows, rate)
    monthly = only_rate(flows)
    return ProjectRatios(
        total_investment_month0=investment,
        horizon_months=inputs.horizon_months,
        terminal_value=terminal,
        discount_rate_annual_pct=inputs.discount_rate_pct,
        discount_rate_monthly=to_places(rate, 8),
        npv=value,
        npv_grant_not_counted_as_cost=value + grant,
        irr_annual_effective_grant_not_counted=_yearly(only_rate(own_flows)),
        irr_monthly=None if monthly is None else to_places(monthly, 6),
        irr_annual_effective=_yearly(monthly),
        payback_months=_payback(investment, earned),
    )


def _investment(months: Months) -> int:
    at_start = months.deposits_paid + months.prepayments_paid + months.pre_opening_costs
    new = sum(asset.cost for asset in months.inputs.assets) + months.inputs.first_stock + int(at_start[0, 0])
    if months.inputs.before is None:
        return new
    then = opening_sheet(months.inputs.before)
    return new + then.total_assets - then.cash - then.suppliers


def _terminal_value(months: Months) -> int:
    end, sheet = months.inputs.horizon_months, balance(months)
    kept = (sheet.receivables, sheet.stock, sheet.prepaid, sheet.fixed_assets_net)
    deposits = int(months.deposits_paid[0, 0])  # without savings that a lender holds: they are financing
    return sum(int(line[0, end]) for line in kept) + deposits - int(sheet.suppliers[0, end])


def _monthly_discount(yearly_pct: Decimal) -> Decimal:
    with localcontext(prec=40):
        return (1 + Decimal(yearly_pct) / 100) ** (Decimal(1) / 12) - 1


def _present_value(flows: list[int], rate: Decimal) -> int:
    """In minor units; a Decimal rate keeps `npv` in decimals, so that nothing is rounded before the end."""
    with localcontext(prec=40):
        return half_up(npf.npv(rate, flows))


def _yearly(monthly: Decimal | None) -> Decimal | None:
    if monthly is None:
        return None
    with localcontext(prec=40):
        return to_places((1 + monthly) ** 12 - 1, 4)


def _payback(investment: int, earned: list[int]) -> Decimal | None:
    """The first month, to a tenth, in which what was put in has come back; None within the horizon."""
    back = 0
    if investment <= 0:
        return Decimal("0.0")
    for month, flow in enumerate(earned):
        if back + flow >= investment:
            return to_places(month + Fraction(investment - back, flow), 1)
        back += flow
    return None
