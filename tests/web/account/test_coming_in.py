"""By card or as staff, in one's own language, with the two answers first."""

from __future__ import annotations

import pytest
from flask import Flask

from tests.web.people import People
from tests.web.visitor import Visitor, form_values, token

OWN = {"it": "Italiano", "en": "English", "es": "Español", "fr": "Français", "pt": "Português", "ar": "العربية"}


def card(people: People, name: str) -> dict[str, str]:
    return {"card": people[name].code, "pin": people[name].pin}


def test_the_first_page_offers_the_languages_the_card_and_the_handbook(visit: Visitor) -> None:
    page = visit("/")
    assert [button.get_text() for button in page.select(".langs button")] == list(OWN.values())
    assert {"/sign-in", "/handbook", "/staff"} <= {link["href"] for link in page.select("main a")}


def test_whoever_is_signed_in_goes_from_the_first_page_to_the_own_work(people: People, visit: Visitor) -> None:
    homes = {name: visit.get("/", people[name]).location for name in ("abena", "mentor", "desk", "lender", "admin")}
    assert homes == {"abena": "/plan", "mentor": "/mentoring", "desk": "/desk", "lender": "/lending", "admin": "/admin"}


def test_the_square_on_the_card_fills_in_the_code(visit: Visitor) -> None:
    page = visit("/sign-in?card=k7m-4qd")
    assert form_values(page, "card")["card"] == ["K7M 4QD"]


def test_a_newcomer_answers_the_two_questions_first(people: People, visit: Visitor) -> None:
    assert visit.send("/sign-in", card(people, "newcomer"), page="/sign-in").location == "/consents"


def test_whoever_has_answered_goes_to_the_own_plan(people: People, visit: Visitor) -> None:
    assert visit.send("/sign-in", card(people, "abena"), page="/sign-in").location == "/plan"


def test_a_newcomer_without_a_language_chooses_it_first(people: People, visit: Visitor) -> None:
    with people.work() as session:
        session.connection().exec_driver_sql("UPDATE account SET language = NULL WHERE name = 'Newcomer'")
    answer = visit.send("/sign-in", card(people, "newcomer"), page="/sign-in")
    assert answer.location == "/language?next=/consents"
    visit("/language?next=/consents", people["newcomer"])
    chosen = visit.send("/language", {"language": "ar", "next": "/consents"}, people["newcomer"])
    assert chosen.location == "/consents"
    assert visit("/consents", people["newcomer"]).find("html")["lang"] == "ar"


@pytest.mark.parametrize("language", OWN)
def test_a_language_that_was_chosen_before_the_sign_in_is_not_asked_again(
    language: str, people: People, visit: Visitor
) -> None:
    with people.work() as session:
        session.connection().exec_driver_sql("UPDATE account SET language = NULL WHERE name = 'Newcomer'")
    visit.send("/language", {"language": language, "next": "/sign-in"})
    assert visit.send("/sign-in", card(people, "newcomer"), page="/sign-in").location == "/consents"
    assert visit("/consents", people["newcomer"]).find("html")["lang"] == language


def test_the_language_of_a_card_stays_whatever_was_chosen_on_a_page_before(people: People, visit: Visitor) -> None:
    visit.send("/language", {"language": "ar", "next": "/sign-in"})
    assert visit.send("/sign-in", card(people, "abena"), page="/sign-in").location == "/plan"
    assert visit("/plan", people["abena"]).find("html")["lang"] == "en"


def test_a_wrong_pin_leaves_the_code_in_its_place_and_never_the_pin(people: People, visit: Visitor) -> None:
    answer = visit.send("/sign-in", {"card": people["rosa"].code, "pin": "wrong"}, page="/sign-in", status=422)
    page = visit.looked_at(answer)
    assert form_values(page, "card")["card"] == [people["rosa"].code]
    assert form_values(page, "pin")["pin"] == [""]
    assert "Code and PIN do not go together" in page.get_text()


def test_wrong_pins_are_counted_though_they_are_refused(people: People, visit: Visitor) -> None:
    for _ in range(5):
        visit.send("/sign-in", {"card": people["rosa"].code, "pin": "wrong"}, status=422)
    answer = visit.send("/sign-in", card(people, "rosa"), status=422)
    assert "Too many tries" in answer.text


@pytest.mark.parametrize("path", ["/sign-in", "/staff"])
@pytest.mark.parametrize("typed", ["", "nul\x00", "<b>bold</b>", "9" * 400, "٣٤٥", "\u202eabc", "\ud800"])
def test_whatever_is_typed_at_the_door_gets_words(path: str, typed: str, visit: Visitor) -> None:
    fields = dict.fromkeys(("card", "pin", "email", "password", "code"), typed)
    answer = visit.send(path, fields, status=422)
    assert "<b>bold</b>" not in answer.text


def test_an_old_sign_in_page_is_answered_with_a_fresh_one(app: Flask, visit: Visitor, people: People) -> None:
    answer = visit.client(None).post("/sign-in", data={"csrf_token": "old", **card(people, "rosa")})
    assert (answer.status_code, answer.location) == (303, "/sign-in")
    assert "once more" in visit("/sign-in").get_text()


def test_the_browser_decides_the_language_until_a_person_chooses(visit: Visitor) -> None:
    header = {"Accept-Language": "pt-BR,pt;q=0.9"}
    assert 'lang="pt"' in visit.get("/", headers=header).text
    assert 'lang="en"' in visit.get("/", headers={"Accept-Language": "zz"}).text
    visit.send("/language", {"language": "ar", "next": "/"})
    assert 'lang="ar" dir="rtl"' in visit.get("/", headers=header).text


@pytest.mark.parametrize("language", OWN)
def test_an_address_shows_any_page_in_a_language_and_stores_nothing(
    language: str, people: People, visit: Visitor
) -> None:
    for path, reader in (("/", None), ("/sign-in", None), ("/consents", people["abena"]), ("/my-data", people["desk"])):
        assert visit(path, reader, language=language).find("html")["lang"] == language
        assert visit(path, reader).find("html")["lang"] == "en"


@pytest.mark.parametrize("elsewhere", ["//evil.example", "https://evil.example", "/\\evil.example", "javascript:1", ""])
def test_the_language_form_leads_nowhere_else(elsewhere: str, visit: Visitor) -> None:
    assert visit.send("/language", {"language": "es", "next": elsewhere}).location == "/"


def test_an_unknown_language_is_not_found(people: People, visit: Visitor) -> None:
    visit.send("/language", {"language": "xx"}, people["abena"], status=404)


def test_signing_in_ends_the_visit_of_whoever_was_there(people: People, app: Flask) -> None:
    client = app.test_client()
    client.post("/sign-in", data={"csrf_token": token(client.get("/sign-in")), **card(people, "rosa")})
    first = client.get_cookie("ritorno")
    client.post("/sign-in", data={"csrf_token": token(client.get("/my-data")), **card(people, "abena")})
    assert first
    client.set_cookie("ritorno", first.value)
    assert client.get("/my-data").status_code == 303
