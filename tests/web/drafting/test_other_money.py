"""An amount typed in another money: the rate is told once with its day, the amount becomes the plan's money."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import pytest

from app.plan.limits import FULL
from app.services import plans
from tests.web.people import NOW, People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
RESERVE = f"{HOME}/part/household/reserve"
TAX = f"{HOME}/part/rules/taxes/row/new1"
RATE = {"fx-currency": "EUR", "fx-per": "1", "fx-rate": "12.345", "fx-day": "3", "fx-month": ["3", "2026"],
        "fx-source": "bank", "fx-row--how": "know"}  # fmt: skip
SENTENCE = "500 euros at 1 euro = 12.345 Ghanaian cedis of 3 March 2026 = 6,172.5 Ghanaian cedis"


def send(visit: Visitor, people: People, path: str, status: int, **typed: Any) -> Any:
    data = {"based_on": people.plan("abena").latest, **typed}
    return (
        visit.looked_at(visit.send(path, data, people["abena"], status))
        if status == 422
        else visit.send(path, data, people["abena"], status)
    )


def stored(people: People, part: str = "household") -> Any:
    return people.answers("abena")[part]


def with_rate(visit: Visitor, people: People) -> None:
    send(visit, people, RESERVE, 303, reserve="500 EUR", **RATE)


def test_a_money_without_a_rate_asks_for_it_on_the_same_page_and_keeps_what_was_typed(
    visit: Visitor, people: People
) -> None:
    page = send(visit, people, RESERVE, 422, reserve="500 EUR")
    assert form_values(page, "reserve")["reserve"] == ["500 EUR"]
    assert "Write first how much one euro is." in page.get_text()
    assert page.select_one("#fx input[name=fx-rate]") is not None
    assert stored(people)["reserve"] == 280_000


def test_the_amount_becomes_the_money_of_the_plan_and_both_are_kept(visit: Visitor, people: People) -> None:
    answer = send(visit, people, RESERVE, 303, reserve="500 EUR", **RATE)
    assert answer.location == f"{RESERVE}?saved=1"
    assert stored(people)["reserve"] == 617_250
    told = stored(people, "told")["household.reserve"]
    assert (told["amount"], told["currency"], told["became"], told["rate"]["day"]) == (
        50_000,
        "EUR",
        617_250,
        "2026-03-03",
    )
    assert [row["rate"] for row in stored(people, "sources")["rates"]] == ["12.345"]
    assert SENTENCE in visit(RESERVE, people["abena"]).get_text()


def test_the_same_page_sent_twice_keeps_one_rate_and_one_amount(visit: Visitor, people: People) -> None:
    page = {"based_on": people.plan("abena").latest, "reserve": "500 EUR", **RATE}
    for _ in range(2):
        visit.send(RESERVE, page, people["abena"], 303)
        latest = people.plan("abena").latest
    visit.send(RESERVE, page, people["abena"], 303)
    assert people.plan("abena").latest == latest
    assert len(stored(people, "sources")["rates"]) == 1


def test_the_next_amount_needs_no_rate_and_a_line_of_a_list_can_be_told_so_too(visit: Visitor, people: People) -> None:
    with_rate(visit, people)
    send(visit, people, TAX, 303, name="Stamp", amount="€10", months=["2"])
    assert stored(people, "rules")["taxes"][-1]["amount"] == 12_345
    assert "10 euros at 1 euro = 12.345 Ghanaian cedis" in visit(TAX, people["abena"]).get_text()


@pytest.mark.parametrize(
    ("wrong", "says"),
    [
        ({"fx-rate": "0"}, "Write a number above 0."),
        ({"fx-day": "31", "fx-month": ["2", "2026"]}, "This month has 28 days."),
        ({"fx-rate": ""}, "One answer is missing here."),
    ],
)
def test_a_rate_that_cannot_be_comes_back_with_its_sentence(
    visit: Visitor, people: People, wrong: dict[str, Any], says: str
) -> None:
    page = send(visit, people, RESERVE, 422, reserve="500 EUR", **{**RATE, **wrong})
    assert says in page.get_text()
    assert not stored(people, "sources").get("rates")


def boxes(page: Any, name: str) -> dict[str, list[str]]:
    """What the form with this box would send as it stands, without its token."""
    return {key: texts for key, texts in form_values(page, name).items() if key != "csrf_token"}


@pytest.mark.parametrize(
    ("path", "name", "wrong", "mended"),
    [
        (f"{HOME}/part/household", "reserve", {"adults": "two or so"}, {"adults": "2"}),
        (TAX, "amount", {"name": "", "months": ["2"]}, {"name": "Stamp"}),
    ],
    ids=["a whole part", "a line"],
)
def test_a_page_refused_for_another_answer_keeps_amount_and_rate_as_they_were_typed(
    visit: Visitor, people: People, path: str, name: str, wrong: dict[str, Any], mended: dict[str, Any]
) -> None:
    page = send(visit, people, path, 422, **{name: "500 EUR", **wrong, **RATE})
    typed = boxes(page, name)
    assert typed[name] == ["500 EUR"]
    assert {key: typed[key] for key in RATE} == {
        key: value if key == "fx-month" else [value] for key, value in RATE.items()
    }
    send(visit, people, path, 303, **{**typed, **mended})
    (told,) = stored(people, "told").values()
    assert (told["amount"], told["currency"], told["became"]) == (50_000, "EUR", 617_250)
    assert [row["rate"] for row in stored(people, "sources")["rates"]] == ["12.345"]


def test_two_other_moneys_on_one_page_are_asked_about_together(visit: Visitor, people: People) -> None:
    duck, line = f"{HOME}/part/sales/products/row/duck1", {"name": "Duck", "unit": "piece", "units": "10"}
    page = send(visit, people, duck, 422, **line, price="4 EUR", unit_cost="2 USD")
    typed = boxes(page, "price")
    assert (typed["fx-currency"], typed["fx1-currency"]) == (["EUR"], ["USD"])
    assert "Write first how much one US dollar is." in page.get_text()
    page = send(visit, people, duck, 422, **{**typed, **RATE})
    typed = boxes(page, "price")
    assert (typed["price"], typed["fx-rate"], typed["fx1-rate"]) == (["4 EUR"], ["12.345"], [""])
    send(visit, people, duck, 303, **{**typed, "fx1-rate": "11", "fx1-source": "bank"})
    assert [row["rate"] for row in stored(people, "sources")["rates"]] == ["12.345", "11"]
    assert [told["became"] for told in stored(people, "told").values()] == [4_938, 2_200]


def test_counting_a_month_keeps_the_rate_that_was_typed(visit: Visitor, people: People) -> None:
    product = {"name": "Duck", "price": "4 EUR", "a_day": "2", "do": "count", **RATE}
    page = visit.looked_at(
        visit.send(f"{HOME}/part/sales/products/row/new1", {"based_on": "99", **product}, people["abena"], 200)
    )
    typed = boxes(page, "price")
    assert (typed["price"], typed["fx-rate"], typed["units"]) == (["4 EUR"], ["12.345"], ["52"])


def test_a_full_list_of_rates_takes_no_more_and_says_so_beside_the_boxes(visit: Visitor, people: People) -> None:
    rate = {"currency": "EUR", "per": "1", "rate": "12", "day": "1", "month": "2026-10", "source": "bank"}
    with people.work() as session:
        plan, owner = session.merge(people.plan("abena")), session.merge(people.account("abena"))
        rows = [{"id": f"r{n}", **rate} for n in range(FULL)]
        plans.save_answers(session, plan, "sources", {"rates": rows}, plan.latest, owner, NOW)
    full = "Your list of rates is full."
    page = send(visit, people, RESERVE, 422, reserve="500 USD")
    assert full in page.get_text() and not page.select("[name=fx-rate]")
    page = send(visit, people, RESERVE, 422, reserve="500 USD", **{**RATE, "fx-currency": "USD"})
    typed = boxes(page, "reserve")
    assert (typed["reserve"], typed["fx-rate"]) == (["500 USD"], ["12.345"])
    assert full in page.select("form .note.must")[-1].get_text()
    assert len(stored(people, "sources")["rates"]) == FULL
    send(visit, people, RESERVE, 303, reserve="500 EUR")
    file = visit.get(f"{HOME}/plan.json", people["abena"]).data
    answer = visit.client(people["abena"]).post(
        "/plan/import",
        data={
            "csrf_token": visit.token(people["abena"]),
            "key": "the-plan-again",
            "file": (BytesIO(file), "plan.json"),
        },
    )
    assert answer.status_code == 303, "the own file is taken in"


def test_an_amount_written_in_the_money_of_the_plan_forgets_where_it_came_from(visit: Visitor, people: People) -> None:
    with_rate(visit, people)
    send(visit, people, RESERVE, 303, reserve="2,900")
    assert SENTENCE not in visit(RESERVE, people["abena"]).get_text()
    assert not visit(f"{HOME}/rates", people["abena"]).select("form li")


def test_a_newer_rate_asks_what_follows_it_and_changes_only_that(visit: Visitor, people: People) -> None:
    with_rate(visit, people)
    send(visit, people, TAX, 303, name="Stamp", amount="10 EUR", months=["2"])
    newer = {"currency": "EUR", "per": "1", "rate": "13", "day": "2", "month": ["11", "2026"], "source": "website"}
    answer = send(visit, people, f"{HOME}/part/sources/rates/row/new2", 303, **newer)
    assert answer.location == f"{HOME}/rates?saved=1"
    (on,) = [link for link in visit(str(answer.location), people["abena"]).select("main a.btn") if "Go on" in link.text]
    assert on["href"] == f"{HOME}/part/sources/want_loan", "the way through the part does not end at the rates"
    assert (stored(people)["reserve"], stored(people, "rules")["taxes"][-1]["amount"]) == (617_250, 12_345)
    page = visit(f"{HOME}/rates", people["abena"])
    assert [box["value"] for box in page.select("input[name=follow]")] == [
        "household.reserve=650000",
        "rules.taxes.new1.amount=13000",
    ]
    for _ in range(2):
        send(visit, people, f"{HOME}/rates", 303, follow="household.reserve=650000")
    assert (stored(people)["reserve"], stored(people, "rules")["taxes"][-1]["amount"]) == (650_000, 12_345)
    assert len(visit(f"{HOME}/rates", people["abena"]).select("input[name=follow]")) == 1


def test_what_was_chosen_without_a_line_becomes_the_amount_that_was_shown_or_stays(
    visit: Visitor, people: People
) -> None:
    with_rate(visit, people)
    for row, rate in (("new2", "13"), ("new3", "14")):
        newer = {"currency": "EUR", "per": "1", "rate": rate, "day": "2", "month": ["11", "2026"], "source": "bank"}
        send(visit, people, f"{HOME}/part/sources/rates/row/{row}", 303, **newer)
    send(visit, people, f"{HOME}/rates", 303, follow="household.reserve=1")
    assert stored(people)["reserve"] == 617_250


def test_the_money_of_the_plan_itself_is_no_other_money(visit: Visitor, people: People) -> None:
    home = {"currency": "GHS", "per": "1", "rate": "1", "day": "2", "month": ["11", "2026"], "source": "bank"}
    page = send(visit, people, f"{HOME}/part/sources/rates/row/new2", 422, **home)
    assert "This is the money of your plan already." in page.get_text()


def test_rates_of_somebody_else_are_not_there(visit: Visitor, people: People) -> None:
    assert visit.get(f"{HOME}/rates", people["modou"]).status_code == 404


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, language: str) -> None:
    with_rate(visit, people)
    for path in (f"{HOME}/rates", RESERVE):
        assert sum(weight(visit, path, people["abena"], language).values()) <= MOST
        with statements(visit.app) as said:
            visit.get(path, people["abena"], language)
        assert len(said) <= STATEMENTS, said


def test_on_the_page_of_a_whole_part_too(visit: Visitor, people: People) -> None:
    whole = f"{HOME}/part/household"
    filled = form_values(visit(whole, people["abena"]), "reserve")
    page = visit.looked_at(visit.send(whole, {**filled, "reserve": "500 EUR"}, people["abena"], 422))
    assert page.select_one("#fx input[name=fx-rate]") is not None
    answer = visit.send(whole, {**filled, "reserve": "500 EUR", **RATE}, people["abena"], 303)
    assert answer.location == f"{whole}?saved=1"
    assert stored(people)["reserve"] == 617_250
    assert SENTENCE in visit(whole, people["abena"]).get_text()


def test_a_helper_beside_types_an_amount_of_another_money(visit: Visitor, people: People) -> None:
    opening = {"card": people["abena"].code, "pin": people["abena"].pin}
    visit.send("/beside/sitting-0001", opening, people["mentor"], 303)
    page = {"based_on": people.plan("abena").latest, "reserve": "500 EUR", **RATE}
    visit.send(RESERVE, page, people["mentor"], 303)
    assert (stored(people)["reserve"], stored(people, "told")["household.reserve"]["became"]) == (617_250, 617_250)


def test_who_reads_the_plan_reads_where_the_amount_came_from(visit: Visitor, people: People) -> None:
    with_rate(visit, people)
    send(visit, people, TAX, 303, name="Stamp", amount="10 EUR", months=["2"])
    visit.send(f"{HOME}/send", {"number": people.plan("abena").latest}, people["abena"], 303)
    for path, who in ((f"{HOME}/check", "abena"), ("/mentoring/plan-of-abena", "mentor")):
        page = visit(path, people[who]).get_text()
        assert SENTENCE in page, path
    assert "10 euros at 1 euro = 12.345 Ghanaian cedis of 3 March 2026 = 123.45 Ghanaian cedis" in page


def test_a_newer_rate_that_no_amount_can_follow_is_kept_and_offers_nothing(visit: Visitor, people: People) -> None:
    send(visit, people, RESERVE, 303, reserve="9000000 EUR", **RATE)
    newer = {"currency": "EUR", "per": "1", "rate": "1000000000", "day": "2", "month": ["11", "2026"], "source": "bank"}
    send(visit, people, f"{HOME}/part/sources/rates/row/new2", 303, **newer)
    assert not visit(f"{HOME}/rates", people["abena"]).select("input[name=follow]")
    send(visit, people, f"{HOME}/rates", 303, follow="household.reserve=1")
    assert stored(people)["reserve"] == 11_110_500_000


def test_the_money_of_the_plan_is_not_offered_as_the_other_one(visit: Visitor, people: People) -> None:
    page = visit(f"{HOME}/part/sources/rates/row/new1", people["abena"])
    offered = [
        str(one["value"]) for one in page.select("[name=currency], select[name=currency] option") if one.get("value")
    ]
    assert "EUR" in offered and "GHS" not in offered
