"""Counting an easy number on the phone: it needs no network, says the same as the server, and never waits to be sent."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.walks.demo import Demo
from tests.walks.phone import PLAN, on_a_line, opened, stored, waiting
from tests.walks.walker import PHONE, Walker, walking

UNSEEN = dict.fromkeys(map(ord, "\u2068\u2069"))  # round a unit on the phone, where a page has <bdi>
NEW_PRODUCT = f"{PLAN}/part/sales/products/row/newone01"
NEW_THING = f"{PLAN}/part/start/assets/row/newone02"
MANY = [
    ("30", "day", "26"),
    ("2.5", "day", "27"),
    ("45,5", "week", ""),
    ("0.25", "day", "30"),
    ("62.5", "year", ""),
    ("30", "year", ""),
    ("٤٠", "day", "٣٠"),
]


def counts(one: Walker, path: str, boxes: dict[str, str], time: str = "") -> None:
    """Opens the box, writes the easy numbers and presses."""
    if one.path != path:
        one.go(path)
    if not one.page.locator("details:has(#count)[open]").count():
        one.page.locator("details:has(#count) > summary").click()
    for name, text in boxes.items():
        one.page.fill(f"[name={name}]", text)
    if time:
        one.choose("in_a", time)
    one.page.click("button[value=count]")


def test_the_month_is_counted_without_a_network_and_saved_when_it_is_back(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        before, page = stored(demo, "sales")[0], opened(abena, NEW_PRODUCT)
        page.fill("[name=name]", "Gallinas viejas")
        page.locator("[name=most]").evaluate("box => (box.value = '1.600')")  # folded away
        line.away = True
        counts(abena, NEW_PRODUCT, {"a_day": "30", "days": "26"}, "day")
        said = page.locator("form > .note.good")
        expect(said).to_have_text("30 al día en 26 días: 780 al mes.")
        expect(said).to_be_in_viewport()
        assert page.input_value("[name=units]") == "780"
        assert waiting(page) == []
        abena.look()
        page.fill("[name=unit]", "gallina")
        page.fill("[name=price]", "40")
        page.fill("[name=unit_cost]", "10")
        page.click("button[name=go][value=list]")
        page.wait_for_url("**/not-sent")
        assert len(waiting(page)) == 1
        line.away = False
        page.click("main a.btn")
        page.wait_for_url("**/part/sales/products?saved=1")
        assert waiting(page) == []
        assert stored(demo, "sales")[0] == before + 1
        assert "'units': '780'" in stored(demo, "sales")[1]


def test_what_the_phone_cannot_count_says_so_beside_the_button_and_stays(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEW_PRODUCT)
        line.away = True
        counts(abena, NEW_PRODUCT, {"a_day": "unas cuantas", "days": "26"}, "day")
        fault = page.locator("#count .note.must")
        expect(fault).to_contain_text("No hay señal.")
        expect(fault).to_be_in_viewport()
        assert waiting(page) == []
        assert page.input_value("[name=a_day]") == "unas cuantas"
        expect(page.locator("main > [role=status] .note")).to_have_count(0)
        abena.look()
        line.away = False
        with page.expect_navigation():
            page.click("button[value=count]")
        expect(page.locator("#a_day-e")).to_be_visible()
        page.fill("[name=a_day]", "30")
        with page.expect_navigation():
            page.click("button[value=count]")
        assert page.input_value("[name=units]") == "780"


def test_the_price_of_all_pieces_is_counted_without_a_network(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEW_THING)
        line.away = True
        counts(abena, NEW_THING, {"pieces": "12", "each": "85"})
        expect(page.locator("form > .note.good")).to_have_text("12 por 85,00: 1.020,00 en total.")
        assert page.input_value("[name=price]") == "1.020,00"
        counts(abena, NEW_THING, {"pieces": "", "each": "85"})
        expect(page.locator("form > .note.good")).to_have_text("1 por 85,00: 85,00 en total.")
        assert waiting(page) == []


@pytest.mark.parametrize(("many", "time", "days"), MANY)
def test_the_phone_counts_as_the_server_does(many: str, time: str, days: str, demo: Demo, browser: Browser) -> None:
    found = []
    for scripts in (True, False):
        with walking(browser, demo, "en", PHONE, scripts) as abena:
            abena.sign_in("Abena", shared=True)
            counts(abena, NEW_PRODUCT, {"a_day": many, "days": days}, time)
            said = abena.page.locator("form > .note.good")
            expect(said).to_be_visible()
            month = said.inner_text().partition(":")[2].translate(UNSEEN)
            found.append((abena.page.input_value("[name=units]"), month))
    assert found[0] == found[1]
