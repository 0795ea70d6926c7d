"""Plans drawn at random for the properties, and the seven worked ones as inputs."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from hypothesis import strategies as st

from app.finance.inputs import (
    Asset,
    Before,
    Cost,
    DatedAmount,
    Household,
    HouseholdLine,
    LoanTerms,
    NamedAmount,
    OldLoan,
    PlanInputs,
    Prepayment,
    Product,
    Receivable,
    Tax,
)
from app.finance.shocks import Part, Shock
from tests.cases.evaluate import load
from tests.cases.reading import plan_inputs

FILES = sorted((Path(__file__).parent.parent / "cases").glob("*.json"))


def worked(name: str) -> PlanInputs:
    (file,) = [file for file in FILES if file.stem == name]
    return plan_inputs(load(file)["inputs"])


def decimals(most: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, most * 2).map(lambda halves: Decimal(halves) / 2)


AMOUNT = st.integers(0, 500_000)
NAME = st.sampled_from(["Eggs", "Rent", "خياطة", "Oven"])
PCT = decimals(100)
SEASON = st.lists(decimals(200), min_size=12, max_size=12).map(tuple)
MONTHS = st.frozensets(st.integers(1, 12), min_size=1, max_size=4)

PRODUCTS = st.builds(
    Product,
    name=NAME,
    unit=st.just("piece"),
    base_units=decimals(900),
    price=AMOUNT,
    unit_cost=AMOUNT,
    season_pct=SEASON,
    ramp_pct=st.lists(decimals(120), max_size=5).map(tuple),
    price_index_pct=SEASON,
    credit_share_pct=PCT,
    measured=st.booleans(),
)
COSTS = st.builds(
    Cost,
    name=NAME,
    schedule=st.lists(AMOUNT, min_size=1, max_size=4).map(tuple),
    behaviour=st.sampled_from(["fixed", "variable"]),
    starts_with_sales=st.booleans(),
    calendar_months=st.none() | MONTHS,
)
ASSETS = st.builds(
    Asset,
    name=NAME,
    cost=st.integers(1_000, 500_000),
    residual=st.integers(0, 1_000),
    life_months=st.integers(1, 80),
    funding=st.sampled_from(["cash", "grant_in_kind", "own_in_kind"]),
)
DATED = st.builds(DatedAmount, name=NAME, month=st.integers(1, 30), amount=AMOUNT)
HOME_LINES = st.lists(
    st.builds(
        HouseholdLine,
        name=NAME,
        amount=AMOUNT,
        months_left=st.none() | st.integers(0, 20),
        kind=st.sampled_from(["wage", "remittance", "other"]),
    ),
    max_size=2,
).map(tuple)
HOUSEHOLDS = st.builds(
    Household,
    reserve=AMOUNT,
    adults=st.just(2),
    children=st.just(1),
    income=HOME_LINES,
    spending=HOME_LINES,
    debts=HOME_LINES,
    savings=HOME_LINES,
    lump_sums=st.lists(DATED, max_size=1).map(tuple),
)


@st.composite
def loans(draw: st.DrawFn) -> LoanTerms:
    term = draw(st.integers(1, 40))
    step = draw(st.sampled_from([1, 5, 100, 2500]))
    principal = draw(st.integers(step * term, 5_000_000))
    seasonal = None
    if draw(st.booleans()):
        weights = draw(st.lists(st.integers(0, 5), min_size=1, max_size=term))
        parts = [principal * weight // (sum(weights) or 1) for weight in weights]
        seasonal = (*parts[:-1], principal - sum(parts[:-1]))
    return LoanTerms(
        principal=principal,
        annual_rate_pct=draw(decimals(120)),
        term_months=term,
        grace_months=draw(st.integers(0, min(6, term - 1))),
        upfront_fee_pct=draw(decimals(10)),
        instalment_step=step,
        instalment_rounding=draw(st.sampled_from(["half_up", "half_even", "up"])),
        principal_by_month=seasonal,
    )


def some(rows: st.SearchStrategy[object]) -> st.SearchStrategy[tuple[object, ...]]:
    return st.lists(rows, max_size=3).map(tuple)


@st.composite
def receivables(draw: st.DrawFn) -> Receivable:
    amount = draw(AMOUNT)
    return Receivable(draw(NAME), amount, draw(st.integers(1, 30)), draw(st.integers(0, amount)))


@st.composite
def old_loans(draw: st.DrawFn) -> OldLoan:
    left = draw(AMOUNT)
    return OldLoan(draw(NAME), left, draw(AMOUNT), draw(st.integers(0, left)), draw(st.integers(1, 14)))


RUNNING = st.builds(
    Before,
    cash=AMOUNT,
    stock=AMOUNT,
    receivables=some(receivables()),
    equipment=some(ASSETS),
    suppliers=some(DATED),
    loans=some(old_loans()),
)

PLANS = st.builds(
    PlanInputs,
    currency=st.just("BOB"),
    first_month=st.integers(1, 12),
    horizon_months=st.integers(1, 40),
    discount_rate_pct=decimals(60),
    products=st.lists(PRODUCTS, max_size=4).map(tuple),
    household=HOUSEHOLDS,
    bad_debt_pct=PCT,
    stock_cover_pct=decimals(150),
    first_stock=AMOUNT,
    supplier_credit_pct=PCT,
    costs=some(COSTS),
    taxes=some(st.builds(Tax, name=NAME, amount=AMOUNT, calendar_months=MONTHS)),
    assets=some(ASSETS),
    deposits=some(st.builds(NamedAmount, name=NAME, amount=AMOUNT)),
    prepayments=some(
        st.builds(Prepayment, name=NAME, amount=AMOUNT, covers_months=st.integers(1, 14), renewed=st.booleans())
    ),
    opening_costs=some(st.builds(NamedAmount, name=NAME, amount=AMOUNT)),
    owner_cash=AMOUNT,
    later_cash=st.lists(DATED, max_size=2).map(tuple),
    drawings=st.lists(AMOUNT, max_size=4).map(tuple),
    loan=st.none() | loans(),
    before=st.none() | RUNNING,
)

FACTORS = st.sampled_from([Decimal(1), Decimal("0.9"), Decimal("1.1"), Decimal("0.7")])
SOME_MONTHS = st.none() | st.just("best") | st.tuples(st.integers(1, 6), st.integers(6, 14))
PARTS = st.builds(
    Part,
    what=st.sampled_from(["quantity", "price", "material", "fixed", "drawings", "collected", "repairs"]),
    factor=st.sampled_from([Decimal(0), Decimal("0.5"), Decimal("0.85")]),
    line=st.none() | st.just("largest"),
    months=SOME_MONTHS,
)
SHOCKS = st.builds(
    Shock,
    quantity=FACTORS,
    price=FACTORS,
    material=FACTORS,
    fixed=FACTORS,
    drawings=FACTORS,
    delay=st.integers(0, 3),
    remittances=st.booleans(),
    parts=st.lists(PARTS, max_size=2).map(tuple),
)
