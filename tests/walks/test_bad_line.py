"""On a person's own phone, with a line that drops: nothing typed is lost, nothing is stored twice, both versions show."""

from __future__ import annotations

import re
import time

import pytest
from playwright.sync_api import Browser, expect

from tests.walks.demo import Demo
from tests.walks.phone import (
    EXPERIENCE,
    IDEA,
    NEED,
    PLAN,
    WORKS,
    kept,
    learned,
    marked,
    on_a_line,
    opened,
    put_into,
    stored,
    waiting,
    with_one_waiting,
    writes,
)


def test_answers_wait_while_the_line_is_away_and_are_sent_once_in_order(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        before, page = stored(demo)[0], opened(abena, NEED)
        second = abena.context.new_page()
        second.goto(line.url + EXPERIENCE)
        asked = [one.inner_text("h1") for one in (page, second)]
        line.away = True
        writes(page, NEED, "Huevos frescos cerca de casa")
        page.wait_for_url("**/not-sent")
        marked(page, 1)
        writes(second, EXPERIENCE, "Tres años con mi tía")
        second.wait_for_url("**/not-sent")
        marked(second, 2)
        marked(page, 2)
        for title in asked:
            expect(page.locator("main > [role=status]")).to_contain_text(title)
        found = waiting(page)
        assert all(word not in text for text in found for word in ("csrf_token", "Abena", "PIN"))
        assert stored(demo)[0] == before
        line.posts.clear()
        line.away = False
        page.click("main a.btn")
        page.wait_for_url(re.compile(f"{PLAN}/part/"))  # on to the next question
        assert line.posts == [NEED, EXPERIENCE]
        assert waiting(page) == []
        assert stored(demo)[0] == before + 2
        assert "Tres años con mi tía" in stored(demo)[1]
        abena.go(NEED)
        assert page.input_value("[name=need]") == "Huevos frescos cerca de casa"
        expect(page.locator("main > [role=status] .note")).to_have_count(0)


def test_the_mark_is_on_every_page_and_has_its_button(demo: Demo, browser: Browser) -> None:
    """The line is back for reading, but the answer was not taken yet: she decides when to try."""
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = with_one_waiting(abena, line, "Huevos para los puestos de comida")
        for path in (PLAN, f"{PLAN}/money", "/handbook"):
            abena.go(path)
            marked(page, 1)
            abena.look()
        line.full = False
        page.click("main > [role=status] button")
        expect(page.locator("main > [role=status] .note.good p")).to_have_text(
            "Todo está enviado. Ver esta página con lo enviado"
        )
        assert waiting(page) == []
        assert "puestos de comida" in stored(demo)[1]


def test_an_answer_that_was_stored_before_the_line_was_cut_is_not_stored_twice(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        before, page = stored(demo)[0], opened(abena, NEED)
        line.cut = True
        writes(page, NEED, "Huevos a las cinco de la mañana")
        page.wait_for_url("**/not-sent")
        marked(page, 1)
        assert stored(demo)[0] == before + 1
        line.away = False
        abena.context.set_offline(True)
        abena.context.set_offline(False)  # the phone says that the network is back, and nobody presses anything
        page.wait_for_url(re.compile(f"{PLAN}/part/"))
        assert waiting(page) == []
        assert stored(demo)[0] == before + 1


def test_a_line_that_gives_no_answer_counts_as_away(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena", hasty=True) as (abena, line):
        before, page = stored(demo)[0], opened(abena, NEED)
        line.held = True
        began = time.monotonic()
        writes(page, NEED, "Huevos, aunque nadie conteste")
        page.wait_for_url("**/not-sent")
        assert time.monotonic() - began > 1.9
        marked(page, 1)
        line.held = False
        page.wait_for_url(re.compile(f"{PLAN}/part/"))  # tried again, without a press
        assert waiting(page) == []
        assert stored(demo)[0] == before + 1


def test_pressed_twice_on_a_slow_line_it_is_stored_once(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        before, page = stored(demo)[0], opened(abena, NEED)
        line.slow = True
        page.fill("[name=need]", "Huevos todos los días")
        page.locator("button[name=go][value=on]").dblclick(no_wait_after=True)
        page.wait_for_url(re.compile("saved=1"))
        assert stored(demo)[0] == before + 1
        line.slow, line.away = False, True
        abena.page.fill("[name=experience]", "Dos años")
        page.locator("button[name=go][value=on]").dblclick(no_wait_after=True)
        page.wait_for_url("**/not-sent")
        marked(page, 1)


def test_a_page_that_is_touched_while_its_answer_goes_leaves_it_waiting_once(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEED)
        line.away = True
        page.fill("[name=need]", "Huevos, y no dos veces")
        page.locator("button[name=go][value=on]").evaluate(
            "save => { save.click(); save.dispatchEvent(new PointerEvent('pointerdown', {bubbles: true})); }"
        )
        page.wait_for_url("**/not-sent")
        marked(page, 1)


def test_on_a_slow_line_pages_come_and_answers_go_without_waiting_on_the_phone(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, NEED)
        line.slow = True
        began, carried = time.monotonic(), line.carried
        abena.go(NEED)
        assert time.monotonic() - began < 3, "a repeat view"
        assert line.carried - carried < 7_500
        began = time.monotonic()
        writes(page, NEED, "Huevos, también con mala señal")
        page.wait_for_url(re.compile("saved=1"))
        assert time.monotonic() - began < 5, "a save and the next question"
        assert waiting(page) == []


def test_two_tabs_with_different_words_show_both(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page, second = opened(abena, NEED), abena.context.new_page()
        second.goto(line.url + NEED)
        line.away = True
        writes(page, NEED, "Del primer cuaderno")
        page.wait_for_url("**/not-sent")
        writes(second, NEED, "Del segundo cuaderno")
        second.wait_for_url("**/not-sent")
        marked(second, 2)
        line.away = False
        page.click("main a.btn")
        page.wait_for_url(re.compile(f"{PLAN}/part/"))
        marked(page, 1)
        abena.look()
        page.click("main > [role=status] form button")
        page.wait_for_selector("h1")
        both = page.inner_text("main")
        assert "Del primer cuaderno" in both
        assert "Del segundo cuaderno" in both
        abena.look()
        abena.press("main form[data-typed] button")
        assert "Del segundo cuaderno" in stored(demo)[1]
        assert waiting(page) == []


@pytest.mark.parametrize("needed", [True, False])
def test_an_answer_for_a_plan_that_was_closed_meanwhile_stays_on_the_phone(
    demo: Demo, browser: Browser, needed: bool
) -> None:
    """Until the plan is open again and takes it, or its writer needs it no more."""
    with on_a_line(browser, demo, "Abena") as (abena, line):
        before, page = stored(demo), opened(abena, NEED)
        line.away = True
        writes(page, NEED, f"Huevos para la escuela: {needed}")
        page.wait_for_url("**/not-sent")
        put_into(demo, "sent")
        line.away = False
        for _ in range(2):  # the page may be closed: it is there the next time too
            abena.go(PLAN)
            marked(page, 1)
            abena.press("main > [role=status] form button")
            expect(page.locator("main")).to_contain_text(f"Huevos para la escuela: {needed}")
            assert len(waiting(page)) == 1
        abena.look()
        assert stored(demo) == before
        put_into(demo, "draft")
        abena.press("main form[data-typed] button.btn:not([name])" if needed else "main form[data-typed] [name=let-go]")
        expect(page.locator("main > [role=status] .note")).to_have_count(0)
        assert waiting(page) == []
        assert (f"Huevos para la escuela: {needed}" in stored(demo)[1]) is needed


def test_two_people_with_the_same_plan_show_both(demo: Demo, browser: Browser) -> None:
    """The owner writes on her phone without a line; somebody who helps her writes at a computer."""
    with on_a_line(browser, demo, "Abena") as (abena, line), on_a_line(browser, demo, "Abena") as (helper, _):
        page = opened(abena, IDEA)
        line.away = True
        writes(page, IDEA, "Doscientas gallinas")
        page.wait_for_url("**/not-sent")
        writes(opened(helper, IDEA), IDEA, "Trescientas gallinas")
        helper.page.wait_for_url(re.compile("saved=1"))
        line.away = False
        abena.go(PLAN)
        page.click("main > [role=status] form button")
        expect(page.locator("main")).to_contain_text("Doscientas gallinas")
        expect(page.locator("main")).to_contain_text("Trescientas gallinas")
        abena.press("main form[data-typed] [name=let-go]")  # what was saved before stays
        assert page.input_value("[name=idea]") == "Trescientas gallinas"
        assert waiting(page) == []


def test_a_chapter_read_once_opens_without_a_line_and_holds_nothing_of_its_reader(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, "/handbook/11")
        title = page.inner_text("h1")
        learned(page, "/handbook/11")
        line.away = True
        page.goto(line.url + "/handbook/11")
        assert page.inner_text("h1") == title
        abena.look()
        page.goto(line.url + PLAN)
        assert page.inner_text("h1") == "No hay señal"
        abena.look()
        page.click("main a[href='/handbook']")
        page.click("main a[href='/handbook/11'] >> nth=0")
        assert page.inner_text("h1") == title
        pages = kept(page)["caches"]["pages"]
        assert {"/handbook/11", "/handbook", "/not-sent"} <= set(pages)
        assert all("demo-gh-layers" not in text and "Abena (" not in text for text in pages.values())
        page.goto(line.url + "/handbook/10")
        assert page.inner_text("h1") == "No hay señal"


def test_the_page_of_a_line_that_is_sent_late_leads_to_its_list(demo: Demo, browser: Browser) -> None:
    """It shows what was there before: over it the next line would be typed, and one of the two had to go."""
    with on_a_line(browser, demo, "Abena") as (abena, line):
        page = opened(abena, f"{PLAN}/part/household/lump_sums")
        page.click("main p.acts a.btn")
        page.wait_for_url("**/row/*")
        row = page.url
        page.wait_for_function(WORKS)
        page.fill("[name=name]", "Boda de mi prima")
        page.fill("[name=amount]", "150")
        page.select_option("[name=month]", index=5)
        line.away = True
        page.click("main form button[name=go] >> nth=0")
        page.wait_for_url("**/not-sent")
        page.goto(row)
        expect(page.locator("[data-waits]")).to_be_visible()
        line.away = False
        page.click("main a.btn")
        page.wait_for_url(re.compile(r"/lump_sums\?"))
        expect(page.locator("main")).to_contain_text("Boda de mi prima")
        assert waiting(page) == []
