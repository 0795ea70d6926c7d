"""A plan as a workbook: every figure told once, all else live formulas, and nothing in it but the plan."""

from __future__ import annotations

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

import openpyxl
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.workbook.workbook import Workbook

from app.documents.workbook import Drawn, draw_workbook
from app.finance.hazards import outcomes
from app.finance.inputs import Before, DatedAmount, OldLoan
from app.finance.loans.grace import moratorium
from app.finance.projection import outlook
from app.language.money import exponent
from app.language.tongues import LANGUAGES, Tongue
from app.plan.day_book import Written, compared
from app.plan.fields import Kind
from app.plan.hard_years import named
from app.plan.limits import TAGS
from app.plan.reading import PlanReading, read
from app.plan.sections import field
from tests.plan import demo_plans

DAY = dt.date(2026, 11, 22)
EVIL = (
    '=HYPERLINK("x")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\t=1",
    "http://example.org",
    "1250,50",
    "_x0041_",
    "\u200b🙂\u202e",
)


def reading(case: str = "gh_layers") -> PlanReading:
    return read(demo_plans.answers(case), demo_plans.place(case), "KMT-472", 7)


def drawn(case: str = "gh_layers", language: str = "en", title: str = "Eggs") -> Drawn:
    return draw_workbook(reading(case), Tongue(language, demo_plans.place(case).country), DAY, title)


def opened(made: Drawn, *, results: bool = False) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(made.content), data_only=results)


def cells(book: Workbook) -> Iterator[Cell]:
    for sheet in book:
        for row in sheet.iter_rows():
            yield from (cell for cell in row if isinstance(cell, Cell))


def formulas(book: Workbook) -> list[Cell]:
    return [cell for cell in cells(book) if cell.data_type == "f"]


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_formula_carries_a_result_for_programs_that_only_show(case: str) -> None:
    made = drawn(case)
    shown = opened(made, results=True)
    live = formulas(opened(made))
    assert len(live) > 1_000
    assert [cell.coordinate for cell in live if shown[cell.parent.title][cell.coordinate].value is None] == []


def test_no_amount_that_follows_is_written_as_a_number() -> None:
    book = opened(drawn())
    for name in ("The box", "Sales and costs", "Profit and balance"):
        numbers = [cell for row in book[name].iter_rows(min_row=6, min_col=2) for cell in row if cell.data_type == "n"]
        assert [cell.coordinate for cell in numbers if cell.value is not None] == []


def test_the_box_shows_what_the_engine_says() -> None:
    sheet = opened(drawn(), results=True)["The box"]
    last = [cell.value for cell in next(row for row in sheet if row[0].value == "In the box at the end")][1:14]
    found = reading().outlook
    assert found is not None
    assert [round(Decimal(str(value)) * 100) for value in last] == [row.closing_cash for row in found.months]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_its_sheets_in_its_direction(language: str) -> None:
    book = opened(drawn("tn_salon_b_revised", language))
    assert len(book.sheetnames) == 11
    assert all(len(name) <= 31 for name in book.sheetnames)
    assert {bool(sheet.sheet_view.rightToLeft) for sheet in book} == {language == "ar"}


def test_nothing_is_hidden_and_nobody_is_named() -> None:
    made = drawn()
    book = opened(made)
    assert {sheet.sheet_state for sheet in book} == {"visible"}
    assert not any(
        line.hidden for sheet in book for line in (*sheet.row_dimensions.values(), *sheet.column_dimensions.values())
    )
    told = book.properties
    assert (told.creator, told.lastModifiedBy, told.title, told.description) == (None, None, None, None)
    assert told.created is not None
    assert told.created.year == 2000
    assert len(book.defined_names) <= 1  # of the filter alone, in some programs
    with zipfile.ZipFile(io.BytesIO(made.content)) as parts:
        assert {part.date_time[0] for part in parts.infolist()} == {1980}
        assert not [name for name in parts.namelist() if "comment" in name or "external" in name or "vba" in name]


def test_the_same_plan_is_the_same_file() -> None:
    assert drawn().content == drawn().content


def test_each_job_has_its_years_and_its_place_in_the_sheet_of_answers() -> None:
    told = [tuple(cell.value for cell in row) for sheet in opened(drawn()) for row in sheet.iter_rows()]
    found = [row[3:5] for row in told if row[1:2] == ("P7",)]
    aunt, offices = "Helping on my aunt’s poultry farm", "Cleaning offices in Italy"
    assert (aunt, "4 years") in found and (aunt, "In my country") in found
    assert (offices, "7 years") in found and (offices, "Abroad") in found


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_every_number_of_a_list_says_how_it_is_known_as_its_row_does(case: str) -> None:
    answers, told = demo_plans.answers(case), opened(drawn(case))["Answers"].iter_rows(values_only=True)
    said = {(row[1], row[2], row[3]): row[5] for row in told}
    for part, key in (("sales", "products"), ("costs", "costs"), ("start", "assets"), ("household", "spending")):
        table = field(part, key)
        for row in answers[part][key]:
            column = next(one for one in table.columns if one.kind is Kind.MONEY)
            assert said[column.number, column.label, row[table.columns[0].key]] == TAGS[row["evidence"]]


def test_each_number_of_a_product_says_how_it_is_known_by_its_own_tag_and_no_tag_is_a_line() -> None:
    answers = demo_plans.answers("gh_layers")
    answers["sales"]["products"][0] |= {"evidence": "guess", "price_sure": "know", "cost_sure": "asked"}
    seen = read(answers, demo_plans.place("gh_layers"), "KMT-472", 7)
    rows = opened(draw_workbook(seen, Tongue("en", "GH"), DAY))["Answers"].iter_rows(values_only=True)
    name = answers["sales"]["products"][0]["name"]
    told = {row[2]: row[5] for row in rows if row[3] == name}
    assert told["How many in a normal month, once you are known?"] == "I guess"
    assert told["What is the price of one?"] == "I know"
    assert told["What does it cost you to make or buy one?"] == "I asked"
    assert not [question for question in told if question.startswith("How do you know")]


def test_a_line_of_a_recipe_card_has_its_own_tag_and_its_sum_none() -> None:
    rows = [row[1:] for row in opened(drawn("bo_bakery"))["Answers"].iter_rows(values_only=True) if row[1] == "S5"]
    beef = "Beef: 2 kg for the batch. Bought: 1 kg for Bs\u00a047.00"
    assert ("S5", "Recipe card: what goes in?", "Salteña · Beef", beef, "I guess") in rows
    costs = {row[2]: row[4] for row in rows if row[1] == "What does it cost you to make or buy one?"}
    assert costs == {"Salteña": "", "Cheese empanada (school kiosks)": "I asked", "Cake to order": "I guess"}


def test_the_names_of_people_stay_out() -> None:
    answers = demo_plans.answers("gh_layers")
    answers["me"] = {**answers["me"], "name": "Zipporah", "helpers": "Philomena"}
    found = read(answers, demo_plans.place("gh_layers"), "KMT-472", 7)
    text = " ".join(str(cell.value) for cell in cells(opened(draw_workbook(found, Tongue("en", "GH"), DAY))))
    assert "Zipporah" not in text
    assert "Philomena" not in text


@pytest.mark.parametrize("evil", EVIL)
def test_a_persons_words_stay_words_whatever_they_begin_with(evil: str) -> None:
    answers = demo_plans.answers("gh_layers")
    answers["idea"] = {**answers["idea"], "idea": evil}
    products = [{**row, "name": evil, "unit": evil} for row in answers["sales"]["products"]]
    answers["sales"] = {**answers["sales"], "products": products}
    found = read(answers, demo_plans.place("gh_layers"), "KMT-472", 7)
    made = draw_workbook(found, Tongue("en", "GH"), DAY, evil)
    said = [cell for cell in cells(opened(made)) if cell.value == evil]
    assert len(said) > 10
    assert {cell.data_type for cell in said} == {"s"}
    assert not any(cell.hyperlink for cell in said)
    assert all(cell.quotePrefix for cell in said[1:])  # a copy into another program stays words too
    assert not any(evil in str(cell.value) for cell in formulas(opened(made)))


def test_the_figures_to_change_have_their_places() -> None:
    made = drawn()
    book, inputs = opened(made), reading().inputs
    assert inputs is not None
    for n, product in enumerate(inputs.products):
        sheet, cell = re.fullmatch(r"'(.*)'!(.*)", made.places[f"products[{n}].price"].replace("$", "")).groups()  # type: ignore[union-attr] # it is one
        assert round(Decimal(str(book[sheet][cell].value)) * 100) == product.price


@pytest.mark.parametrize(("part", "page"), [("rules", "taxes"), ("household", "debts")])
def test_in_short_a_first_picture_says_that_it_is_one_and_nothing_of_hard_years(part: str, page: str) -> None:
    answers = demo_plans.answers("bo_home_kitchen_grant_only")
    whole = in_short(drawn("bo_home_kitchen_grant_only"))
    assert "In 7 hard years the box is never empty either." in whole
    answers[part] = {key: value for key, value in answers[part].items() if key != page}
    first = read(answers, demo_plans.place("bo_home_kitchen_grant_only"), "KMT-472", 7)
    found = in_short(draw_workbook(first, Tongue("en", "BO"), DAY))
    assert "This is only a first picture." in found and "The questions that are left can change these numbers." in found
    assert not [said for said in found if "hard year" in said or "never empty" in said]
    assert found.index("The main figures") == whole.index("The main figures")


TOLD = {
    1: Written({"cash_sales": 900_000, "operating_costs_total": 12_345}, frozenset({"cash_sales"})),
    3: Written({"loan_payment": 50_000, "collections": 777}),
}


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_the_book_of_months_stands_beside_the_plan_in_live_cells(case: str) -> None:
    of = reading(case)
    made = draw_workbook(of, Tongue("en", of.place.country), DAY, months=TOLD)
    assert of.outlook
    rows = list(opened(made, results=True)["The book of months"].iter_rows(min_row=6, values_only=True))
    live = list(opened(made)["The book of months"].iter_rows(min_row=6, values_only=True))
    found = [one for month, written in TOLD.items() for one in compared(of.outlook, month, written).in_all]
    digits = exponent(of.place.currency)
    for one, row, formulas_of in zip(found, rows[:-1], live[:-1], strict=True):
        assert [round(Decimal(str(cell)).scaleb(digits)) for cell in row[4:7]] == [one.planned, one.actual, one.better]
        assert "'The box'!" in str(formulas_of[4]) or not one.planned
        assert str(formulas_of[6]).startswith("=ROUND(")
    assert [row[3] for row in rows if row[3]] == ["I guess"]
    assert round(Decimal(str(rows[-1][6])).scaleb(digits)) == sum(one.better for one in found)
    assert "The book of months" not in opened(drawn(case)).sheetnames


def test_the_hard_years_and_those_of_the_trade_stand_in_a_sheet_of_their_own() -> None:
    of = reading("gh_layers")
    assert of.outlook
    rows = [row for row in opened(drawn())["Hard years"].iter_rows(values_only=True) if isinstance(row[2], int | float)]
    tests = (*of.outlook.stress, *outcomes(of.outlook.inputs, "poultry"))
    assert [row[0] for row in rows] == [named(test.key, of.outlook) for test in tests]
    assert "An illness takes 30 of 100 hens in month 4" in [row[0] for row in rows]
    for row, test in zip(rows, tests, strict=True):
        in_cents = [round(Decimal(str(row[n])) * 100) for n in (2, 3, 4)]
        assert in_cents == [test.min_closing_cash, test.closing_cash_m12, test.lowest_household_reserve]


def in_short(made: Drawn) -> list[str]:
    return [str(row[0].value or "") for row in opened(made)["In short"].iter_rows()]


def test_a_plan_without_figures_has_its_answers_alone() -> None:
    answers = {"idea": {"idea": "Eggs"}}
    found = read(answers, demo_plans.place("gh_layers"), "KMT-472", 1)
    book = opened(draw_workbook(found, Tongue("en", "GH"), DAY, "Eggs"))
    assert book.sheetnames == ["In short", "Answers"]
    assert "Eggs" in [cell.value for cell in cells(book)]


def test_a_loan_that_no_formula_of_ours_gives_is_copied_and_only_its_sums_follow() -> None:
    found = reading()
    assert found.inputs is not None
    assert found.inputs.loan is not None
    inputs = replace(found.inputs, loan=replace(found.inputs.loan, grace=moratorium(2)))
    made = draw_workbook(replace(found, inputs=inputs, outlook=outlook(inputs)), Tongue("en", "GH"), DAY)
    sheet = opened(made)["The loan"]
    first = next(row for row in sheet if row[0].value == 1)
    assert [cell.data_type for cell in first[3:8]] == ["n", "n", "n", "f", "f"]


def test_a_business_that_runs_already_brings_its_box_and_what_it_owes() -> None:
    found = reading()
    assert found.inputs is not None
    before = Before(
        cash=70_000, suppliers=(DatedAmount("Feed", 2, 3_000),), loans=(OldLoan("Susu", 9_000, 1_000, 900),)
    )
    inputs = replace(found.inputs, before=before)
    made = draw_workbook(replace(found, inputs=inputs, outlook=outlook(inputs)), Tongue("en", "GH"), DAY)
    book = opened(made)
    assert (book["Figures to change"][made.places["before.cash"].split("!")[1].replace("$", "")].value) == 700
    first = next(row for row in book["The box"] if row[0].value == "In the box at the start")
    assert first[1].value == "=" + made.places["before.cash"]


def test_without_a_loan_there_is_no_sheet_for_it() -> None:
    assert "The loan" not in opened(drawn("bo_home_kitchen_grant_only")).sheetnames


@pytest.mark.parametrize(
    ("case", "last"),
    [("gh_layers", "… the family and the loan too"), ("bo_home_kitchen_grant_only", "… and the family too")],
)
def test_what_must_be_sold_names_the_loan_that_it_pays(case: str, last: str) -> None:
    page = opened(drawn(case))["How much to sell"]
    assert [row[0].value for row in page.iter_rows() if str(row[0].value).endswith("too")] == [last]
    assert sum(cell.value == last for cell in cells(opened(drawn(case)))) == 2


def test_the_months_stay_in_sight_and_fit_a_page() -> None:
    for name in ("The box", "Sales and costs", "Profit and balance", "The family"):
        sheet = opened(drawn())[name]
        assert sheet.freeze_panes == "B7"
        assert sheet.print_title_rows == "$5:$6"
        assert "KMT-472" in sheet.oddFooter.left.text
        setup = sheet.page_setup
        assert (setup.orientation, setup.fitToWidth or 1, setup.fitToHeight) == ("landscape", 1, 0)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage


def test_what_is_measured_is_followed_in_hundredths_and_paid_to_the_coin() -> None:
    answers = demo_plans.answers("bo_bakery")
    rows = [{**answers["sales"]["products"][0], "units": "2.5"}, *answers["sales"]["products"][1:]]
    answers = {**answers, "sales": {**answers["sales"], "products": rows}}
    kilos = read(answers, demo_plans.place("bo_bakery"), "KMT-472", 7)
    assert kilos.outlook is not None
    made = draw_workbook(kilos, Tongue("en", "BO"), DAY, "Kilos")
    live, shown = (opened(made, results=results)["Sales and costs"] for results in (False, True))
    found = next(cell for cell in cells(opened(made)) if "*" in str(cell.value) and str(cell.value).endswith(",2)"))
    assert found.parent.title == live.title
    row = [shown.cell(found.row, found.column + n).value for n in range(12)]
    assert [Decimal(str(value)) for value in row] == [month.units[0] for month in kilos.outlook.months[1:]]
    assert any(value != int(value) for value in row)
    whole = shown.cell(found.row + 1, found.column).value
    assert whole == kilos.outlook.months[1].units[1] == int(whole)


def test_what_must_be_sold_of_a_thing_is_said_for_the_months_in_which_it_sells_as_on_the_page() -> None:
    made = drawn("sn_sewing")
    shown = opened(made, results=True)["How much to sell"]
    uniform = next(row for row in shown if row[0].value == "School uniform")
    assert [cell.value for cell in uniform[1:4]] == [29, 33, 48]
    assert all(cell.value is None for cell in uniform[4:])
