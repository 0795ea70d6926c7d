"""What people call the figures of a plan, and the question in which each of those that are told was answered.

The keys are those of `finance.formulas`. A figure that is not here is on no page, and cannot be asked for.
"""

from __future__ import annotations

from app.language.messages import mark
from app.plan.loan_words import IF_EQUAL, TO_PAY_ALL

WORDS = {
    "product.units": mark("How many are sold"),
    "product.unit_price": mark("The price of one in this month"),
    "product.sales": mark("Sales"),
    "product.credit": mark("Sold, and paid a month later"),
    "product.cost": mark("What goes into them"),
    "product.base_units": mark("How many in a normal month"),
    "product.season_pct": mark("The season of this month"),
    "product.ramp_pct": mark("How known you are by then"),
    "product.price": mark("The price of one"),
    "product.price_index_pct": mark("The price of this month beside the usual one"),
    "product.credit_share_pct": mark("How much is paid a month later"),
    "product.unit_cost": mark("What goes into one"),
    "cost.amount": mark("A cost of the business"),
    "month.sales": mark("Sales"),
    "month.credit_sales": mark("Sold, and paid a month later"),
    "month.cost_of_sales": mark("Material in what was sold"),
    "month.cash_sales": mark("Customers pay at once"),
    "month.collections": mark("Customers pay later"),
    "month.bad_debts": mark("Never paid"),
    "month.closing_stock": mark("Material in store at the end"),
    "month.purchases": mark("Material bought"),
    "month.supplier_payments": mark("Material and stock"),
    "month.operating_costs_total": mark("Costs of the business"),
    "month.prepayments_paid": mark("Rent paid in advance"),
    "month.prepaid_expensed": mark("Rent in advance that is used up"),
    "month.taxes": mark("Taxes"),
    "month.pre_opening_costs": mark("Costs before opening"),
    "month.depreciation": mark("Wear"),
    "month.asset_purchases_cash": mark("Things bought"),
    "month.deposits_paid": mark("Deposit"),
    "month.owner_cash_in": mark("Own money"),
    "month.grant_cash_in": mark("Grant in money"),
    "month.loan_disbursed": mark("Loan received"),
    "month.loan_fee": mark("Fee of the loan"),
    "month.loan_interest": mark("Interest on the loan"),
    "month.loan_principal": mark("Loan given back"),
    "month.loan_savings": mark("Savings that the lender keeps"),
    "month.loan_payment": mark("Paid to the lender"),
    "month.owner_drawings": mark("What I take home"),
    "month.operating_cash_flow": mark("What the business leaves in the box"),
    "month.opening_cash": mark("In the box at the start of the month"),
    "month.closing_cash": mark("In the box at the end of the month"),
    "month.gross_profit": mark("Sales less material"),
    "month.net_profit_before_owner_pay": mark("Profit before the owner"),
    "month.days": mark("For how many days the box pays the costs"),
    "month.after_living": mark("Left after what I take home"),
    "sheet.suppliers": mark("Material bought and not yet paid"),
    "before.cash": mark("In the box on the first day"),
    "before.due": mark("Customers pay what they owed on the first day"),
    "before.stock": mark("Material there on the first day"),
    "before.suppliers": mark("Owed to sellers on the first day"),
    "before.interest": mark("Interest of a loan from before"),
    "before.principal": mark("Given back of a loan from before"),
    "before.instalment": mark("Instalment of a loan from before"),
    "home.other_income": mark("Other money of the family"),
    "home.from_business": mark("From the business"),
    "home.lump_sum_in": mark("Comes once"),
    "home.spending": mark("The family spends"),
    "home.debt_instalments": mark("Debts from before"),
    "home.savings": mark("Savings group"),
    "home.put_into_business": mark("Into the business"),
    "home.net": mark("What stays with the family in the month"),
    "home.reserve": mark("Put aside at the end of the month"),
    "home.at_opening": mark("Put aside before opening"),
    "instalment.interest": mark("Interest"),
    "instalment.principal": mark("Given back of the loan"),
    "instalment.fees": mark("Fees and insurance"),
    "instalment.savings": mark("Savings that the lender keeps"),
    "instalment.payment": mark("To pay"),
    "instalment.saved": mark("Savings that the lender keeps"),
    "instalment.priced": mark("To pay, less savings that come back"),
    "instalment.balance": mark("Still owed"),
    "year1.sales": mark("Sales"),
    "year1.cost_of_sales": mark("Material"),
    "year1.operating_costs": mark("Costs"),
    "year1.taxes": mark("Taxes"),
    "year1.depreciation": mark("Wear"),
    "year1.bad_debts": mark("Never paid"),
    "year1.interest": mark("Interest"),
    "year1.net_profit_before_owner_pay_m1_12": mark("Profit before the owner"),
    "year1.owner_drawings": mark("Taken home"),
    "year1.net_profit_after_owner_pay_m1_12": mark("Stays in the business"),
    "break_even.contribution": mark("What sales leave after material"),
    "break_even.variable_costs": mark("Costs that grow with sales"),
    "break_even.fixed_costs": mark("Costs that stay the same"),
    "break_even.operating_layer": mark("What the business must pay in a year"),
    "break_even.accounting_layer": mark("What business, wear and interest cost in a year"),
    "break_even.cash_layer": mark("What business, family and loan take in a year"),
    "break_even.operating_per_month": mark("Sales a month that pay the business"),
    "break_even.accounting_per_month": mark("Sales a month that pay business, wear and interest"),
    "break_even.cash_survival_per_month": TO_PAY_ALL[True],
    "break_even.cash_exact": TO_PAY_ALL[True],
    "break_even.average_sales_per_month": mark("The plan sells, on average"),
    "piece.month": mark("How many must be sold in a month"),
    "piece.week": mark("How many must be sold in a week"),
    "piece.day": mark("How many must be sold in a day"),
    "piece.needed": mark("Sales that this product must bring in a month"),
    "piece.year": mark("Its sales in 12 months"),
    "piece.price": mark("The price of one"),
    "piece.months": mark("In how many months it sells"),
    "days.open": mark("Days open in a month"),
    "cash.days_of_cover": mark("For how many days the box pays the costs"),
    "cash.min_closing_cash": mark("Lowest in the box"),
    "cash.lacks": mark("What is missing for 30 days"),
    "cash.calm": mark("What 30 days cost the business"),
    "reserve.month": mark("A reserve for one month"),
    "reserve.costs": mark("The costs of one month"),
    "work.day": mark("What a day of your work brings"),
    "work.hours": mark("Hours of work in a week"),
    "debt.instalment": IF_EQUAL,
    "debt.received": mark("You receive"),
    "debt.repaid": mark("You give back"),
    "debt.total_interest_and_fees": mark("The loan costs"),
    "debt.interest": mark("Interest in all"),
    "debt.fees": mark("Fees and insurance"),
    "debt.principal": mark("Given back of the loan"),
    "debt.apr_nominal_x12": mark("The true price in a year"),
    "debt.dscr_business_y1": mark("Cash of the business alone for each unit of instalment"),
    "debt.dscr_after_living_y1": mark("Cash after living for each unit of instalment, year 1 (DSCR)"),
    "debt.dscr_after_living_full_months": mark("The same in months of full instalments"),
    "household.other_income": mark("Other money of the family"),
    "household.spending": mark("The family spends"),
    "household.existing_debt_instalments": mark("Debts from before"),
    "household.savings_commitments": mark("Savings group"),
    "household.need_from_business": mark("What the family needs from the business"),
    "household.average_exact": mark("What the business leaves in a usual month"),
    "household.surplus_exact": mark("What the family has left before debts"),
    "household.all_debt_instalments": mark("All instalments"),
    "household.debt_to_surplus": mark("All instalments, of every 100 that the family has left"),
}

# The same of a plan without a loan.
WITHOUT_LOAN = {
    "break_even.accounting_layer": mark("What business and wear cost in a year"),
    "break_even.accounting_per_month": mark("Sales a month that pay business and wear"),
    "break_even.cash_layer": mark("What business and family take in a year"),
    **dict.fromkeys(("break_even.cash_survival_per_month", "break_even.cash_exact"), TO_PAY_ALL[False]),
}

# The same of one month, where a name and a month behind it would read as a list; what a month begins or ends with has
# no month on the first day.
OF_A_MONTH = {
    "month.opening_cash": mark("In the box at the start of %(month)s"),
    "month.closing_cash": mark("In the box at the end of %(month)s"),
    "home.reserve": mark("Put aside at the end of %(month)s"),
}
ON_THE_FIRST_DAY = {"month.closing_cash": mark("In the box on the first day")}

# Part and question of what was told; a cost is looked for where it was written.
ORIGINS = {
    **{
        f"product.{key}": ("sales", "products")
        for key in ("base_units", "season_pct", "ramp_pct", "price", "price_index_pct", "credit_share_pct", "unit_cost")
    },
    "month.bad_debts": ("market", "never_paid"),
    "month.purchases": ("costs", "stock_cover"),
    "sheet.suppliers": ("costs", "supplier_credit"),
    "month.prepayments_paid": ("start", "advances"),
    "month.prepaid_expensed": ("start", "advances"),
    "month.taxes": ("rules", "taxes"),
    "month.pre_opening_costs": ("start", "opening_costs"),
    "month.depreciation": ("start", "assets"),
    "month.asset_purchases_cash": ("start", "assets"),
    "month.deposits_paid": ("start", "deposits"),
    "month.owner_cash_in": ("sources", "own_cash"),
    "month.loan_disbursed": ("sources", "amount"),
    "month.loan_fee": ("sources", "fee"),
    "month.loan_savings": ("sources", "kept_back"),
    **{
        f"{table}.{key}": ("sources", "rate") for table, key in (("month", "loan_interest"), ("instalment", "interest"))
    },
    **dict.fromkeys(("month.loan_principal", "instalment.principal"), ("sources", "term")),
    "debt.instalment": ("sources", "term"),
    "instalment.fees": ("sources", "premium"),
    **dict.fromkeys(("instalment.savings", "instalment.saved"), ("sources", "kept_back")),
    "month.owner_drawings": ("costs", "drawings"),
    "before.cash": ("existing", "box_today"),
    "before.due": ("existing", "customers_owe"),
    "before.stock": ("existing", "stock_today"),
    "before.suppliers": ("existing", "suppliers_owed"),
    **{f"before.{key}": ("existing", "loans") for key in ("interest", "principal", "instalment")},
    "home.other_income": ("household", "income"),
    "home.lump_sum_in": ("household", "lump_sums"),
    "home.spending": ("household", "spending"),
    "home.debt_instalments": ("household", "debts"),
    "home.savings": ("household", "savings"),
    "home.put_into_business": ("sources", "later_cash"),
    "home.at_opening": ("household", "reserve"),
    "household.other_income": ("household", "income"),
    "household.spending": ("household", "spending"),
    "household.existing_debt_instalments": ("household", "debts"),
    "household.savings_commitments": ("household", "savings"),
    "break_even.variable_costs": ("costs", "costs"),
    "break_even.fixed_costs": ("costs", "costs"),
    **dict.fromkeys(("piece.price", "piece.months"), ("sales", "products")),
    "days.open": ("market", "days_open"),
    "work.hours": ("people", "hours"),
}

# Those that stand in a plan as they were answered. All others are counted, and say how.
AS_TOLD = frozenset({
    *(f"product.{key}" for key in ("base_units", "season_pct", "ramp_pct", "price", "price_index_pct")),
    "product.credit_share_pct", "product.unit_cost", "month.loan_disbursed", "month.owner_drawings", "before.cash",
    "before.stock", "home.at_opening", "piece.price", "days.open", "work.hours",
})  # fmt: skip
_LINE = mark("It is what you wrote for it, with weeks and years counted for a month.")
_LIST = mark("It is all of your list that falls in this month, with weeks and years counted for a month.")
_OF_A_YEAR = mark("It is all of your list that falls in a year, divided by 12.")
_ALL_COSTS = mark("It is all costs of this kind in 12 months.")
_LENDERS = mark("It is all that the lender’s terms ask for this time.")
_OLD_LOAN = mark("What an old loan costs lies evenly in each payment of it.")
COUNTED = {
    **dict.fromkeys(
        (
            "month.prepayments_paid", "month.taxes", "month.pre_opening_costs",
            "month.asset_purchases_cash", "month.deposits_paid", "month.owner_cash_in", "before.due",
            "before.suppliers", "before.instalment", "home.other_income", "home.lump_sum_in", "home.spending",
            "home.debt_instalments", "home.savings", "home.put_into_business",
        ),
        _LIST,
    ),
    **dict.fromkeys(
        (
            "household.other_income", "household.spending", "household.existing_debt_instalments",
            "household.savings_commitments",
        ),
        _OF_A_YEAR,
    ),
    **dict.fromkeys(("break_even.variable_costs", "break_even.fixed_costs"), _ALL_COSTS),
    **dict.fromkeys(
        ("month.loan_fee", "month.loan_savings", "instalment.fees", "instalment.savings", "instalment.saved"), _LENDERS
    ),
    **dict.fromkeys(("before.interest", "before.principal"), _OLD_LOAN),
    "cost.amount": _LINE,
    "month.prepaid_expensed": mark("It is what you pay in advance, divided by its months."),
    "month.depreciation": mark("It is the price of each thing, divided by the months that it lasts."),
    "piece.months": mark("These are the months of its season in which it sells."),
    "debt.instalment": mark("It is what a month would be if all payments were equal."),
}  # fmt: skip

# How lines are put together that are no sum, in words.
_DAYS = mark("One day costs the second line, divided by 365. The first line is divided by that. Only whole days count.")
ALL_YEAR = mark("The first line, shared out as the plan sells: times the second line, divided by the third.")
PUT_TOGETHER = {
    **dict.fromkeys(("month.days", "cash.days_of_cover"), _DAYS),
    "cash.calm": mark("It is this line, divided by 365 and times 30."),
    "piece.needed": mark(
        "The first line, shared out as the plan sells: times the second line, divided by the third. Then times 12,"
        " divided by the months in which it sells."
    ),
    "piece.month": mark("The first line, divided by the second and rounded up."),
    "piece.week": mark("The first line, times 12 and divided by 52 weeks. Then divided by the second, rounded up."),
    "piece.day": mark("The first line, divided by the second, then by the third. Rounded up."),
    "work.day": mark("A year has 52 weeks. The first line, divided by all hours of a year and times 8 hours."),
}
CARD = mark("It is all that goes into one, by its card.")
