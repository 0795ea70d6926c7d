"""What repairs the box never takes first from a family that is short already."""

from __future__ import annotations

from dataclasses import replace

import pytest

from app.finance.outlook import Outlook
from app.finance.repair import EVERY, TESTS, Repair, repairs
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.applying import can_be_written
from app.web.figures.mending import mendings
from app.web.figures.stress import stress
from app.web.figures.ways import (
    box_only,
    cost_of_way,
    empties_the_family,
    in_order,
    offered,
    takes_from_a_short_family,
    way,
    ways,
)
from tests.documents.printed import reading
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor

SPEAK = Tongue("en")
SHORT = "sales_minus_20pct_and_owner_takes_70pct"
NEED = 105_000


def seen(case: str) -> Outlook:
    found = reading(case).outlook
    assert found
    return found


def found(case: str, kind: str) -> Repair:
    return next(one for one in repairs(seen(case).inputs, (SHORT,), EVERY)[SHORT] if one.kind == kind)


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_where_another_change_would_do_none_takes_from_a_family_that_is_short(case: str) -> None:
    outlook, keys = seen(case), tuple(TESTS)
    every = repairs(outlook.inputs, keys, EVERY)
    for key, shown in mendings(outlook, keys, None).items():
        if key not in every:  # the box holds: what helps the family is another search
            assert all(one.helps_family for one in shown)
            continue
        written = [one for one in every[key] if can_be_written(one)]
        kinder = [one for one in written if not takes_from_a_short_family(one)]
        of_the_box = [one.repair for one in shown if one.test == key and not one.repair.home]
        assert {one.kind for one in of_the_box} == {one.kind for one in kinder or written}
        assert all(one in written for one in of_the_box), "the figures that a press promises stay those of the repair"


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_card_that_calls_the_family_short_names_no_change_that_takes_from_it(case: str) -> None:
    for year in stress(seen(case), most=9).years:
        if year.family_short and len(year.ways) > 1:
            assert not [way.at for way in year.ways if way.at.endswith("/drawings_less")]


def test_what_costs_nobody_anything_stands_before_a_higher_price_and_that_before_a_late_opening() -> None:
    changes = repairs(seen("sn_sewing").inputs, (SHORT,), EVERY)[SHORT]
    assert changes[0].kind == "drawings_less" and takes_from_a_short_family(changes[0])
    kinds = [one.kind for one in in_order(changes, NEED)]
    assert kinds == ["stock_cover_less", "term_longer", "grace_longer", "price_higher", "opening_later"]


def test_a_change_that_leaves_the_purse_alone_does_not_say_that_it_empties_it() -> None:
    told = cost_of_way(found("sn_sewing", "term_longer"), NEED, "XOF")
    assert told is not None
    assert SPEAK.speak(told) == "But the family still has too little."


def test_the_only_change_that_would_do_is_marked_where_it_takes_from_a_short_family() -> None:
    alone = found("sn_sewing", "drawings_less")
    assert in_order([alone], NEED) == (alone,)
    told = cost_of_way(alone, NEED, "XOF")
    assert told is not None
    short = SPEAK.value(Money(-alone.lowest_reserve, "XOF"))
    assert alone.lowest_reserve < alone.reserve_now < 0
    assert SPEAK.speak(told) == f"This helps only the box: the family is then short of {short}."


def test_the_plan_itself_without_a_hard_year_is_repaired_by_the_same_rule() -> None:
    less, later = found("sn_sewing", "drawings_less"), found("sn_sewing", "term_longer")
    assert list(offered([less, later])) == [later]
    assert ways([less, later], "XOF") == (way(later, "XOF"),)
    assert ways([less], "XOF") == (), "what empties the family repairs nothing: more own money at the start is named"


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_what_leaves_a_family_short_that_was_not_comes_last_and_says_by_how_much(case: str) -> None:
    outlook = seen(case)
    need, currency = outlook.ratios.household.need_from_business, outlook.inputs.currency
    for shown in mendings(outlook, tuple(TESTS), None).values():
        short = [one.box_only(outlook) for one in shown]
        assert short == sorted(short)
        for one in shown:
            if empties_the_family(one.repair):
                told = cost_of_way(one.repair, need, currency)
                assert told is not None
                assert SPEAK.value(Money(-one.repair.lowest_reserve, currency)) in SPEAK.speak(told)
                assert one is [other for other in shown if other.pressed(outlook)][-1]


def test_the_wait_that_a_family_cannot_pay_helps_the_box_only() -> None:
    later = found("sn_sewing", "opening_later")
    apart = replace(later, lowest_reserve=0)
    assert later.inputs.household.reserve < NEED * later.amount
    assert box_only(apart, NEED) and not box_only(apart, 0)


def test_the_list_of_hard_years_says_what_would_leave_the_family_short_and_has_no_press_for_it(
    visit: Visitor, people: People
) -> None:
    list_of_all = f"{people.write('newcomer', 'sn_sewing')}/money/stress"
    cards = visit(list_of_all, people["newcomer"]).select("main li.card")
    only_box = [card for card in cards if "This helps only the box: the family is then short of" in card.get_text(" ")]
    assert [card.h3.a["href"] for card in only_box if card.h3 and card.h3.a] == [f"{list_of_all}/price_minus_10pct"]
    assert not only_box[0].select("button")
    assert any(card.select("button") for card in cards)
    of_it = visit(f"{list_of_all}/price_minus_10pct", people["newcomer"])
    assert of_it.select("button[formaction$='/price_minus_10pct/drawings_less']"), "on its page it stands apart"


def test_what_helps_only_the_box_stands_apart_on_the_page_of_its_year(visit: Visitor, people: People) -> None:
    page = visit(f"/plan/plan-of-abena/money/stress/{SHORT}", people["abena"])
    said = [one.get_text(" ", strip=True) for one in page.select("main p, main h3")]
    apart, alone = said.index("Helps only the box"), [at for at, one in enumerate(said) if "alone would do" in one]
    cards = [at for at, one in enumerate(said) if "too little." in one or "until then" in one.casefold()]
    assert alone and alone[0] < apart and cards and all(at > apart for at in cards)


def test_the_press_on_the_card_of_a_short_family_takes_nothing_from_it(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-abena/money/stress", people["abena"])
    card = next(one for one in page.select("main li.card") if SHORT in str(one.select("h3 a")[0]["href"]))
    assert "The family is short of" in card.get_text()
    assert [str(one["formaction"]).rsplit("/", 2)[1:] for one in card.select("button")] == [
        ["sales_minus_20pct", "price_higher"]
    ]
