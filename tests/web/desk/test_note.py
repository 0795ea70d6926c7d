"""P9, the desk's private note: on one page of the desk, and in no other answer, file, log or database page."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyotp
import pytest
import structlog
from bs4 import BeautifulSoup
from flask import Flask
from pypdf import PdfReader
from sqlalchemy import select

from app import create_app
from app.models import WebSession
from app.web.database import NAME
from app.web.put_aside import PATH, VISIT
from config import Settings
from tests.web.page_checks import words
from tests.web.people import PASSWORD, People, Somebody
from tests.web.people import SECRET as SECRET_OF_CODES
from tests.web.routes import ROUTES, SOMEBODY
from tests.web.visitor import Visitor, form_values, token

NOTE, SECRET = "/desk/cards/card-rosa/note", "Zanzibarine"
WORDS = f"{SECRET}: call in the morning.\nالصباح"


def write(visit: Visitor, people: People, text: str, seen: int = 0, status: int = 303, key: str = "note-0001") -> str:
    data = {"private_note": text, "based_on": str(seen)}
    return visit.send(f"{NOTE}/{key}", data, people["desk"], status).text


def test_the_desk_writes_a_note_and_reads_it_and_the_one_before(visit: Visitor, people: People) -> None:
    assert visit(NOTE, people["desk"]).textarea
    write(visit, people, WORDS)
    assert SECRET in words(visit(NOTE, people["desk"]))
    write(visit, people, "Not any more.", 1, key="note-0002")
    page = visit(NOTE, people["desk"])
    assert page.textarea and page.textarea.get_text().strip() == "Not any more."
    assert "What was written before" in words(page) and SECRET in words(page)


def test_a_note_that_is_too_long_or_was_written_meanwhile_comes_back_typed(visit: Visitor, people: People) -> None:
    assert "This is too long" in write(visit, people, "y" * 2_001, status=422)
    write(visit, people, WORDS)
    text = write(visit, people, "Mine", 0, 409, "note-0002")
    assert "Somebody wrote another note since" in text and "Mine" in text and SECRET in text


def test_a_note_of_another_key_says_so_and_the_page_stands(
    visit: Visitor, people: People, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(visit, people, WORDS)
    from app.services import hashing

    monkeypatch.setattr(hashing, "_pepper", [b"the pepper of another server"])
    text = words(visit(NOTE, people["desk"]))
    assert "cannot be opened with the key of this server" in text and SECRET not in text


@pytest.mark.parametrize("name", ["rosa", "abena", "mentor", "mentor_before", "trainer", "lender", "admin"])
def test_for_everybody_else_there_is_no_note(name: str, visit: Visitor, people: People) -> None:
    write(visit, people, WORDS)
    visit(NOTE, people[name], status=404)
    visit.send(f"{NOTE}/note-0002", {"private_note": "Other", "based_on": "1"}, people[name], 404)


def told(data: bytes, kind: str) -> str:
    """All that an answer says: a page, the text of a paper, the parts of a workbook."""
    if kind == "application/pdf":
        return "".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as parts:
            return "".join(parts.read(name).decode("utf-8", "replace") for name in parts.namelist())
    return data.decode("utf-8", "replace")


def readers(people: People) -> list[Somebody]:
    return [people["rosa"] if role == "returnee" else people[name] for role, name in SOMEBODY.items()]


def test_it_is_on_no_other_page_no_paper_and_in_no_file(visit: Visitor, people: People) -> None:
    write(visit, people, WORDS)
    seen = files = 0
    for route in ROUTES:
        if "GET" not in route.methods or route.endpoint == "desk.note":
            continue
        for reader in readers(people):
            answer = visit.get(route.address("plan-of-rosa"), reader)
            if answer.status_code == 200:
                seen += 1
                files += answer.mimetype != "text/html"
                assert SECRET not in told(answer.data, answer.mimetype), f"{route.path} for {reader.name}"
    assert seen > 80 and files > 10


@pytest.fixture
def heard(app: Flask, settings: Settings) -> Iterator[tuple[Flask, io.StringIO]]:
    """The application on this test's database, and what it writes into its log."""
    log, before = io.StringIO(), structlog.get_config()["logger_factory"]
    structlog.configure(logger_factory=structlog.PrintLoggerFactory(log))
    listened = create_app(settings)
    listened.extensions[NAME] = app.extensions[NAME]
    yield listened, log
    structlog.configure(logger_factory=before)


def test_neither_the_database_nor_its_journal_nor_the_log_holds_a_word_of_it(
    heard: tuple[Flask, io.StringIO], people: People, tmp_path: Path
) -> None:
    listened, log = heard
    visit = Visitor(listened, [])
    write(visit, people, WORDS)
    visit(NOTE, people["desk"])
    assert "desk.save_note" in log.getvalue() and SECRET not in log.getvalue()
    kept = b"".join(path.read_bytes() for path in tmp_path.glob("ritorno.db*"))
    assert b"desk_note" in kept
    assert SECRET.encode() not in kept and "الصباح".encode() not in kept


def test_a_note_typed_into_a_page_that_was_open_too_long_waits_sealed_and_is_sent_after_signing_in(
    app: Flask, visit: Visitor, people: People, tmp_path: Path
) -> None:
    visit(NOTE, people["desk"])
    with people.work() as session:
        key = session.scalars(select(WebSession.key).where(WebSession.account_id == people["desk"].account_id)).one()
    client, typed = app.test_client(), {VISIT: key, PATH: f"{NOTE}/note-0001", "private_note": WORDS, "based_on": "0"}
    for _ in range(2):
        assert client.post("/away", data=typed).status_code == 200
    with people.work() as session:
        row = session.scalars(select(WebSession).where(WebSession.key == key)).one()
        assert all(kept["typed"]["private_note"][0].startswith("1.") for kept in row.data["kept"])
    assert SECRET.encode() not in b"".join(path.read_bytes() for path in tmp_path.glob("ritorno.db*"))
    back = {"email": "desk@example.org", "password": PASSWORD, "code": pyotp.TOTP(SECRET_OF_CODES).now()}
    assert client.post("/staff", data={**back, "csrf_token": token(client.get("/staff"))}).status_code == 303
    page = BeautifulSoup(client.get("/send-again").text, "html.parser")
    form = page.select_one("main form")
    assert form and form["action"] == f"{NOTE}/note-0001"
    assert form_values(page)["private_note"] == [WORDS]
    client.post(str(form["action"]), data=form_values(page))
    assert client.get("/send-again").status_code == 303
    assert SECRET in words(visit(NOTE, people["desk"]))
