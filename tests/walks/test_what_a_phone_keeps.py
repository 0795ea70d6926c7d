"""What stays on a phone: nothing on a shared one, nothing private, nothing after leaving, nothing for the next person."""

from __future__ import annotations

import re

from playwright.sync_api import Browser, expect

from tests.walks.demo import Demo
from tests.walks.phone import (
    NEED,
    NOTHING,
    PLAN,
    kept,
    marked,
    on_a_line,
    opened,
    quiet_since_long,
    stored,
    waiting,
    with_one_waiting,
    writes,
)
from tests.walks.walker import PHONE, walking

NOTHING_WAITS = """async () => !(await caches.has('kept'))
    || !(await (await caches.open('kept')).keys()).some(one => one.url.includes('/kept/'))"""
HARD_MONTH = f"{PLAN}/part/household/sacrifices"


def test_a_shared_phone_keeps_nothing(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena", shared=True)
        for path in (NEED, "/handbook/11", PLAN):
            abena.go(path)
        abena.page.wait_for_timeout(500)
        assert kept(abena.page) == NOTHING


def test_on_a_shared_phone_the_browser_holds_the_form_until_the_line_is_back(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        abena.context.clear_cookies()
        abena.sign_in("Abena", shared=True)
        before, page = stored(demo)[0], abena.page
        abena.go(NEED)
        line.away = True
        page.fill("[name=need]", "Huevos desde un teléfono prestado")
        with page.expect_event("requestfailed"):
            page.locator("button[name=go][value=on]").click(no_wait_after=True)
        page.wait_for_timeout(500)
        line.away = False
        page.reload()
        assert "saved=1" in page.url
        assert stored(demo)[0] == before + 1
        assert kept(page) == NOTHING


def test_a_phone_that_was_somebodys_own_is_emptied_for_the_shared_visit(demo: Demo, browser: Browser) -> None:
    with walking(browser, demo, "es", PHONE) as abena:
        abena.sign_in("Abena")
        opened(abena, "/handbook/11")
        abena.context.clear_cookies()
        abena.sign_in("Leïla", shared=True)
        abena.go("/handbook")
        assert kept(abena.page) == NOTHING


def test_a_private_answer_waits_on_its_page_and_nowhere_else(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, HARD_MONTH)
        line.away = True
        abena.choose("sacrifices", "sold")
        page.click("button[name=go][value=on]")
        said = page.locator("main > [role=status] .must")
        expect(said).to_contain_text("No hay señal")
        expect(said).to_be_in_viewport()
        assert page.is_checked("input[value=sold]")
        assert waiting(page) == []
        line.away, line.cut = False, True
        page.click("button[name=go][value=on]")
        expect(said).to_contain_text("Quizás esto no se envió")
        assert "sold" in stored(demo, "household")[1], "it was"
        line.away = False
        abena.press("button[name=go][value=on]")


def test_signing_out_sends_what_waits_and_empties_the_phone(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = with_one_waiting(abena, line, "Enviado al salir")
        line.full = False
        abena.press("form[action='/sign-out'] button")
        assert abena.path == "/"
        assert kept(page) == NOTHING
        assert "Enviado al salir" in stored(demo)[1]


def test_signing_out_asks_before_it_throws_away_what_cannot_be_sent(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = with_one_waiting(abena, line, "Todavía no enviado")
        abena.press("form[action='/sign-out'] button")
        assert abena.path == "/not-sent"
        marked(page, 1)
        abena.look()
        abena.press("main [name=sure]")
        assert kept(page) == NOTHING
        assert "Todavía no enviado" not in stored(demo)[1]


def test_leaving_quickly_without_a_line_empties_the_phone_and_ends_the_visit_later(
    demo: Demo, browser: Browser
) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEED)
        beside = abena.context.new_page()
        beside.goto(line.url + "/handbook/11")
        page.bring_to_front()
        page.fill("[name=need]", "Huevos de los que nadie debe saber")
        line.away = True
        page.click("form.leave button")
        page.wait_for_url(re.compile("^(?!.*/part/)"))
        beside.wait_for_timeout(500)
        found = kept(beside)["caches"]
        assert found == {"kept": {"/leave": ""}}  # a note that the visit is to end, and nothing else
        line.away = False
        beside.goto(line.url + PLAN)
        assert beside.url.endswith("/sign-in")
        assert kept(beside) == NOTHING


def test_what_waits_is_handed_to_the_server_before_somebody_else_signs_in(demo: Demo, browser: Browser) -> None:
    """Abena's visit has lapsed and Rosa takes the phone; Abena finds her words at her next sign-in."""
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEED)
        line.away = True
        writes(page, NEED, "Para mi próxima entrada")
        page.wait_for_url("**/not-sent")
        quiet_since_long(demo)
        line.away = False
        page.click("main a.btn")
        page.wait_for_url("**/away?*")
        assert waiting(page) == []
        abena.sign_in("Rosa")
        assert "Para mi próxima entrada" not in page.content()
        opened(abena, "/handbook")
        expect(page.locator("main > [role=status] .note")).to_have_count(0)
        abena.context.clear_cookies()
        abena.sign_in("Abena")
        assert abena.path == "/send-again"
        abena.press("main form button")
        assert "Para mi próxima entrada" in stored(demo)[1]


def test_what_is_put_aside_for_somebody_else_is_not_called_sent(demo: Demo, browser: Browser) -> None:
    """Rosa is signed in when the line is back for what Abena typed before."""
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEED)
        line.away = True
        writes(page, NEED, "Mientras entra otra")
        page.wait_for_url("**/not-sent")
        abena.context.clear_cookies()
        with walking(browser, demo, "es", PHONE) as rosa:
            rosa.sign_in("Rosa")
            abena.context.add_cookies(rosa.context.cookies())  # type: ignore[arg-type] # as the browser gave them
            line.away = False
            with abena.context.expect_page() as fresh:
                page.evaluate("() => open('/handbook')")
            page.close()
            fresh.value.wait_for_function(NOTHING_WAITS)
            fresh.value.wait_for_timeout(500)  # the word would come with the answer
            expect(fresh.value.locator("main > [role=status] .note")).to_have_count(0)
            assert "Mientras entra otra" not in stored(demo)[1]
        abena.page = fresh.value
        abena.context.clear_cookies()
        abena.sign_in("Abena")
        assert abena.path == "/send-again"
        abena.press("main form button")
        assert "Mientras entra otra" in stored(demo)[1]


def test_the_same_person_signs_in_again_and_what_waited_is_sent(demo: Demo, browser: Browser) -> None:
    """The browser was closed meanwhile: its cookie is gone, what was typed is not."""
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEED)
        line.away = True
        writes(page, NEED, "Antes de cerrar el teléfono")
        page.wait_for_url("**/not-sent")
        abena.context.clear_cookies()
        line.away = False
        with abena.context.expect_page() as fresh:
            page.evaluate("() => open('/sign-in')")
        fresh.value.wait_for_url("**/away?*")  # not sent: put aside for her
        page.close()
        abena.page = fresh.value
        abena.sign_in("Abena")
        if abena.path == "/send-again":
            abena.press("main form button")
        abena.go(PLAN)
        expect(abena.page.locator("main > [role=status] .note")).to_have_count(0)
        assert waiting(abena.page) == []
        assert "Antes de cerrar el teléfono" in stored(demo)[1]
