"""Four people save one answer after the other until their server is killed; what was acknowledged is there, once."""

from __future__ import annotations

import sqlite3
import subprocess
import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from http.client import HTTPException
from itertools import count
from pathlib import Path
from random import Random
from threading import Thread

from tests.crash.server import Browser, running

WRITERS = {
    "Abena": "demo-gh-layers",
    "Rosa": "demo-bo-bakery",
    "Modou": "demo-sn-sewing-b-seasonal-loan",
    "Leïla": "demo-tn-salon-a-first-draft",
}  # whose plans are not with a mentor
WITHIN = 0.02  # seconds after an answer in which the kill comes: a save takes less, so that it can fall into any part


class Lost(AssertionError):
    """What the server acknowledged is gone, or there twice; or something is there that nobody sent."""


@dataclass
class Writer:
    """`sent` are all answers of this person, `acknowledged` those that the server said were saved."""

    name: str
    plan: str
    sent: list[str] = field(default_factory=list)
    acknowledged: list[str] = field(default_factory=list)
    cookie: str = ""
    trouble: str = ""

    def writes_until_it_ends(self, instance: Path) -> None:
        """One answer after the other, as long as the server lives."""
        browser, page = Browser(instance, self.name, self.cookie), f"/plan/{self.plan}/part/idea/need"
        try:
            if not self.cookie:
                browser.sign_in()
                self.cookie = browser.cookie  # the visit outlives its server
            for based_on in count(browser.opens(page)):
                words = f"Answer {len(self.sent)} of {self.name}"
                self.sent.append(words)
                status, _ = browser.ask("POST", page, {"based_on": str(based_on), "need": words})
                assert status == 303, f"“{words}” was answered {status}"
                self.acknowledged.append(words)
        except (OSError, HTTPException):
            return
        except AssertionError as refused:
            self.trouble = str(refused)

    def compare(self, kept: list[str], kills: int) -> None:
        """Raise `Lost` unless each acknowledged answer is kept once, in order; of those on their way one a kill at
        most, and whole."""
        said, sent = set(self.acknowledged), set(self.sent)
        if [words for words in kept if words in said] != self.acknowledged:
            raise Lost(f"{self.name}: {len(said)} acknowledged, {len(said.intersection(kept))} of them kept")
        if not sent.issuperset(kept) or len(kept) != len(set(kept)) or len(kept) > len(said) + kills:
            raise Lost(f"{self.name}: {len(kept)} kept of {len(said)} acknowledged, after {kills} kills")


@dataclass(frozen=True)
class Life:
    """One server from its start to its kill: how many kills and acknowledged answers there were by then."""

    kills: int
    acknowledged: int
    on_their_way: int  # answers that were not acknowledged, and yet kept
    started: float  # seconds until the server answered


def lives(instance: Path, kills: int, saves: int, moments: Random) -> Iterator[Life]:
    """Kill a server `kills` times amid `saves` answers in all, and compare after each."""
    writers = [Writer(name, plan) for name, plan in WRITERS.items()]
    for kill in range(1, kills + 1):
        began, before = time.monotonic(), _acknowledged(writers)
        with running(instance) as process:
            started = time.monotonic() - began
            _amid_answers(instance, process, writers, before + moments.randint(1, 2 * saves // kills - 1), moments)
        kept = answers_by_plan(instance / "ritorno.db")
        for writer in writers:
            writer.compare(kept[writer.plan], kill)
        done = _acknowledged(writers)
        yield Life(kill, done, sum(len(kept[writer.plan]) for writer in writers) - done, started)


def _amid_answers(
    instance: Path, process: subprocess.Popen[bytes], writers: list[Writer], enough: int, moments: Random
) -> None:
    threads = [Thread(target=writer.writes_until_it_ends, args=(instance,)) for writer in writers]
    for thread in threads:
        thread.start()
    while _acknowledged(writers) < enough and all(thread.is_alive() for thread in threads):
        time.sleep(0.001)
    time.sleep(moments.uniform(0, WITHIN))
    alive = all(thread.is_alive() for thread in threads)
    process.kill()
    process.wait()
    for thread in threads:
        thread.join()
    assert alive, "; ".join(filter(None, (writer.trouble for writer in writers))) or "the server ended by itself"


def _acknowledged(writers: list[Writer]) -> int:
    return sum(len(writer.acknowledged) for writer in writers)


def answers_by_plan(path: Path) -> dict[str, list[str]]:
    """What stands in the database under the question of the writers, in the order of its revisions."""
    try:
        with closing(sqlite3.connect(path)) as database:
            whole = database.execute("PRAGMA integrity_check").fetchall()
            rows = database.execute(
                "select plan.key, json_extract(answers, '$.need') from section_revision"
                " join plan on plan.id = plan_id where section = 'idea' order by section_revision.id"
            ).fetchall()
    except sqlite3.DatabaseError as broken:
        raise Lost(f"the database is damaged: {broken}") from broken
    if whole != [("ok",)]:
        raise Lost(f"the database is damaged: {whole[:3]}")
    return {
        plan: [words for key, words in rows if key == plan and str(words).startswith("Answer ")]
        for plan in WRITERS.values()
    }
