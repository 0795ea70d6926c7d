"""The book of months, and a plan of two people, on a phone whose line is cut: nothing is lost, nothing stored twice."""

from __future__ import annotations

import json
import re
import sqlite3
from typing import Any

from playwright.sync_api import Browser, Page, expect

from tests.walks.demo import Demo
from tests.walks.line import Line
from tests.walks.phone import IDEA, PLAN, marked, on_a_line, opened, stored, waiting, writes
from tests.walks.walker import Walker

BOOK = f"{PLAN}/book"


def booked(demo: Demo) -> tuple[list[dict[str, Any]], list[tuple[str, int, int, int]]]:
    """What was told of months, and of days: line, month, day and amount."""
    with sqlite3.connect(demo.instance / "ritorno.db") as base:
        months = base.execute("select amounts from booked_month order by id").fetchall()
        days = base.execute("select line, month, day, amount from booked_day order by id").fetchall()
    return [json.loads(amounts) for (amounts,) in months], days


def told_once_the_line_is_back(page: Page, line: Line, path: str) -> None:
    """Pressed twice without a line; then the page where it waits has the press that sends it."""
    line.away = True
    page.dblclick("main form .acts button", no_wait_after=True)
    page.wait_for_url("**/not-sent")
    marked(page, 1)
    line.posts.clear()
    line.away = False
    page.click("main a.btn")
    page.wait_for_url(re.compile(rf"{path}\b"))
    assert waiting(page) == []
    assert len(line.posts) == 1


def test_taps_of_a_month_and_a_line_of_a_day_wait_for_the_line_and_are_told_once(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line):
        months, days = booked(demo)
        page = opened(abena, f"{BOOK}/1")
        lines = page.locator("main fieldset")
        for one in lines.all():
            one.locator("label:not(.own):has([type=radio])").first.click()
        tapped = lines.count()
        told_once_the_line_is_back(page, line, BOOK)
        (*before, written), days_now = booked(demo)
        assert (before, days_now) == (months, days)
        assert len(written) == tapped == 8
        page = opened(abena, f"{BOOK}/2/days")
        sold = page.locator("main [name=line]").first
        sold.check(force=True)
        which = sold.input_value()
        page.fill("main [name=amount]", "120")
        page.fill("main [name=day]", "9")
        told_once_the_line_is_back(page, line, f"{BOOK}/2")
        assert booked(demo) == ([*months, written], [*days, (which, 2, 9, 12_000)])
        abena.go(f"{BOOK}/2/days")
        expect(page.locator("main ul.rows li")).to_have_count(1)


def joined(owner: Walker, partner: Walker) -> None:
    """The owner reads a code to the other, who types it and says yes."""
    owner.go(f"{PLAN}/partners")
    owner.press("main form[action*=invite] button")
    code = owner.page.inner_text("main .code")
    partner.go("/plan/join")
    partner.page.fill("[name=code]", code)
    partner.press("main form .acts button")
    partner.press("main [name=agree]")


def test_two_people_of_one_plan_read_both_answers_when_the_line_of_one_is_back(demo: Demo, browser: Browser) -> None:
    with on_a_line(browser, demo, "Abena") as (abena, line), on_a_line(browser, demo, "Leïla") as (leila, _):
        joined(abena, leila)
        before, page = stored(demo)[0], opened(abena, IDEA)
        line.away = True
        writes(page, IDEA, "Doscientas gallinas de Abena")
        page.wait_for_url("**/not-sent")
        marked(page, 1)
        writes(opened(leila, IDEA), IDEA, "Trescientas gallinas de Leïla")
        leila.page.wait_for_url(re.compile("saved=1"))
        theirs = stored(demo)
        assert theirs[0] == before + 1
        assert "Trescientas gallinas de Leïla" in theirs[1]
        line.away = False
        abena.go(PLAN)
        page.click("main > [role=status] form button")
        for words in ("Doscientas gallinas de Abena", "Trescientas gallinas de Leïla"):
            expect(page.locator("main")).to_contain_text(words)
        abena.look()
        assert stored(demo) == theirs, "before she chose"
        abena.press("main form[data-typed] button.btn:not([name])")
        assert waiting(page) == []
        assert stored(demo)[0] == before + 2, "beside the one that was there"
        leila.go(IDEA)
        assert leila.page.input_value("[name=idea]") == "Doscientas gallinas de Abena"
        leila.go(f"{PLAN}/partners")
        leila.press("main form[action*=partners] button")  # the demo's plan is one person's again
