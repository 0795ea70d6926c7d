"""Why each thing of a list is asked: said on the list's page, and the page of a line leads there."""

from __future__ import annotations

import pytest

from app.plan.sections import field
from tests.web.people import People
from tests.web.visitor import Visitor

PLAN = "/plan/plan-of-abena/part"


@pytest.mark.parametrize(
    ("part", "table", "row"), [("sales", "products", "p1"), ("start", "assets", "new"), ("risks", "risks", "k1")]
)
def test_a_list_says_why_each_thing_is_asked_and_its_lines_lead_there(
    visit: Visitor, people: People, part: str, table: str, row: str
) -> None:
    page = visit(f"{PLAN}/{part}/{table}", people["abena"])
    said = {dt.get_text(): dd.get_text() for dt, dd in zip(page.select("#why dt"), page.select("#why dd"), strict=True)}
    assert said == {column.label: column.why for column in field(part, table).columns if column.why}
    assert said
    line = visit(f"{PLAN}/{part}/{table}/row/{row}", people["abena"])
    ways = [str(way["href"]).partition("#")[0] for way in line.select("a[href$='#why']")]
    assert ways == ([] if table == "products" else [f"{PLAN}/{part}/{table}"])  # a product's page has no bytes for it


def test_where_a_list_explains_itself_nothing_is_offered(visit: Visitor, people: People) -> None:
    assert not visit(f"{PLAN}/costs/costs", people["abena"]).select("#why")
    assert not visit(f"{PLAN}/costs/costs/row/new", people["abena"]).select("a[href$='#why']")
