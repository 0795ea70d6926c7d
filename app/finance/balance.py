"""Balance sheets of every month and scenario, both sides computed on their own."""

from __future__ import annotations

from dataclasses import dataclass

from app.finance.before import opening_sheet
from app.finance.inputs import Asset
from app.finance.months import Months
from app.finance.rounding import Ints


@dataclass(frozen=True)
class Balance:
    """Arrays (S or 1, M + 1), named as in `BalanceSheet`."""

    cash: Ints
    receivables: Ints
    stock: Ints
    prepaid: Ints
    deposits: Ints
    fixed_assets_net: Ints
    suppliers: Ints
    loan: Ints
    owner_capital: Ints
    donated_capital: int
    retained: Ints

    @property
    def total_assets(self) -> Ints:
        current = self.cash + self.receivables + self.stock + self.prepaid
        return current + self.deposits + self.fixed_assets_net

    @property
    def total_funding(self) -> Ints:
        total: Ints = self.suppliers + self.loan + self.owner_capital + self.donated_capital + self.retained
        return total


def gross_profit(months: Months) -> Ints:
    return months.sales - months.cost_of_sales


def profit_before_owner_pay(months: Months) -> Ints:
    running = months.operating_costs_total + months.prepaid_expensed + months.taxes + months.pre_opening_costs
    worn = months.depreciation + months.bad_debts
    profit: Ints = gross_profit(months) - running - worn - months.loan_interest - months.loan_fee
    return profit


def balance(months: Months) -> Balance:
    assets, before = months.inputs.assets, months.inputs.before
    then = opening_sheet(before) if before else None
    return Balance(
        cash=months.closing_cash,
        # whole until the month of collection
        receivables=months.credit_sales + (months.plan.carried.receivables if months.plan.carried else 0),
        stock=months.closing_stock,
        prepaid=(months.prepayments_paid - months.prepaid_expensed).cumsum(axis=1),
        deposits=(months.deposits_paid + months.loan_savings).cumsum(axis=1),
        fixed_assets_net=sum(thing.cost for thing in months.inputs.things) - months.depreciation.cumsum(axis=1),
        suppliers=months.suppliers,
        loan=(months.loan_disbursed - months.loan_principal).cumsum(axis=1) + (then.loan if then else 0),
        owner_capital=months.owner_cash_in.cumsum(axis=1)
        + funded(assets, "own_in_kind")
        + (then.owner_capital if then else 0),
        donated_capital=funded(assets, "grant_in_kind"),
        retained=(profit_before_owner_pay(months) - months.owner_drawings).cumsum(axis=1),
    )


def funded(assets: tuple[Asset, ...], funding: str) -> int:
    return sum(asset.cost for asset in assets if asset.funding == funding)
