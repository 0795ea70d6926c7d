"""What a lender's paper says (N4, N5), as answers and as the table that comes of them: each combination by hand."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal, localcontext
from itertools import product
from typing import Any

import pytest

from app.finance.loan import table
from app.finance.loans.charges import Charge, Savings
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.borrowed import loan
from app.plan.dates import payments
from app.plan.fields import AllAnswers
from app.plan.reading import PlanReading, read
from app.plan.sections import asked_steps, section
from app.plan.terms_words import beside_the_rate
from app.web.figures.loan import loan as loan_page
from tests.documents.printed import paper
from tests.documents.printed import words as printed
from tests.plan import demo_plans

EN = Tongue("en", "GH")
HENS = "gh_layers"
AMOUNT, RATE, MONTHS, GRACE = 1_000_000, "27.5", 14, 3
A_YEAR = {"month": 12, "four_weeks": 13, "two_weeks": 26, "week": 52}
KINDS = ("interest", "later", "added", "free")
METHODS = ("balance", "equal_principal", "flat", "up_front", "bullet", "seasonal")
BY_MONTH = [0, 0, 0, 250_000, 0, 0, 0, 450_000, 0, 0, 0, 0, 200_000, 100_000]
FEES: tuple[dict[str, Any], ...] = (
    {},
    {"fee": "2", "fixed_fee": 7_550, "fee_each": 320},
    {"fee": "1.5", "fixed_fee": 4_000, "premium": "0.4", "kept_back": 50_000, "saved_each": 1_250},
    {"fee_each": 90, "kept_back": 20_000, "saved_each": 700, "given_back": "no"},
)


def reading(**sources: Any) -> PlanReading:
    answers = copy.deepcopy(demo_plans.answers(HENS))
    answers["sources"] |= sources
    return read(answers, demo_plans.place(HENS), "KMT-472", 7)


@dataclass
class Line:
    interest: int
    principal: int
    fees: int
    saved: int


@dataclass
class Paper:
    """The lender's table, by the words of its paper alone."""

    kept: int  # of the loan, on the first day: fees, interest, savings
    lines: list[Line]
    back: int  # savings, with the last payment


def cents(amount: Decimal) -> int:
    return int(amount.quantize(Decimal(1), ROUND_HALF_UP))


def by_hand(told: dict[str, Any]) -> Paper:
    with localcontext() as exact:
        exact.prec = 60
        return _by_hand(told)


def _by_hand(told: dict[str, Any]) -> Paper:
    a_year = A_YEAR[told["every"]]
    count, grace = MONTHS * a_year // 12, GRACE * a_year // 12
    method, kind, share = told["method"], told["grace_kind"], Decimal(RATE) / 100 / a_year
    of_grace = {
        "balance": _declining,
        "equal_principal": _declining,
        "bullet": _declining,
        "seasonal": _declining,
        "flat": _flat,
        "up_front": _flat,
    }[method]
    pairs = of_grace(method, kind, share, count, grace)
    at_once = pairs.pop(0)[0] if method == "up_front" else 0
    each, saved, gone = told.get("fee_each", 0), told.get("saved_each", 0), told.get("given_back") == "no"
    lines, owed = [], AMOUNT
    for interest, principal in pairs:
        insured = cents(owed * Decimal(told.get("premium", "0")) / 100)
        lines.append(Line(interest, principal, each + insured + (saved if gone else 0), 0 if gone else saved))
        owed -= principal
    assert owed == 0
    fees = told.get("fixed_fee", 0) + cents(AMOUNT * Decimal(told.get("fee", "0")) / 100)
    kept = told.get("kept_back", 0)
    return Paper(fees + kept + at_once, lines, 0 if gone else kept + saved * count)


def _declining(method: str, kind: str, share: Decimal, count: int, grace: int) -> list[tuple[int, int]]:
    """(interest, principal) of each payment, with interest on what is still owed."""
    owed, waiting, pairs, level, even = AMOUNT, 0, [], 0, 0
    for n in range(1, count + 1):
        interest = cents(owed * share)
        given = BY_MONTH[n - 1] if method == "seasonal" else 0
        if n <= grace:
            pair = {
                "interest": (interest, given),
                "later": (0, given),
                "added": (interest, -interest),
                "free": (0, given),
            }[kind]
            waiting += interest if kind == "later" else 0
        else:
            if n == grace + 1:
                rest = count - grace
                level = cents(owed * share / (1 - (1 + share) ** -rest))
                even = cents(Decimal(owed) / rest)
            given = {"balance": level - interest, "equal_principal": even, "bullet": 0, "seasonal": given}[method]
            given = owed if n == count else min(given, owed)
            pair, waiting = (interest + waiting, given), 0
        owed -= pair[1]
        pairs.append(pair)
    return pairs


def _flat(method: str, kind: str, share: Decimal, count: int, grace: int) -> list[tuple[int, int]]:
    """Interest on the whole amount for the whole time; where it is kept back, that comes first."""
    total = cents(AMOUNT * share * count)
    one = cents(Decimal(total) / count)
    charged = total - one * grace if kind == "free" else total
    even = cents(Decimal(AMOUNT) / (count - grace))
    each = cents(Decimal(total) / (count - grace)) if kind == "added" else one
    pairs: list[tuple[int, int]] = []
    for n in range(1, count + 1):
        interest = one if n <= grace else each
        if n <= grace and kind != "interest":
            interest = 0
        if n == grace + 1 and kind == "later":
            interest += one * grace
        if n == count:
            interest = charged - sum(pair[0] for pair in pairs)
        owed = AMOUNT - sum(pair[1] for pair in pairs)
        given = 0 if n <= grace else owed if n == count else min(even, owed)
        pairs.append((interest, given))
    return [(charged, 0), *((0, given) for _, given in pairs)] if method == "up_front" else pairs


def told_ways() -> Iterator[dict[str, Any]]:
    for method, kind, every, fees in product(METHODS, KINDS, A_YEAR, FEES):
        if method != "seasonal" or (every == "month" and kind != "added"):
            yield {"method": method, "grace_kind": kind, "every": every, **fees}


def answers_of(told: dict[str, Any]) -> AllAnswers:
    given = {"want_loan": "yes", "amount": AMOUNT, "rate": RATE, "term": str(MONTHS), "grace": str(GRACE), **told}
    if told["method"] == "seasonal":
        given |= {"method": "balance", "rhythm": "seasonal", "instalments": BY_MONTH}
    return {"sources": given}


def test_every_combination_of_terms_gives_the_table_that_is_computed_by_hand() -> None:
    ways = [*told_ways()]
    assert len(ways) == 5 * 4 * 4 * 4 + 3 * 4
    for told in ways:
        terms, paper = loan(answers_of(told)), by_hand(told)
        assert terms is not None
        found = table(terms)
        rows = [Line(row.interest, row.principal, row.fees + row.insurance, row.savings) for row in found.rows]
        assert rows == paper.lines, told
        assert (found.received, found.savings_returned) == (AMOUNT - paper.kept, paper.back), told
        assert all(row.payment >= 0 for row in found.rows), told


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("interest", [(22_917, 0)] * 3),
        ("later", [(0, 0)] * 3),
        ("added", [(22_917, -22_917), (23_442, -23_442), (23_979, -23_979)]),
        ("free", [(0, 0)] * 3),
    ],
)
def test_the_months_of_grace_are_as_they_are_named(kind: str, words: list[tuple[int, int]]) -> None:
    terms = loan(answers_of({"method": "balance", "grace_kind": kind, "every": "month"}))
    assert terms is not None
    assert [(row.interest, row.principal) for row in table(terms).rows[:3]] == words


def test_fees_in_money_and_savings_each_time_reach_the_figures_and_their_cost() -> None:
    plain, more = reading(), reading(fixed_fee=120_00, fee_each=5_00, saved_each=20_00, given_back="yes")
    assert plain.outlook is not None
    assert more.outlook is not None
    assert more.inputs is not None
    assert more.inputs.loan is not None
    assert more.inputs.loan.charges == (Charge("fixed_fee", 120_00), Charge("fee_each", 5_00, "each"))
    assert more.inputs.loan.savings == (Savings(each=20_00),)
    before, after = plain.outlook.ratios.debt, more.outlook.ratios.debt
    assert before is not None
    assert after is not None
    assert after.total_interest_and_fees == before.total_interest_and_fees + 120_00 + 18 * 5_00
    assert (after.ear or 0) > (before.ear or 0)
    paid = [now.payment - then.payment for now, then in zip(more.outlook.loan, plain.outlook.loan, strict=True)]
    assert paid == [25_00] * 18
    assert more.outlook.months[12].closing_cash == plain.outlook.months[12].closing_cash - 120_00 - 12 * 25_00


def test_a_plan_without_these_answers_is_counted_as_before() -> None:
    terms = loan(demo_plans.answers(HENS))
    assert terms is not None
    assert (terms.grace_kind, terms.charges, terms.savings) == ("interest", (), ())


@pytest.mark.parametrize(("kept", "asked"), [({}, False), ({"saved_each": 0}, False), ({"saved_each": 5_00}, True)])
def test_whether_savings_come_back_is_asked_where_some_are_kept_each_time(kept: dict[str, int], asked: bool) -> None:
    answers = demo_plans.answers(HENS)
    keys = [
        step.key for step in asked_steps(section("sources"), {**answers, "sources": {**answers["sources"], **kept}})
    ]
    assert ("given_back" in keys) is asked


def words(**told: Any) -> list[str]:
    return [Tongue("en", "GH").speak(one) for one in beside_the_rate(reading(**told).inputs.loan, "GHS")]  # type: ignore[union-attr]  # this plan has a loan


def test_what_stands_beside_the_rate_is_said() -> None:
    assert words() == []
    assert words(fixed_fee=120_00, fee_each=5_00, saved_each=20_00, grace_kind="added") == [
        "Fixed fee at the start: GH₵120.00.",
        "Fee with each instalment: GH₵5.00.",
        "Savings with each instalment: GH₵20.00. They come back at the end.",
        "The true price counts savings that the lender keeps: until the end nobody can use them.",
        "In the grace months no interest is paid. It is added to the loan.",
    ]
    assert words(saved_each=20_00, given_back="no", grace_kind="later") == [
        "Savings with each instalment: GH₵20.00. They do not come back.",
        "In the grace months no interest is paid. It comes with the first instalment.",
    ]
    assert words(grace_kind="free") == ["The grace months cost no interest."]
    assert words(grace_kind="free", grace="0") == words(grace_kind="interest") == []


def test_the_calendar_has_no_day_in_months_in_which_nothing_is_paid_and_the_whole_payment_on_the_others() -> None:
    seen = reading(grace="3", grace_kind="added")
    days = payments(seen)
    assert seen.outlook is not None
    assert [one.instalment.n for one in days] == list(range(4, 19))
    assert (days[0].n, days[0].of) == (1, 15)
    fees = payments(reading(grace="3", grace_kind="added", fee_each=5_00, saved_each=20_00))
    assert [one.instalment.payment for one in fees[:3]] == [25_00] * 3
    assert fees[3].instalment.payment == days[0].instalment.payment + 25_00


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (
            {"kept_back": 50_000, "fee": "2"},
            "Of GH₵10,000.00 the lender keeps GH₵200.00 as fee and GH₵500.00 as savings. GH₵9,300.00 comes into the hand.",
        ),
        (
            {"kept_back": 50_000, "fee": "0"},
            "Of GH₵10,000.00 the lender keeps GH₵500.00 as savings. GH₵9,500.00 comes into the hand.",
        ),
        (
            {"kept_back": 50_000, "fee": "0", "method": "up_front"},
            "Of GH₵10,000.00 the lender keeps GH₵4,500.00 for fees and interest and GH₵500.00 as savings."
            " GH₵5,000.00 comes into the hand.",
        ),
    ],
)
def test_what_comes_into_the_hand_is_told_where_savings_are_kept_of_it(asked: dict[str, Any], said: str) -> None:
    of = reading(**asked)
    assert of.outlook is not None
    told = [EN.speak(one) for one in beside_the_rate(of.outlook.inputs.loan, "GHS")]
    assert told[:2] == [said, "The savings come back with the last payment, in month 18."]
    page = loan_page(of, of.outlook, EN)
    assert page is not None
    facts = {str(row.name): row.cells[0].minor for row in page.facts[:4] if isinstance(row.cells[0], Money)}
    parts = ("Loan", "Fee of the loan", "Savings that the lender keeps")
    assert sum(facts.get(part, 0) for part in parts) == facts["You receive"]
    assert facts["Savings that the lender keeps"] == -50_000


def test_savings_that_never_come_back_and_none_are_no_line_of_their_own() -> None:
    for asked in ({"kept_back": 50_000, "given_back": "no"}, {"saved_each": 1_000}, {}):
        of = reading(**asked)
        page = loan_page(of, of.outlook, EN) if of.outlook else None
        assert page is not None
        assert "Savings that the lender keeps" not in [str(row.name) for row in page.facts]


def test_page_8_says_what_the_lender_keeps_of_the_loan() -> None:
    def received(**asked: Any) -> str:
        return printed(paper(reading(**asked)))

    assert "10,000 less fee and savings" in received(kept_back=50_000, fee="2").replace(".00", "")
    assert "10,000 less the savings" in received(kept_back=50_000, fee="0").replace(".00", "")
    assert "10,000 less the fee" in received(fee="2").replace(".00", "")
