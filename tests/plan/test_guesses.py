"""What is guessed in a plan, the heaviest first, with what to do about it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.tongues import Tongue
from app.plan.guess_tasks import TASKS, TASKS_OF_PAGE
from app.plan.guesses import guesses
from app.plan.sections import SECTIONS
from tests.plan import demo_plans

EN = Tongue("en")


def test_every_part_with_measured_numbers_has_its_task() -> None:
    assert set(TASKS) == {part.key for part in SECTIONS if any(field.measured for field in part.fields)}


def test_each_task_of_a_page_stands_on_a_page_with_a_measured_number() -> None:
    pages = {
        (part.key, step.key) for part in SECTIONS for step in part.steps if any(one.measured for one in step.fields)
    }
    assert set(TASKS_OF_PAGE) <= pages


def test_the_guess_that_moves_most_money_stands_first() -> None:
    found = guesses(demo_plans.answers("sn_sewing"))
    weights = [guess.weight for guess in found]
    assert weights == sorted(weights, reverse=True)
    assert EN.speak(found[0].name) == "Outfit with cloth: how many"
    assert found[0].weight == 8 * 32_000
    assert EN.speak(found[0].task) == "Count for three days, or ask somebody who sells it."


def test_single_numbers_and_rows_are_found_and_what_is_known_is_not() -> None:
    answers = {
        "market": {"near": "600", "evidence": {"near": "guess"}},
        "household": {
            "reserve": 500,
            "evidence": {"reserve": "know"},
            "spending": [
                {"id": "a", "name": "Food", "kind": "food", "amount": 10, "rhythm": "day", "evidence": "guess"},
                {"id": "b", "name": "Rent", "kind": "house", "amount": 90, "evidence": "asked"},
            ],
        },
        "start": {"assets": [{"id": "c", "name": "Oven", "price": 700, "evidence": "guess"}], "first_stock": "unknown"},
    }
    found = [(EN.speak(guess.name), guess.row, guess.weight) for guess in guesses(answers)]
    assert found == [
        ("Oven", "c", 700),
        ("Food", "a", 300),
        ("How many such people are near enough?", None, 0),
    ]


def test_each_thing_that_goes_in_is_asked_about_once_by_all_that_it_moves() -> None:
    answers = demo_plans.answers("bo_bakery")
    found = {EN.speak(guess.name): guess for guess in guesses(answers) if guess.line}
    assert len(found) == 8
    beef = found["Beef"]  # 2 of a kilo at 47.00 in a batch of 50
    assert (beef.weight, beef.row, beef.said) == (1_350 * 188, answers["sales"]["products"][0]["id"], True)
    assert EN.speak(beef.task) == "Weigh or count how much you use, and ask two sellers for the price."
    cake = answers["sales"]["products"][2]
    cake["recipe"] = [{**answers["sales"]["products"][0]["recipe"][0], "id": "x", "goes": "one", "evidence": None}]
    flour = next(guess for guess in guesses(answers) if guess.line and EN.speak(guess.name) == "Flour")
    assert flour.weight == 1_350 * 36 + 16 * 1_800
    for line in answers["sales"]["products"][0]["recipe"]:
        line["evidence"] = "asked"
    (left,) = (guess for guess in guesses(answers) if guess.line)
    assert (left.row, left.line, left.weight, left.said) == (cake["id"], "x", 16 * 1_800, False)


def test_a_first_stock_that_its_lines_make_is_no_number_of_unknown_sureness() -> None:
    lines = [{"id": "a", "name": "Colour", "price": 300}, {"id": "b", "name": "Shampoo", "price": 200}]
    for amount, tag, listed in ((500, None, False), (600, None, True), (500, "guess", True)):
        told = {"first_stock": amount, "first_goods": lines, "evidence": {"first_stock": tag} if tag else {}}
        assert [guess.step.key for guess in guesses({"start": told})] == (["first_stock"] if listed else []), amount


def test_a_plan_without_answers_has_no_guess() -> None:
    assert guesses({}) == ()


def test_what_is_paid_once_a_year_weighs_less_than_a_smaller_amount_of_every_month() -> None:
    answers = demo_plans.answers("sn_sewing")
    for row in answers["costs"]["costs"]:
        row["evidence"] = "know"
    yearly, monthly = answers["costs"]["costs"][:2]
    yearly.update(name="Licence", amount=50_000, months=[3], evidence="guess")
    monthly.update(name="Phone", amount=20_000, evidence="guess")
    names = [EN.speak(guess.name) for guess in guesses(answers)]
    assert names.index("Phone") < names.index("Licence")


def test_what_nobody_says_how_sure_it_is_is_asked_about_like_a_guess() -> None:
    answers = {
        "market": {"near": "600"},
        "household": {"spending": [{"id": "a", "name": "Food", "kind": "food", "amount": 10, "rhythm": "day"}]},
        "steps": {"actions": [{"id": "t", "what": "Ask for the card", "by": "2027-03"}]},
    }
    found = [(EN.speak(guess.name), guess.said) for guess in guesses(answers)]
    assert found == [("Food", False), ("How many such people are near enough?", False)]


def tasks(part: str, table: str, *rows: dict[str, Any], offices: Mapping[str, str] = {}) -> list[str]:
    told = [{"id": str(n), "evidence": "guess", **row} for n, row in enumerate(rows)]
    return [EN.speak(one.task) for one in guesses({part: {table: told}}, offices)]


def test_who_sends_money_is_asked_how_much_and_until_when_and_no_week_is_written_down_for_it() -> None:
    for kind, begins in (("remittance", "Ask whoever sends it how much"), ("wage", "Write down for one week")):
        (words,) = tasks("household", "income", {"name": "Cousin", "kind": kind, "amount": 30_000, "rhythm": "month"})
        assert words.startswith(begins), kind


TWO_SELLERS, OFFICE = "Ask two sellers for the price, in writing.", "Ask at the office, and write down who told you."
WORTH = "Ask somebody of this trade for how much it could be sold today."


def test_a_thing_that_is_owned_is_looked_at_by_somebody_of_the_trade_and_no_seller_is_asked() -> None:
    for payer, words in (("cash", TWO_SELLERS), ("grant", TWO_SELLERS), ("mine", WORTH), ("gift", WORTH)):
        assert tasks("start", "assets", {"name": "Oven", "price": 700, "payer": payer}) == [words], payer


def test_a_deposit_is_asked_of_the_owner_and_a_register_of_the_office_wherever_it_is_told() -> None:
    for table in ("deposits", "advances"):
        (words,) = tasks("start", table, {"name": "Rent", "amount": 150})
        assert words.startswith("Ask the owner")
    for name in (
        "Tax register",
        "Registro de comercio",
        "Inscription au registre",
        "التسجيل في السجل التجاري",
        "Licence",
    ):
        assert tasks("start", "opening_costs", {"name": name, "amount": 9}) == [OFFICE], name
    assert tasks("start", "opening_costs", {"name": "Painting", "amount": 9}) == [
        "Ask who does the work for the price, in writing."
    ]
    assert tasks("costs", "costs", {"name": "Municipal tax", "amount": 9}) == [OFFICE]
    assert tasks("costs", "costs", {"name": "Helper", "kind": "wages", "amount": 9}) == [EN.gettext(TASKS["people"])]


def test_the_office_has_the_name_that_the_line_or_the_rules_of_the_country_give_it() -> None:
    offices = {"simpletax": "Servicio de Impuestos Nacionales (SIN)", "register": "Cámara de Comercio"}
    asked = {
        "Tax register": "Servicio de Impuestos Nacionales (SIN)",
        "Entry in the trade register": "Cámara de Comercio",
        "Matrícula mercantil": "Cámara de Comercio",
    }
    for name, office in asked.items():
        (words,) = tasks("rules", "paper_list", {"name": name, "state": "to_do", "cost": 5}, offices=offices)
        assert words == f"Ask here: {office}. Write down who told you.", name
    assert tasks("rules", "paper_list", {"name": "Health card", "cost": 5}, offices=offices) == [OFFICE]
    own = {"name": "Health card", "cost": 5, "office": "The health centre"}
    assert tasks("rules", "paper_list", own, offices=offices) == [
        "Ask here: The health centre. Write down who told you."
    ]


def test_what_moves_no_money_stands_last_and_nothing_of_nothing_is_listed_unasked() -> None:
    answers = {
        "start": {"assets": [{"id": "a", "name": "Oven", "price": 700, "payer": "mine", "evidence": "guess"}]},
        "costs": {"stock_cover": "0", "taken_home": 110, "costs": [{"id": "c", "name": "Rent", "amount": 5}]},
        "rules": {"paper_list": [{"id": "p", "name": "Card", "state": "to_do", "cost": 0, "evidence": "guess"}]},
    }
    found = [(EN.speak(one.name), one.counts, one.moved.times) for one in guesses(answers)]
    assert found == [
        ("Rent", True, "month"),
        ("Oven", False, "once"),
        ("For how much do you take goods home each month?", False, "month"),
        ("Card", False, "once"),
    ]


def test_what_a_guess_moves_is_rounded_once_and_as_everywhere() -> None:
    """25 of 166 2/3 are 4,167, and two halves of one thing are one."""
    line = {"id": "l", "name": "Thread", "used": "1", "used_measure": "piece", "goes": "one", "price": 500}
    thread = {**line, "pack": "3", "pack_measure": "piece"}
    products = [{"id": key, "name": key, "units": n, "recipe": [thread]} for key, n in (("a", "25"), ("b", "0.5"))]
    for row in products:
        row["unit_cost"] = 167
    of = {EN.speak(one.name): one.weight for one in guesses({"sales": {"products": products[:1]}}) if one.line}
    assert of == {"Thread": 4_167}
    both = {EN.speak(one.name): one.weight for one in guesses({"sales": {"products": products}}) if one.line}
    assert both == {"Thread": 4_250}


def test_how_much_is_never_paid_is_asked_of_others_who_sell_it() -> None:
    for part, key in (("market", "never_paid"), ("sales", "bad_debt")):
        assert TASKS_OF_PAGE[part, key].startswith("Ask two people who sell the same")
