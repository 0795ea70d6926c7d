"""What if, the recipe card and the book of months on a small phone without scripts: by taps, by keys, and with mistakes."""

from __future__ import annotations

import re

from playwright.sync_api import Browser

from tests.walks.demo import Demo
from tests.walks.walker import PHONE, Walker, walking

WHO = "Home kitchen, Cochabamba"
CUT = """() => [...document.querySelectorAll('.level label, button, .btn')]
    .filter(e => e.clientWidth && e.scrollWidth > e.clientWidth).map(e => e.innerText)"""
KEPT = re.compile(r"\?(saved|gone)=")
LINE = {"name": "Harina", "used": "2", "used_measure": "kg", "pack": "50", "pack_measure": "kg", "price": "300"}
SAVE = "main form .acts button"


def test_trying_counting_and_booking_need_no_scripts(demo: Demo, browser: Browser) -> None:
    plan = str(demo.account(WHO)["plan"])
    with walking(browser, demo, "es", PHONE, scripts=False) as one:
        one.sign_in(WHO)
        one.go(f"{plan}/sent")
        one.page.locator("details:has(form[action$='/withdraw']) > summary").click()
        one.press("form[action$='/withdraw'] button")
        tries_what_if(one, f"{plan}/money/what-if")
        counts_what_goes_into_one(one, f"{plan}/recipe/p1")
        tells_a_month(one, f"{plan}/book/1")
        tells_a_day(one, f"{plan}/book/2/days")
        one.nothing_strange()


def seen(one: Walker) -> str:
    """Measures the page, on which nothing may be cut off either, and reads it."""
    one.measure()
    assert one.page.evaluate(CUT) == []
    return one.page.inner_text("main").replace("\u00a0", " ")


def enters(one: Walker, name: str, text: str) -> None:
    """Writes into a box and presses Enter there."""
    one.page.fill(f"main [name={name}]", text)
    with one.page.expect_navigation():
        one.page.press(f"main [name={name}]", "Enter")


def twice(one: Walker, selector: str) -> None:
    """Presses before the answer is there, and once more."""
    one.page.dblclick(selector)
    one.page.wait_for_url(KEPT)


def refused(one: Walker, *boxes: str) -> None:
    """The page asks again, and its head leads to each of these boxes."""
    told = [str(link.get_attribute("href")) for link in one.page.locator(".errors a").all()]
    assert told == [f"#{box}" for box in boxes]
    assert all(one.page.locator(box).count() for box in told)
    seen(one)


def tries_what_if(one: Walker, page: str) -> None:
    """A lever by its list, counted, kept by two presses, taken back; what is no number moves nothing."""
    one.go(f"{page}?price=abc&pieces=99999&later=")
    assert one.page.input_value("#price") == "0"
    one.go(page)
    before = one.page.inner_text("#told")
    one.page.select_option("#price", label="5 por cada 100 menos")
    one.press("form[data-live] .btn")
    assert one.page.inner_text("#price-is") == "5 por cada 100 menos"
    assert "Según el plan" in seen(one)
    then = one.page.inner_text("#told .lead")
    twice(one, "#seen form button")
    assert "Su plan ya tiene este cambio." in seen(one)
    assert one.page.inner_text("#told .lead") == then
    one.press("form[action*='/versions/'] button")
    one.go(page)
    assert one.page.inner_text("#told") == before


def counts_what_goes_into_one(one: Walker, page: str) -> None:
    """A line with mistakes, then right; taken out and put back."""
    one.go(page)
    seen(one)
    one.press("main .acts a.btn")
    one.press(SAVE)
    refused(one, *LINE)
    for name, text in {**LINE, "used": "abc", "price": "9" * 18}.items():
        box = one.page.locator(f"main [name={name}]")
        box.select_option(text) if name.endswith("measure") else box.fill(text)
    one.press(SAVE)
    refused(one, "used", "price")
    assert "demasiado grande" in one.page.inner_text("#price-e")
    one.page.fill("[name=used]", LINE["used"])
    enters(one, "price", LINE["price"])
    assert "Bs 12,00" in seen(one)  # 2 of 50 kg at 300
    enters(one, "batch", "40")
    assert "Bs 0,30" in seen(one)
    one.press("main tbody a")
    twice(one, "button[value=remove]")
    assert "“Harina” ya no está en la lista." in seen(one)
    one.press("button[value=restore]")
    assert "Bs 0,30" in seen(one)


def tells_a_month(one: Walker, page: str) -> None:
    """Eight taps and one amount; a tap and an amount together are asked about; undone and put back."""
    one.go(page)
    for line in one.page.locator("main fieldset").all():
        line.locator("label:has([type=radio])").last.click()
    enters(one, "cash_sales", "mucho")
    refused(one, "cash_sales")
    enters(one, "cash_sales", "9000")
    refused(one, "cash_sales")
    twice(one, SAVE)
    told = seen(one)
    assert "Bs 9.000,00" in told
    one.press("main form.line button")
    assert "Bs 9.000,00" not in seen(one)
    one.press("main form.line button")
    assert seen(one) == told.replace("Sus respuestas están guardadas.", "Este mes está como antes.")


def tells_a_day(one: Walker, page: str) -> None:
    """A day that the month has not; one line by keys and two presses; taken out and put back."""
    one.go(page)
    one.press(SAVE)
    refused(one, "line", "amount", "day")
    one.page.focus("main [name=line]")
    one.page.keyboard.press("Space")
    one.page.fill("main [name=amount]", "120")
    enters(one, "day", "32")
    refused(one, "day")
    one.page.fill("main [name=day]", "9")
    twice(one, SAVE)
    written = one.page.locator("main ul.rows li")
    assert written.count() == 1
    assert "Bs 120,00" in seen(one)
    for struck in (1, 0):
        one.press("main ul.rows button")
        assert written.locator("s").count() == struck
