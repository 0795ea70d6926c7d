"""A plan on paper: every page has its words, its figures and no name."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from typing import Any

import pytest
from pypdf import PdfReader

from app.documents.dossier import Decision, fingerprint, household
from app.documents.dossier.months import COMES, GOES
from app.documents.dossier.verdict import STANDINGS
from app.documents.parts import note
from app.finance.loans.charges import Charge, Savings
from app.finance.piece_times import selling
from app.finance.projection import outlook
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan import recipes
from app.plan.pieces import sentence
from app.plan.reading import PlanReading, read
from app.plan.review_states import State
from tests.documents.printed import changed, pages, paper, reading, words
from tests.finance.plans import worked
from tests.plan import demo_plans
from tests.plan.test_before import SHOP

HEADINGS = (
    "What will be sold, and who will buy it?",
    "One family, one calculation",
    "What is sold, and what stays?",
    "What comes in, what goes out, what stays?",
    "What is needed, and who pays it?",
    "Is there always money in the box?",
    "Can the family pay the loan?",
    "And if things go less well?",
)
MARKUP = "<b>bold</b> &amp; <para> <img src=x> %(name)s %s {x} \\n"


def fonts(content: bytes) -> dict[str, Any]:
    found = {}
    for page in PdfReader(BytesIO(content)).pages:
        for font in page["/Resources"]["/Font"].values():  # type: ignore[index]  # pypdf types pages loosely
            held = font.get_object()
            found[str(held["/BaseFont"])] = held
    return found


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_page_of_every_plan_has_its_heading(case: str) -> None:
    found = words(paper(reading(case)))
    loan = reading(case).inputs
    expected = [heading for heading in HEADINGS if "loan" not in heading or (loan and loan.loan)]
    assert [heading for heading in expected if heading not in found] == []


def test_a_cost_whose_first_months_are_not_as_a_usual_one_says_so_under_the_costs_of_a_usual_month() -> None:
    assert "Assistant, part time: nothing in the first 3 months." in words(paper(reading("tn_salon_b_revised")))


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_pages_are_numbered_to_the_end(case: str) -> None:
    listed = pages(paper(reading(case)))
    assert 8 <= len(listed) <= 13
    assert all(f"page {n} of {len(listed)}" in text for n, text in enumerate(listed, 1) if n > 1)
    assert all("KMT-472" in text and "version 7" in text for text in listed)


def without_cards(case: str) -> PlanReading:
    """The plan as it was before its owner counted what goes into one."""
    given = demo_plans.answers(case)
    for row in given["sales"]["products"]:
        row.pop("recipe", None)
    return read(given, demo_plans.place(case), "KMT-472", 7)


@pytest.mark.parametrize(("case", "language"), [("tn_salon_b_revised", "ar"), ("bo_bakery", "es")])
def test_rows_move_together_where_that_saves_a_page(case: str, language: str) -> None:
    assert len(pages(paper(without_cards(case), language))) == 9


def test_papers_that_were_told_one_by_one_are_printed_with_how_far_they_are() -> None:
    listed = [{"id": "a", "name": "Health card", "state": "in_hand"}, {"id": "b", "name": "Licence", "state": "to_do"}]
    found = words(paper(changed("bo_bakery", "rules", paper_list=listed)))
    assert "Health card · I asked for it and wait, Licence · Still to do" in found
    assert "Which papers do you have" not in words(paper(changed("bo_bakery", "rules", paper_list=[])))


def test_what_somebody_has_done_before_is_printed_with_the_place() -> None:
    found = words(paper(changed("bo_bakery", "idea", done_before="own", experience="A stall in Oruro")))
    assert "Have you done this before? I had my own: A stall in Oruro" in found
    only_words = words(paper(changed("bo_bakery", "idea", done_before=None, experience="A stall in Oruro")))
    assert "What did you do and learn in this trade? A stall in Oruro" in only_words


def test_the_jobs_are_printed_with_years_and_place_and_the_words_about_them() -> None:
    jobs = [{"id": "a", "job": "Cook", "years": "11", "place": "abroad"}, {"id": "b", "job": "Mason", "years": "0"}]
    told = {**demo_plans.answers("bo_bakery")["me"], "jobs": jobs, "work": "I sold salteñas too."}
    found = words(paper(changed("bo_bakery", "me", **told)))
    assert (
        "Which work have you done? Cook · 11 years · Abroad, Mason · less than one year. I sold salteñas too." in found
    )
    in_words = words(paper(changed("bo_bakery", "me", jobs=None, work="Eleven years a cook")))
    assert "What else is there to say about your work? Eleven years a cook" in in_words
    assert "Which work have you done?" not in words(paper(changed("bo_bakery", "me", jobs=[], work=None)))


def test_who_buys_is_printed_with_its_words_and_who_helps_at_home_never_is() -> None:
    told = changed("bo_bakery", "market", buyer_kinds=["families", "shops"], buyers="Four kiosks")
    assert "Who will buy from you? Families · Shops: Four kiosks" in words(paper(told))
    in_words = words(paper(changed("bo_bakery", "market", buyer_kinds=None, buyers="Four kiosks")))
    assert "Who are they, more exactly? Four kiosks" in in_words
    assert "mosque" not in words(paper(changed("bo_bakery", "me", helper_kinds=["association"])))


def test_a_plan_without_a_loan_says_so_and_has_no_page_for_it() -> None:
    found = words(paper(reading("bo_home_kitchen_grant_only")))
    assert "This plan starts without a loan" in found
    assert "Can the family pay the loan?" not in found


@pytest.mark.parametrize("language", ["en", "fr", "ar"])
def test_only_embedded_letters_are_used(language: str) -> None:
    for name, font in fonts(paper(reading("tn_salon_b_revised"), language)).items():
        assert "+" in name, f"{name} is not a subset"
        described = (
            font["/FontDescriptor"] if "/FontDescriptor" in font else font["/DescendantFonts"][0]["/FontDescriptor"]
        )
        assert "/FontFile2" in described


def test_figures_are_those_of_the_outlook_and_can_be_copied() -> None:
    listed = pages(paper(reading("gh_layers")))
    assert "819.68" in listed[0]
    assert "95,502.60" in listed[0]
    months = next(text for text in listed if HEADINGS[5] in text)
    assert all(figure in months for figure in ("6,100.00", "2,436.00", "819.68", "−5,340.00", "8,482.32"))


def test_what_must_be_sold_is_said_of_all_products_together() -> None:
    """The engine parts the sales needed by each product's share: no product does it alone."""
    seen = reading("gh_layers")
    assert seen.outlook
    pieces = selling(seen.outlook.inputs)
    year = next(text for text in pages(paper(seen)) if HEADINGS[3] in text)
    assert ("All of these together:" in year) == (len(pieces) > 1)
    assert all(Tongue("en", "GH").speak(sentence(one)) in year for one in pieces)
    assert "Only with" not in year


def test_what_comes_in_and_goes_out_on_paper_is_all_that_moves_the_box() -> None:
    plan = worked("gh_layers")
    assert plan.loan is not None
    terms = {"charges": (Charge("visit", 500, "each"),), "savings": (Savings(withheld=50_000, each=2_000),)}
    for loan in (plan.loan, replace(plan.loan, **terms)):  # type: ignore[arg-type]  # fields of the terms
        for row in outlook(replace(plan, loan=loan)).months:
            assert sum(amount(row) for _, amount in (*COMES, *GOES)) == row.net_cash_flow


def test_what_is_paid_before_opening_is_named_by_what_it_holds() -> None:
    seen = reading("sn_sewing_b_seasonal_loan")
    assert seen.outlook is not None
    year, found = seen.outlook.ratios.year1, words(paper(seen))
    assert year.pre_opening_month0 and year.fees_month0
    said = Tongue("en", "SN").money
    assert (
        f"Before opening, {said(Money(year.pre_opening_month0 + year.fees_month0, 'XOF'))} more is paid, for papers, "
        f"other costs and the fee of the loan ({said(Money(year.fees_month0, 'XOF'))})."
    ).replace("\u00a0", " ") in found.replace("\u00a0", " ")
    months = next(page for page in pages(paper(seen)) if "The dot means zero" in page)
    assert "Costs before opening" in months and "Fee of the loan" in months


def test_the_cover_of_who_is_back_speaks_of_no_return() -> None:
    assert "A plan to return to Ghana" in words(paper(reading("gh_layers")))
    back = words(paper(changed("gh_layers", "me", whereabouts="after")))
    assert "A plan for: Ghana" in back and "to return to" not in back


def test_what_is_paid_before_is_named_by_what_is_in_it() -> None:
    alone = words(paper(changed("gh_layers", "sources", want_loan="no")))
    assert "Costs before opening" in alone and "Rent, papers, fees" not in alone
    assert "Paid in advance" not in alone and "Fee of the loan" not in alone


def test_the_share_of_a_seasonal_loan_says_that_it_is_that_of_equal_instalments() -> None:
    assert "If all instalments were equal, " in words(paper(reading("sn_sewing_b_seasonal_loan")))
    assert "go to instalments." in words(paper(reading("bo_bakery")))


def test_the_page_of_twelve_months_lies_across() -> None:
    listed = PdfReader(BytesIO(paper(reading("sn_sewing")))).pages
    across = [page for page in listed if page.mediabox.width > page.mediabox.height]
    assert len(across) == 1
    assert HEADINGS[5] in across[0].extract_text()


def test_the_persons_name_and_helpers_are_never_printed() -> None:
    told = changed("gh_layers", "me", name="Akosua Mensah-Test", helpers="Kwame Otherperson")
    content = paper(told)
    assert "Akosua" not in words(content)
    assert "Otherperson" not in words(content)
    assert b"Akosua" not in content


def test_the_properties_of_the_file_tell_nothing() -> None:
    kept = PdfReader(BytesIO(paper(reading("gh_layers")))).metadata
    assert kept is not None
    assert kept.title == "Plan KMT-472, version 7"
    assert not kept.author
    assert not kept.subject
    assert (kept.creator, kept.producer) == ("Ritorno", "Ritorno")


def test_the_same_version_is_the_same_bytes() -> None:
    assert paper(reading("sn_sewing")) == paper(reading("sn_sewing"))


def test_the_fingerprint_changes_with_one_figure_but_not_with_a_name() -> None:
    before = fingerprint(reading("gh_layers"))
    assert len(before) == 16
    assert fingerprint(changed("gh_layers", "household", reserve=280001)) != before
    assert fingerprint(changed("gh_layers", "me", name="Somebody")) == before
    assert " ".join(before[at : at + 4] for at in range(0, 16, 4)) in words(paper(reading("gh_layers")))


def test_typed_markup_is_printed_as_it_was_typed() -> None:
    told = changed("gh_layers", "market", heard=MARKUP)
    assert MARKUP.replace("\\n", "\\n") in words(paper(told, title=MARKUP))


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("text", ["W" * 400, "ب" * 400, "\u202e\U0001f414漢\x00\ud800" * 80, "e" + "\u0300" * 500])
def test_odd_answers_cannot_break_a_page(language: str, text: str) -> None:
    told = changed("sn_sewing", "market", heard=text, buyers=text, reason=text)
    content = paper(told, language, Decision("ready_on_conditions", text), title=text)
    assert 8 <= len(pages(content)) <= 16


def test_a_plan_that_cannot_be_counted_yet_is_printed_with_what_it_has() -> None:
    given = {"idea": {"idea": "Eggs for the quarter"}}
    found = pages(paper(read(given, demo_plans.place("gh_layers"), "KMT-472", 1), title=""))
    assert "Eggs for the quarter" in found[0]
    assert "No figures yet" in found[0]
    assert not any("One family" in text for text in found)


def test_every_state_of_the_review_has_its_words_on_the_cover() -> None:
    assert set(STANDINGS) == set(State)
    for state in State:
        said = Decision(state, "First the oven is delivered.")
        assert STANDINGS[state] in pages(paper(reading("bo_home_kitchen_grant_only"), decision=said))[0]


def test_the_mentors_words_and_view_of_the_loan_are_printed() -> None:
    said = Decision("ready_on_conditions", "First the oven is delivered.", "not_now")
    found = words(paper(reading("bo_bakery"), decision=said))
    assert found.count("First the oven is delivered.") == 2
    assert "The mentor advises no loan now." in found


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_file_is_light_enough_for_a_weak_network(language: str) -> None:
    assert len(paper(reading("tn_salon_b_revised"), language)) < 130_000


def test_an_arabic_paper_is_read_from_the_right() -> None:
    content = paper(reading("tn_salon_b_revised"), "ar")
    root = PdfReader(BytesIO(content)).trailer["/Root"]
    assert root["/ViewerPreferences"]["/Direction"] == "/R2L"
    assert root["/Lang"] == "ar"


def test_a_long_table_repeats_its_head_and_carries_its_sums() -> None:
    sample = demo_plans.answers("gh_layers")["start"]["assets"][0]
    rows = [
        {**sample, "id": str(n), "name": f"Thing {n}", "price": 10_000, "payer": "cash", "life": "60", "residual": 0}
        for n in range(60)
    ]
    listed = [
        text
        for text in pages(paper(changed("gh_layers", "start", assets=rows)))
        if "Thing 0" in text or "Thing 59" in text
    ]
    assert len(listed) == 2
    assert all("What is needed Grant in kind Already there In money" in text for text in listed)
    last = max(n for n in range(60) if f"Thing {n} " in listed[0])
    assert f"Carried over {(last + 1) * 100:,}" in listed[1]


def test_a_recipe_card_is_a_short_table_that_adds_up_to_what_goes_into_one() -> None:
    seen = without_cards("bo_bakery")
    line = {"id": "a", "name": "Flour", "used": "2", "used_measure": "kg", "pack": "50", "pack_measure": "kg"}
    rows = [{**row, "batch": "40", "piece_pay": 50} for row in seen.answers["sales"]["products"]]
    written = {**seen.answers["sales"], "products": recipes.put(rows, "p1", {**line, "price": 33_000})}
    again = read({**seen.answers, "sales": written}, seen.place, seen.reference, seen.number)
    found = words(paper(again))
    assert "What goes into “Salteña”" in found
    for part in ("Flour 2 kg for the batch 50 kg for Bs 330 0.33", "Pay for each one 0.50", "Together 0.83"):
        assert part in " ".join(found.split())
    assert "One batch makes 40." in found
    assert "What goes into “" not in words(paper(seen))


def test_a_business_that_runs_already_prints_what_it_has_and_owes() -> None:
    given = {**demo_plans.answers("bo_bakery")}
    given["idea"] = {**given["idea"], "start_kind": "running"}
    given["existing"] = SHOP
    seen = read(given, demo_plans.place("bo_bakery"), "KMT-472", 7)
    said = words(paper(seen))
    assert "Today the business has Bs 2,360 and owes Bs 750." in said.replace("\u00a0", " ")
    for line in ("Customers still owe", "The business owes", "Left when all is paid", "After 12 months"):
        assert line in said
    assert "Two months without sales at the start" in said
    assert "Left when all is paid" not in words(paper(reading("bo_bakery")))


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_a_box_that_tells_of_a_shortage_of_the_family_is_never_green(
    case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[tuple[str, str]] = []

    def heard(*given: Any) -> float:
        said.append((given[4], given[6]))
        return note(*given)

    monkeypatch.setattr(household, "note", heard)
    paper(reading(case))
    ((tone, body),) = said
    assert (tone == "green") is ("short" not in body and "nothing left" not in body)


@pytest.mark.parametrize(
    ("place", "said"), [("Kindia, Guinea", "to Kindia, Guinea"), (None, "to Another country")], ids=["told", "not"]
)
def test_the_cover_names_a_country_of_no_list_as_its_person_does(place: str | None, said: str) -> None:
    given = demo_plans.answers("gh_layers")
    given["me"] |= {"country": "other", "place": place}
    there = replace(demo_plans.place("gh_layers"), country="other", currency="GNF")
    found = pages(paper(read(given, there, "KMT-472", 1)))
    assert f"A plan to return {said}" in found[0] and len(found) <= 9
