"""Left alone: warned with one press to go on, then signed out with nothing lost."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from tests.walks.demo import Demo, started
from tests.walks.phone import NOTHING, kept
from tests.walks.walker import PHONE, Walker, walking

PLAN = "/plan/demo-bo-bakery"
NEED = f"{PLAN}/part/idea/need"
IDEA = f"{PLAN}/part/idea/idea"
OPEN = "/plan/demo-gh-layers/part/idea/need"  # of a plan that no walk sends
QUIET = 10  # seconds; the page asks when half of them are over
READ = "() => document.documentElement.innerText"


@pytest.fixture(scope="module")
def hurried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Demo]:
    """The demo where a returnee may be quiet for some seconds only, on her own phone and on a shared one."""
    quiet = {"IDLE_RETURNEE": str(QUIET), "IDLE_SHARED": str(QUIET)}
    with started(tmp_path_factory.mktemp("hurried"), **quiet) as running:
        yield running


def box(page: Page) -> Locator:
    return page.locator("dialog.still")


def at_a_question(one: Walker, name: str = "Rosa", question: str = NEED, shared: bool = False) -> None:
    one.sign_in(name, shared)
    one.go(question)


def test_one_press_goes_on_and_typed_text_outlasts_the_visit(hurried: Demo, browser: Browser) -> None:
    with walking(browser, hurried, "es", PHONE) as rosa:
        at_a_question(rosa)
        page, words = rosa.page, "Pan fresco antes de las seis, también el domingo."
        page.locator("[name=need]").focus()
        expect(box(page)).to_be_visible(timeout=QUIET * 1000)
        assert page.evaluate("() => document.activeElement.closest('dialog') !== null")
        with page.expect_response("**/still-here") as went_on:
            page.keyboard.press("Enter")
        assert went_on.value.json()["left"] >= QUIET - 1
        expect(box(page)).to_be_hidden()
        assert page.evaluate("() => document.activeElement.name") == "need"
        page.fill("[name=need]", words)
        page.wait_for_url("**/away?*", timeout=3 * QUIET * 1000)
        assert "kept" in page.url
        rosa.look()
        assert words not in page.content()
        rosa.press("main a.btn")
        for field, text in hurried.fields("Rosa").items():
            page.fill(f"input[name={field}]", text)
        rosa.press("main form button:not([name])")
        assert rosa.path == "/send-again"
        rosa.press("main form button")
        rosa.go(NEED)
        assert page.input_value("[name=need]") == words
        rosa.nothing_strange()


def test_on_a_shared_phone_typed_text_outlasts_the_visit_and_nothing_of_it_stays_there(
    hurried: Demo, browser: Browser
) -> None:
    """Who takes the phone next reads nothing; the person finds her words with her card, on any phone."""
    with walking(browser, hurried, "es", PHONE) as rosa, walking(browser, hurried, "es", PHONE) as elsewhere:
        at_a_question(rosa, question=IDEA, shared=True)
        page, words = rosa.page, "Pan y empanadas para las fiestas del barrio."
        page.fill("[name=idea]", words)
        expect(box(page)).to_be_visible(timeout=QUIET * 1000)
        page.wait_for_url("**/away?*", timeout=3 * QUIET * 1000)
        assert "kept" in page.url
        assert words not in page.content()
        assert kept(page) == NOTHING
        page.go_back()
        assert words not in page.content()
        rosa.sign_in("Abena", shared=True)
        assert words not in page.content()  # here may wait what she left herself
        rosa.go("/plan")
        assert words not in page.content()
        elsewhere.sign_in("Rosa", shared=True)
        assert elsewhere.path == "/send-again"
        elsewhere.press("main form button")
        elsewhere.go(IDEA)
        assert elsewhere.page.input_value("[name=idea]") == words
        assert kept(elsewhere.page) == NOTHING
        rosa.nothing_strange()
        elsewhere.nothing_strange()


def test_typing_on_keeps_the_warning_away(hurried: Demo, browser: Browser) -> None:
    with walking(browser, hurried, "es", PHONE) as rosa:
        at_a_question(rosa)
        rosa.page.locator("[name=need]").focus()
        until = time.monotonic() + QUIET + 3
        while time.monotonic() < until:
            rosa.page.keyboard.type("pan ")
            rosa.page.wait_for_timeout(500)
            assert not box(rosa.page).is_visible()
        assert rosa.path == NEED
        rosa.nothing_strange()


def test_a_second_page_keeps_the_first_one_quiet(hurried: Demo, browser: Browser) -> None:
    with walking(browser, hurried, "es", PHONE) as rosa:
        at_a_question(rosa)
        second = rosa.context.new_page()
        for _ in range(4):
            second.goto(hurried.base_url + PLAN)
            rosa.page.wait_for_timeout(QUIET * 1000 / 3)
            assert not box(rosa.page).is_visible()
        assert rosa.path == NEED


def test_a_phone_that_slept_asks_the_server_when_it_wakes(demo: Demo, browser: Browser) -> None:
    """Its own clock says that the time is over; the server knows of a page that was opened since."""
    with walking(browser, demo, "es", PHONE) as abena:
        abena.page.clock.install()
        at_a_question(abena, "Abena", OPEN)
        abena.page.fill("[name=need]", "Pan")
        with abena.page.expect_response("**/away") as asked:
            abena.page.clock.fast_forward("16:00")
        assert asked.value.json()["left"] > 800
        expect(abena.page.locator("main")).to_be_visible()
        assert abena.page.input_value("[name=need]") == "Pan"
        assert not box(abena.page).is_visible()


def test_without_a_network_the_text_stays_covered_on_the_page_until_it_is_kept(hurried: Demo, browser: Browser) -> None:
    with walking(browser, hurried, "es", PHONE) as abena:
        # what she leaves waiting must not meet the words of the other tests
        at_a_question(abena, "Abena", OPEN)
        page = abena.page
        page.fill("[name=need]", "Pan de cada día")
        page.route(re.compile("/(away|still-here)$"), lambda route: route.abort())
        expect(page.locator("dialog .neg")).to_be_visible(timeout=2 * QUIET * 1000)
        expect(page.locator("main")).to_be_hidden(timeout=QUIET * 1000)
        assert "Pan de cada" not in str(page.evaluate(READ))
        page.unroute_all()
        box(page).locator("button").click()
        page.wait_for_url(re.compile(r"/away\?.*kept"))
