"""The starting points: enough in each, guesses within the limits, and rows that the forms take in every language."""

from __future__ import annotations

import copy
import datetime as dt
import re
from collections.abc import Iterator
from typing import Any

import pytest
from werkzeug.datastructures import MultiDict

from app.language.tongues import LANGUAGES, Tongue
from app.plan.fields import Kind
from app.plan.limits import is_tag
from app.plan.looked_at import WAITS
from app.plan.progress import complete
from app.plan.reading import PlanReading, read
from app.plan.sections import field
from app.plan.sections.idea import TRADE
from app.plan.starting_points import POINTS, StartingPoint, of_trade, point, product_of_row, risks, thing_of_row
from app.plan.starting_points.materials import MATERIALS
from app.plan.starting_points.shape import Risk
from app.plan.starting_points.taking import PARTS, Line, Part, rows, still_empty
from app.plan.starting_points.telling import guess_behind, in_short, name, reasons, usually_used
from app.web.section_form import SectionForm
from tests.plan import demo_plans

EN = Tongue("en", "GH")
FIRST = dt.date(2026, 12, 1)
LEFT_OPEN = {"products": {"price", "unit_cost"}, "things": {"price", "payer"}, "costs": {"amount"}}
every = pytest.mark.parametrize("one", POINTS, ids=lambda one: one.key)
each_part = pytest.mark.parametrize("part", PARTS, ids=lambda part: part.key)


def taken(part: Part, one: StartingPoint, country: str = "GH", tongue: Tongue = EN) -> list[dict[str, Any]]:
    return rows(part, one, country, FIRST, tongue.gettext)


def texts(one: StartingPoint) -> Iterator[str]:
    yield from (one.title, one.year.why, EN.speak(in_short(one)))
    for part in PARTS:
        for line in part.lines(one):
            yield name(line)
            yield from (EN.speak(reason) for reason in reasons(line))
            if isinstance(line, Risk):
                yield from (line.before, line.after)


def test_there_are_fourteen_trades_each_with_a_key_of_its_own() -> None:
    assert len(POINTS) == len({one.key for one in POINTS}) == 14
    assert all(point(one.key) is one for one in POINTS)
    assert point("gold") is None


@every
def test_a_starting_point_has_enough_to_start_from(one: StartingPoint) -> None:
    least = {"products": 2, "things": 4, "costs": 5, "papers": 3, "risks": 4}
    assert all(len(part.lines(one)) >= least[part.key] for part in PARTS)
    assert one.trade in {choice.key for choice in TRADE.choices}


@every
def test_every_sentence_has_at_most_fifteen_words(one: StartingPoint) -> None:
    for text in texts(one):
        for sentence in re.split(r"[.?:] ", text):
            assert len(sentence.split()) <= 15, sentence


@each_part
@every
def test_the_forms_take_every_row_once_the_open_amounts_are_written(one: StartingPoint, part: Part) -> None:
    table = field(part.section, part.table)
    columns = [column for column in table.columns if not column.elsewhere]
    for language in LANGUAGES:
        tongue = Tongue(language, "SN")
        for row in taken(part, one, "SN", tongue):
            assert re.fullmatch(r"sp[a-z]{1,14}", row["id"])
            filled = {**row, **dict.fromkeys(LEFT_OPEN.get(part.key, ()), 100)}
            if part.key == "things":
                filled["payer"] = "cash"
            form = SectionForm(columns, filled, tongue, "XOF", waits=False)
            typed = SectionForm(columns, {}, tongue, "XOF", posted(form), waits=False)
            assert typed.validate(), [(q.field.key, q.error) for q in typed.errors]
            assert {**typed.row(row["id"], row.get("evidence")), WAITS: True} == filled


def posted(form: SectionForm) -> Any:
    """What a browser sends when the page of these answers is saved as it stands."""
    sent: MultiDict[str, str] = MultiDict()
    for question in form.questions:
        if question.field.kind is Kind.SERIES:
            for n, text in enumerate(question.input.typed, 1):
                sent.add(f"{question.field.key}-{n}", text)
        else:
            sent.setlist(question.field.key, question.input.typed)
    return sent


@each_part
@every
def test_a_row_holds_no_price_waits_for_it_and_is_a_guess(one: StartingPoint, part: Part) -> None:
    table = field(part.section, part.table)
    columns = {column.key: column for column in table.columns}
    for row in taken(part, one):
        assert set(row) - {"id", "evidence", WAITS} <= set(columns)
        assert not [key for key in row if key in columns and columns[key].kind is Kind.MONEY]
        open_now = {column.key for column in table.columns if column.required and column.key not in row}
        assert open_now == LEFT_OPEN.get(part.key, set())
        assert row.get("evidence") == ("guess" if table.measured else None)
        assert {row.get(column.key) for column in table.columns if is_tag(column)} <= {"guess"}
    assert complete(table, taken(part, one)) == (part.key not in LEFT_OPEN)


@each_part
@every
def test_no_list_is_longer_than_its_table_and_no_id_comes_twice(one: StartingPoint, part: Part) -> None:
    ids = [row["id"] for row in taken(part, one)]
    assert len(ids) == len(set(ids)) <= (field(part.section, part.table).most or 0)


@each_part
def test_a_line_is_guessed_alike_in_every_trade_that_has_it(part: Part) -> None:
    found: dict[str, Line] = {}
    for one in POINTS:
        for line in part.lines(one):
            assert found.setdefault(line.key, line) == line


def test_a_product_has_a_key_that_no_other_trade_uses() -> None:
    keys = [product.key for one in POINTS for product in one.products]
    assert len(keys) == len(set(keys))


OVEN, EGGS = (line.name for line in (thing_of_row("spoven"), product_of_row("speggs")) if line)


def test_a_taken_row_that_is_called_otherwise_now_has_no_guess_of_ours_behind_it() -> None:
    assert guess_behind("start", "spoven", "BO", "Mixer") == ()
    spanish = Tongue("es").gettext(OVEN)
    assert guess_behind("start", "spoven", "BO", spanish) == guess_behind("start", "spoven", "BO", OVEN) != ()


def test_the_guess_behind_a_taken_row_is_told() -> None:
    said = [EN.speak(reason) for reason in guess_behind("start", "spoven", "BO", OVEN)]
    assert said[:2] == ["It lasts about 84 months.", "Good metal lasts if it is cleaned and kept dry."]
    assert EN.speak(guess_behind("sales", "speggs", "PE", EGGS)[0]) == "144 a month. Counted by: crate."
    assert guess_behind("start", "a1", "PE", OVEN) == guess_behind("costs", "speggs", "PE", EGGS) == ()
    assert EN.speak(guess_behind("sales", "speggs", "GH", EGGS)[-1]).endswith(
        "a plan that was counted in this country."
    )
    assert product_of_row("eggs") is None


def test_what_usually_goes_into_a_taken_product_is_told_while_it_is_called_so() -> None:
    materials = usually_used("spbread", "GH", "Bread")
    assert materials is not None
    assert EN.speak(materials) == "Usually used: flour, yeast, fat, salt, sugar, bags."
    assert usually_used("spbread", "GH", "Rolls") is None
    assert usually_used("p1", "GH", "Bread") is None
    assert set(MATERIALS) <= {product.key for one in POINTS for product in one.products}


@pytest.mark.parametrize(
    ("section", "row", "called", "why"),
    [
        ("costs", "sprent", "Rent", "Rent is due from the first day, with few sales or many."),
        ("rules", "spregister", "Entry in the trade register", "Banks and larger customers often ask for it."),
        ("risks", "spill", "I fall ill and cannot work.", "Most people are ill for some days in a year."),
    ],
)
def test_the_reason_of_a_taken_cost_paper_or_risk_is_told(section: str, row: str, called: str, why: str) -> None:
    assert EN.speak(guess_behind(section, row, "GH", called)[-1]) == why


def test_a_cost_grows_with_sales_only_where_each_sale_uses_some_of_it() -> None:
    """Fuel, gas, ice and blades are used up by each sale; one trip carries few crates or many."""
    growing = {cost.key for one in POINTS for cost in one.costs if cost.grows == "variable"}
    assert growing == {"cooking", "fuel", "ice", "smalltools"}


def test_the_library_holds_twenty_five_risks_and_each_trade_a_short_checklist_of_them() -> None:
    library = {line.key: line for line in vars(risks).values() if isinstance(line, Risk)}
    assert len(library) == 25
    assert {risk.key for one in POINTS for risk in one.risks} == set(library)
    assert all(5 <= len(one.risks) <= 7 for one in POINTS)


def test_the_trades_own_starting_points_come_first() -> None:
    near, others = of_trade("food")
    assert [one.key for one in near] == ["bakery", "foodstall", "fish"]
    assert len(near) + len(others) == len(POINTS)
    assert of_trade(None) == ((), POINTS)


def test_every_trade_of_the_question_has_a_starting_point() -> None:
    assert {one.trade for one in POINTS} == {choice.key for choice in TRADE.choices} - {"other"}


@pytest.mark.parametrize("stored", [None, "unknown", []])
def test_a_list_without_rows_is_still_empty(stored: Any) -> None:
    assert still_empty(PARTS[0], {"sales": {"products": stored}})
    assert not still_empty(PARTS[0], {"sales": {"products": [{"id": "a"}]}})


def test_what_it_would_add_is_said_in_one_line() -> None:
    assert EN.speak(in_short(POINTS[0])) == "2 products, 5 things, 6 costs, 4 papers and 6 risks"


@each_part
@every
def test_each_guess_says_why(one: StartingPoint, part: Part) -> None:
    for line in part.lines(one):
        said = [EN.speak(reason) for reason in reasons(line)]
        assert EN.speak(line.why) in said
        assert len(EN.speak(line.why).split()) > 3, "a reason, not a word"


def test_what_is_guessed_stands_before_its_reason() -> None:
    layers = POINTS[0]
    eggs, feed, ill = (
        [EN.speak(one) for one in reasons(line)] for line in (layers.products[0], layers.costs[0], risks.ILL)
    )
    assert eggs[1] == "200 hens lay about 5 eggs a week each. One crate holds 30."
    assert feed[-1] == "It begins with the animals. They eat every day, with few sales or many."
    assert ill[:2] == ["How likely is it? Sometimes", "Most people are ill for some days in a year."]


def with_thing(row: dict[str, Any]) -> PlanReading:
    given = copy.deepcopy(demo_plans.answers("bo_bakery"))
    given["start"]["assets"][0].update(row)
    return read(given, demo_plans.place("bo_bakery"), "ABC-123", 1)


def test_a_thing_that_lasts_much_longer_than_its_starting_point_is_asked_about() -> None:
    seen = with_thing({"id": "spoven", "life": "127", "name": "My oven"})
    (found,) = (one for one in seen.advice if one.code == "X15")
    said = EN.speak(found.message)
    assert said == "“My oven” lasts 127 months in your plan. We guessed 84 months. Why will it last longer?"
    assert (found.severity, found.section, found.step) == ("ask", "start", "assets")


@pytest.mark.parametrize("life", ["126", "unknown", None])
def test_a_thing_near_its_starting_point_or_without_a_life_is_not_asked_about(life: str | None) -> None:
    assert "X15" not in [one.code for one in with_thing({"id": "spoven", "life": life}).advice]


def test_a_persons_own_row_never_counts_as_taken() -> None:
    assert thing_of_row("oven") is None
    found = thing_of_row("spoven")
    assert found is not None
    assert found.life == 84
