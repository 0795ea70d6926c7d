"""What the server acknowledged is there, whole and once, however it ended."""

from __future__ import annotations

import signal
import sqlite3
from contextlib import closing
from pathlib import Path
from random import Random

import pytest
from sqlalchemy import func, select

from app.models import Consent, SectionRevision
from app.models.engine import engine_for, open_session
from tests.crash.kills import WRITERS, Lost, Writer, answers_by_plan, lives
from tests.crash.server import Browser, running

TRIES, ANSWERS = 40, 10
KILLS, SAVES = 2, 50
WRITER = "Abena"
PAGE = f"/plan/{WRITERS[WRITER]}/part/idea/need"


def writes(browser: Browser, words: str) -> int:
    """Type an answer of the plan and save it; the status that acknowledges it."""
    return browser.ask("POST", PAGE, {"based_on": str(browser.opens(PAGE)), "need": words})[0]


def answers_kept(instance: Path) -> list[str]:
    """What was written to the question of `writes`, in the order of its revisions."""
    with open_session(engine_for(f"sqlite:///{instance / 'ritorno.db'}"), writes=False) as session:
        rows = select(SectionRevision.answers).where(SectionRevision.section == "idea").order_by(SectionRevision.id)
        return [answers.get("need") for answers in session.scalars(rows)]


def consents_kept(instance: Path) -> int:
    with open_session(engine_for(f"sqlite:///{instance / 'ritorno.db'}"), writes=False) as session:
        return session.scalar(select(func.count(Consent.id))) or 0


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM])
def test_what_was_acknowledged_is_kept_once(how: signal.Signals, tmp_path: Path) -> None:
    with running(tmp_path) as process:
        browser = Browser(tmp_path, WRITER)
        browser.sign_in()
        before = consents_kept(tmp_path)
        for number in range(TRIES):
            answer = ("yes", "no")[number % 2]
            assert browser.ask("POST", "/consents", {"mentor": answer, "lender": "yes"})[0] == 303
        typed = [f"Chairs for {number} guests" for number in range(ANSWERS)]
        for words in typed:
            assert writes(browser, words) == 303
        process.send_signal(how)
        process.wait()
    assert consents_kept(tmp_path) == before + TRIES - 1  # the first says what was said before
    assert answers_kept(tmp_path)[-ANSWERS:] == typed
    with running(tmp_path):
        again = Browser(tmp_path, WRITER)
        assert again.told["accounts"] == browser.told["accounts"]
        again.cookie = browser.cookie
        assert again.ask("GET", "/consents")[0] == 200


def test_what_was_acknowledged_is_kept_when_the_server_is_killed_amid_answers(tmp_path: Path) -> None:
    """What `make crash` does hundreds of times: an answer on its way may be there or not, but whole."""
    *_, last = lives(tmp_path, KILLS, SAVES, Random(114))  # noqa: S311 - moments, no secrets
    assert last.kills == KILLS and last.acknowledged >= KILLS


@pytest.mark.parametrize(
    ("kept", "said"),
    [
        (["one"], "2 acknowledged, 1 of them kept"),
        (["two", "one"], "2 acknowledged, 2 of them kept"),
        (["one", "two", "two"], "2 acknowledged, 2 of them kept"),
        (["one", "two", "thr"], "3 kept of 2 acknowledged"),
        (["one", "two", "three", "three"], "4 kept of 2 acknowledged"),
        (["one", "two", "three", "four"], "4 kept of 2 acknowledged, after 1 kill"),
    ],
)
def test_what_is_lost_or_twice_or_half_would_be_noticed(kept: list[str], said: str) -> None:
    writer = Writer("Abena", "her-plan", ["one", "two", "three", "four"], ["one", "two"])
    for there in (["one", "two"], ["one", "two", "three"]):
        writer.compare(there, 1)
    with pytest.raises(Lost, match=said):
        writer.compare(kept, 1)


def test_a_damaged_database_would_be_noticed(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "ritorno.db")) as database:
        database.execute("create table kept (answer text)")
        database.execute("create index by_answer on kept (answer)")
        database.executemany("insert into kept values (?)", [(str(n),) for n in range(2_000)])
        database.commit()
    whole = (tmp_path / "ritorno.db").read_bytes()
    (tmp_path / "ritorno.db").write_bytes(whole[:-4096] + bytes(4096))
    with pytest.raises(Lost, match="damaged"):
        answers_by_plan(tmp_path / "ritorno.db")
