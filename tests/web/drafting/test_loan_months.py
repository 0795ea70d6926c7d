"""A loan given back in unequal months: a box for each of its months, and what is said where they are not the loan."""

from __future__ import annotations

import re
from typing import Any

import pytest
from bs4 import BeautifulSoup

from app.plan.sections.borrowing import INSTALMENTS, TERM
from tests.web.people import People
from tests.web.test_weight import MOST, weight
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
DATES, MONTHS = f"{HOME}/part/sources/dates", f"{HOME}/part/sources/instalments"
WHOLE = f"{HOME}/part/sources"


def send(visit: Visitor, people: People, page: str, status: int = 303, **typed: Any) -> str:
    """The place to which the saved page leads, or the text of the refused one."""
    filled = {"based_on": people.plan("abena").latest, "go": "on", **typed}
    answer = visit.send(page, filled, people["abena"], status)
    return str(answer.location) if status == 303 else answer.text


def seasonal(visit: Visitor, people: People, term: int = 18) -> None:
    """Abena's loan of 6,000, given back as the months allow; no month is written yet."""
    send(visit, people, DATES, term=term, grace=1, rhythm="seasonal")


def months(*amounts: object) -> dict[str, Any]:
    return {f"instalments-{n}": amount for n, amount in enumerate(amounts, 1)}


def boxes(page: BeautifulSoup) -> int:
    return len(page.select("input[name^=instalments-]:not([type])"))


@pytest.mark.parametrize("term", [6, 18, 30, 48])
def test_a_loan_shows_a_box_for_each_of_its_months_from_the_first_visit(
    visit: Visitor, people: People, term: int
) -> None:
    seasonal(visit, people, term)
    assert boxes(visit(MONTHS, people["abena"])) == term


def test_the_whole_part_keeps_what_is_on_it_and_leads_to_the_months_on_their_page(
    visit: Visitor, people: People
) -> None:
    """Forty-eight boxes more would make it too heavy to carry."""
    seasonal(visit, people)
    send(visit, people, MONTHS, **months(*[500] * 18))
    page = visit(WHOLE, people["abena"])
    assert boxes(page) == 0
    assert "18 lines" in page.get_text()
    filled = {**form_values(page), "fee": "3", "go": "list:instalments"}
    assert visit.send(WHOLE, filled, people["abena"], 303).location == MONTHS
    told = people.answers("abena")["sources"]
    assert (told["fee"], len(told["instalments"])) == ("3", 18)


def test_a_shorter_loan_hides_no_amount_that_was_written_and_a_refused_page_adds_no_box(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people)
    send(visit, people, MONTHS, **months(*[500] * 18))
    send(visit, people, DATES, term=12, grace=1, rhythm="seasonal")
    assert boxes(visit(MONTHS, people["abena"])) == 18
    seasonal(visit, people)
    refused = send(visit, people, MONTHS, 422, **months("much", 500))
    assert boxes(BeautifulSoup(refused, "html.parser")) == 18


def test_every_month_of_the_longest_loan_can_be_written(visit: Visitor, people: People) -> None:
    assert INSTALMENTS.length == TERM.most
    seasonal(visit, people, 120)
    send(visit, people, MONTHS, **months(*[0] * 100, *[500] * 20))
    assert len(people.answers("abena")["sources"]["instalments"]) == 120
    assert sum(weight(visit, MONTHS, people["abena"], "es").values()) <= MOST


def test_without_a_number_of_months_a_year_of_boxes_stands_there(visit: Visitor, people: People) -> None:
    unknown: dict[str, Any] = {"term--unknown": "yes"}
    send(visit, people, DATES, grace=1, rhythm="seasonal", **unknown)
    assert boxes(visit(MONTHS, people["abena"])) == 12


SHORT = "In these months you give back GH₵7,500.00 of GH₵10,000.00. GH₵2,500.00 is still missing."


def words(page: BeautifulSoup) -> str:
    return re.sub(r"\s+([.,:])", r"\1", " ".join(page.get_text(" ").split()))


def test_months_that_are_not_the_loan_are_kept_and_said_beside_their_boxes_before_going_on(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people)
    led = send(visit, people, MONTHS, **months(*[500] * 15))
    assert led == f"{MONTHS}?saved=1"
    page = visit(led, people["abena"])
    assert words(page).count(SHORT) == 1
    first = page.select_one("main .note, .note")
    assert first and words(first) == f"{SHORT} Your answers are saved."
    assert not page.select(".note.good")
    assert SHORT in words(visit(MONTHS, people["abena"])), "and beside the boxes whenever she comes back"
    assert [box["value"] for box in page.select("input[name^=instalments-]:not([type])")] == ["500.00"] * 15 + [""] * 3
    again = send(visit, people, MONTHS, **months(*[500] * 15))
    assert again != led, "pressed once more it goes on"
    assert send(visit, people, MONTHS, **months(*[1000] * 10)) == again
    assert "In these months" not in words(visit(MONTHS, people["abena"]))


def test_too_much_is_said_too_and_a_person_who_stops_reads_it_on_the_plan_s_page(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people)
    assert send(visit, people, MONTHS, **months(*[1000] * 12), go="stop") == f"{HOME}?saved=1"
    home = visit(HOME, people["abena"])
    assert "The loan is GH₵10,000.00: GH₵2,000.00 too much." in words(home)
    assert home.select(f".card.next a[href='{MONTHS}?gaps=1']")


def test_the_whole_part_says_beside_the_months_what_another_answer_makes_wrong(visit: Visitor, people: People) -> None:
    seasonal(visit, people)
    send(visit, people, f"{HOME}/part/sources/amount", amount="7,500")
    send(visit, people, MONTHS, **months(*[500] * 15))
    filled = {**form_values(visit(WHOLE, people["abena"])), "amount": "10,000", "go": "stop"}
    answer = visit.send(WHOLE, filled, people["abena"], 303)
    assert answer.location == f"{WHOLE}?saved=1#instalments"
    said = visit(WHOLE, people["abena"]).select_one("section#instalments .note")
    assert said is not None and SHORT in words(said)


@pytest.mark.parametrize("page", ["/check", "/money", "/money/loan", "/send", ""])
def test_wherever_the_plan_cannot_be_counted_its_question_is_named_and_led_to(
    visit: Visitor, people: People, page: str
) -> None:
    seasonal(visit, people)
    send(visit, people, MONTHS, **months(*[500] * 15))
    soup = visit(HOME + page, people["abena"])
    assert SHORT in words(soup)
    assert "How much of the loan do you give back in each month?" in words(soup)
    assert soup.select(f"a[href^='{MONTHS}']")


@pytest.mark.parametrize("language", ["es", "ar"])
def test_the_page_of_such_months_opens_in_other_languages(visit: Visitor, people: People, language: str) -> None:
    seasonal(visit, people)
    send(visit, people, MONTHS, **months(*[500] * 15))
    for page in (MONTHS, WHOLE, f"{HOME}/check", f"{HOME}/money"):
        visit(page, people["abena"], language)


def labels(page: BeautifulSoup) -> list[str]:
    return [words(box) for box in page.select("label:has(> input[name^=instalments-])")]


def test_each_month_of_the_loan_has_its_calendar_month_and_the_feast_in_it(visit: Visitor, people: People) -> None:
    seasonal(visit, people)
    assert people.answers("abena")["start"]["opening_month"] == "2027-10"
    named = labels(visit(MONTHS, people["abena"]))
    assert named[0].startswith("1 · October 2027")
    assert named[2].startswith("3 · December 2027")
    assert "25 Christmas" in named[2]
    assert named[17].startswith("18 · March 2029")
    send(visit, people, MONTHS, **months(*[500] * 18))
    assert "Month 4 (January 2028): GH₵500.00" in words(visit(f"{HOME}/check?page=2", people["abena"]))


def test_without_an_opening_month_the_months_are_only_counted(visit: Visitor, people: People) -> None:
    seasonal(visit, people)
    unknown: dict[str, Any] = {"opening_month--unknown": "yes"}
    send(visit, people, f"{HOME}/part/start/opening_month", **unknown)
    assert labels(visit(MONTHS, people["abena"]))[:2] == ["Month 1", "Month 2"]


def test_the_loan_is_parted_by_one_press_written_into_the_boxes_and_saved_only_by_its_owner(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people)
    send(visit, people, f"{HOME}/part/sources/weak_months", weak_months=["7", "8"])
    before = people.plan("abena").latest
    page = BeautifulSoup(send(visit, people, MONTHS, 200, do="count"), "html.parser")
    filled = {name: text for name, text in form_values(page).items() if re.fullmatch(r"instalments-\d+", name)}
    amounts = [float(text[0].replace(",", "")) for text in filled.values()]
    assert len(amounts) == 18
    assert sum(amounts) == 10_000
    assert [n for n, amount in enumerate(amounts, 1) if not amount] == [1, 2, 10, 11], (
        "before eggs, and in July and August"
    )
    assert "Change what you want. Nothing is saved yet." in words(page)
    assert people.plan("abena").latest == before
    send(visit, people, MONTHS, **filled)
    assert sum(people.answers("abena")["sources"]["instalments"]) == 1_000_000


def test_nothing_is_parted_while_the_amount_is_not_known(visit: Visitor, people: People) -> None:
    seasonal(visit, people)
    unknown: dict[str, Any] = {"amount--unknown": "yes"}
    send(visit, people, f"{HOME}/part/sources/amount", **unknown)
    assert not visit(MONTHS, people["abena"]).select("button[name=do]")
    assert send(visit, people, MONTHS, do="count") == MONTHS


def test_the_loan_and_what_stands_in_the_boxes_together_are_on_the_page_also_after_a_proposal(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people)
    assert "The loan: GH₵10,000.00." in words(visit(MONTHS, people["abena"]))
    parted = BeautifulSoup(visit.send(MONTHS, {"do": "count"}, people["abena"], 200).text, "html.parser")
    assert "The loan: GH₵10,000.00. Together here: GH₵10,000.00." in words(parted)
    send(visit, people, MONTHS, **months(*[1_000] * 4))
    assert "Together here: GH₵4,000.00." in words(visit(MONTHS, people["abena"]))
    refused = BeautifulSoup(send(visit, people, MONTHS, 422, **months("much", 500)), "html.parser")
    assert "The loan: GH₵10,000.00." in words(refused)
    assert "Together here" not in words(refused)


def test_where_two_pages_wrote_the_months_those_that_differ_stand_side_by_side_with_their_names(
    visit: Visitor, people: People
) -> None:
    seasonal(visit, people, term=6)
    opened = people.plan("abena").latest
    send(visit, people, MONTHS, **months(0, 1_200, 1_200, 1_200, 1_200, 1_200))
    late = {**months(0, 1_000, 1_250, 1_250, 1_250, 1_250), "based_on": opened}
    both = BeautifulSoup(send(visit, people, MONTHS, 409, **late), "html.parser").get_text()
    boxes_named = re.findall(r"\d · \w+ 20\d\d", visit(MONTHS, people["abena"], "en").get_text())
    alike, *others = (re.sub(r"(\d) · (.*)", r"Month \1 (\2)", name) for name in dict.fromkeys(boxes_named))
    assert len(others) == 5 and all(both.count(name) == 2 for name in others)
    assert alike not in both
