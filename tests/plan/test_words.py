"""Answers in words, and what changed between two versions."""

from __future__ import annotations

import copy

import pytest

from app.language.messages import Message
from app.language.tongues import Tongue
from app.plan.difference import changes
from app.plan.fields import Kind
from app.plan.sections import SECTIONS, field
from app.plan.told_apart import row_names
from app.plan.words import Words, answer, cells
from app.web.changed import grouped
from tests.plan import demo_plans

EN = Tongue("en", "GH")


def spoken(words: Words) -> list[str]:
    return [EN.speak(words)] if isinstance(words, Message) else [EN.speak(word) for word in words]


@pytest.mark.parametrize(
    ("part", "key", "value", "words"),
    [
        ("me", "name", "100% Rosa", ["100% Rosa"]),
        ("me", "name", None, ["Not answered yet"]),
        ("me", "work", "unknown", ["I don’t know yet"]),
        ("me", "country", "GH", ["Ghana"]),
        ("me", "return_month", "2026-12", ["December 2026"]),
        ("household", "reserve", 280000, ["GH₵2,800.00"]),
        ("household", "debts", [], ["Nothing"]),
        ("people", "team", [], ["Nobody, or it stands in my costs"]),
        ("sales", "bad_debt", "2.5", ["2.5 of every 100"]),
        ("sources", "want_loan", "no", ["No"]),
        ("costs", "drawings", [0, 60000], ["Month 1: GH₵0.00", "Month 2: GH₵600.00"]),
    ],
)
def test_an_answer_is_read_back_in_words(part: str, key: str, value: object, words: list[str]) -> None:
    assert spoken(answer(field(part, key), value, "GHS")) == words


@pytest.mark.parametrize(("key", "first"), [("season", "January: 97 of 100"), ("ramp", "Month 1: 97 of 100")])
def test_a_share_of_a_normal_month_says_of_what(key: str, first: str) -> None:
    """“January: 97” looked like pieces."""
    row = {key: ["97", *["100"] * 11]}
    told = {one.key: spoken(cell) for one, cell in cells(field("sales", "products"), row, "GHS")}[key]
    assert told[0] == first and all(one.endswith(" of 100") for one in told)


@pytest.mark.parametrize(
    ("part", "key", "value", "words"),
    [
        ("market", "later_weeks", "1", "one week"),
        ("market", "later_weeks", "4", "4 weeks"),
        ("costs", "supplier_weeks", "6.5", "6.5 weeks"),
    ],
)
def test_weeks_are_told_as_weeks(part: str, key: str, value: str, words: str) -> None:
    assert spoken(answer(field(part, key), value, "GHS")) == [words]


def test_months_of_a_list_are_told_as_months_and_which_one_it_is_as_its_number() -> None:
    told = [
        ("start", "advances", {"covers": "1"}, "one month"),
        ("start", "advances", {"covers": "3"}, "3 months"),
        ("people", "team", {"start": "4"}, "Month 4"),
        ("household", "savings", {"pot_month": "7"}, "Month 7"),
        ("existing", "customers_owe", {"month": "2"}, "Month 2"),
        ("existing", "suppliers_owed", {"month": "1"}, "Month 1"),
    ]
    for part, key, row, words in told:
        (column,) = row
        said = {one.key: spoken(cell) for one, cell in cells(field(part, key), row, "GHS")}
        assert said[column] == [words], (key, column)


DATES = {("rates", "day")}  # the day of a date, beside its month


def test_no_number_of_hours_days_weeks_or_months_is_told_bare() -> None:
    times = ("hour", "day", "week", "month", "year")
    for part in SECTIONS:
        for one in part.fields:
            for asked in (one, *one.columns):
                named = any(time in asked.label.casefold() for time in times)
                if asked.kind is Kind.NUMBER and named and (one.key, asked.key) not in DATES:
                    assert asked.unit or asked.said, (one.key, asked.key)


def test_a_row_is_read_cell_by_cell() -> None:
    row = demo_plans.answers("gh_layers")["rules"]["taxes"][0]
    got = {column.key: spoken(words) for column, words in cells(field("rules", "taxes"), row, "GHS")}
    assert got["months"] == ["January"]
    assert got["amount"] == ["GH₵180.00"]


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_answer_of_every_plan_can_be_said(case: str) -> None:
    plan = demo_plans.plan(case)
    for part in SECTIONS:
        for question in part.fields:
            value = plan["answers"].get(part.key, {}).get(question.key)
            assert all(spoken(answer(question, value, "GHS")))
            for row in value if question.kind is Kind.TABLE and value else ():
                assert all(spoken(words) for _, words in cells(question, row, "GHS"))


def test_the_two_salon_plans_differ_where_the_mentor_worked() -> None:
    before, after = (demo_plans.answers(f"tn_salon_{name}") for name in ("a_first_draft", "b_revised"))
    found = changes(before, after, "TND")
    assert ("start", "opening_month") in {(one.section.key, one.field.key) for one in found}
    loan = next(one for one in found if one.field.key == "amount")
    assert spoken(loan.before_words) == ["9,500.000\u00a0DT"]


def test_offers_of_one_seller_are_told_apart_by_what_they_are_for_and_when_they_were_written() -> None:
    before, after = (demo_plans.answers(f"tn_salon_{name}") for name in ("a_first_draft", "b_revised"))
    offers = [
        (first, group) for first, group in grouped(changes(before, after, "TND")) if first.field.key == "quotations"
    ]
    names = [EN.speak(first.row_name or "") for first, _ in offers]
    assert "Dealer in Sfax · Wash basin · February 2027" in names
    assert len(set(names)) == len(names) == 6
    assert [len(group) for _, group in offers] == [1] * 6  # each offer has its own line
    alone = {**after, "start": {**after["start"], "quotations": after["start"]["quotations"][:1]}}
    offered = field("start", "quotations")
    assert [EN.speak(n) for n in row_names(offered, alone["start"]["quotations"]).values()] == ["Dealer in Sfax"]


def test_a_new_price_is_one_change_in_one_row() -> None:
    before = demo_plans.answers("bo_bakery")
    after = copy.deepcopy(before)
    after["sales"]["products"][0]["price"] = 750
    (one,) = changes(before, after, "BOB")
    assert (one.row_name and EN.speak(one.row_name), one.column and one.column.key) == ("Salteña", "price")


def test_rows_that_came_and_went_are_named() -> None:
    before = demo_plans.answers("bo_bakery")
    after = copy.deepcopy(before)
    after["rules"]["taxes"] = [{"id": "x", "name": "Stamp", "amount": 100, "months": [2]}]
    assert [EN.speak(one.row_name) for one in changes(before, after, "BOB") if one.row_name][-1] == "Stamp"
    assert len(changes(before, after, "BOB")) == 3


def test_of_a_loan_by_month_only_the_months_that_differ_are_named_by_the_calendar() -> None:
    before: dict[str, dict[str, object]] = {"start": {"opening_month": "2027-02"}}
    before["sources"] = {"instalments": [0, 90_000, 90_000, 90_000]}
    after = copy.deepcopy(before) | {"sources": {"instalments": [0, 90_000, 90_000, 116_000, 26_000]}}
    found = changes(before, after, "XOF")
    assert [EN.speak(one.month) for one in found if one.month] == ["Month 4 (May 2027)", "Month 5 (June 2027)"]
    assert [(spoken(one.before_words), spoken(one.after_words)) for one in found] == [
        (["90,000\u00a0F"], ["116,000\u00a0F"]),
        (["Not in the list"], ["26,000\u00a0F"]),
    ]
    after["start"] = {"opening_month": "2027-03"}  # then a month has two names: its number is the same in both
    assert [EN.speak(one.month) for one in changes(before, after, "XOF") if one.month] == ["Month 4", "Month 5"]


def test_of_a_product_only_the_months_that_differ_are_named() -> None:
    before = demo_plans.answers("bo_bakery")
    after = copy.deepcopy(before)
    product = after["sales"]["products"][0]
    product["season"] = [*product["season"][:11], "150"]
    (one,) = changes(before, after, "BOB")
    assert (one.month and EN.speak(one.month), spoken(one.after_words)) == ("December", ["150 of 100"])


def test_one_month_is_counted_as_one() -> None:
    field = next(f for part in SECTIONS for f in part.fields if f.unit == "months" and f.kind is Kind.NUMBER)
    assert [spoken(answer(field, n, "TND")) for n in (1, 24)] == [["one month"], ["24 months"]]
    days = next(f for part in SECTIONS for f in part.fields if f.unit == "days a month")
    assert [Tongue("ar").speak(one) for one in (answer(days, "26", "TND"), answer(days, "6", "TND"))] == [
        "26 يومًا في الشهر",
        "6 أيام في الشهر",
    ]
