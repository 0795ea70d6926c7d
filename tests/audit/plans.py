"""The plans of the audit: the demo's, the worked cases, every way of lending, running businesses, plans at random;
and what is changed in each of them, as a cell and as the engine's input."""

from __future__ import annotations

import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import partial

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from app.documents.workbook.terms import follows
from app.finance.errors import ImpossibleTerms
from app.finance.inputs import LoanTerms, PlanInputs
from app.finance.loans.charges import Charge, Insurance, PctCharge, Savings
from app.finance.loans.grace import moratorium
from app.finance.loans.methods import Bullet, Capitalising, EqualPrincipal, Flat, UpFrontInterest
from app.finance.loans.terms import EQUAL_INSTALMENTS, FOUR_WEEKLY, TWO_WEEKLY, WEEKLY
from app.finance.projection import outlook
from app.finance.rounding import half_up
from app.language.money import exponent
from app.plan.place import Place
from app.plan.reading import PlanReading, read
from tests.finance.plans import FILES, PLANS, worked
from tests.plan import demo_plans

AT_RANDOM = 24
LENDING: dict[str, Callable[[LoanTerms], LoanTerms]] = {
    "equal principal": lambda loan: replace(loan, method=EqualPrincipal()),
    "flat": lambda loan: replace(loan, method=Flat()),
    "flat, step up": lambda loan: replace(loan, method=Flat(), instalment_step=500, instalment_rounding="up"),
    "interest up front": lambda loan: replace(loan, method=UpFrontInterest()),
    "bullet": lambda loan: replace(loan, method=Bullet()),
    "weekly": lambda loan: replace(loan, rhythm=WEEKLY, grace_months=0),
    "weekly after two months": lambda loan: replace(loan, rhythm=WEEKLY, grace_months=2),
    "two-weekly, flat": lambda loan: replace(loan, rhythm=TWO_WEEKLY, method=Flat()),
    "four-weekly": lambda loan: replace(loan, rhythm=FOUR_WEEKLY),
    "half even": lambda loan: replace(loan, instalment_step=250, instalment_rounding="half_even"),
    "half even, no interest": lambda loan: replace(
        loan,
        principal=937_500,
        term_months=15,
        annual_rate_pct=Decimal(0),
        instalment_step=5_000,
        instalment_rounding="half_even",
    ),
    "always up": lambda loan: replace(loan, instalment_step=1_000, instalment_rounding="up"),
    "insured": lambda loan: replace(loan, insurance=(Insurance("insurance", Decimal("0.35"), "balance"),)),
    "savings given back": lambda loan: replace(loan, term_months=10, savings=(Savings(withheld=50_000),)),
    "savings never given back": lambda loan: replace(loan, savings=(Savings(withheld=50_000, returned=False),)),
    "fees in money, savings each time": lambda loan: replace(
        loan,
        charges=(Charge("fixed_fee", 12_345), Charge("fee_each", 150, "each")),
        savings=(Savings(withheld=50_000, each=2_500),),
        term_months=10,
    ),
    "savings each time, never given back": lambda loan: replace(
        loan,
        charges=(Charge("fee_each", 150, "each"),),
        insurance=(Insurance("insurance", Decimal("0.35"), "balance"),),
        savings=(Savings(each=2_500, returned=False),),
        rhythm=TWO_WEEKLY,
    ),
    **{
        f"grace {kind}, {name}": partial(replace, method=method, grace_months=3, grace_kind=kind)
        for kind in ("later", "added", "free")
        for name, method in {
            "level": EQUAL_INSTALMENTS,
            "equal principal": EqualPrincipal(),
            "flat": Flat(),
            "interest up front": UpFrontInterest(),
            "bullet": Bullet(),
        }.items()
    },
    "grace free, by the season": lambda loan: replace(
        loan,
        principal_by_month=(0, 0, loan.principal // 3, 0, loan.principal - loan.principal // 3),
        grace_months=3,
        grace_kind="free",
        term_months=6,
        savings=(Savings(each=900),),
    ),
    "grace added, weekly, stepped": lambda loan: replace(
        loan, rhythm=WEEKLY, grace_months=2, grace_kind="added", instalment_step=500, instalment_rounding="up"
    ),
    "copied: moratorium": lambda loan: replace(loan, grace=moratorium(2), grace_months=0),
    "copied: fee of the interest": lambda loan: replace(
        loan, charges=(PctCharge("fee", Decimal(3), "interest", "each"),)
    ),
    "copied: capitalising": lambda loan: replace(loan, method=Capitalising(), grace_months=0),
}


def plans() -> Iterator[tuple[str, str, PlanReading]]:
    """Each with its kind and name."""
    for case in demo_plans.IDS:
        yield "demo", case, demo(case)
    for file in FILES:
        yield "worked", file.stem, of(worked(file.stem))
    for name, change in LENDING.items():
        inputs = worked("bo_bakery")
        if inputs.loan:
            yield "loans", name, of(replace(inputs, loan=change(inputs.loan)))
    for n, inputs in enumerate(at_random()):
        yield "random", str(n), of(inputs)


def demo(case: str) -> PlanReading:
    return read(demo_plans.answers(case), demo_plans.place(case), "KMT-472", 7)


def of(inputs: PlanInputs) -> PlanReading:
    """A plan of these figures, without a word."""
    bare = read({}, Place("BO", inputs.currency, Decimal(10), "audit"), "KMT-472", 1)
    return replace(bare, inputs=inputs, outlook=outlook(inputs), missing=())


def at_random() -> list[PlanInputs]:
    """The same ones each time, in currencies of no, two and three decimals."""
    found: list[PlanInputs] = []

    @settings(
        max_examples=AT_RANDOM * 3,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
        deadline=None,
    )
    @given(PLANS, st.sampled_from(["XOF", "BOB", "TND"]))
    def collect(inputs: PlanInputs, currency: str) -> None:
        try:
            outlook(inputs)
        except ImpossibleTerms:
            return
        if len(found) < AT_RANDOM and inputs.products and inputs.costs:
            found.append(replace(inputs, currency=currency))

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        collect()
    return found


@dataclass(frozen=True)
class Change:
    """Cells by their place in the plan with their new value, and the plan that this is."""

    name: str
    cells: dict[str, float]
    inputs: PlanInputs


def changes(inputs: PlanInputs, *, each: bool) -> Iterator[Change]:
    """Where `each`, one figure at a time; then all at once."""
    single = [*_sales(inputs), *_costs(inputs), *_lending(inputs)]
    if each:
        yield from single
    together: dict[str, float] = {}
    for change in single:
        together |= change.cells
    yield Change("all together", together, _all(inputs))


def _all(inputs: PlanInputs) -> PlanInputs:
    for make in (_sales, _costs, _lending):
        for n in range(len([*make(inputs)])):
            inputs = [*make(inputs)][n].inputs
    return inputs


def _major(inputs: PlanInputs, minor: int) -> float:
    return float(Decimal(minor).scaleb(-exponent(inputs.currency)))


def _sales(inputs: PlanInputs) -> Iterator[Change]:
    if not inputs.products:
        return
    first, *others = inputs.products
    dearer = half_up(Decimal(first.price) * 11 / 10)
    changed = replace(inputs, products=(replace(first, price=dearer), *others))
    yield Change("price a tenth higher", {"products[0].price": _major(inputs, dearer)}, changed)
    more = int(first.base_units) + 37
    changed = replace(inputs, products=(replace(first, base_units=more), *others))
    yield Change("37 more sold", {"products[0].base_units": more}, changed)
    changed = replace(inputs, products=(replace(first, credit_share_pct=Decimal("33.25")), *others))
    yield Change("a third paid later", {"products[0].credit_share_pct": 33.25}, changed)
    changed = replace(inputs, stock_cover_pct=Decimal("62.5"), supplier_credit_pct=Decimal("17.5"))
    yield Change("other stock", {"stock_cover_pct": 62.5, "supplier_credit_pct": 17.5}, changed)


def _costs(inputs: PlanInputs) -> Iterator[Change]:
    if inputs.costs:
        cost, *others = inputs.costs
        usual = cost.schedule[-1]
        dearer = tuple(usual + 1_234 if amount == usual else amount for amount in cost.schedule)
        changed = replace(inputs, costs=(replace(cost, schedule=dearer), *others))
        if usual:
            yield Change("a dearer cost", {"costs[0].amount": _major(inputs, usual + 1_234)}, changed)
    if inputs.assets:
        thing, *rest = inputs.assets
        changed = replace(inputs, assets=(replace(thing, cost=thing.cost + 77_777, life_months=7), *rest))
        cells = {"assets[0].cost": _major(inputs, thing.cost + 77_777), "assets[0].life_months": 7}
        yield Change("a dearer thing that lasts less", cells, changed)


def _lending(inputs: PlanInputs) -> Iterator[Change]:
    loan = inputs.loan
    if loan is None or not follows(loan):
        return
    changed = replace(inputs, loan=replace(loan, annual_rate_pct=Decimal("23.75")))
    yield Change("another rate", {"loan.annual_rate_pct": 23.75}, changed)
    if loan.charges:
        more = tuple(replace(one, amount=(one.amount or 0) + 77) for one in loan.charges if isinstance(one, Charge))
        cells = {f"loan.charges[{n}].amount": _major(inputs, one.amount or 0) for n, one in enumerate(more)}
        yield Change("dearer fees", cells, replace(inputs, loan=replace(loan, charges=more)))
    if loan.savings and loan.savings[0].each:
        saving = replace(loan.savings[0], each=loan.savings[0].each + 33)
        cells = {"loan.savings[0].each": _major(inputs, saving.each)}
        yield Change("more savings", cells, replace(inputs, loan=replace(loan, savings=(saving,))))
    if loan.principal_by_month is None:
        less = loan.principal - loan.principal // 7
        changed = replace(inputs, loan=replace(loan, principal=less))
        yield Change("a smaller loan", {"loan.principal": _major(inputs, less)}, changed)
