"""The days of a plan as a calendar file that other programs read."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar

from app.documents import dates as dates_on_paper
from app.documents.dates import draw_dates, entries
from app.language.messages import Month, say
from app.language.money import Money
from app.language.tongues import LANGUAGES, Tongue
from app.plan import dates
from app.plan.reading import PlanReading
from tests.documents.printed import changed, reading
from tests.plan import demo_plans, test_before

NOW = dt.datetime(2026, 11, 22, 10, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))


def drawn(of: PlanReading, language: str = "en", key: str = "a-plan-of-tests", title: str = "Eggs") -> bytes:
    return draw_dates(of, key, title, Tongue(language, of.place.country), NOW)


def events(content: bytes) -> list[Any]:
    return list(Calendar.from_ical(content).walk("VEVENT"))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_file_is_whole_in_every_language(case: str, language: str) -> None:
    content = drawn(reading(case), language)
    found = events(content)
    assert len(found) == len(entries(reading(case)))
    assert all(not event.errors for event in found)
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert content.endswith(b"END:VCALENDAR\r\n")


def test_each_day_is_whole_and_told_three_days_before() -> None:
    for event in events(drawn(reading("gh_layers"))):
        assert type(event["dtstart"].dt) is dt.date
        assert event["dtend"].dt - event["dtstart"].dt == dt.timedelta(days=1)
        assert event["dtstamp"].dt == dt.datetime(2026, 11, 22, 9, 30, tzinfo=dt.UTC)
        alarms = event.walk("VALARM")
        assert [(alarm["action"], alarm["trigger"].dt) for alarm in alarms] == [("DISPLAY", -dt.timedelta(days=3))]
        assert alarms[0]["description"] == event["summary"]


def test_a_payment_says_its_amount_and_how_sure_its_day_is() -> None:
    seen = changed("gh_layers", "me", phone="own")
    assert seen.outlook is not None
    first = next(event for event in events(drawn(seen)) if event["summary"].startswith("Loan"))
    row = seen.outlook.loan[0]
    money = Tongue("en", "GH").money
    assert first["summary"] == f"Loan: pay {money(Money(row.payment, 'GHS'))}, 1 of {len(seen.outlook.loan)}"
    assert first["description"].split("\n") == [
        f"Of it {money(Money(row.interest, 'GHS'))} is interest.",
        f"After it {money(Money(row.balance, 'GHS'))} is left to pay.",
        "The plan knows the month, not the day.",
        "So the last day of the month stands here.",
        "Ask your lender for the day.",
    ]


@pytest.mark.parametrize(("every", "days"), [("week", 7), ("two_weeks", 14), ("four_weeks", 28)])
@pytest.mark.parametrize("language", LANGUAGES)
def test_payments_by_the_week_say_how_their_days_are_counted_and_where_the_table_has_them(
    language: str, every: str, days: int
) -> None:
    seen, tongue = changed("bo_bakery", "sources", every=every), Tongue(language, "BO")
    found = [one for one in entries(seen) if one.name.startswith("loan/")]
    assert len(found) == len(dates.payments(seen))
    for entry, one in zip(found, dates.payments(seen), strict=True):
        words = [tongue.speak(message) for message in entry.told]
        assert sum(f" {days} " in sentence for sentence in words) == 1
        where = tongue.speak(say("%(month)s", month=Month.of(one.table)))
        assert any(where in sentence for sentence in words) == one.elsewhere
        assert not any(message in (dates_on_paper.NOT_THE_DAY, dates_on_paper.LAST_DAY) for message in entry.told)
    assert any(one.elsewhere for one in dates.payments(seen))


def test_the_title_is_in_the_readers_language() -> None:
    assert any(event["summary"].startswith("Préstamo: pagar Bs") for event in events(drawn(reading("bo_bakery"), "es")))
    arabic = events(drawn(reading("tn_salon_b_revised"), "ar"))
    assert any(event["summary"].startswith("القرض: دفع") and "د.ت" in event["summary"] for event in arabic)
    assert {event["summary"].params["language"] for event in arabic} == {"ar"}


def test_a_step_says_who_does_it_and_what_it_costs() -> None:
    rows = [{"id": "a", "what": "Ask for the card", "by": "2027-03", "who": "Rosa", "cost": 35_000}]
    every = entries(changed("bo_home_kitchen_grant_only", "steps", actions=rows))
    found = [entry for entry in every if entry.name.startswith("step/")]
    assert [entry.title.values["what"] for entry in found] == ["Ask for the card"]
    assert found[0].day == dt.date(2027, 3, 31)
    assert [message.text for message in found[0].told][:2] == ["Who does it: %(who)s", "What it costs: %(amount)s"]


def test_without_a_loan_only_taxes_and_steps_are_there() -> None:
    found = events(drawn(changed("bo_home_kitchen_grant_only", "rules", taxes=[])))
    assert found
    assert all(event["summary"].startswith("To do: ") for event in found)


@pytest.mark.parametrize(
    ("phone", "title"), [("own", "Tax or fee: Patente, Bs\xa0120.00"), ("shared", "Tax or fee: Patente")]
)
def test_a_tax_stands_in_each_of_its_months_of_the_first_year_and_on_a_shared_phone_without_its_amount(
    phone: str, title: str
) -> None:
    row = {"id": "t", "name": "Patente", "amount": 12_000, "months": [3, 9]}
    plan = changed("bo_home_kitchen_grant_only", "rules", taxes=[row])
    answers = {**plan.answers, "me": {**plan.answers["me"], "phone": phone}}
    found = [one for one in entries(replace(plan, answers=answers)) if one.name.startswith("tax/")]
    opening = answers["start"]["opening_month"]
    months = sorted(dates.last_day(opening, later) for later in range(12))
    assert [one.day for one in found] == [day for day in months if day.month in (3, 9)]
    assert {Tongue("en", "BO").speak(one.title) for one in found} == {title}
    assert len({one.name for one in found}) == 2


@pytest.mark.parametrize(
    ("phone", "title"), [("own", "Old loan: pay Bs\xa060.00, 1 of 9"), ("shared", "Old loan: payment 1 of 9")]
)
def test_an_old_loan_of_the_business_has_its_months_and_no_lenders_name(phone: str, title: str) -> None:
    """540 left at 60 a month are nine; 100 at 60 are one of 60 and one of 40."""
    loans = [*test_before.SHOP["loans"], {"id": "b", "name": "Aunt Adela", "left": 100_00, "amount": 60_00}]
    told = test_before.answers(loans=loans)
    answers = {**told, "me": {**told["me"], "phone": phone}}
    plan = replace(test_before.reading(loans=loans), answers=answers)
    found = [one for one in entries(plan) if one.name.startswith("old-loan/")]
    opening = answers["start"]["opening_month"]
    assert [one.day for one in found if "/a/" in one.name] == [dates.last_day(opening, later) for later in range(9)]
    second = [(one.amount, one.n, one.of) for one in dates.old_payments(answers) if one.key == "b"]
    assert second == [(60_00, 1, 2), (40_00, 2, 2)]
    assert Tongue("en", "BO").speak(found[0].title) == title
    text = drawn(plan).decode()
    assert "Bank" not in text and "Adela" not in text


@pytest.mark.parametrize(("left", "amount", "many"), [(540_00, 0, 0), (10**12, 1, 60)])
def test_an_old_loan_that_nobody_pays_off_has_no_days_or_those_of_five_years(left: int, amount: int, many: int) -> None:
    loan = {"id": "a", "name": "Bank", "left": left, "amount": amount}
    found = dates.old_payments(test_before.answers(loans=[{"id": "new", "name": "Aunt"}, loan]))
    assert [one.key for one in found] == [loan["id"]] * many, "one that is not finished yet is no payment"


def test_what_a_family_owes_and_saves_stays_out() -> None:
    """No phone keeps a debt, and the turn of a savings group is money in hand on a known day."""
    debt = {"id": "d", "name": "Who paid my journey", "amount": 20_000, "months_left": "12"}
    group = {"id": "g", "name": "Pasanaku", "amount": 10_000, "members": "10", "pot": 100_000, "pot_month": "4"}
    plan = changed("gh_layers", "household", debts=[debt], savings=[group])
    assert entries(plan) == entries(changed("gh_layers", "household", debts=[], savings=[]))


def test_an_entry_keeps_its_name_and_another_plan_has_others() -> None:
    names = [str(event["uid"]) for event in events(drawn(reading("gh_layers"), "fr"))]
    assert len(set(names)) == len(names)
    assert names == [str(event["uid"]) for event in events(drawn(reading("gh_layers"), "ar"))]
    assert not set(names) & {str(event["uid"]) for event in events(drawn(reading("gh_layers"), key="another-plan"))}


def test_nothing_in_the_file_leads_back_to_the_plan() -> None:
    content = drawn(reading("gh_layers")).decode()
    assert "a-plan-of-tests" not in content
    assert "KMT-472" not in content


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_of_a_person_stay_inside_their_line(what: str, title: str) -> None:
    rows = [{"id": "a", "what": f"x{what}", "by": "2027-03"}]
    content = drawn(changed("bo_home_kitchen_grant_only", "steps", actions=rows), title=title)
    found = [event for event in events(content) if event["summary"].startswith("To do")]
    assert len(found) == 1
    kept = "".join(" " if sign in "\u2028\u2029" or ord(sign) < 32 or 127 <= ord(sign) < 160 else sign for sign in what)
    assert found[0]["summary"] == f"To do: x{kept}"


def test_a_paper_that_is_still_to_come_has_its_month_and_one_that_is_there_has_none() -> None:
    listed = [
        {"id": "a", "name": "Permit", "state": "to_do", "by": "2027-08", "cost": 2_000},
        {"id": "b", "name": "Health card", "state": "have", "by": "2027-08"},
        {"id": "c", "name": "Rent contract", "state": "to_do"},
    ]
    seen = changed("gh_layers", "rules", paper_list=listed)
    found = [(str(event["summary"]), event["dtstart"].dt) for event in events(drawn(seen))]
    there = [one for one in found if one[0].endswith(("Permit", "Health card", "Rent contract"))]
    assert there == [("To do: Permit", dt.date(2027, 8, 31))]
