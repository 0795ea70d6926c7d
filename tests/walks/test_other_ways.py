"""The same pages from right to left, and the same road without scripts."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, expect

from tests.walks.demo import Demo
from tests.walks.walker import COMPUTER, PHONE, walking

DRAFT = "/plan/demo-tn-salon-a-first-draft"
PAGES = (
    "/my-data", "/plan", DRAFT, f"{DRAFT}/part/idea/need", f"{DRAFT}/part/sales/products", f"{DRAFT}/part/costs/drawings",
    f"{DRAFT}/part/sources/dates", f"{DRAFT}/part/market", f"{DRAFT}/money", f"{DRAFT}/money/profit",
    f"{DRAFT}/money/household", f"{DRAFT}/money/loan", f"{DRAFT}/money/stress", f"{DRAFT}/offers", f"{DRAFT}/check",
    f"{DRAFT}/send", "/handbook", "/handbook/13",
)  # fmt: skip


def test_the_pages_hold_in_arabic(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "ar", PHONE) as leila:
        leila.go("/")
        leila.look()
        leila.sign_in("Leïla")
        for path in PAGES:
            leila.go(path)
            leila.look()
        leila.nothing_strange()


def test_the_mentor_reads_in_arabic(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "ar", COMPUTER) as mentor:
        mentor.sign_in("Mentor")
        mentor.look()
        mentor.go("/mentoring/demo-tn-salon-b-revised")
        assert mentor.page.locator(".diff").count() == 1
        mentor.look()
        mentor.nothing_strange()


def test_staff_read_their_pages_in_spanish(demo: Demo, browser: Browser) -> None:
    for name in ("Trainer", "Desk", "Lender", "Administrator"):
        with walking(browser, demo, "es", PHONE) as one:
            one.sign_in(name)
            assert one.path == one.demo.account(name)["home"]
            one.look()
            one.nothing_strange()


@pytest.mark.parametrize("language", ["es", "pt"])  # the longest heads of tables
def test_the_chapters_fit_a_phone(demo: Demo, browser: Browser, language: str) -> None:
    with walking(browser, demo, language, PHONE) as reader:
        for chapter in (10, 11, 13):
            reader.go(f"/handbook/{chapter}")
            reader.look()
        reader.nothing_strange()


@pytest.mark.parametrize("language", ["es", "fr"])  # the longest months and amounts
def test_the_tables_of_every_month_fit_a_phone_when_they_are_open(demo: Demo, browser: Browser, language: str) -> None:
    with walking(browser, demo, language, PHONE) as rosa:
        rosa.sign_in("Rosa")
        for page in ("", "/household", "/profit", "/loan", "/thin"):
            rosa.go(f"/plan/demo-bo-bakery/money{page}")
            rosa.page.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
            rosa.measure()
            beyond = "all => all.filter(one => one.getBoundingClientRect().right > innerWidth - 15).length"
            assert rosa.page.locator("main table").evaluate_all(beyond) == 0, page
        rosa.nothing_strange()


def test_the_levers_are_sliders_where_scripts_run(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as rosa:
        rosa.sign_in("Rosa")
        rosa.go("/plan/demo-bo-bakery/money/what-if?price=5")
        page = rosa.page
        assert page.locator("form[data-live] select").count() == 0
        assert page.locator("#price + .ends span").all_inner_texts() == ["30 por cada 100 menos", "30 por cada 100 más"]
        edges = "all => all.map(one => {const words = document.createRange(); words.selectNodeContents(one); \
            return Math.abs(words.getBoundingClientRect().right - one.parentElement.getBoundingClientRect().right)})"
        assert max(page.locator(".ends > :last-child").evaluate_all(edges)) < 2, "it stands under the right end"
        page.press("#price", "ArrowRight")
        expect(page.locator("#price-is")).to_have_text("10 por cada 100 más")
        rosa.look()
        rosa.nothing_strange()


def test_everything_works_without_scripts(demo: Demo, browser: Browser) -> None:
    plan = "/plan/demo-sn-sewing-b-seasonal-loan"
    with walking(browser, demo, "fr", PHONE, scripts=False) as modou:
        modou.sign_in("Modou")
        modou.go(f"{plan}/part/idea/idea")
        modou.page.fill("[name=idea]", "Uniformes et boubous, cousus à Pikine.")
        modou.press("button[name=go][value=stop]")
        assert modou.path == plan
        modou.go(f"{plan}/part/idea/idea")
        assert modou.page.input_value("[name=idea]") == "Uniformes et boubous, cousus à Pikine."
        for page in ("/money", "/offers", "/check"):
            modou.go(plan + page)
        modou.go(f"{plan}/send")
        modou.press("main form .btn")
        assert modou.path == f"{plan}/sent"
        leaves_quickly(modou, plan)


def leaves_quickly(modou, plan: str) -> None:  # type: ignore[no-untyped-def] # either of two kinds of browser
    """One press: the visit has ended on the server, and a neutral page is there."""
    modou.page.locator("form.leave button").click()
    modou.page.wait_for_url("**/handbook")
    modou.page.goto(modou.demo.base_url + plan)
    assert modou.path == "/sign-in"
    assert modou.strangers == []


def test_leaving_quickly_covers_the_page_and_ends_the_visit(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "en", PHONE) as abena:
        abena.sign_in("Abena")
        abena.go("/plan/demo-gh-layers")
        assert abena.page.evaluate("() => { document.body.focus(); return true }")
        abena.page.keyboard.press("Tab")
        assert "exit" in str(abena.page.evaluate("() => document.activeElement.className"))
        leaves_quickly(abena, "/plan/demo-gh-layers")
