"""What is guessed in a plan, the heaviest first, with what to do about it."""

from __future__ import annotations

from app.language.tongues import Tongue
from app.plan.guesses import TASKS, guesses, task
from app.plan.sections import SECTIONS
from tests.plan import demo_plans

EN = Tongue("en")


def test_every_part_with_measured_numbers_has_its_task() -> None:
    assert set(TASKS) == {part.key for part in SECTIONS if any(field.measured for field in part.fields)}


def test_the_guess_that_moves_most_money_stands_first() -> None:
    found = guesses(demo_plans.answers("sn_sewing"))
    weights = [guess.weight for guess in found]
    assert weights == sorted(weights, reverse=True)
    assert EN.speak(found[0].name) == "Outfit with cloth"
    assert found[0].weight == 8 * 32_000
    assert EN.speak(task(found[0])) == "Count for three days, or ask somebody who sells it."


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
    assert EN.speak(task(beef)) == "Weigh or count how much you use, and ask two sellers for the price."
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
