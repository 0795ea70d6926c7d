"""A table as cards: a row added once, changed, taken away and put back."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from bs4 import Tag

from app.language.tongues import LANGUAGES
from tests.web.people import People
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
TAXES = f"{HOME}/part/rules/taxes"
STAMP = {"name": "Stamp", "amount": "25", "months": ["2", "8"], "row--how": "asked"}


def rows(people: People, part: str = "rules", key: str = "taxes") -> Any:
    return people.answers("abena")[part][key]


def latest(people: People) -> int:
    return people.plan("abena").latest


def test_a_row_sent_twice_is_added_once(visit: Visitor, people: People) -> None:
    page = {"based_on": latest(people), **STAMP}
    for _ in range(2):
        answer = visit.send(f"{TAXES}/row/new1", page, people["abena"], 303)
    assert answer.location == f"{TAXES}?saved=1"
    assert [row["name"] for row in rows(people)] == ["District assembly fee (illustrative)", "Stamp"]
    assert rows(people)[1] == {"id": "new1", "evidence": "asked", "name": "Stamp", "amount": 2500, "months": [2, 8]}


def test_a_row_page_shows_what_is_stored_and_saves_it_back_unchanged(visit: Visitor, people: People) -> None:
    before = latest(people)
    page = f"{HOME}/part/sales/products/row/p1"
    visit.send(page, form_values(visit(page, people["abena"]), "price"), people["abena"], 303)
    assert latest(people) == before


def test_a_changed_price_keeps_everything_else_of_the_row(visit: Visitor, people: People) -> None:
    page = f"{HOME}/part/sales/products/row/p1"
    was = rows(people, "sales", "products")[0]
    filled = {**form_values(visit(page, people["abena"]), "price"), "price": "57.50"}
    visit.send(page, filled, people["abena"], 303)
    assert rows(people, "sales", "products")[0] == {**was, "price": 5750}


def test_how_many_the_price_and_what_one_costs_are_each_known_in_their_own_way(visit: Visitor, people: People) -> None:
    page, (was, *_) = f"{HOME}/part/sales/products/row/p1", rows(people, "sales", "products")
    shown = visit(page, people["abena"])
    assert shown.select_one(f"input[name=row--how][value={was['evidence']}]").has_attr("checked")  # type: ignore[union-attr]
    for box in ("price_sure", "cost_sure"):
        assert shown.select_one(f"#{box} option").get_text() == "The same as for how many"  # type: ignore[union-attr]
        assert shown.select_one(f"#{box} option[selected]")["value"] == ""  # type: ignore[index]
    filled = {**form_values(shown, "price"), "row--how": "guess", "price_sure": "know"}
    visit.send(page, filled, people["abena"], 303)
    assert rows(people, "sales", "products")[0] == {**was, "evidence": "guess", "price_sure": "know"}
    listed = visit(page.rpartition("/row/")[0], people["abena"]).select_one("tbody tr")
    assert listed is not None and listed.select_one(".ev.guess"), "a line is known as the worst of its numbers"
    asked = visit(f"{HOME}/sure", people["abena"]).get_text()
    assert f"{was['name']}: how many" in asked and f"{was['name']}: the price" not in asked


def test_what_a_recipe_card_says_itself_is_not_asked_again_beside_it(visit: Visitor, people: People) -> None:
    feed = {"name": "Feed", "used": "2", "used_measure": "kg", "goes": "one", "pack": "50", "pack_measure": "kg"}
    line: dict[str, Any] = {"based_on": latest(people), **feed, "price": "180"}
    visit.send(f"{HOME}/recipe/p1/feed1", line, people["abena"], 303)
    page = f"{HOME}/part/sales/products/row/p1"
    assert visit(page, people["abena"]).select_one("#cost_sure") is None
    head: dict[str, Any] = {"based_on": latest(people), "piece_pay": "2"}
    visit.send(f"{HOME}/recipe/p1", head, people["abena"], 303)
    assert visit(page, people["abena"]).select_one("#cost_sure") is not None, "nothing else says how the pay is known"


@pytest.mark.parametrize("late", [False, True])
def test_the_offers_for_a_thing_follow_when_it_is_called_otherwise(visit: Visitor, people: People, late: bool) -> None:
    """`late`: the page was kept by the phone, and another part was written since."""
    page = f"{HOME}/part/start/assets/row/a1"
    filled = {**form_values(visit(page, people["abena"]), "price"), "name": "200 young hens"}
    if late:
        visit.send(f"{TAXES}/row/new1", {"based_on": latest(people), **STAMP}, people["abena"], 303)
    visit.send(page, filled, people["abena"], 303)
    assert [row["thing"] for row in rows(people, "start", "quotations")][:2] == ["200 young hens"] * 2
    offers = visit(f"{HOME}/part/start/quotations", people["abena"]).get_text()
    assert "“200 young hens”: 2 offers" in offers
    assert "no written offer" not in offers
    assert "no written offer" not in visit(f"{HOME}/check", people["abena"]).get_text()


def test_a_row_with_a_hole_is_asked_for_and_nothing_typed_is_lost(visit: Visitor, people: People) -> None:
    answer = visit.send(f"{TAXES}/row/new1", {"based_on": 1, **STAMP, "amount": "²5"}, people["abena"], 422)
    soup = visit.looked_at(answer)
    filled = form_values(soup, "amount")
    assert (filled["name"], filled["amount"], filled["months"]) == (["Stamp"], ["²5"], ["2", "8"])
    visit.send(f"{TAXES}/row/new1", {"based_on": 1, **STAMP, "name": ""}, people["abena"], 422)
    assert len(rows(people)) == 1


def test_a_removed_row_can_be_put_back(visit: Visitor, people: People) -> None:
    was = rows(people)
    answer = visit.send(f"{TAXES}/row/t1", {"based_on": latest(people), "do": "remove"}, people["abena"], 303)
    assert rows(people) == []
    soup = visit(str(answer.location), people["abena"])
    assert "is removed" in soup.get_text()
    assert "Your list is empty." in soup.get_text()
    assert "You said" not in soup.get_text(), "removing the last line says nothing about what comes"
    form = next(form for form in soup.select("main form") if form.find(attrs={"name": "was"}))
    assert isinstance(form, Tag)
    visit.send(str(form["action"]), {**form_values(soup, "was"), "do": "restore"}, people["abena"], 303)
    assert rows(people) == was


def test_a_row_is_put_back_from_no_version_that_cannot_exist(visit: Visitor, people: People) -> None:
    for number in ("9" * 19, "9" * 5000, "-1", "x"):
        visit.send(f"{TAXES}/row/fresh1", {"do": "restore", "was": number}, people["abena"], 303)
    assert "fresh1" not in [row["id"] for row in rows(people)]


def test_a_version_without_the_row_takes_none_away(visit: Visitor, people: People) -> None:
    was = rows(people)
    for number in ("0", "1"):
        sent = {"based_on": latest(people), "do": "restore", "was": number}
        visit.send(f"{TAXES}/row/t1", sent, people["abena"], 303)
    assert rows(people) == was


def test_two_people_add_two_rows_and_both_stay(visit: Visitor, people: People) -> None:
    seen = latest(people)
    visit.send(f"{TAXES}/row/new1", {"based_on": seen, **STAMP}, people["abena"], 303)
    visit.send(f"{TAXES}/row/new2", {"based_on": seen, **STAMP, "name": "Market"}, people["abena"], 303)
    assert [row["id"] for row in rows(people)] == ["t1", "new1", "new2"]


def test_the_same_row_changed_in_two_places_shows_both(visit: Visitor, people: People) -> None:
    seen = latest(people)
    visit.send(f"{TAXES}/row/t1", {"based_on": seen, **STAMP}, people["abena"], 303)
    answer = visit.send(f"{TAXES}/row/t1", {"based_on": seen, **STAMP, "amount": "30"}, people["abena"], 409)
    soup = visit.looked_at(answer)
    assert "GH₵25.00" in soup.get_text()
    assert "GH₵30.00" in soup.get_text()
    assert len(soup.select("main h2")) == 1, "only what differs is shown"
    visit.send(f"{TAXES}/row/t1", form_values(soup, "based_on"), people["abena"], 303)
    assert rows(people)[0]["amount"] == 3000


def test_what_stays_as_it_was_saved_before_says_so(visit: Visitor, people: People) -> None:
    """The same form came back without a word."""
    seen = latest(people)
    visit.send(f"{TAXES}/row/t1", {"based_on": seen, **STAMP}, people["abena"], 303)
    soup = visit.looked_at(
        visit.send(f"{TAXES}/row/t1", {"based_on": seen, **STAMP, "amount": "30"}, people["abena"], 409)
    )
    (button,) = soup.select("main form button[name=let-go]")
    kept = {**form_values(soup, "based_on"), "let-go": str(button["value"])}
    after = visit.send(f"{TAXES}/row/t1", kept, people["abena"], 303)
    assert after.location == f"{TAXES}/row/t1?kept=1"
    assert rows(people)[0]["amount"] == 2500
    assert "It stays as it was saved before." in visit(str(after.location), people["abena"]).get_text()
    assert "It stays" not in visit(f"{TAXES}/row/t1", people["abena"]).get_text()


def test_nothing_to_write_and_not_known_yet_are_answers_of_an_empty_list(visit: Visitor, people: People) -> None:
    debts = f"{HOME}/part/household/debts"
    visit.send(f"{debts}/row/d1", {"based_on": latest(people), "do": "remove"}, people["abena"], 303)
    after = visit.send(debts, {"based_on": latest(people), "all": "unknown"}, people["abena"], 303)
    assert "is marked, and comes back later." in visit(str(after.location), people["abena"]).get_text()
    assert rows(people, "household", "debts") == "unknown"
    assert "We keep your place." in visit(debts, people["abena"]).get_text()
    answer = visit.send(debts, {"based_on": latest(people), "all": "none"}, people["abena"], 303)
    assert answer.location == f"{HOME}/part/household/savings?saved=1"
    assert rows(people, "household", "debts") == []


def test_a_full_list_takes_no_more(visit: Visitor, people: People) -> None:
    page = f"{HOME}/part/sales/products/row/"
    filled = form_values(visit(page + "p1", people["abena"]), "price")
    for n in range(7):
        status = 303 if n < 6 else 422
        visit.send(f"{page}n{n}", {**filled, "based_on": latest(people)}, people["abena"], status)
    assert len(rows(people, "sales", "products")) == 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_line_that_a_full_list_refuses_keeps_what_was_typed_on_its_page(
    visit: Visitor, people: People, language: str
) -> None:
    """The list was filled in another window while she typed."""
    page = f"{HOME}/part/sales/products/row/"
    filled = form_values(visit(page + "p1", people["abena"], language), "price")
    for n in range(6):
        visit.send(f"{page}n{n}?lang={language}", {**filled, "based_on": latest(people)}, people["abena"], 303)
    typed = {**filled, "based_on": latest(people), "name": "Soap of my own", "row--how": "asked"}
    refused = visit.looked_at(visit.send(f"{page}late?lang={language}", typed, people["abena"], 422))
    assert refused.select_one("main form[data-typed] .note.must[role=status]") is not None
    assert refused.select_one("#name")["value"] == "Soap of my own"
    assert refused.select_one("[name='row--how'][checked]")["value"] == "asked"
    visit.send(f"{page}n0", {"based_on": latest(people), "do": "remove"}, people["abena"], 303)
    visit.send(f"{page}late?lang={language}", {**typed, "based_on": latest(people)}, people["abena"], 303)
    assert [row["name"] for row in rows(people, "sales", "products")][-1] == "Soap of my own"


def test_a_table_adds_up_what_adds_up(visit: Visitor, people: People) -> None:
    assert "GH₵30,000.00" in visit(f"{HOME}/part/start/assets", people["abena"]).get_text()


@pytest.mark.parametrize(("language", "a_day", "month"), [("en", "45", "1,170"), ("es", "45,5", "1.183")])
def test_a_month_is_counted_from_one_day_and_nothing_is_saved_yet(
    visit: Visitor, people: People, language: str, a_day: str, month: str
) -> None:
    path = "/plan/plan-of-abena/part/sales/products/row/counted1"
    latest = people.plan("abena").latest
    typed = {"based_on": latest, "name": "Feathers", "unit": "bag", "a_day": a_day, "do": "count"}
    answer = visit.send(f"{path}?lang={language}", typed, people["abena"], 200)
    page = visit.looked_at(answer)
    assert page.select_one("#units")["value"] == month  # type: ignore[index]
    assert page.select_one("#name")["value"] == "Feathers"  # type: ignore[index]
    assert people.plan("abena").latest == latest


@pytest.mark.parametrize("a_day", ["", "many", "0", "-3", "100001"])
def test_a_day_that_cannot_be_counted_says_so_beside_it(visit: Visitor, people: People, a_day: str) -> None:
    path = "/plan/plan-of-abena/part/sales/products/row/counted1"
    typed = {"based_on": people.plan("abena").latest, "name": "Feathers", "a_day": a_day, "do": "count"}
    page = visit.looked_at(visit.send(path, typed, people["abena"], 200))
    assert page.select_one("#a_day-e") is not None
    assert page.select_one("#name")["value"] == "Feathers"  # type: ignore[index]


@pytest.mark.parametrize(
    ("many", "time", "month", "sentence"),
    [
        ("3", "week", "13", "3 a week: 13 a month."),
        ("1", "week", "4", "1 a week: 4 a month."),
        ("30", "year", "3", "30 a year: 3 a month."),
        ("0.5", "day", "13", "0.5 a day on 26 days: 13 a month."),
        ("2.25", "day", "58.5", "2.25 a day on 26 days: 58.5 a month."),
        ("2.5", "week", "10.83", "2.5 a week: 10.83 a month."),
        ("2.5", "year", "0.21", "2.5 a year: 0.21 a month."),
    ],
)
def test_who_sells_less_than_one_a_day_counts_the_month_from_a_week_or_a_year(
    visit: Visitor, people: People, many: str, time: str, month: str, sentence: str
) -> None:
    path = f"{HOME}/part/sales/products/row/brides1"
    typed = {"based_on": latest(people), "name": "Brides", "a_day": many, "in_a": time, "days": "26", "do": "count"}
    page = visit.looked_at(visit.send(path, typed, people["abena"], 200))
    assert page.select_one("#units")["value"] == month  # type: ignore[index]
    assert sentence in page.get_text()
    assert page.select_one(f"input[name=in_a][value={time}][checked]") is not None


def test_less_than_one_a_month_leads_to_the_months_without_a_sale(visit: Visitor, people: People) -> None:
    path = f"{HOME}/part/sales/products/row/brides1"
    typed = {"based_on": latest(people), "name": "Brides", "a_day": "5", "in_a": "year", "do": "count"}
    page = visit.looked_at(visit.send(path, typed, people["abena"], 200))
    assert page.select_one("#a_day-e").get_text().startswith("That is less than one a month.")  # type: ignore[union-attr]
    assert page.select_one("#units")["value"] == ""  # type: ignore[index]


@pytest.mark.parametrize(
    ("language", "typed", "shown"), [("en", "2.5", "2.5"), ("es", "2,5", "2,5"), ("ar", "٢٫٥", "2,5")]
)
def test_a_normal_month_of_two_and_a_half_kilos_is_kept_and_shown_again(
    visit: Visitor, people: People, language: str, typed: str, shown: str
) -> None:
    path = f"{HOME}/part/sales/products/row/honey1?lang={language}"
    row = {"name": "Honey", "unit": "kilo", "units": typed, "most": typed, "price": "30", "unit_cost": "12"}
    visit.send(path, {"based_on": latest(people), **row, "go": "list"}, people["abena"], 303)
    kept = next(one for one in people.answers("abena")["sales"]["products"] if one["id"] == "honey1")
    assert (kept["units"], kept["most"]) == ("2.5", "2.5")
    box = visit(path, people["abena"]).select_one("#units")
    assert box is not None
    assert (box["value"], box["inputmode"]) == (shown, "decimal")


def test_nothing_or_less_is_no_normal_month(visit: Visitor, people: People) -> None:
    for typed in ("0", "0.001", "-2"):
        row = {"based_on": latest(people), "name": "Honey", "unit": "kilo", "units": typed, "price": "30"}
        page = visit.looked_at(visit.send(f"{HOME}/part/sales/products/row/honey1", row, people["abena"], 422))
        assert page.select_one("#units-e") is not None


def test_a_month_is_counted_with_the_days_that_are_typed(visit: Visitor, people: People) -> None:
    """Hens lay on every day; without a word on the days the plan's own are offered."""
    path = f"{HOME}/part/sales/products/row/counted1"
    offered = visit(path, people["abena"]).select_one("#days")
    assert offered is not None
    assert offered["value"] == str(people.answers("abena")["market"].get("days_open", ""))
    typed = {"based_on": latest(people), "name": "Eggs", "a_day": "5.5", "days": "30", "do": "count"}
    page = visit.looked_at(visit.send(path, typed, people["abena"], 200))
    assert page.select_one("#units")["value"] == "165"  # type: ignore[index]
    for days in ("0", "32", "some"):
        page = visit.looked_at(visit.send(path, {**typed, "days": days}, people["abena"], 200))
        assert page.select_one("#days-e") is not None
        assert page.select_one("#a_day-e") is None


@pytest.mark.parametrize(
    ("pieces", "each", "whole"), [("3", "1,200.50", "3,601.50"), ("", "90", "90.00"), ("٤", "٢٥", "100.00")]
)
def test_the_price_of_all_pieces_is_counted_from_one_and_nothing_is_saved_yet(
    visit: Visitor, people: People, pieces: str, each: str, whole: str
) -> None:
    path, before = f"{HOME}/part/start/assets/row/counted1", latest(people)
    typed = {"based_on": before, "name": "Feeders", "pieces": pieces, "each": each, "do": "count"}
    page = visit.looked_at(visit.send(path, typed, people["abena"], 200))
    assert page.select_one("#price")["value"] == whole  # type: ignore[index]
    assert page.select_one("#name")["value"] == "Feeders"  # type: ignore[index]
    assert f"GH₵{whole} in all." in page.get_text()
    assert latest(people) == before


@pytest.mark.parametrize(
    ("pieces", "each", "wrong"),
    [("0", "5", "pieces"), ("2.5", "5", "pieces"), ("2", "", "each"), ("2", "dear", "each")],
)
def test_what_cannot_be_counted_from_one_piece_says_so_beside_its_box(
    visit: Visitor, people: People, pieces: str, each: str, wrong: str
) -> None:
    path = f"{HOME}/part/start/assets/row/counted1"
    typed = {"based_on": latest(people), "name": "Feeders", "pieces": pieces, "each": each, "price": "7", "do": "count"}
    page = visit.looked_at(visit.send(path, typed, people["abena"], 200))
    assert [tag["id"] for tag in page.select("main [id$='-e']")] == [f"{wrong}-e"]
    for key, was in (("pieces", pieces), ("each", each), ("price", "7"), ("name", "Feeders")):
        assert page.select_one(f"#{key}")["value"] == was  # type: ignore[index]


def test_how_many_pieces_a_thing_has_is_kept_and_read_back(visit: Visitor, people: People) -> None:
    page = f"{HOME}/part/start/assets/row/many1"
    told = {"name": "Feeders", "pieces": "4", "price": "200", "payer": "cash", "life": "24", "row--how": "asked"}
    visit.send(page, {**told, "based_on": latest(people)}, people["abena"], 303)
    row = next(row for row in rows(people, "start", "assets") if row["id"] == "many1")
    assert (row["pieces"], row["price"]) == ("4", 20_000)
    assert visit(page, people["abena"]).select_one("#pieces")["value"] == "4"  # type: ignore[index]
    assert "4 pieces" in visit(f"{HOME}/check?page=2", people["abena"]).get_text()


def test_a_month_that_is_counted_from_the_opening_says_so_while_it_lies_ahead(visit: Visitor, people: People) -> None:
    debt, aside = f"{HOME}/part/household/debts/row/new1", f"{HOME}/part/household/reserve"
    opens = people.answers("abena")["start"]["opening_month"]
    for path, always, said in (
        (debt, "from the month in which you open", "Count only the months that are left then."),
        (aside, "for the family when you open?", "Write what will still be there"),
    ):
        page = visit(path, people["abena"]).get_text()
        assert always in page
        assert (said in page) == (opens > f"{dt.datetime.now(tz=dt.UTC):%Y-%m}")


def test_a_page_whose_only_question_is_of_months_shows_them(visit: Visitor, people: People) -> None:
    page = visit(f"{HOME}/part/sources/weak_months", people["abena"])
    assert page.select_one("main input[name=weak_months]")
    assert page.select_one("main details input[name=weak_months]") is None


def test_the_costs_have_their_sum_under_them(visit: Visitor, people: People) -> None:
    together = visit(f"{HOME}/part/costs/costs", people["abena"]).select_one("tfoot")
    assert together
    assert (
        together.get_text(" ", strip=True)
        == f"Together in a usual month GH₵{sum(row['amount'] for row in rows(people, 'costs', 'costs')) / 100:,.2f}"
    )


def test_a_cost_of_one_month_shows_the_month_and_counts_a_twelfth_of_a_month(visit: Visitor, people: People) -> None:
    page = f"{HOME}/part/costs/costs"
    before = sum(row["amount"] for row in rows(people, "costs", "costs"))
    cost = {"name": "Feast", "amount": "1,200", "starts": "sales", "grows": "fixed", "months": "12"}
    visit.send(f"{page}/row/feast", {**cost, "based_on": people.plan("abena").latest}, people["abena"], 303)
    table = visit(page, people["abena"]).select_one("table.cards")
    assert table
    (feast,) = [row for row in table.select("tbody tr") if "Feast" in row.text]
    assert "GH₵1,200.00 · December" in feast.get_text(" ", strip=True)
    assert f"GH₵{(before + 10_000) / 100:,.2f}" in table.select("tfoot")[0].text


def test_pay_in_the_costs_is_named_where_the_team_is_still_empty(visit: Visitor, people: People) -> None:
    said = visit(f"{HOME}/part/people/team", people["abena"]).get_text()
    assert "“Casual labour” is in your costs already. Do not write it again." in said


def test_a_sign_before_an_amount_keeps_its_order_on_an_arabic_page(visit: Visitor, people: People) -> None:
    """Without its own direction the cedi sign jumps before its letters."""
    page = visit("/plan/plan-of-abena/part/sales/products/row/p1", people["abena"], "ar")
    assert {sign.get_text() for sign in page.select(".unit > span:first-child bdi")} == {"GH₵"}


def test_what_only_a_script_can_do_takes_no_room_without_it(visit: Visitor, people: People) -> None:
    for item in visit("/plan/plan-of-abena", people["abena"]).select("footer li"):
        assert item.has_attr("hidden") == item.has_attr("data-print")
        assert not item.select("[hidden]")


def test_a_row_of_a_plan_that_is_with_the_mentor_is_read_whole(visit: Visitor, people: People) -> None:
    who = people["modou"]
    place = "/plan/plan-of-modou/part/sales/products"
    link = visit(place, who).select_one("main tbody th a")
    assert link
    page = visit(str(link["href"]), who)
    assert "not open for writing now" in page.get_text()
    told = {row.get_text(strip=True) for row in page.select("dl.words dt")}
    assert {"What does it cost you to make or buy one?", "How do the first months go?"} <= told


PRODUCT = f"{HOME}/part/sales/products/row/p1"


def folds(page: Any) -> dict[str, tuple[bool, str]]:
    """Each fold of a page by its summary's question: whether it is open, and the answer said there."""
    found = {}
    for fold in page.select("main details.box"):
        small = fold.summary.small
        said = " ".join(small.extract().get_text().split()) if small else ""
        found[" ".join(fold.summary.get_text().split())] = (fold.has_attr("open"), said)
    return found


def test_the_rarer_questions_of_a_product_stand_folded_with_what_was_answered_in_sight(
    visit: Visitor, people: People
) -> None:
    found = folds(visit(PRODUCT, people["abena"]))
    assert found["What is the most you can make in a month?"] == (False, "170 a month")
    assert found["Which months are strong, and which are weak?"] == (
        False,
        "February: 97 of 100 · March: 96 of 100 · April: 96 of 100",
    )
    assert found["How do the first months go?"] == (
        False,
        "Month 1: 15 of 100 · Month 2: 60 of 100 · Month 3: 95 of 100",
    )
    assert found["When you sell for 100, how much of it is paid a month later?"] == (False, "20 of every 100")
    assert found["Of every 100 that you make, how many do you lose, eat or give away?"] == (False, "")
    assert found["Does the price change with the months?"][1].startswith("Cheapest in August")


def test_a_year_of_levels_is_said_by_their_names_and_a_plain_one_in_one_sentence(
    visit: Visitor, people: People
) -> None:
    question = "Which months are strong, and which are weak?"
    for levels, said in (
        ({1: "175", 8: "0"}, "January: feast · August: no sale"),
        ({1: "100"}, "All months are normal."),
    ):
        typed = {f"season-{n}--level": level for n, level in levels.items()}
        row = {"name": "Eggs", "unit": "crate", "units": "160", "price": "55", "unit_cost": "1.50"}
        visit.send(PRODUCT, {"based_on": latest(people), **row, **typed}, people["abena"], 303)
        assert folds(visit(PRODUCT, people["abena"]))[question] == (False, said)


def test_what_is_wrong_or_was_just_typed_is_never_folded_away(visit: Visitor, people: People) -> None:
    row = {"name": "Eggs", "unit": "crate", "units": "160", "price": "much", "unit_cost": "1.50"}
    typed = {"based_on": latest(people), **row, "credit": "200", "lost": "5", "season-3--level": "75"}
    found = folds(visit.looked_at(visit.send(PRODUCT, typed, people["abena"], 422)))
    assert found["When you sell for 100, how much of it is paid a month later?"] == (True, ""), "wrong"
    assert found["Of every 100 that you make, how many do you lose, eat or give away?"] == (True, ""), "typed"
    assert found["Which months are strong, and which are weak?"] == (True, "")
    assert found["How do the first months go?"] == (True, ""), "taken away"


def test_counting_the_month_leaves_the_rarer_answers_that_did_not_change_folded(visit: Visitor, people: People) -> None:
    filled = form_values(visit(PRODUCT, people["abena"]), "a_day")
    typed = {**filled, "a_day": "3", "in_a": "week", "lost": "2", "do": "count"}
    found = folds(visit.looked_at(visit.send(PRODUCT, typed, people["abena"], 200)))
    assert [question for question, (is_open, _) in found.items() if is_open] == [
        "Count it from one day, week or year",
        "Of every 100 that you make, how many do you lose, eat or give away?",
    ]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ("Nobody, or it stands in my costs", "Nobody else sells it")),
        ("fr", ("Personne, ou c’est dans mes coûts", "Personne d’autre n’en vend")),
        ("ar", ("لا أجر لأحد، أو الأجر ضمن تكاليفي", "لا أحد غيري يبيعه")),
    ],
)
def test_an_empty_list_of_people_is_left_by_saying_so_in_words_that_name_no_person(
    visit: Visitor, people: People, language: str, said: tuple[str, str]
) -> None:
    newcomer = people["newcomer"]
    filled = {**form_values(visit("/plan", newcomer), "title"), "country": "SN", "title": "Café"}
    plan = "/".join(visit.send("/plan", filled, newcomer, 303).location.split("?")[0].split("/")[:3])
    for page, words in zip(("people/team", "market/others"), said, strict=True):
        button = visit(f"{plan}/part/{page}", newcomer, language).select_one('button[name="all"][value="none"]')
        assert button is not None and button.get_text(strip=True) == words
