"""After leaving, the browser's back button shows nothing of the person, even from pages that it holds in memory."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.walks.demo import Demo
from tests.walks.walker import CHROMIUM, COMPUTER, QUIET, Walker, walking

PLAN = "/plan/demo-bo-bakery"
LEAVING = {"sign out": "form[action='/sign-out'] button", "leave quickly": "form.leave button"}
NOBODYS = ("/", "/sign-in", "/handbook", "/leave", "/language")
MARK, MARKED = "() => { window.held = true }", "() => Boolean(window.held)"


@pytest.fixture(scope="module")
def keeper(browser: Browser) -> Iterator[Browser]:
    """A browser that holds the pages it left, as people's browsers do; those of other tests do not."""
    kept = browser.browser_type.launch(
        executable_path=CHROMIUM, args=list(QUIET), ignore_default_args=["--disable-back-forward-cache"]
    )
    yield kept
    kept.close()


def back(one: Walker) -> None:
    one.page.go_back(wait_until="commit")  # a page from memory is never loaded
    one.page.wait_for_timeout(400)


def test_this_browser_does_hold_pages_in_memory(demo: Demo, keeper: Browser) -> None:
    with walking(keeper, demo, "en", COMPUTER) as reader:
        reader.go("/handbook")
        reader.page.evaluate(MARK)
        reader.go("/handbook/13")
        back(reader)
        assert reader.page.evaluate(MARKED)


@pytest.mark.parametrize("scripts", [True, False], ids=["with scripts", "without"])
@pytest.mark.parametrize("way", LEAVING)
def test_the_back_button_shows_nothing_of_the_person(demo: Demo, keeper: Browser, way: str, scripts: bool) -> None:
    with walking(keeper, demo, "en", COMPUTER, scripts) as rosa:
        rosa.sign_in("Rosa")
        rosa.go(PLAN)
        rosa.go(f"{PLAN}/money")
        assert "demo-bo-bakery" in rosa.page.content()
        rosa.page.locator(LEAVING[way]).first.click()
        rosa.page.wait_for_url(re.compile("/$|/handbook$"))
        for _ in range(3):
            back(rosa)
            assert rosa.path in NOBODYS
            assert "demo-bo-bakery" not in rosa.page.content()
            assert "Rosa" not in rosa.page.content()


def test_going_back_while_signed_in_shows_the_page_again(demo: Demo, keeper: Browser) -> None:
    with walking(keeper, demo, "en", COMPUTER) as rosa:
        rosa.sign_in("Rosa")
        rosa.go(PLAN)
        rosa.go(f"{PLAN}/money")
        back(rosa)
        assert rosa.path == PLAN
        assert rosa.page.locator("main").is_visible()


def test_going_back_to_a_refused_form_shows_its_page_and_asks_nothing(demo: Demo, keeper: Browser) -> None:
    question = "/plan/demo-tn-salon-a-first-draft/part/household/reserve"
    with walking(keeper, demo, "en", COMPUTER) as leila:
        leila.sign_in("Leïla")
        leila.go(question)
        amount = leila.page.locator("[name=reserve]")
        amount.fill("12 goats")
        leila.press("main form button.btn")
        assert leila.page.locator(".errors").is_visible()
        leila.go(question.rsplit("/part", 1)[0])
        back(leila)
        assert leila.path == question
        assert leila.page.locator("[name=reserve]").is_visible()
