"""What the server acknowledged is there, whole and once, however it ended."""

from __future__ import annotations

import json
import os
import signal
import socket
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection, HTTPException
from itertools import count
from pathlib import Path
from random import Random
from threading import Thread
from urllib.parse import urlencode

import pytest
from sqlalchemy import func, select

from app.models import Consent, SectionRevision
from app.models.engine import engine_for, open_session
from tests.lint.tree import ROOT
from tests.web.page_checks import check_page

TRIES, ANSWERS = 40, 10
KILLS = 2
WRITER = 0  # the first person of the demo, whose plan is not with a mentor


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


@contextmanager
def running(instance: Path) -> Iterator[subprocess.Popen[bytes]]:
    """The demo's server in a process of its own, answering."""
    environment = {**os.environ, "INSTANCE": str(instance), "PORT": str(free_port()), "HOST": "127.0.0.1"}
    environment.pop("DATABASE_URL", None)
    command = [sys.executable, "-m", "app.cli", "demo"]
    (instance / "demo.json").unlink(missing_ok=True)
    process = subprocess.Popen(command, cwd=ROOT, env=environment, stdout=subprocess.DEVNULL)  # noqa: S603 - our own
    try:
        for _ in range(600):
            if (instance / "demo.json").exists():
                break
            time.sleep(0.1)
        yield process
    finally:
        process.kill()
        process.wait()


class Browser:
    """A person's browser on the real server, as far as this test needs one."""

    def __init__(self, instance: Path) -> None:
        self.told = json.loads((instance / "demo.json").read_text(encoding="utf-8"))
        self.address = self.told["base_url"].removeprefix("http://")
        self.cookie = self.token = ""

    def ask(self, method: str, path: str, fields: dict[str, str] | None = None) -> tuple[int, str]:
        body = urlencode({"csrf_token": self.token, **fields}) if fields else None
        headers = {"Cookie": self.cookie, "Content-Type": "application/x-www-form-urlencoded"}
        with closing(HTTPConnection(self.address, timeout=20)) as connection:
            connection.request(method, path, body, headers)
            answer = connection.getresponse()
            text = answer.read().decode()
        self.cookie = (answer.headers["Set-Cookie"] or self.cookie).split(";")[0]
        if answer.status == 200:
            self.token = str(check_page(text).select_one("input[name=csrf_token]")["value"])  # type: ignore[index]
        return answer.status, text

    def sign_in(self) -> None:
        way = self.told["accounts"][0]["sign_in"]
        self.ask("GET", way["path"])
        assert self.ask("POST", way["path"], way["fields"])[0] == 303
        self.ask("GET", "/consents")

    def writes(self, words: str) -> int:
        """Type an answer of the plan and save it; the status that acknowledges it."""
        page = f"{self.told['accounts'][WRITER]['plan']}/part/idea/need"
        _, text = self.ask("GET", page)
        based_on = str(check_page(text).select_one("input[name=based_on]")["value"])  # type: ignore[index]
        return self.ask("POST", page, {"based_on": based_on, "need": words})[0]


def answers_kept(instance: Path) -> list[str]:
    """What was written to the question of `Browser.writes`, in the order of its revisions."""
    with open_session(engine_for(f"sqlite:///{instance / 'ritorno.db'}"), writes=False) as session:
        rows = select(SectionRevision.answers).where(SectionRevision.section == "idea").order_by(SectionRevision.id)
        return [answers.get("need") for answers in session.scalars(rows)]


def consents_kept(instance: Path) -> int:
    with open_session(engine_for(f"sqlite:///{instance / 'ritorno.db'}"), writes=False) as session:
        return session.scalar(select(func.count(Consent.id))) or 0


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_what_was_acknowledged_is_kept_once(how: signal.Signals, tmp_path: Path) -> None:
    with running(tmp_path) as process:
        browser = Browser(tmp_path)
        browser.sign_in()
        before = consents_kept(tmp_path)
        for number in range(TRIES):
            answer = ("yes", "no")[number % 2]
            assert browser.ask("POST", "/consents", {"mentor": answer, "lender": "yes"})[0] == 303
        typed = [f"Chairs for {number} guests" for number in range(ANSWERS)]
        for words in typed:
            assert browser.writes(words) == 303
        process.send_signal(how)
        process.wait()
    assert consents_kept(tmp_path) == before + TRIES - 1  # the first says what was said before
    assert answers_kept(tmp_path)[-ANSWERS:] == typed
    with running(tmp_path):
        again = Browser(tmp_path)
        assert again.told["accounts"] == browser.told["accounts"]
        again.cookie = browser.cookie
        assert again.ask("GET", "/consents")[0] == 200


def writes_until_it_ends(browser: Browser, name: str, acknowledged: list[str]) -> None:
    """One answer after the other; those that the server said were saved."""
    for number in count():
        words = f"{name}, answer {number}"
        try:
            status = browser.writes(words)
        except (OSError, HTTPException):
            return
        assert status == 303
        acknowledged.append(words)


def test_what_was_acknowledged_is_kept_when_the_server_is_killed_amid_answers(tmp_path: Path) -> None:
    """An answer on its way may be there or not, but whole: at most one for each kill."""
    moments, acknowledged = Random(114), list[str]()  # noqa: S311 - moments, no secrets
    for kill in range(KILLS):
        with running(tmp_path) as process:
            browser, before = Browser(tmp_path), len(acknowledged)
            browser.sign_in()
            writer = Thread(target=writes_until_it_ends, args=(browser, f"Kill {kill}", acknowledged))
            writer.start()
            while writer.is_alive() and len(acknowledged) == before:  # a slow machine saves its first answer late
                time.sleep(0.01)
            time.sleep(moments.uniform(0, 0.6))
            assert writer.is_alive()
            process.kill()
            process.wait()
            writer.join()
        with closing(sqlite3.connect(tmp_path / "ritorno.db")) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        kept = [words for words in answers_kept(tmp_path) if words and words.startswith("Kill ")]
        assert [words for words in kept if words in acknowledged] == acknowledged, "also after the next start"
        assert len(kept) <= len(acknowledged) + kill + 1
