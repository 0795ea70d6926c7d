"""The handbook's pages: for everyone, in six languages, with the reader's own numbers for those who have a plan."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag

from app.handbook import glossary
from app.language.tongues import LANGUAGES
from tests.web.people import People
from tests.web.visitor import Visitor

NUMBERS = (10, 11, 13)


def words(soup: BeautifulSoup | Tag) -> str:
    return " ".join(soup.get_text().split())


def own(soup: BeautifulSoup) -> Tag:
    found = soup.find(attrs={"aria-labelledby": "own"})
    assert isinstance(found, Tag)
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_everybody_reads_every_page_in_every_language(visit: Visitor, language: str) -> None:
    for path in ("/handbook", "/handbook/words", *(f"/handbook/{number}" for number in NUMBERS)):
        visit(path, language=language)


def test_the_list_leads_to_the_chapters_that_exist(visit: Visitor) -> None:
    links = [link["href"] for link in visit("/handbook", language="es").select("main a.chap")]
    assert links == ["/handbook/10", "/handbook/11", "/handbook/13", "/handbook/words"]


@pytest.mark.parametrize("path", ["/handbook", "/handbook/11", "/plan/plan-of-abena/part/sales/products"])
def test_no_page_counts_chapters_so_that_nobody_looks_for_those_that_are_not_written(
    visit: Visitor, people: People, path: str
) -> None:
    page = visit(path, people["abena"])
    assert re.search("[Cc]hapter", words(page))
    assert not re.search(r"[Cc]hapter \d", words(page))


@pytest.mark.parametrize("path", ["/handbook/9", "/handbook/0", "/handbook/99999999999999999999", "/handbook/x"])
def test_a_chapter_that_does_not_exist_is_not_found(visit: Visitor, path: str) -> None:
    assert visit.get(path).status_code == 404


def test_a_chapter_tells_story_messages_example_and_picture(visit: Visitor) -> None:
    page = visit("/handbook/10", language="en")
    text = words(page)
    assert "Abena counts her crates" in text
    assert "5,355.00 ÷ 53.50 = 101 crates" in text
    assert page.find("svg", role="img")
    assert len(page.select("section[aria-labelledby=keep] li")) == 4


@pytest.mark.parametrize("number", NUMBERS)
def test_nothing_on_a_chapter_carries_a_style_of_its_own(visit: Visitor, number: int) -> None:
    assert visit(f"/handbook/{number}", language="ar").select("main [style]") == []


@pytest.mark.parametrize("number", NUMBERS)
def test_a_chapter_is_small_enough_for_a_slow_phone(visit: Visitor, people: People, number: int) -> None:
    answer = visit.get(f"/handbook/{number}", people["abena"], "ar", headers={"Accept-Encoding": "br"})
    assert len(answer.data) < 6_000


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_words_stand_on_the_pages_of_their_letters_to_which_plain_links_lead(visit: Visitor, language: str) -> None:
    start = visit("/handbook/words", language=language)
    assert len(start.select("dt")) == 17
    links = [str(link["href"]) for link in start.select("nav[aria-labelledby=letters] a")]
    assert len(links) > 20
    found = []
    for link in links:
        page = visit(link, language=language)
        assert words(page.select("main h2")[-1]) == words(page.select_one("a[aria-current=page]"))  # type: ignore[arg-type]
        found += [str(term["id"]) for term in page.select("dt")]
    assert sorted(found) == sorted(word.key for word in glossary.words(language))


def test_a_letter_that_no_word_begins_with_shows_the_words_of_the_chapters(visit: Visitor) -> None:
    for letter in ("", "%00", "zz", "ن"):
        assert len(visit(f"/handbook/words?letter={letter}").select("dt")) == 17


def test_a_search_that_finds_nearly_all_words_shows_the_first_and_says_so(visit: Visitor) -> None:
    page = visit("/handbook/words?q=e")
    assert len(page.select("dt")) == 60
    assert "Here are the first." in words(page.select_one("p[role=status]"))  # type: ignore[arg-type]
    assert "Here are the first." not in words(visit("/handbook/words?q=margin"))


def test_a_word_is_found_by_a_plain_form(visit: Visitor) -> None:
    page = visit("/handbook/words?q=echeance", language="fr")
    assert "échéance" in [words(term) for term in page.select("dt")]
    field = page.find("input", {"name": "q"})
    assert isinstance(field, Tag)
    assert field["value"] == "echeance"


@pytest.mark.parametrize("typed", ["%00", "<script>", "x" * 400, "٣", "%ED%A0%80"])
def test_a_strange_search_finds_nothing_and_breaks_nothing(visit: Visitor, typed: str) -> None:
    page = visit(f"/handbook/words?q={typed}")
    assert page.find("script", src=False) is None


def test_a_right_answer_is_praised_and_leads_on(visit: Visitor) -> None:
    page = visit("/handbook/10?question=1&answer=2", language="en")
    note = page.select_one(".note.good")
    assert note is not None
    assert "It moves with each crate" in words(note)
    assert page.select_one('a[href="/handbook/10?question=2&lang=en#quiz"]') is not None


def test_a_wrong_answer_is_explained_and_may_be_tried_again(visit: Visitor) -> None:
    page = visit("/handbook/10?question=1&answer=1", language="en")
    note = page.select_one(".note.think")
    assert note is not None
    assert "The hens eat the same" in words(note)
    assert "Try again" in words(page)
    assert page.find("input", {"name": "answer", "value": "1", "checked": True})


@pytest.mark.parametrize(
    "asked", ["question=9&answer=9", "question=-1", "question=%00&answer=٣", "answer=" + "9" * 400]
)
def test_an_answer_that_makes_no_sense_counts_as_none(visit: Visitor, asked: str) -> None:
    page = visit(f"/handbook/13?{asked}")
    assert page.select("form .note") == []
    assert "1 of 6" in words(page)


def test_a_quiz_keeps_nothing(visit: Visitor, people: People) -> None:
    visit("/handbook/10?question=1&answer=2", as_=people["abena"])
    assert visit("/handbook/10", as_=people["abena"]).find("input", {"name": "answer", "checked": True}) is None


def test_a_visitor_sees_what_to_do_and_where_to_sign_in(visit: Visitor) -> None:
    beside = own(visit("/handbook/10"))
    assert len(beside.select("ol li")) == 3
    assert beside.find("a", href="/sign-in")


def test_a_returnee_sees_her_own_least_to_sell(visit: Visitor, people: People) -> None:
    beside = words(own(visit("/handbook/10", as_=people["abena"], language="en")))
    assert "Sell for GH₵7,610.88 a month. That pays the business, the family and the loan." in beside
    assert "134 a month, 6 a day" in beside


def test_a_returnee_sees_his_own_lowest_month(visit: Visitor, people: People) -> None:
    beside = words(own(visit("/handbook/11", as_=people["modou"], language="fr")))
    assert re.search(r"57\s756\sF", beside)


def test_a_returnee_sees_what_her_own_loan_costs(visit: Visitor, people: People) -> None:
    beside = words(own(visit("/handbook/13", as_=people["abena"], language="en")))
    assert "You receive GH₵9,700.00 and give back GH₵12,755.84." in beside
    assert "That is 33.9 for every 100 in a year." in beside


def test_the_chapter_leads_back_to_the_questions_of_the_plan(visit: Visitor, people: People) -> None:
    abena = people["abena"]
    page = visit("/handbook/10", as_=abena)
    links = [str(link["href"]) for link in own(page).select("ul a")]
    assert f"/plan/{abena.plan}/part/sales/products" in links
    for link in links:
        visit(link, as_=abena)


@pytest.mark.parametrize("number", [10, 11, 13])
def test_the_links_to_the_plan_lead_to_pages_that_are_asked(visit: Visitor, people: People, number: int) -> None:
    for name in ("abena", "modou"):
        links = own(visit(f"/handbook/{number}", as_=people[name])).select("ul a")
        for link in links:
            assert visit.get(str(link["href"]), people[name]).status_code == 200


def test_a_newcomer_and_a_mentor_read_without_numbers_of_their_own(visit: Visitor, people: People) -> None:
    for name in ("newcomer", "mentor"):
        beside = own(visit("/handbook/11", as_=people[name]))
        assert beside.select("ul a") == []
        assert beside.find("a", href="/sign-in") is None
