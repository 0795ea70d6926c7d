"""From a field of the figures back to the page that asks for it."""

from __future__ import annotations

_PAGES = {
    "products": ("sales", "products"),
    "bad_debt_pct": ("sales", "bad_debt"),
    "stock_cover_pct": ("costs", "stock_cover"),
    "supplier_credit_pct": ("costs", "supplier_credit"),
    "first_stock": ("start", "first_stock"),
    "costs": ("costs", "costs"),
    "taxes": ("rules", "taxes"),
    "assets": ("start", "assets"),
    "deposits": ("start", "deposits"),
    "prepayments": ("start", "advances"),
    "opening_costs": ("start", "opening_costs"),
    "owner_cash": ("sources", "own_cash"),
    "later_cash": ("sources", "later_cash"),
    "drawings": ("costs", "drawings"),
    "days_open": ("market", "opening_hours"),
    "first_month": ("start", "opening_month"),
    "household.reserve": ("household", "reserve"),
    "household.income": ("household", "income"),
    "household.spending": ("household", "spending"),
    "household.debts": ("household", "debts"),
    "household.savings": ("household", "savings"),
    "household.lump_sums": ("household", "lump_sums"),
    "before.cash": ("existing", "box_today"),
    "before.stock": ("existing", "stock_today"),
    "before.receivables": ("existing", "customers_owe"),
    "before.equipment": ("existing", "equipment"),
    "before.suppliers": ("existing", "suppliers_owed"),
    "before.loans": ("existing", "loans"),
    "loan.principal": ("sources", "amount"),
    "loan.principal_by_month": ("sources", "instalments"),
    "loan.term_months": ("sources", "dates"),
    "loan.grace_months": ("sources", "dates"),
    "loan.annual_rate_pct": ("sources", "terms"),
    "loan.upfront_fee_pct": ("sources", "terms"),
    "loan.instalment_step": ("sources", "terms"),
}


def origin(path: str) -> tuple[str, str]:
    """(part key, page key) for a path such as "products[2].price"; a sum of everything leads to the sales."""
    bare = path.split("[", maxsplit=1)[0]
    return _PAGES.get(bare) or _PAGES.get(bare.split(".", maxsplit=1)[0]) or ("sales", "products")
