"""Hard years: the sentence, the picture, the change that would help, and how often the box would be empty."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from decimal import Decimal

import pytest
from bs4 import BeautifulSoup

from app.finance.chance import Chances
from app.finance.hazards import HAZARDS, TRADES
from app.finance.projection import outlook
from app.finance.repair import EVERY, TESTS, Repair
from app.finance.stress import KEYS
from app.language.money import Money
from app.language.tongues import Tongue
from app.models import Account, Plan
from app.plan.assumptions import figures
from app.plan.families import families
from app.plan.hard_years import ALL, NAMES, OF_TRADES, counted
from app.plan.sections import field
from app.services import plans
from app.web.figures.chances import YEARS, _lead, _of_100, _parted
from app.web.figures.mending import LATE
from app.web.figures.stress import stress as stress_view
from app.web.figures.ways import way
from tests.plan import demo_plans
from tests.web.people import People
from tests.web.test_weight import MOST, STATEMENTS, statements, weight
from tests.web.visitor import Visitor, form_values

HOME = "/plan/plan-of-abena"
STRESS = f"{HOME}/money/stress"
TRADE = f"{HOME}/money/trade"


def words(page: BeautifulSoup, selector: str = "main") -> str:
    return " ".join(" ".join(tag.get_text(" ").split()) for tag in page.select(selector)).replace("\u00a0", " ")


def test_every_hard_year_is_a_sentence_a_picture_and_what_would_help(visit: Visitor, people: People) -> None:
    cards = visit(STRESS, people["abena"]).select("main li.card")
    assert [card.select_one("h3 a")["href"] for card in cards] == [f"{STRESS}/{key}" for key in KEYS]
    for card in cards:
        assert len(card.select("svg path")) == 4
        empty = card.select_one("p .neg") is not None
        assert bool(card.select("svg path.l-r")[0]["d"]) == empty
        assert ("The box holds." in words(card, "p")) != empty
        helped = "No single change repairs this." not in card.get_text() if empty else "more home" in card.get_text()
        assert bool(card.select("button")) == helped
    assert sum(bool(card.select("button")) for card in cards) >= 5


def test_one_press_on_the_card_makes_the_change_and_it_can_be_taken_back(visit: Visitor, people: People) -> None:
    button = visit(STRESS, people["abena"]).select_one(f"button[formaction^='{HOME}/money/try/price_minus_10pct']")
    assert button is not None
    latest = people.plan("abena").latest
    answer = visit.send(str(button["formaction"]), {"based_on": latest}, people["abena"], 303)
    page = visit(str(answer.location), people["abena"])
    assert page.select_one(f"form[action='{HOME}/versions/{latest}']") is not None
    assert "Your plan has this change now." in words(page)
    assert page.select_one(f"a[href='{HOME}/versions']") is not None
    assert people.plan("abena").latest == latest + 1
    answer = visit.send(f"{HOME}/versions/{latest}", form_values(page, "to"), people["abena"], 303)
    assert answer.location == f"{STRESS}?undone=1"
    assert "The change is taken back." in words(visit(str(answer.location), people["abena"]))
    assert visit(STRESS, people["abena"]).select_one(f"button[formaction='{button['formaction']}']") is not None


def test_a_hard_year_by_itself_shows_it_beside_the_plan_and_every_change_that_would_do(
    visit: Visitor, people: People
) -> None:
    page = visit(f"{STRESS}/sales_minus_10pct", people["abena"])
    assert words(page, "h1") == NAMES["sales_minus_10pct"]
    assert len(page.select("figure > svg rect.was")) == 13
    assert len(page.select("details:not(#lines) tbody tr")) == 13
    kinds = [str(button["formaction"]).rsplit("/", 1)[-1] for button in page.select("section.card button")]
    assert {"term_longer", "price_higher", "cost_less", "drawings_less"} <= set(kinds) <= set(EVERY)
    for picture in page.select("section.card svg"):
        assert picture.select_one("path.l-r")["d"] == ""  # with the change no month is short


def test_changes_that_cost_the_family_nothing_stand_first(visit: Visitor, people: People) -> None:
    cards = visit(f"{STRESS}/sales_minus_10pct", people["abena"]).select("section.card")
    with_cost = ["But " in card.get_text() or "First ask" in card.get_text() for card in cards]
    assert with_cost == sorted(with_cost)


def test_a_year_that_holds_says_that_nothing_must_change(visit: Visitor, people: People) -> None:
    page = visit(f"{STRESS}/main_cost_dearer", people["abena"])
    assert "Nothing must change." in words(page)
    assert page.select("main button.btn") == []


def test_a_sent_plan_shows_its_hard_years_without_buttons(visit: Visitor, people: People) -> None:
    page = visit("/plan/plan-of-modou/money/stress", people["modou"])
    assert page.select("main li.card svg")
    assert page.select("main button.btn:not([data-listen])") == []


@pytest.mark.parametrize("test", ["base", "no_such_year", "x" * 300])
def test_a_year_that_is_none_is_not_there(visit: Visitor, people: People, test: str) -> None:
    assert visit.get(f"{STRESS}/{test}", people["abena"]).status_code == 404


def test_the_trade_has_years_of_its_own_marked_as_guesses(visit: Visitor, people: People) -> None:
    page = visit(TRADE, people["abena"])
    found = [str(link["href"]).rsplit("/", 1)[-1] for link in page.select("main li.card h3 a")]
    assert tuple(found) == TRADES["poultry"]
    assert "our own guess" in words(page, ".note.think")
    assert words(visit(f"{STRESS}/flock_dies_30pct", people["abena"]), "h1") == OF_TRADES["flock_dies_30pct"]


def test_a_change_for_a_year_of_the_trade_is_made_by_one_press(visit: Visitor, people: People) -> None:
    latest = people.plan("abena").latest
    path = f"{HOME}/money/try/road_closed/price_higher"
    assert visit(path, people["abena"]).select("figure > svg rect.was")
    visit.send(path, {"based_on": latest}, people["abena"], 303)
    assert people.plan("abena").latest == latest + 1


def test_every_year_has_its_words_and_every_trade_its_years() -> None:
    assert set(ALL) == set(TESTS) - {"base"}
    assert set(OF_TRADES) == set(HAZARDS)
    assert set(TRADES) == {choice.key for choice in field("idea", "trade").choices}


def test_how_often_the_box_is_empty_is_said_and_drawn_as_so_many_of_a_hundred(visit: Visitor, people: People) -> None:
    page = visit(STRESS, people["abena"])
    text = words(page, "section[aria-labelledby=chances]")
    (often,) = {int(found) for found in [text.split("In ")[1].split(" of 100")[0]]}
    bad, good = (str(path["d"]).count("M") for path in page.select("section[aria-labelledby=chances] svg path")[:2])
    assert (bad, good) == (often, 100 - often)
    assert "It is empty for the first time mostly in" in text
    assert "our own guess. Nobody has measured it." in text


def test_a_plan_whose_numbers_are_known_is_empty_less_often(visit: Visitor, people: People) -> None:
    def often() -> int:
        page = visit(STRESS, people["abena"])
        return str(page.select("section[aria-labelledby=chances] svg path")[0]["d"]).count("M")

    unsure = often()
    with people.work() as session:
        plan = session.get_one(Plan, people["abena"].plan_id)
        owner = session.get_one(Account, people["abena"].account_id)
        answers = plans.answers(session, plan)
        for part, table in (("sales", "products"), ("costs", "costs")):
            known = [{**row, "evidence": "know"} for row in answers[part][table]]
            plans.save_answers(session, plan, part, {table: known}, plan.latest, owner, dt.datetime.now(dt.UTC))
    assert often() < unsure


def _chances(first_empty: tuple[int, ...], worst: int) -> Chances:
    return Chances(YEARS, 1, Decimal(0), Decimal(0), first_empty, (worst,) * 5, ())


@pytest.mark.parametrize(
    ("first_empty", "said"),
    [
        ((0,) * 13, "In none of 100 possible years is the box empty."),
        ((0, 5, *(0,) * 11), "In fewer than one of 100 possible years is the box empty."),
        ((0, 20, *(0,) * 11), "In one of 100 possible years the box is empty for a time."),
        ((0, 40, 600, *(0,) * 10), "In 32 of 100 possible years the box is empty for a time."),
        ((YEARS, *(0,) * 12), "In 100 of 100 possible years the box is empty for a time."),
    ],
)
def test_a_chance_is_said_as_so_many_of_a_hundred(first_empty: tuple[int, ...], said: str) -> None:
    answers = demo_plans.answers("gh_layers")
    seen = outlook(figures(answers, demo_plans.place("gh_layers")))
    lead = _lead(_chances(first_empty, -500), _of_100(sum(first_empty)), seen)
    words = [Tongue("en", "GH").speak(sentence) for sentence in lead]
    assert words[0] == said
    assert words[-1] == "In the 5 worst of 100 years the box is short of GH₵5.00 or more."
    if first_empty[0]:
        assert words[1] == "It is empty mostly on the day you open."


def test_the_months_in_which_it_is_empty_first_come_to_the_number_over_them() -> None:
    assert _parted((15, 15, 15, 0), _of_100(45)) == [1, 1, 0, 0]
    assert _parted((40, 600), _of_100(640)) == [2, 30]
    assert _parted((0, 0), 0) == [0, 0]


@pytest.mark.parametrize("name", ["abena", "modou", "rosa"])
@pytest.mark.parametrize("language", ["en", "es", "ar"])
def test_the_pages_are_light(visit: Visitor, people: People, name: str, language: str) -> None:
    for path in ("stress", "trade", "stress/price_minus_10pct"):
        found = weight(visit, f"/plan/plan-of-{name}/money/{path}", people[name], language)
        assert sum(found.values()) <= MOST, (path, found)
    with statements(visit.app) as said:
        visit.get(f"/plan/plan-of-{name}/money/stress", people[name], language)
    assert len(said) <= STATEMENTS, said


def test_a_family_without_enough_is_said_to_be_short_not_to_keep_a_negative_amount(
    visit: Visitor, people: People
) -> None:
    for language, short in (("en", "The family is short of"), ("es", "A la familia le faltan")):
        said = words(visit("/plan/plan-of-rosa/money/stress", people["rosa"], language), "li.card p.small")
        assert short in said and "−" not in said


def test_a_year_whose_lowest_month_is_no_lower_says_what_it_costs_by_its_end(visit: Visitor, people: People) -> None:
    card = visit("/plan/plan-of-rosa/money/stress", people["rosa"]).select_one("li.card:has(a[href$=illness])")
    assert card
    assert "After 12 months: Bs 6,898.40 instead of Bs 15,853.60" in " ".join(card.get_text(" ").split())


def test_keeping_no_material_ready_is_said_without_a_share_of_nothing() -> None:
    inputs = figures(demo_plans.answers("bo_bakery"), demo_plans.place("bo_bakery"))
    none = Repair("stock_cover_less", 0, 0, 0, 0, replace(inputs, stock_cover_pct=Decimal(0)))
    assert way(none, "BOB").text == "Buy no material in advance: only what each month’s sales need."


def test_a_year_that_empties_the_family_is_not_called_a_good_one(visit: Visitor, people: People) -> None:
    """The box holds, and the family has less than nothing: no green sign, the sentence says it, the head counts it."""
    cards = {card.select_one("h3 a")["href"]: card for card in visit(STRESS, people["abena"]).select("main li.card")}
    card = cards[f"{STRESS}/remittances_stop"]
    assert card.select(".st.ready") == []
    assert "The family is short of" in words(card, ".neg")
    said = words(visit(STRESS, people["abena"]))
    assert "In one more the box holds, but the family is short of money." in said
    page = visit(f"{STRESS}/remittances_stop", people["abena"])
    assert "Nothing must change." not in words(page)
    assert "The family is short of" in words(page, ".note")
    ways = page.select("main button[formaction]")
    assert [way["formaction"] for way in ways] == [f"{HOME}/money/try/remittances_stop/drawings_more"]
    assert "Take GH₵330.00 more home each month. Then the family keeps GH₵0.00 at its lowest" in words(page)


def test_in_the_year_that_takes_less_home_a_change_is_named_with_which_all_can_be_taken(
    visit: Visitor, people: People
) -> None:
    """The press is that of the same year without taking less: box and family were computed with it."""
    cards = visit("/plan/plan-of-rosa/money/stress", people["rosa"]).select("main li.card")
    card = next(card for card in cards if card.select_one("a[href$=takes_70pct]"))
    assert (
        "Ask for 12 months more to give the loan back. The loan then costs Bs 1,774.13 instead of Bs 1,207.40. "
        "With this change you can take home all that you planned"
    ) in words(card, "p").replace(" .", ".")
    assert "Then the family keeps Bs 300.00 at its lowest, and the box Bs 8.70" in words(card, "p")


def test_where_a_larger_share_is_enough_it_is_told_and_nothing_is_pressed() -> None:
    seen = outlook(figures(demo_plans.answers("tn_salon_b_revised"), demo_plans.place("tn_salon_b_revised")))
    year = next(one for one in stress_view(seen).years if one.key.endswith("takes_70pct"))
    said = [Tongue("en", "TN").speak(sentence) for sentence in year.without]
    assert (year.ways, said[0]) == ((), "Take home 94 of every 100 that you planned, not only 70.")
    assert said[-1] == "Your plan can stay as it is."


def test_a_family_that_nothing_helps_reads_how_much_it_would_need_and_what_is_its_own_to_decide(
    visit: Visitor, people: People
) -> None:
    page = visit(f"{STRESS}/opening_two_months_late", people["abena"])
    assert "With GH₵2,880.00 more put aside, the family would have enough." in words(page, ".note")
    assert "Whether the family can spend less, only the family knows." in words(page, ".note")
    assert "Agree with the programme when the things come." in words(page)
    assert page.select("main form button.btn.quiet") == []
    assert page.select_one(f"main a[href='{HOME}/money/what-if?year=opening_two_months_late']") is not None


@pytest.mark.parametrize("joint", [False, True])
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_short_year_ends_in_a_press_or_in_an_honest_sentence(case: str, joint: bool) -> None:
    """All hard years, of all plans and of all trades, alone and of two: where the family is short, a way that helps it
    or what it can do itself; where the box is, a way or that none is."""
    answers, place = demo_plans.answers(case), demo_plans.place(case)
    answers = demo_plans.shared(answers) if joint else answers
    view = stress_view(
        outlook(figures(answers, place)),
        tests=[TESTS[key] for key in ALL],
        most=99,
        shared=families(answers, place),
    )
    for year in view.years:
        said = [sentence.text for way in year.ways for sentence in way.sentences]
        if year.sound:
            assert not said and not year.without
        elif year.family_short:
            helps = any("keeps" in text for text in said)
            assert helps != bool(year.without), year.key
        if not year.holds:
            assert year.ways
            if not all(way.at for way in year.ways):
                assert said[0] == "No single change repairs this. Speak with your mentor."
                assert said[1] == "With %(amount)s more at the start the box holds in this year too."
                assert year.ways[0].sentences[1].values == {"amount": Money(-year.lowest.minor, year.lowest.currency)}


def test_with_the_money_that_is_named_the_box_of_that_year_is_empty_in_no_month_and_holds_nothing_over() -> None:
    """Leïla's year that opens two months late: no change mends it."""
    seen = outlook(figures(demo_plans.answers("tn_salon_b_revised"), demo_plans.place("tn_salon_b_revised")))
    late = [TESTS[LATE]]
    needs = stress_view(seen, tests=late).years[0].ways[0].sentences[1].values["amount"]
    assert isinstance(needs, Money) and needs.minor == 489534
    richer = outlook(replace(seen.inputs, owner_cash=seen.inputs.owner_cash + needs.minor))
    assert stress_view(richer, tests=late, with_ways=False).years[0].lowest.minor == 0


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_years_that_are_not_sound_are_those_that_are_counted(case: str) -> None:
    seen = outlook(figures(demo_plans.answers(case), demo_plans.place(case)))
    view, told = stress_view(seen, with_ways=False), counted(seen)
    bad = sum(not year.sound for year in view.years)
    assert bad == sum(message.n or 0 for message in view.lead[1:]) or bad == len(view.years)  # "in each of them"
    assert {message.values.get("tried", len(view.years)) for message in told} == {len(view.years)}


def test_a_year_that_strikes_a_month_names_it_and_who_takes_the_place(visit: Visitor, people: People) -> None:
    page = words(visit(f"{STRESS}/one_month_of_illness", people["abena"]))
    assert "The best month is " in page
    assert f"You wrote who takes your place: “{people.answers('abena')['people']['stand_in'].rstrip('.')}”." in page
    assert "Open later" not in page
    assert "Month 6 is " in words(visit(f"{STRESS}/road_closed", people["abena"]))
    assert "It begins in month 4: January. With fewer animals, feed and animal health cost less." in words(
        visit(f"{STRESS}/flock_dies_30pct", people["abena"])
    )
    assert "The best month" not in words(visit(f"{STRESS}/sales_minus_10pct", people["abena"]))


def test_a_year_that_is_hard_only_after_the_lowest_month_says_what_it_leaves(visit: Visitor, people: People) -> None:
    ends = "After 12 months: GH₵1,174.32 instead of GH₵8,482.32"
    lead = words(visit(f"{STRESS}/main_cost_dearer", people["abena"]), "p.lead")
    assert "The box holds. It is lowest in November: GH₵819.68" in lead
    assert ends in lead
    assert ends in words(visit(TRADE, people["abena"]), "li.card:has(a[href$=main_cost_dearer])")


def test_a_loan_that_is_given_back_later_says_what_it_then_costs(visit: Visitor, people: People) -> None:
    said = "The loan then costs GH₵3,484.50 instead of GH₵3,055.84"
    for path in (STRESS, f"{STRESS}/sales_minus_10pct", f"{HOME}/money/try/sales_minus_10pct/term_longer"):
        page = words(visit(path, people["abena"]))
        assert "Ask for 3 months more to give the loan back." in page
        assert said in page, path


def test_the_page_of_the_box_names_the_years_in_which_only_the_family_is_short_and_leads_to_each(
    visit: Visitor, people: People
) -> None:
    rows = visit(f"{HOME}/money", people["abena"]).select("main tr:has(a[href*='/money/stress/'])")
    assert [str(row.select("a")[0]["href"]).rsplit("/", 1)[-1] for row in rows] == list(KEYS)
    short = [KEYS[at] for at, row in enumerate(rows) if "The family is short of" in row.get_text()]
    assert short == ["opening_two_months_late", "sales_minus_20pct_and_owner_takes_70pct", "remittances_stop"]


def test_a_mentor_does_not_read_a_short_family_among_the_years_that_hold(visit: Visitor, people: People) -> None:
    page = visit("/mentoring/plan-of-modou", people["mentor"])
    held = words(page, "section[aria-labelledby=holds] .note.good")
    assert NAMES["remittances_stop"] not in held
    assert "The family is short of" in words(page, "section[aria-labelledby=holds] .note.must")


@pytest.mark.parametrize("key", ["price_minus_10pct", "one_month_of_illness"])
def test_only_what_is_below_zero_is_marked(visit: Visitor, people: People, key: str) -> None:
    """Positive amounts stood in red and on red ground, in the sentence and in the tables."""
    page = visit(f"{STRESS}/{key}", people["abena"])
    for row in page.select("main table tr.mark"):
        assert any("−" in cell.get_text() for cell in row.select("td")), row.get_text(" ")
    months = page.select("main details:not(#lines) tbody tr")
    assert months and all(
        ("−" in row.select("td")[-1].get_text()) == ("mark" in row.get("class", [])) for row in months
    )
    red = page.select("main .alarm")
    assert bool(red) == any("−" in row.select("td")[-1].get_text() for row in months)
    assert all(len(lead.select("bdi")) == 1 for lead in red) and not page.select("main .look")
