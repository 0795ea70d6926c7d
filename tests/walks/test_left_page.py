"""A page that is left with unsaved words: they stand in it again when it is opened the next time, with a plain note."""

from __future__ import annotations

import re
import sqlite3
import time

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.walks.demo import Demo
from tests.walks.phone import NEED, NOTHING, PLAN, kept, on_a_line, opened, stored, waiting
from tests.walks.walker import PHONE, Walker, walking

WORDS = "Huevos que costaron diez minutos"
WAYS = {
    "a word": "main a[href='/handbook/words']",
    "the whole part": f"main a[href='{PLAN}/part/idea']",
    "the plan": f"main a.back[href='{PLAN}']",
    "the bar": ".nav a[href='/handbook']",
}


SOMETHING_WAITS = """async () => await caches.has('kept')
    && (await (await caches.open('kept')).keys()).some(one => one.url.includes('/kept/'))"""


def kept_aside(demo: Demo, words: str) -> bool:
    with sqlite3.connect(demo.instance / "ritorno.db") as base:
        return bool(base.execute("select 1 from web_session where data like ?", (f"%{words}%",)).fetchone())


def put_aside(demo: Demo, words: str) -> None:
    """The server has them."""
    until = time.monotonic() + 10
    while not kept_aside(demo, words):
        assert time.monotonic() < until, "nothing came"
        time.sleep(0.1)


def typed(one: Walker, path: str = NEED, words: str = WORDS) -> Page:
    one.go(path)
    one.page.locator("[name=need]").fill(words)
    return one.page


@pytest.mark.parametrize("shared", [False, True], ids=["own phone", "shared phone"])
@pytest.mark.parametrize("way", WAYS)
def test_whoever_presses_a_link_finds_the_words_again(demo: Demo, browser: Browser, way: str, shared: bool) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena", shared=shared)
        if not shared:
            opened(abena, NEED)  # nobody types and leaves in the blink in which the worker takes its place
        before, page = stored(demo), typed(abena)
        abena.press(WAYS[way])
        put_aside(demo, WORDS)  # somebody looks at it before she goes back
        page.go_back()
        assert abena.path == NEED
        expect(page.locator("[name=need]")).to_have_value(WORDS)
        expect(page.locator("[data-unsaved] .note")).to_be_visible()
        expect(page.locator("[data-unsaved] .note")).to_contain_text("no lo había guardado")
        abena.look()
        assert stored(demo) == before  # half an answer takes the place of no whole one
        if shared:
            assert kept(page) == NOTHING
        else:
            assert waiting(page) == []
        abena.press("[data-unsaved] [name=let-go]")
        assert abena.path == NEED
        assert page.input_value("[name=need]") != WORDS
        expect(page.locator("[data-unsaved]")).to_have_count(0)
        abena.go(PLAN)  # the page that the words were deleted from said nothing when it went
        assert not kept_aside(demo, WORDS)
        abena.go(NEED)
        assert page.input_value("[name=need]") != WORDS
        abena.nothing_strange()


def test_a_tab_that_was_closed_loses_nothing_and_saving_ends_the_waiting(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena")
        page, words = typed(abena), "Huevos de la ventana cerrada"
        page.fill("[name=need]", words)
        abena.page = abena.context.new_page()
        page.close()
        put_aside(demo, words)
        for _ in range(2):  # as often as she only looks
            abena.go(NEED)
            expect(abena.page.locator("[name=need]")).to_have_value(words)
            expect(abena.page.locator("[data-unsaved] .note")).to_be_visible()
        abena.press("button[name=go][value=on]")
        assert words in stored(demo)[1]
        abena.go(NEED)
        expect(abena.page.locator("[data-unsaved]")).to_have_count(0)


def test_what_is_saved_is_not_told_as_unsaved(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena")
        typed(abena, words="Huevos guardados de verdad")
        abena.press("button[name=go][value=on]")
        abena.go(NEED)
        expect(abena.page.locator("[data-unsaved]")).to_have_count(0)


def test_ticks_lists_and_a_new_line_come_back(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena")
        abena.go(f"{PLAN}/part/sales/products")
        abena.press("main a.btn[href*='/row/']")
        abena.page.fill("[name=name]", "Plumas")
        abena.go(f"{PLAN}/part/sales/products")
        put_aside(demo, "Plumas")
        abena.press("main a.btn[href*='/row/']")
        expect(abena.page.locator("[name=name]")).to_have_value("Plumas")
        abena.press("[data-unsaved] [name=let-go]")
        assert abena.page.input_value("[name=name]") == ""
        abena.go(f"{PLAN}/part/sales/products")
        assert not kept_aside(demo, "Plumas")  # another new line would lead to it


@pytest.mark.parametrize("shared", [False, True], ids=["own phone", "shared phone"])
def test_leaving_quickly_leaves_nothing_anywhere(demo: Demo, browser: Browser, shared: bool) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena", shared=shared)
        page, words = typed(abena), "Huevos de los que nadie debe saber"
        page.fill("[name=need]", words)
        page.click("form.leave button")
        page.wait_for_url(re.compile("^(?!.*/part/)"))
        page.wait_for_timeout(500)
        assert words not in (demo.instance / "ritorno.db").read_bytes().decode("latin-1")
        abena.go("/handbook")
        assert kept(page) == NOTHING
        abena.sign_in("Abena")
        abena.go(NEED)
        assert abena.page.input_value("[name=need]") != words


def test_what_waits_is_nobody_elses(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena", shared=True)
        words = "Huevos para mi visita que viene"
        typed(abena, words=words)
        abena.go("/handbook")
        put_aside(demo, words)
        abena.context.clear_cookies()
        abena.sign_in("Rosa", shared=True)
        assert words not in abena.page.content()
        abena.context.clear_cookies()
        abena.sign_in("Abena", shared=True)
        abena.go(NEED)
        expect(abena.page.locator("[name=need]")).to_have_value(words)
        abena.press("[data-unsaved] [name=let-go]")


def test_without_a_line_the_words_wait_on_an_own_phone_until_it_is_back(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        before, page = stored(demo), opened(abena, NEED)
        page.fill("[name=need]", "Huevos sin señal")
        line.away = True
        page.goto(line.url + PLAN)
        page.wait_for_function(SOMETHING_WAITS)
        assert len(waiting(page)) == 1
        assert "csrf_token" not in waiting(page)[0]
        line.away = False
        page.goto(line.url + NEED)
        expect(page.locator("[name=need]")).to_have_value("Huevos sin señal")
        expect(page.locator("[data-unsaved] .note")).to_be_visible()
        assert waiting(page) == []
        assert stored(demo) == before
        abena.press("[data-unsaved] [name=let-go]")


def test_private_words_never_wait_on_a_phone(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, f"{PLAN}/part/household/sacrifices")
        abena.choose("sacrifices", "sold")
        line.away = True
        page.goto(line.url + PLAN)
        page.wait_for_timeout(500)
        assert waiting(page) == []


@pytest.mark.parametrize("path", [f"{PLAN}/send", f"{PLAN}/prices"])
def test_a_press_without_a_line_says_that_perhaps_it_was_not_sent(demo: Demo, browser: Browser, path: str) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, path)
        for box in page.locator("main form input[type=checkbox]").all():
            box.check(force=True)
        line.away = True
        page.locator("main form button.btn").last.click()
        said = page.locator("main > [role=status] .must")
        expect(said).to_contain_text("Quizás esto no se envió")
        expect(said).not_to_contain_text("escribió")
        abena.measure()
