"""The family's page: one sheet, the plan's own figures, and nothing that should not hang on a wall."""

from __future__ import annotations

import pytest

from app.documents.dossier.case import Case, Decision, fingerprint
from app.documents.faces import own_words
from app.documents.family import draw_family_page
from app.documents.family.jars import thin_months
from app.documents.voice import Voice
from app.finance.repayment import repayment
from app.language.tongues import LANGUAGES, Tongue
from app.plan.loan_words import main
from app.plan.reading import PlanReading, read
from app.web.figures.thin import thin
from tests.documents.printed import DAY, changed, pages, paper, reading, words
from tests.plan import demo_plans

STRANGE = "<b>bold</b> &amp; <para> <img src=x> %(name)s %s {x} \\n"


def family(of: PlanReading, language: str = "en", title: str = "The plan") -> bytes:
    voice = Voice(Tongue(language, of.place.country), of.place.currency)
    return draw_family_page(Case(voice, of, Decision(), DAY, own_words(title)), fingerprint(of))


def figure(of: PlanReading, amount: int) -> str:
    return " ".join(Voice(Tongue("en", of.place.country), of.place.currency).money(amount).split())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("case", demo_plans.IDS)
def test_it_is_one_page_in_every_language(case: str, language: str) -> None:
    assert len(pages(family(reading(case), language))) == 1


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_its_numbers_are_those_of_the_plan(case: str) -> None:
    found, outlook = words(family(reading(case))), reading(case).outlook
    assert outlook
    ratios = outlook.ratios
    shown = [ratios.household.planned_drawings_month12, abs(ratios.cash.min_closing_cash)]
    shown.append(ratios.break_even.cash_survival_per_month or ratios.break_even.average_sales_per_month)
    if paid := repayment(outlook):
        shown.append(main(paid).instalment.payment)
    assert [amount for amount in shown if figure(reading(case), amount) not in found] == []
    assert all(product.name in found for product in outlook.inputs.products)


@pytest.mark.parametrize(("n", "said"), [(4, ""), (5, "and one more product"), (8, "and 4 more products")])
def test_products_that_have_no_room_are_counted(n: int, said: str) -> None:
    row = demo_plans.answers("bo_bakery")["sales"]["products"][0]
    of = changed("bo_bakery", "sales", products=[{**row, "id": f"p{k}", "name": f"Product {k}"} for k in range(n)])
    content = family(of)
    found = words(content)
    assert len(pages(content)) == 1
    assert [k for k in range(n) if f"Product {k}" in found] == list(range(4))
    assert said in found if said else "more product" not in found


@pytest.mark.parametrize("language", [one for one in LANGUAGES if one != "ar"])  # whose letters a PDF holds joined
def test_what_is_paid_before_the_full_instalments_is_not_cut_off(language: str) -> None:
    salon = reading("tn_salon_b_revised")
    first = Voice(Tongue(language, "TN"), "TND").money(91667)
    assert " ".join(first.split()) in words(family(salon, language))


def test_a_loan_that_follows_the_seasons_is_told_by_what_is_really_paid() -> None:
    level = figure(reading("sn_sewing"), 40250)
    seasonal = reading("sn_sewing_b_seasonal_loan")
    for told in (words(family(seasonal)), pages(paper(seasonal))[0]):
        assert "Largest instalment" in told
        assert figure(seasonal, 122700) in told, "in May of the second year"
        assert level not in told


def test_what_is_taken_home_is_told_from_the_month_on_in_which_it_begins() -> None:
    found = words(family(reading("bo_bakery")))
    assert "For the family, from May on" in found
    assert f"In March {figure(reading('bo_bakery'), 90000)}" in found


def test_every_thin_month_is_named() -> None:
    found, outlook = words(family(reading("sn_sewing"))), reading("sn_sewing").outlook
    assert outlook
    lean = [month for month, few in zip(outlook.months[1:], thin_months(outlook), strict=True) if few]
    marked = [row for row in thin(outlook, Tongue("en")).months[1:] if row.kind == "mark"]
    assert len(lean) == len(marked) > 0, "the page of thin months says as many"
    assert found.split().count("thin") == len(lean)


def test_three_things_are_to_do_the_plans_own_first() -> None:
    row = {"id": "a", "what": "Buy the oven", "by": "2027-01", "who": "Ana"}
    past = {"id": "b", "what": "Long ago", "by": "2020-01"}
    found = words(family(changed("bo_bakery", "steps", actions=[past, row])))
    assert "Buy the oven" in found
    assert "Ana · Last day: 31 January 2027" in found
    assert "Long ago" not in found
    assert "Look at this page together" in found


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("part", "page"), [("costs", "stock_cover"), ("household", "savings")])
def test_a_first_picture_says_that_it_is_one(part: str, page: str, language: str) -> None:
    first = changed("sn_sewing", part, **{page: None})
    assert len(pages(family(first, language))) == 1
    assert "This is only a first picture." in words(family(first))
    assert "first picture" not in words(family(reading("sn_sewing")))


def test_debts_and_people_stay_off_the_wall() -> None:
    debts = [{"id": "d", "name": "Moneylender Kojo", "amount": 12_345, "rhythm": "month"}]
    found = words(family(changed("gh_layers", "household", debts=debts)))
    assert "Kojo" not in found
    assert "123.45" not in found


def test_a_plan_without_figures_still_says_what_to_do() -> None:
    empty = read({}, demo_plans.place("gh_layers"), "KMT-472", 7)
    found = words(family(empty))
    assert "No figures yet" in found
    assert "What to do next" in found


def test_a_plan_without_a_loan_says_so() -> None:
    assert "Nothing has to be given back." in words(family(reading("bo_home_kitchen_grant_only")))


@pytest.mark.parametrize("language", ["en", "ar"])
def test_strange_and_long_words_stay_words(language: str) -> None:
    products = [{**row, "name": STRANGE * 9} for row in demo_plans.answers("bo_bakery")["sales"]["products"]]
    of = changed("bo_bakery", "sales", products=products)
    content = family(of, language, STRANGE * 5)
    assert len(pages(content)) == 1
    if language == "en":
        assert "<b>bold</b> &amp; <para>" in words(content)
