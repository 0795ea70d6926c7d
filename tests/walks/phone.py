"""What a browser has kept, what the demo has stored, and the usual presses of somebody on a bad line."""

from __future__ import annotations

import datetime as dt
import json
import re
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from babel.dates import format_datetime
from playwright.sync_api import Browser, Page, expect

from tests.walks.demo import Demo
from tests.walks.line import Line, line_to
from tests.walks.walker import PHONE, Walker, walking

PLAN = "/plan/demo-gh-layers"
IDEA, NEED, EXPERIENCE = (f"{PLAN}/part/idea/{page}" for page in ("idea", "need", "experience"))
KEPT = """async () => {
  const found = {registrations: (await navigator.serviceWorker.getRegistrations()).length, local: localStorage.length,
                 session: sessionStorage.length, databases: (await indexedDB.databases()).length, caches: {}};
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    found.caches[name] = {};
    for (const key of await cache.keys()) {
      found.caches[name][new URL(key.url).pathname] = await (await cache.match(key)).text();
    }
  }
  return found;
}"""
NOTHING = {"registrations": 0, "local": 0, "session": 0, "databases": 0, "caches": {}}
WALK = 10  # minutes that a walk takes at most
WORKS = "() => Boolean(navigator.serviceWorker.controller)"


@contextmanager
def on_a_line(browser: Browser, demo: Demo, name: str, hasty: bool = False) -> Iterator[tuple[Walker, Line]]:
    """Somebody signed in on her own phone, with a line between it and the demo."""
    with (
        line_to(int(urlsplit(demo.base_url).port or 0)) as line,
        walking(browser, replace(demo, base_url=line.url), "es", PHONE) as one,
    ):
        line.hasty = hasty
        one.sign_in(name)
        yield one, line


def opened(one: Walker, path: str) -> Page:
    """The page with the worker behind it."""
    one.go(path)
    one.page.wait_for_function(WORKS)
    return one.page


def kept(page: Page) -> dict[str, Any]:
    found: dict[str, Any] = page.evaluate(KEPT)
    return found


def waiting(page: Page) -> list[str]:
    """What waits on the phone, as it is stored."""
    return list(kept(page)["caches"].get("kept", {}).values())


def writes(page: Page, path: str, text: str) -> None:
    """One answer, and the button that saves it."""
    page.fill(f"[name={path.rsplit('/', 1)[1]}]", text)
    page.click("button[name=go][value=on]")


def marked(page: Page, count: int) -> None:
    """The mark says how many answers wait, and since which day, hour and minute: one of this walk."""
    mark = page.locator("main > [role=status] .note")
    expect(mark).to_contain_text("Todavía no se envió")
    now = dt.datetime.now().astimezone()  # as the browser beside it tells the time
    minutes = (now - dt.timedelta(minutes=ago) for ago in range(-1, WALK))
    since = "|".join(format_datetime(minute, "d 'de' MMMM'(,| a las)' H:mm", locale="es") for minute in minutes)
    expect(mark).to_contain_text(re.compile(rf"teléfono: {count}\. Desde: ({since})\."))


def with_one_waiting(one: Walker, line: Line, text: str) -> Page:
    """An answer waits on the phone; the line is back for reading, and takes no answer yet."""
    page = opened(one, NEED)
    line.away = True
    writes(page, NEED, text)
    page.wait_for_url("**/not-sent")
    line.away, line.full = False, True
    one.go(PLAN)
    marked(page, 1)
    return page


def learned(page: Page, path: str) -> None:
    """The chapter and the list of chapters are on the phone."""
    until = time.monotonic() + 10
    while not {path, "/handbook"} <= set(kept(page)["caches"].get("pages", {})):
        assert time.monotonic() < until, "the chapter was not kept"
        page.wait_for_timeout(100)


def stored(demo: Demo, part: str = "idea") -> tuple[int, str]:
    """How many revisions the part has in Abena's plan, and what the newest says."""
    with sqlite3.connect(demo.instance / "ritorno.db") as base:
        rows = base.execute(
            "select s.answers from section_revision s join plan p on p.id = s.plan_id"
            " where p.key = 'demo-gh-layers' and s.section = ? order by s.number",
            (part,),
        ).fetchall()
    return len(rows), str(json.loads(rows[-1][0]))


def put_into(demo: Demo, state: str) -> None:
    """Abena's plan is open for writing, or with somebody else."""
    with sqlite3.connect(demo.instance / "ritorno.db", timeout=20) as base:
        base.execute("update plan set state = ? where key = 'demo-gh-layers'", (state,))


def quiet_since_long(demo: Demo) -> None:
    """Every visit of the demo was seen last an hour ago."""
    with sqlite3.connect(demo.instance / "ritorno.db", timeout=20) as base:
        base.execute("update web_session set seen_at = datetime(seen_at, '-1 hour')")
