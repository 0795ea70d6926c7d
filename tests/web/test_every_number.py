"""The 116 numbers of the guided plan, and where each is answered: on a page of the plan, at the desk, by a mentor.

Each line: the number, who answers, the page, and what stands there to answer it (`key`, or `key=value` of one answer).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup

from app.models import Account, Plan
from app.plan.cushion import cushion
from app.plan.fields import Field
from app.plan.follow_up import MONTHS, TALK, VISIT
from app.plan.grant_questions import CEILING, DELIVERY, NOTE
from app.plan.rubric import LINES
from app.plan.sections import SECTIONS
from app.plan.sections.recipe import CARD
from app.plan.sections.sales import PRODUCTS
from app.services import consents, plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor

OWN, PLAN, ROW = "/plan/plan-of-abena/", "/plan/plan-of-abena/part/", "/row/anewline"
TABLE = """
P1  owner   me/name                   name
P2  owner   me/where                  country place
P3  owner   me/return_month           whereabouts return_month
P4  owner   me/languages              reads speaks speaks_too
P5  owner   me/learn                  learn
P6  owner   me/phone                  phone
P7  owner   me/jobs/…                 job years place
P8  owner   me/helpers                helper_kinds helpers
P9  desk    /desk/cards/card-abena/note private_note
P10 owner   /consents                 mentor=yes mentor=no lender=yes lender=no
H1  owner   household/pot             adults children
H2  owner   household/income/…        name amount rhythm kind=wage
H3  owner   household/income/…        kind=remittance months_left
H4  owner   household/spending/…      kind=food amount rhythm
H5  owner   household/spending/…      kind=house
H6  owner   household/spending/…      kind=school months
H7  owner   household/spending/…      kind=health
H8  owner   household/spending/…      kind=light
H9  owner   household/spending/…      kind=transport
H10 owner   household/spending/…      kind=feasts months
H11 owner   household/debts/…         name amount rhythm left
H12 owner   household/savings/…       name amount rhythm
H13 owner   household/reserve         reserve
H14 owner   household/sacrifices      sacrifices
I1  owner   idea/idea                 idea
I2  owner   idea/trade                trade
I3  owner   idea/need                 need
I4  owner   idea/experience           done_before experience
I5  owner   idea/start_kind           start_kind=new start_kind=running
I6  owner   idea/place_kind           place_kind
I7  owner   idea/together             together
I8  owner   idea/fears                fear_1 fear_2 fear_3
M1  owner   market/buyers             buyer_kinds buyers
M2  owner   market/near               near
M3  owner   market/walk               asked heard
M4  owner   market/others/…           name price good weak
M5  owner   sales/products/…          price
M6  owner   market/reason             reason
M7  owner   market/promotion/…        name amount
M8  owner   market/delivery           delivery
M9  owner   market/opening_hours      hours days_open
M10 owner   market/later_terms        later_who later_share later_weeks
M11 owner   sales/products/…          season
M12 owner   price-year/p1             level-1 exact-12
S1  owner   sales/products/…          name unit
S2  owner   sales/products/…          units
S3  owner   sales/products/…          most
S4  owner   sales/products/…          price
S5  owner   recipe/p1/anewline        name used pack price
S6  owner   sales/products/…          ramp
S7  owner   sales/products/…          credit
S8  owner   sales/products/…          lost eaten
W1  owner   people/workers            workers
W2  owner   people/team/…             amount rhythm
W3  owner   people/team/…             start
W4  owner   people/team/…             charges
W5  owner   people/team/…             bonus
W6  owner   people/hours              hours
W7  owner   people/stand_in           stand_in
L1  owner   rules/form                form
L2  owner   rules/paper_list/…        name state cost
L3  owner   rules/regime              regime
L4  owner   rules/taxes/…             name amount months
L5  owner   rules/social              social
L6  owner   rules/insurance           insurance
L7  owner   rules/restricted          restricted
L8  owner   rules/told_by             told_by
C1  owner   start/assets/…            name pieces price
C2  owner   start/assets/…            state
C3  owner   start/assets/…            life residual
C4  owner   start/assets/…            payer
C5  owner   start/quotations/…        seller price
C6  owner   start/assets/…            delivered
C7  owner   start/assets/…            upkeep
C8  owner   start/first_stock         first_stock
C9  owner   start/deposits/…          name amount
C10 owner   start/opening_costs/…     name amount
C11 program money                     -
F1  owner   costs/costs/…             name kind amount
F2  owner   costs/stock_cover         stock_cover
F3  owner   costs/supplier_credit     supplier_credit supplier_weeks
F4  owner   costs/drawings            drawings
F5  owner   costs/taken_home          taken_home
B1  owner   existing/box_today        box_today
B2  owner   existing/customers_owe/…  name amount month
B3  owner   existing/stock_today      stock_today
B4  owner   existing/equipment/…      name worth life
B5  owner   existing/suppliers_owed/… name amount month
B6  owner   existing/loans/…          name left amount
B7  owner   existing/last_sales       sold_1 sold_2 sold_3 kind_1
B8  owner   existing/records          records
B9  owner   existing/reason           reason
G1  desk    /desk/plans/plan-of-abena/grant ceiling currency rate day month source
G2  desk    /desk/plans/plan-of-abena/grant what-1 when-1 proof-1
G3  owner   sources/own_cash          own_cash
G4  owner   sources/family_money      family_money
N1  owner   sources/want_loan         want_loan
N2  owner   sources/amount            amount
N3  owner   sources/purpose           purpose
N4  owner   sources/dates             term grace rhythm grace_kind
N5  owner   sources/terms             method rate fee
N6  owner   sources/guarantee         guarantee
N7  owner   sources/weak_months       weak_months
K1  owner   risks/risks/…             what
K2  owner   risks/risks/…             likely
K3  owner   risks/risks/…             cost
K4  owner   risks/risks/…             before after
K5  owner   risks/risks/…             who
T1  owner   steps/actions/…           what by who
T2  owner   steps/first_days          first_days
T3  owner   steps/records             records
V1  mentor  /mentoring/plan-of-modou/question/sales/products text
V2  mentor  /mentoring/plan-of-modou/points points-person=1 points-person=4 reason-person points-steps=4 reason-steps
V3  mentor  /mentoring/plan-of-modou  kind=changes_asked kind=plan_ready kind=plan_ready_on_conditions words
V4  mentor  /mentoring/plan-of-rosa/follow-up/visit-1 day month seen proof
V5  mentor  /mentoring/plan-of-rosa/follow-up/month-3 sales box workers repaid family again
"""
LISTS = {"P": 10, "H": 14, "I": 8, "M": 12, "S": 8, "W": 7, "L": 8, "C": 11, "F": 5, "B": 9, "G": 4, "N": 7}
LISTS |= {"K": 5, "T": 3, "V": 5}
SAME_AS = {"M5": "S4"}  # the price is asked once, with its product
WHO = {"owner": "abena", "desk": "desk", "mentor": "mentor", "program": "abena"}


@dataclass(frozen=True)
class Answered:
    number: str
    who: str
    page: str
    by: tuple[str, ...]

    @property
    def address(self) -> str:
        if self.page.startswith("/"):
            return self.page
        own = self.page.split("/")[0] in ("money", "recipe", "price-year")
        return (OWN if own else PLAN) + self.page.replace("/…", ROW)


def _answered(line: str) -> Answered:
    number, who, page, *by = line.split()
    return Answered(number, who, page, tuple(by))


EVERY = tuple(map(_answered, TABLE.strip().splitlines()))


def questions() -> Iterator[tuple[str, Field]]:
    """Every question that the program declares, with its page."""
    for part in SECTIONS:
        for step in part.steps:
            for field in step.fields:
                for column in (field, *field.columns):
                    yield from ((f"{part.key}/{step.key}", each) for each in (column, *column.columns))


def numbers(field: Field) -> set[str]:
    return {field.number} | {choice.number for choice in field.choices if choice.number}


@pytest.fixture
def everything_asked(people: People) -> None:
    """Abena's business runs already, some pay her later and sellers wait, so that what follows is asked too."""
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        plans.save_answers(session, plan, "idea", {"start_kind": "running"}, plan.latest, plan.owner, NOW)
        plans.save_answers(session, plan, "market", {"pays_later": "yes"}, plan.latest, plan.owner, NOW)
        plans.save_answers(session, plan, "costs", {"supplier_credit": "10"}, plan.latest, plan.owner, NOW)


def stands_there(page: BeautifulSoup, wanted: str) -> bool:
    key, _, value = wanted.partition("=")
    found = [tag for tag in page.select("main [name]") if tag["name"] == key or str(tag["name"]).startswith(f"{key}-")]
    return any(not value or tag.get("value") == value or tag.select(f'option[value="{value}"]') for tag in found)


def test_each_of_the_116_numbers_is_in_the_table_once() -> None:
    assert sum(LISTS.values()) == 116
    assert [one.number for one in EVERY] == [
        f"{letter}{n}" for letter, most in LISTS.items() for n in range(1, most + 1)
    ]


@pytest.mark.parametrize("letter", LISTS)
@pytest.mark.usefixtures("everything_asked")
def test_every_number_is_answered_where_the_table_says(letter: str, visit: Visitor, people: People) -> None:
    for one in (one for one in EVERY if one.number[0] == letter and one.who != "program"):
        page = visit(one.address, people[WHO[one.who]])
        assert [wanted for wanted in one.by if not stands_there(page, wanted)] == [], one.number


def test_what_stands_on_a_page_of_the_plan_bears_its_number() -> None:
    for one in EVERY:
        if one.address.startswith(PLAN):
            keys, page = {by.split("=")[0] for by in one.by}, one.page.removesuffix("/…")
            borne = [numbers(field) for where, field in questions() if where == page and field.key in keys]
            assert SAME_AS.get(one.number, one.number) in set().union(*borne), one.number
    assert {field.number for field in CARD} == {"S5"}
    assert {field.number for field in PRODUCTS.columns if field.key == "price_season"} == {"M12"}


def test_only_three_numbers_are_asked_besides() -> None:
    """The opening month, own money that comes later and rates: what computing needs besides the list."""
    asked = {number for _, field in questions() for number in numbers(field)}
    assert asked - {one.number for one in EVERY} == {"C12", "G5", "G6"}
    others = {one.number for one in EVERY if not one.address.startswith(OWN)}
    assert {one.number for one in EVERY} - asked == others | {"C11"} | SAME_AS.keys()


def test_what_the_desk_and_the_mentor_answer_bears_its_number() -> None:
    """P9, G1, G2, V4, V5; and what a mentor says of a part (V1), of a line (V2) and of all (V3) is no list of fields."""
    assert (NOTE.number, CEILING.number, {field.number for field in DELIVERY}) == ("P9", "G1", {"G2"})
    assert ({field.number for field in VISIT}, {field.number for field in TALK}) == ({"V4"}, {"V5"})


def test_yes_to_a_mentor_and_yes_to_a_lender_are_two_answers_with_their_day_and_words(
    visit: Visitor, people: People
) -> None:
    """P10: what was yes twice is taken back for the lender alone."""
    visit.send("/consents", {"mentor": "yes", "lender": "no"}, people["abena"], status=303)
    with people.work() as session:
        now = consents.current(session, session.get_one(Account, people["abena"].account_id))
        assert {purpose: one.given for purpose, one in now.items()} == {"mentor": True, "lender": False}
        assert all(one.at and one.text_version for one in now.values())


@pytest.mark.parametrize("month", MONTHS)
def test_the_talk_after_each_of_four_months_has_its_page(month: int, visit: Visitor, people: People) -> None:
    """V5."""
    page = visit(f"/mentoring/plan-of-rosa/follow-up/month-{month}", people["mentor"])
    assert all(stands_there(page, field.key) for field in TALK)


def test_every_line_has_points_and_a_reason(visit: Visitor, people: People) -> None:
    """V2."""
    page = visit("/mentoring/plan-of-modou/points", people["mentor"])
    for line in LINES:
        assert all(stands_there(page, f"points-{line.key}={n}") for n in (1, 2, 3, 4))
        assert stands_there(page, f"reason-{line.key}")


def test_the_cushion_is_a_figure_of_the_program(visit: Visitor, people: People) -> None:
    """C11: what is in the box on opening day, beside a month of costs and of what the family needs."""
    with people.work() as session:
        outlook = plans.reading(session, session.get_one(Plan, people["abena"].plan_id)).outlook
    found = cushion(outlook) if outlook else None
    assert found and found.there == outlook.months[0].closing_cash if outlook else False
    assert "A reserve that is enough for one month:" in visit(f"{OWN}money", people["abena"], "en").get_text()
