"""The recipe card on the screen: lines added, changed and taken away, one price for one thing, nothing typed lost."""

from __future__ import annotations

from typing import Any

from app.models import Account, Plan
from app.services import plans
from tests.web.people import NOW, People
from tests.web.visitor import Visitor, form_values

PLAN = "/plan/plan-of-abena"
CARD = f"{PLAN}/recipe/p1"
PRODUCT = f"{PLAN}/part/sales/products/row"
FEED: dict[str, Any] = {
    "name": "Feed",
    "used": "2",
    "used_measure": "kg",
    "goes": "one",
    "pack": "50",
    "pack_measure": "kg",
    "price": "180",
}


def latest(people: People) -> int:
    return people.plan("abena").latest


def products(people: People) -> Any:
    return people.answers("abena")["sales"]["products"]


def write(visit: Visitor, people: People, path: str, status: int = 303, **typed: Any) -> Any:
    page = {"based_on": latest(people), **typed}
    return visit.send(path, page, people["abena"], status)


def test_a_line_written_fills_what_goes_into_one(visit: Visitor, people: People) -> None:
    answer = write(visit, people, f"{CARD}/feed1", **FEED)
    assert answer.location == f"{CARD}?saved=1"
    row = products(people)[0]
    assert row["unit_cost"] == 720  # 2 of 50 kg at 180.00
    assert row["recipe"] == [
        {"id": "feed1", "name": "Feed", "used": "2", "used_measure": "kg", "goes": "one"}
        | {"pack": "50", "pack_measure": "kg", "price": 18_000}
    ]
    said = visit(CARD, people["abena"]).get_text(" ", strip=True)
    assert "costs you GH₵7.20" in " ".join(said.split())
    assert "GH₵47.80 stay for everything else." in " ".join(said.split())


def test_a_line_says_how_it_is_known_and_keeps_it_until_another_answer_is_chosen(
    visit: Visitor, people: People
) -> None:
    def tag() -> Any:
        return products(people)[0]["recipe"][0].get("evidence")

    write(visit, people, f"{CARD}/feed1", **FEED)
    assert tag() is None
    write(visit, people, f"{CARD}/feed1", **FEED, **{"line--how": "guess"})
    assert tag() == "guess"
    assert "I guess" in visit(CARD, people["abena"]).select_one("main tbody tr").get_text()
    page = visit(f"{CARD}/feed1", people["abena"])
    assert [one["value"] for one in page.select("[name=line--how][checked]")] == ["guess"]
    write(visit, people, f"{CARD}/feed1", **{**FEED, "price": "200"})
    assert tag() == "guess"
    (link,) = (
        a
        for a in visit(f"{PLAN}/sure", people["abena"]).select("main ol a")
        if a.get_text() == "Feed" and "recipe" in a["href"]
    )
    assert link["href"] == f"{CARD}/feed1"
    write(visit, people, f"{CARD}/feed1", **FEED, **{"line--how": "asked"})
    assert not visit(f"{PLAN}/sure", people["abena"]).select(f"main ol a[href='{CARD}/feed1']")


def test_who_makes_one_at_a_time_leaves_the_batch_empty_and_is_warned_of_nothing(
    visit: Visitor, people: People
) -> None:
    write(visit, people, f"{CARD}/feed1", **{**FEED, "goes": "batch"})
    page = visit(CARD, people["abena"])
    assert not page.select(".note.think")
    assert "We count it as made one at a time." in page.get_text()
    write(visit, people, CARD, batch="40")
    assert "one at a time. Do you" not in visit(CARD, people["abena"]).get_text()


def test_a_batch_shares_the_material_and_pay_and_losses_come_on_top(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **{**FEED, "goes": "batch"})
    write(visit, people, CARD, batch="40", piece_pay="1", loss="5")
    assert products(people)[0]["unit_cost"] == 124  # (18 + 100) x 1.05 = 123.9
    rows = [
        row.get_text(" ", strip=True) for row in visit(CARD, people["abena"]).select("main tbody tr, main tfoot tr")
    ]
    assert len(rows) == 4
    assert "0.18" in rows[0] and "1.00" in rows[1] and "0.06" in rows[2] and "1.24" in rows[3]


def test_the_page_of_the_product_shows_the_counted_cost_and_keeps_the_card(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    page = visit(f"{PRODUCT}/p1", people["abena"])
    assert page.select_one("[name=unit_cost]") is None
    was = products(people)[0]
    visit.send(f"{PRODUCT}/p1", {**form_values(page, "price"), "price": "57.50"}, people["abena"], 303)
    assert products(people)[0] == {**was, "price": 5750}


def test_a_new_product_goes_to_its_card_before_its_cost_is_known(visit: Visitor, people: People) -> None:
    typed: dict[str, Any] = {"name": "Cake", "unit": "cake", "go": "recipe"}
    answer = write(visit, people, f"{PRODUCT}/cake1", **typed)
    assert answer.location == f"{PLAN}/recipe/cake1?saved=1"
    assert products(people)[-1] == {"id": "cake1", "name": "Cake", "unit": "cake"}
    write(visit, people, f"{PRODUCT}/cake2", 422, **{**typed, "name": ""})
    visit(answer.location, people["abena"])


def test_a_thing_has_one_price_and_the_card_says_where_else_it_goes(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    answer = write(visit, people, f"{PLAN}/recipe/p2/feed9", **{**FEED, "name": "feed", "used": "1", "price": "200"})
    assert [row["unit_cost"] for row in products(people)] == [800, 400]
    note = visit(answer.location, people["abena"]).select_one("main .note:not(.good)")
    assert note and "Eggs (crate of 30)" in note.get_text()
    line = visit(f"{CARD}/feed1", people["abena"]).get_text(" ", strip=True)
    assert "It also goes into: Manure (bag)" in " ".join(line.split())


def test_what_is_bought_already_is_taken_by_one_link(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    page = visit(f"{PLAN}/recipe/p2/new1", people["abena"])
    link = next(link for link in page.select("main form a") if link.get_text() == "Feed")
    filled = form_values(visit(str(link["href"]), people["abena"]), "used")
    assert (filled["name"], filled["pack"], filled["price"]) == (["Feed"], ["50"], ["180.00"])


def test_kilos_are_not_counted_in_litres_and_nothing_typed_is_lost(visit: Visitor, people: People) -> None:
    before = latest(people)
    for wrong in ({"used_measure": "l"}, {"pack": "0"}, {"price": "1,8,0"}, {"name": ""}, {"used_measure": ""}):
        answer = write(visit, people, f"{CARD}/feed1", 422, **{**FEED, **wrong})
        filled = form_values(visit.looked_at(answer), "used")
        assert filled["used"] == ["2"]
    assert latest(people) == before


def test_a_line_taken_away_and_the_last_one_leaves_the_number(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    write(visit, people, f"{CARD}/bag1", **{**FEED, "name": "Bag", "price": "90"})
    assert products(people)[0]["unit_cost"] == 1080
    write(visit, people, f"{CARD}/bag1", do="remove")
    assert products(people)[0]["unit_cost"] == 720
    write(visit, people, f"{CARD}/feed1", do="remove")
    assert products(people)[0]["unit_cost"] == 720
    assert "recipe" not in products(people)[0]
    visit(f"{PRODUCT}/p1", people["abena"])


def test_save_and_add_another_opens_an_empty_line(visit: Visitor, people: People) -> None:
    answer = write(visit, people, f"{CARD}/feed1", **FEED, go="another")
    page = visit(answer.location, people["abena"])
    assert form_values(page, "used")["name"] == [""]


def test_two_windows_add_two_lines_and_both_stay(visit: Visitor, people: People) -> None:
    seen = latest(people)
    for key, name in (("feed1", "Feed"), ("bag1", "Bag")):
        visit.send(f"{CARD}/{key}", {**FEED, "name": name, "based_on": seen}, people["abena"], 303)
    assert [line["name"] for line in products(people)[0]["recipe"]] == ["Feed", "Bag"]


def test_two_windows_on_one_line_are_both_shown(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    seen = latest(people)
    write(visit, people, f"{CARD}/feed1", **{**FEED, "price": "190"})
    late = visit.send(f"{CARD}/feed1", {**FEED, "price": "200", "based_on": seen}, people["abena"], 409)
    said = " ".join(visit.looked_at(late).get_text(" ", strip=True).split())
    assert "GH₵190.00" in said and "GH₵200.00" in said
    assert products(people)[0]["unit_cost"] == 760


def test_two_windows_on_the_batch_are_both_shown(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    seen = latest(people)
    write(visit, people, CARD, batch="10")
    visit.send(CARD, {"batch": "20", "based_on": seen}, people["abena"], 409)
    assert products(people)[0]["batch"] == "10"


def test_a_card_is_full_at_twenty_lines(visit: Visitor, people: People) -> None:
    for n in range(20):
        write(visit, people, f"{CARD}/line{n}", **{**FEED, "name": f"Thing {n}"})
    said = write(visit, people, f"{CARD}/more", 422, **{**FEED, "name": "One more"})
    page = visit.looked_at(said)
    assert page.select_one("#name")["value"] == "One more", "what was typed stays on its page"
    assert page.select_one("main form[data-typed] .note.must") is not None
    assert len(products(people)[0]["recipe"]) == 20


def test_there_is_no_card_of_a_product_that_is_not_there(visit: Visitor, people: People) -> None:
    visit(f"{PLAN}/recipe/nothing", people["abena"], status=404)
    visit(f"{CARD}/No_Line", people["abena"], status=404)
    visit("/plan/plan-of-modou/recipe/p1", people["abena"], status=404)


def test_a_plan_with_its_mentor_is_read_and_not_written(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-modou/recipe/p1", people["modou"])
    assert not page.select("main form")
    visit.send("/plan/plan-of-modou/recipe/p1/feed1", FEED, people["modou"], 423)


def test_a_number_written_past_the_card_is_said_and_counted_again(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        rows = [{**row, "unit_cost": 999} if row["id"] == "p1" else row for row in products(people)]
        owner = session.get_one(Account, people["abena"].account_id)
        plans.save_answers(session, plan, "sales", {"products": rows}, plan.latest, owner, NOW)
    assert "counts another number now" in visit(CARD, people["abena"]).get_text()
    write(visit, people, CARD)
    assert products(people)[0]["unit_cost"] == 720


def test_more_in_one_than_a_plan_can_count_is_said_on_the_page_and_not_kept(visit: Visitor, people: People) -> None:
    was, most = products(people), "90000000000"
    page = visit.looked_at(write(visit, people, f"{CARD}/feed1", 422, **{**FEED, "used": "900000", "price": most}))
    assert form_values(page, "used")["used"] == ["900000"]
    assert "costs more here than a plan can count" in page.get_text()
    assert products(people) == was
    write(visit, people, f"{CARD}/feed1", **{**FEED, "used": "50", "price": most})
    write(visit, people, CARD, 422, loss="200", piece_pay=most)
    write(visit, people, f"{CARD}/feed1", do="remove")


def test_a_line_that_was_taken_out_can_be_put_back(visit: Visitor, people: People) -> None:
    write(visit, people, f"{CARD}/feed1", **FEED)
    before, was = products(people), latest(people)
    answer = write(visit, people, f"{CARD}/feed1", do="remove")
    assert answer.location == f"{CARD}?gone=feed1&was={was}"
    assert "recipe" not in products(people)[0] or products(people)[0]["recipe"] == []
    page = visit(answer.location, people["abena"])
    assert "“ Feed ” is removed." in " ".join(page.get_text(" ").split())
    back = page.select_one(f"form[action='{CARD}/feed1']")
    assert back is not None
    form = {str(box["name"]): str(box["value"]) for box in back.select("input[value], button")}
    for _ in range(2):
        visit.send(f"{CARD}/feed1", form, people["abena"], 303)
        assert products(people) == before
    assert "is removed" not in visit(answer.location, people["abena"]).get_text()
    assert latest(people) == was + 2
    write(visit, people, f"{CARD}/never1", do="restore", was=was)
    assert latest(people) == was + 2


def test_the_card_of_a_taken_product_says_what_usually_goes_into_it(visit: Visitor, people: People) -> None:
    assert "Usually used" not in visit(CARD, people["abena"]).get_text()
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        rows = [*products(people), {"id": "spbread", "name": "Bread", "unit": "piece", "units": "100"}]
        plans.save_answers(session, plan, "sales", {"products": rows}, plan.latest, owner, NOW)
    said = " ".join(visit(f"{PLAN}/recipe/spbread", people["abena"]).get_text().split())
    assert "Usually used: flour, yeast, fat, salt, sugar, bags. It is our guess. Write what you use yourself." in said
