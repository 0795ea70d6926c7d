"""Every figure of a plan as a formula over other figures: data that `trace` walks, and that a test holds against all.

A figure is named by its table and its field: "month.sales", "home.reserve", "year1.gross_margin". Only what one table
takes from another stands here, no arithmetic.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from app.finance.formula_kinds import Formula, Given, Sum, Term, Times, minus, plus


def _all(figure: str, of: Literal["product", "cost"]) -> Sum:
    return Sum((Term(figure, each=of),))


def _paid(part: str, *beside: str) -> Sum:
    return Sum((*plus(f"instalment.{part}", over="paid"), *plus(*beside)))


def _so_far(put: str, taken: str = "") -> Sum:
    return Sum((*plus(put, over="until"), *(minus(taken, over="until") if taken else ())))


_M, _B, _H = "month.", "sheet.", "home."
_FLOW_IN = ("month.cash_sales", "month.collections")
_FLOW_OUT = (
    "month.supplier_payments", "month.operating_costs_total", "month.prepayments_paid", "month.taxes",
    "month.pre_opening_costs",
)  # fmt: skip

FORMULAS: Mapping[str, Formula] = {
    # products, by month
    "product.units": Times(
        ("product.base_units", "product.season_pct", "product.ramp_pct", "product.quantity_factor"), hundreds=2
    ),
    "product.unit_price": Times(("product.price", "product.price_index_pct", "product.price_factor"), hundreds=1),
    "product.sales": Times(("product.units", "product.unit_price")),
    "product.credit": Times(("product.sales", "product.credit_share_pct"), hundreds=1),
    "product.cost": Times(("product.units", "product.unit_cost", "product.material_factor")),
    **{
        f"product.{told}": Given(by)
        for told, by in {
            "base_units": "products",
            "season_pct": "products",
            "ramp_pct": "products",
            "price": "products",
            "price_index_pct": "products",
            "credit_share_pct": "products",
            "unit_cost": "products",
            "quantity_factor": "test",
            "price_factor": "test",
            "material_factor": "test",
        }.items()
    },
    # sales, stock and suppliers
    "month.sales": _all("product.sales", "product"),
    "month.credit_sales": _all("product.credit", "product"),
    "month.cost_of_sales": _all("product.cost", "product"),
    "month.cash_sales": Sum((*plus("month.sales"), *minus("month.credit_sales"))),
    "month.collections": Sum(
        (*plus("month.credit_sales", over="before"), *plus("before.due"), *minus("month.bad_debts"))
    ),
    "month.bad_debts": Given("bad_debt_pct", (*plus("month.credit_sales", over="before"), *plus("before.due"))),
    "month.closing_stock": Sum(
        (
            *plus("month.closing_stock", over="before"),
            *plus("before.stock", over="first"),
            *plus("month.purchases"),
            *minus("month.cost_of_sales"),
        )
    ),
    "month.purchases": Given(
        "stock_cover_pct", (*plus("month.cost_of_sales"), *minus("month.closing_stock", over="before"))
    ),
    "month.supplier_payments": Sum(
        (
            *plus("month.purchases"),
            *plus("sheet.suppliers", over="before"),
            *plus("before.suppliers", over="first"),
            *minus("sheet.suppliers"),
        )
    ),
    "month.operating_costs_total": _all("cost.amount", "cost"),
    "cost.amount": Given("costs"),
    "month.prepayments_paid": Given("prepayments"),
    "month.prepaid_expensed": Given("prepayments"),
    "month.taxes": Given("taxes"),
    "month.pre_opening_costs": Given("opening_costs"),
    "month.depreciation": Given("assets"),
    # cash
    "month.cash_in_operations": Sum(plus(*_FLOW_IN)),
    "month.cash_out_operations": Sum(plus(*_FLOW_OUT)),
    "month.operating_cash_flow": Sum((*plus("month.cash_in_operations"), *minus("month.cash_out_operations"))),
    "month.asset_purchases_cash": Given("assets"),
    "month.deposits_paid": Given("deposits"),
    "month.owner_cash_in": Given("owner_cash"),
    "month.grant_cash_in": Given("grant"),
    "month.loan_disbursed": Given("loan"),
    "month.loan_fee": Given("loan"),
    "month.loan_interest": _paid("interest", "before.interest"),
    "month.loan_principal": _paid("principal", "before.principal"),
    "month.loan_savings": Given("loan"),
    "month.loan_payment": _paid("fees", "month.loan_interest", "month.loan_principal"),
    "month.owner_drawings": Given("drawings"),
    "month.net_cash_flow": Sum(
        (
            *plus("month.operating_cash_flow", "month.owner_cash_in", "month.grant_cash_in", "month.loan_disbursed"),
            *minus("month.asset_purchases_cash", "month.deposits_paid", "month.loan_fee", "month.loan_interest"),
            *minus("month.loan_principal", "month.loan_savings", "month.owner_drawings"),
        )
    ),
    "month.opening_cash": Sum((*plus("month.closing_cash", over="before"), *plus("before.cash", over="first"))),
    "month.closing_cash": Sum(plus("month.opening_cash", "month.net_cash_flow")),
    # profit
    "month.gross_profit": Sum((*plus("month.sales"), *minus("month.cost_of_sales"))),
    "month.net_profit_before_owner_pay": Sum(
        (
            *plus("month.gross_profit"),
            *minus("month.operating_costs_total", "month.prepaid_expensed", "month.taxes", "month.pre_opening_costs"),
            *minus("month.depreciation", "month.bad_debts", "month.loan_interest", "month.loan_fee"),
        )
    ),
    "month.net_profit_after_owner_pay": Sum(
        (*plus("month.net_profit_before_owner_pay"), *minus("month.owner_drawings"))
    ),
    "month.after_living": Sum((*plus("month.operating_cash_flow"), *minus("month.owner_drawings"))),
    # balance sheet, each side on its own
    "sheet.cash": Sum(plus("month.closing_cash")),
    "sheet.receivables": Sum(
        (*plus("month.credit_sales", "before.receivables"), *minus("before.due", over="until")),
    ),
    "sheet.stock": Sum(plus("month.closing_stock")),
    "sheet.prepaid": _so_far("month.prepayments_paid", "month.prepaid_expensed"),
    "sheet.deposits": Sum((*plus("month.deposits_paid", over="until"), *plus("month.loan_savings", over="until"))),
    "sheet.fixed_assets_net": Sum(
        (*plus("start.assets", "before.equipment"), *minus("month.depreciation", over="until"))
    ),
    "sheet.total_assets": Sum(
        plus(
            "sheet.cash",
            "sheet.receivables",
            "sheet.stock",
            "sheet.prepaid",
            "sheet.deposits",
            "sheet.fixed_assets_net",
        )
    ),
    "sheet.suppliers": Given("supplier_credit_pct", plus("month.purchases")),
    "sheet.loan": Sum((*plus("before.loans"), *_so_far("month.loan_disbursed", "month.loan_principal").terms)),
    "sheet.owner_capital": Sum((*plus("start.own_in_kind", "before.own"), *plus("month.owner_cash_in", over="until"))),
    "sheet.donated_capital": Sum(plus("start.grant_in_kind")),
    "sheet.retained": _so_far("month.net_profit_after_owner_pay"),
    "sheet.total_funding": Sum(
        plus("sheet.suppliers", "sheet.loan", "sheet.owner_capital", "sheet.donated_capital", "sheet.retained")
    ),
    "start.assets": Given("assets"),
    "start.own_in_kind": Given("assets"),
    "start.grant_in_kind": Given("assets"),
    # a business that runs already: its first day, and by month what comes of it
    "before.own": Sum(
        (
            *plus("before.cash", "before.receivables", "before.stock", "before.equipment"),
            *minus("before.suppliers", "before.loans"),
        )
    ),
    **{
        f"before.{told}": Given(f"before.{by}")
        for told, by in {
            "cash": "cash",
            "receivables": "receivables",
            "due": "receivables",
            "stock": "stock",
            "equipment": "equipment",
            "suppliers": "suppliers",
            "loans": "loans",
            "interest": "loans",
            "principal": "loans",
            "instalment": "loans",
        }.items()
    },
    # the family
    "home.other_income": Given("household.income"),
    "home.from_business": Sum(plus("month.owner_drawings")),
    "home.lump_sum_in": Given("household.lump_sums"),
    "home.spending": Given("household.spending"),
    "home.debt_instalments": Given("household.debts"),
    "home.savings": Given("household.savings"),
    "home.put_into_business": Given("later_cash"),
    "home.net": Sum(
        (
            *plus("home.other_income", "home.from_business", "home.lump_sum_in"),
            *minus("home.spending", "home.debt_instalments", "home.savings", "home.put_into_business"),
        )
    ),
    "home.reserve": Sum((*plus("home.at_opening"), *plus("home.net", over="until"))),
    "home.at_opening": Given("household.reserve"),
}
