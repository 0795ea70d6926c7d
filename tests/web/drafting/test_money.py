"""The money pages of one's own plan: the sentence first, the picture, the table behind it, and what would repair it."""

from __future__ import annotations

import datetime as dt
import gzip
import re

import pytest
from bs4 import BeautifulSoup
from sqlalchemy.orm import Session

from app.finance.explain import KEYS
from app.models import Account, Plan
from app.services import plans
from app.web.figures.trail import LINES
from app.web.stylesheet import script, stylesheet
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.visitor import Visitor

PAGES = ("", "/profit", "/household", "/loan", "/stress", "/thin", "/trade", "/what-if", "/stress/price_minus_10pct")
FIRST_VIEW = 14_000  # bytes, page with style and script


def words(page: BeautifulSoup, selector: str = "main") -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in page.select(selector)).replace("\u00a0", " ")


def money(visit: Visitor, people: People, name: str, page: str = "", language: str = "en") -> BeautifulSoup:
    return visit(f"/plan/{people[name].plan}/money{page}", as_=people[name], language=language)


def test_the_box_answers_in_a_sentence_before_it_draws(visit: Visitor, people: People) -> None:
    page = money(visit, people, "modou")
    assert words(page, "h1") == "Will there be money in the box?"
    assert (
        words(page, ".lead")
        == "Yes, every month. In April the box goes down to 57,756 F . That pays the business for 8 days."
    )
    assert page.select("figure svg.chart title")


def test_the_cushion_of_the_opening_day_stands_under_the_picture(visit: Visitor, people: People) -> None:
    said = words(money(visit, people, "modou"))
    assert "On opening day 163,000 F is in the box. A reserve that is enough for one month: 320,167 F ." in said
    assert "That is 215,167 F for the costs of one month and 105,000 F for what the family needs." in said
    with people.work() as session:
        save(session, people, "abena", "start", {"deposits": None})
    first_picture = words(money(visit, people, "abena"))  # more costs will come
    assert "A reserve that is enough for one month" not in first_picture


def test_a_first_picture_gives_no_plain_yes_and_names_what_was_not_asked(visit: Visitor, people: People) -> None:
    with people.work() as session:
        save(session, people, "abena", "start", {"first_stock": None, "deposits": None})
    page = money(visit, people, "abena")
    assert words(page, ".lead").startswith("This is only a first picture. ")
    assert words(page, ".lead").endswith("With what is not asked yet, it can be less.")
    home = visit(f"/plan/{people['abena'].plan}", as_=people["abena"])
    for shown in (page, home):
        links = {link.text: link["href"] for link in shown.select(".note a")}
        assert str(links["First stock"]).endswith("/part/start/first_stock")
        assert "Deposits" in links
    assert "This is only a first picture." in words(home)


def test_a_family_whose_debts_were_not_asked_is_told_no_plain_amounts(visit: Visitor, people: People) -> None:
    home = f"/plan/{people['abena'].plan}/money/household"
    assert "first picture" not in words(visit(home, as_=people["abena"]))
    with people.work() as session:
        save(session, people, "abena", "household", {"debts": None, "savings": None})
    page = visit(home, as_=people["abena"])
    assert words(page, ".lead").startswith("This is only a first picture. The business must give the family ")
    assert words(page, ".lead").endswith("With what is not asked yet, it can be less.")
    links = {link.text: str(link["href"]) for link in page.select(".note a")}
    assert links["Debts from before"].endswith("/part/household/debts")
    assert links["Savings group"].endswith("/part/household/savings")


def test_the_number_of_the_lowest_month_opens_to_lines_that_add_up(visit: Visitor, people: People) -> None:
    rows = money(visit, people, "modou").select("#lines tr")
    amounts = [int(row.select("bdi")[0].text.replace(",", "").replace("−", "-")) for row in rows]
    assert sum(amounts[:-1]) == amounts[-1] == 57756


def test_every_month_can_be_opened(visit: Visitor, people: People) -> None:
    page = money(visit, people, "modou")
    assert "?month=0#lines" in [link["href"] for link in page.select("a[href^='?month']")]
    start = visit(f"/plan/{people['modou'].plan}/money?month=0", as_=people["modou"])
    assert "Where does the number at the start come from?" in words(start, "summary")


@pytest.mark.parametrize("asked", ["99", "-1", "x", "٣", "1" * 400, ""])
def test_a_month_that_is_none_opens_the_lowest(visit: Visitor, people: People, asked: str) -> None:
    page = visit(f"/plan/{people['modou'].plan}/money?month={asked}", as_=people["modou"])
    assert "Where does the number for April come from?" in words(page, "summary")


def test_each_line_leads_to_the_part_that_makes_it(visit: Visitor, people: People) -> None:
    links = {link.text: link["href"] for link in money(visit, people, "modou").select("#lines a")}
    assert links["What I take home"] == f"/plan/{people['modou'].plan}/part/costs"
    assert links["Customers pay at once"] == f"/plan/{people['modou'].plan}/part/sales"


def test_the_least_to_sell_is_said_in_money_and_in_pieces(visit: Visitor, people: People) -> None:
    page = money(visit, people, "modou")
    assert "That pays the business, the family and the loan." in words(page, "figure")
    pieces = words(page, "figure table")
    assert "All of these together A month That is" in pieces
    assert "brings cloth 29 7 a week" in pieces
    assert "Outfit with cloth 7 1 or 2 a week" in pieces, "two a week would be nearly nine a month"
    assert "School uniform (August – November) 48 2 a day" in pieces
    assert "Rounded up to whole pieces." in words(page, "figure")


def test_profit_adds_up_from_sales_to_what_stays(visit: Visitor, people: People) -> None:
    page = money(visit, people, "rosa", "/profit")
    text = words(page, "details")
    assert "Sales" in text
    assert "Stays in the business" in text
    assert "Profit is not the money in the box" in words(page, ".note")


@pytest.mark.parametrize("name", ["abena", "rosa", "modou"])
def test_the_bars_of_the_year_add_up_to_the_profit(visit: Visitor, people: People, name: str) -> None:
    texts = [text.text for text in money(visit, people, name, "/profit").select("figure svg.chart text")]
    found = dict(zip(texts[::2], (float(amount.replace(",", "")) for amount in texts[1::2]), strict=True))
    assert "Wear of the things" in found
    assert "Sold, but customers never pay" in found
    found.pop("Taken home")
    sales, profit, *taken = found.pop("Sales"), found.pop("Profit before the owner"), *found.values()
    assert profit == pytest.approx(sales - sum(taken))


def test_a_family_without_enough_reads_no_first(visit: Visitor, people: People) -> None:
    with people.work() as session:
        save(session, people, "abena", "household", {"reserve": 0})
    assert words(money(visit, people, "abena", "/household"), ".lead").startswith("No, not every month.")


def test_what_is_red_on_the_page_of_the_box_is_red_wherever_it_is_said(visit: Visitor, people: People) -> None:
    """Ten days of costs in the lowest month: X6."""
    said = "At its lowest the box pays the business for 10 days."
    pages = [
        money(visit, people, "rosa"),
        visit("/plan/plan-of-rosa/check", as_=people["rosa"]),
        visit("/mentoring/plan-of-rosa", as_=people["mentor"]),
    ]
    for page in pages:
        notes = [note for note in page.select("main .note") if said in " ".join(note.get_text(" ").split())]
        assert notes and all("must" in note["class"] for note in notes)


def test_the_family_and_the_business_are_one_calculation(visit: Visitor, people: People) -> None:
    page = money(visit, people, "rosa", "/household")
    assert words(page, ".lead").startswith("Yes, every month. The business must give the family")
    assert "From the business" in words(page, "#family-lines")


def test_the_loan_is_said_in_money_first_and_beside_the_law(visit: Visitor, people: People) -> None:
    text = words(money(visit, people, "modou", "/loan"))
    assert text.index("You receive 588,000 F and give back") < text.index("for every 100 in a year")
    assert "For microfinance the legal limit is 24." in text
    assert re.search("Limit read in: .+ maintenu à 24 %", text)  # the source's name says that number


def test_an_unknown_limit_is_said_to_be_unknown(visit: Visitor, people: People) -> None:
    assert "We do not know a legal limit." in words(money(visit, people, "abena", "/loan"))


def test_a_limit_on_the_rate_alone_stands_beside_the_rate_alone(visit: Visitor, people: People) -> None:
    text = words(money(visit, people, "rosa", "/loan"))
    assert "For some loans the law limits the rate without fees to 11.5. Yours is 11.5." in text
    assert "Limit read in:" in text


@pytest.mark.parametrize(
    ("price", "tone", "said"),
    [
        (5500, "must", "At its lowest the box pays the business for 4 days."),
        (8000, "think", "Think again: in October the box is thin"),
    ],
)
def test_a_box_with_few_days_of_costs_is_as_grave_as_the_check_says_and_names_what_would_be_calm(
    visit: Visitor, people: People, price: int, tone: str, said: str
) -> None:
    """Below 15 days it is an alarm; the sum at the start is that with which it would be 30."""
    rows = demo_plans.answers("gh_layers")["sales"]["products"]
    with people.work() as session:
        save(session, people, "abena", "sales", {"products": [{**rows[0], "price": price}, *rows[1:]]})
    note = money(visit, people, "abena").select_one(f".note.{tone}")
    assert note is not None
    text = " ".join(note.get_text(" ").split())
    assert text.startswith(said)
    assert "30 days are calm. 15 are few. With " in text


def test_thin_months_are_told_drawn_and_listed(visit: Visitor, people: People) -> None:
    page = money(visit, people, "modou", "/thin")
    assert "In April the box goes down to 57,756 F . That pays the business for 8 days." in words(page, ".lead")
    rows = {
        row.select_one("th").text: row.select("td")[1].text for row in page.select("main table.tight tr:has(td + td)")
    }  # type: ignore[union-attr] # each has one
    assert rows["Apr"] == "8"
    thin = sum(int(days.replace(",", "")) < 30 for days in rows.values())
    assert f"The start and {thin - 1} months are thin." in words(page, ".lead"), "the day of opening is no month"
    assert len(page.select("main tr.mark")) == thin
    assert len(page.select("figure > svg rect.bar")) == 13


def test_a_plan_with_thin_months_is_led_to_what_would_help(visit: Visitor, people: People) -> None:
    page = money(visit, people, "abena", "/thin")
    assert page.select_one("main a.btn[href='/plan/plan-of-abena/money/what-if']") is not None


def test_a_plan_without_a_loan_is_said_to_be_whole(visit: Visitor, people: People) -> None:
    with people.work() as session:
        save(session, people, "abena", "sources", {"want_loan": "no"})
    page = money(visit, people, "abena", "/loan")
    assert words(page, "h1") == "Your plan has no loan"
    assert "A plan with a grant only is a whole plan." in words(page)


def test_without_answers_the_page_says_how_many_are_missing(visit: Visitor, people: People) -> None:
    with people.work() as session:
        save(session, people, "abena", "sales", {"products": None})
    for page in PAGES:
        text = words(money(visit, people, "abena", page), ".empty")
        assert "One more answer and you see the box here." in text
        assert "Go on" in text


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_every_money_page_is_small_enough_for_a_slow_network(
    visit: Visitor, people: People, page: str, language: str
) -> None:
    sent = visit.get(f"/plan/{people['rosa'].plan}/money{page}", people["rosa"], language).data
    rest = (stylesheet()[1], script()[1])
    assert sum(len(gzip.compress(part)) for part in (sent, *rest)) <= FIRST_VIEW
    visit(f"/plan/{people['rosa'].plan}/money{page}", as_=people["rosa"], language=language)


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", ["modou", "mentor", "mentor_2", "lender", "desk", "trainer", "admin"])
def test_nobody_but_its_owner_opens_these_pages(visit: Visitor, people: People, page: str, name: str) -> None:
    visit(f"/plan/{people['abena'].plan}/money{page}", as_=people[name], status=404)


def save(session: Session, people: People, name: str, section: str, changed: dict[str, object]) -> None:
    plan = session.get_one(Plan, people[name].plan_id)
    owner = session.get_one(Account, people[name].account_id)
    plans.save_answers(session, plan, section, changed, plan.latest, owner, dt.datetime.now(dt.UTC))


def test_every_line_that_moves_the_box_has_its_words() -> None:
    assert set(LINES) == set(KEYS)


def test_the_months_of_interest_only_are_no_instalments(visit: Visitor, people: People) -> None:
    page = " ".join(visit("/plan/plan-of-abena/money/loan", people["abena"]).get_text(" ").split())
    assert "Instalments 16 Before them, months with interest only 2" in page


def test_on_the_page_of_the_year_what_goes_out_is_no_alarm(visit: Visitor, people: People) -> None:
    """Red and rust say that something is wrong: a year that earns has neither."""
    page = visit("/plan/plan-of-abena/money/profit", people["abena"])
    drawn = [" ".join(bar["class"]) for bar in page.select("svg.chart rect.bar")]
    assert "bar f-s l-e" in drawn and not [bar for bar in drawn if "f-c" in bar or "l-r" in bar]
