"""The first administrator of a real programme, and everybody of its staff, come in by a command."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pyotp
import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.cli import __main__ as commands
from app.cli import staff
from app.models import Account, Role, WebSession
from app.models.engine import engine_for, open_session
from app.services import brakes, hashing, people, sessions
from app.services.errors import SignInRefused
from config import load

GOOD = "a river under nine old bridges"
NOW = dt.datetime(2026, 11, 23, 9, 0, tzinfo=dt.UTC)
Typed = Callable[..., int]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Typed:
    """The command of a fresh machine, with what is typed where it asks for a password."""
    monkeypatch.setenv("INSTANCE", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    monkeypatch.setattr(hashing, "_pepper", list(hashing._pepper))

    def called(*words: str, typed: tuple[str, ...] = (GOOD, GOOD)) -> int:
        asked = iter(typed)
        monkeypatch.setattr(staff, "getpass", lambda _: next(asked))
        return commands.main(["staff", *words])

    return called


@pytest.fixture
def there(run: Typed, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[Session]:
    """The database of a machine with its first administrator; what was printed waits in `capsys`."""
    engine = engine_for(load(tmp_path).database_url)
    assert run("admin", "Ana@Example.org", "Ana") == 0
    with open_session(engine, writes=True) as session:
        yield session
    engine.dispose()


def secret_of(printed: str) -> str:
    found = re.search(r"^  ([A-Z2-7]{32})$", printed, re.M)
    assert found, printed
    return found[1]


def code(printed: str) -> str:
    return pyotp.TOTP(secret_of(printed)).at(NOW)


def test_an_administrator_signs_in_with_what_was_typed_and_shown(
    there: Session, capsys: pytest.CaptureFixture[str]
) -> None:
    printed = capsys.readouterr().out
    assert GOOD not in printed and "otpauth://totp/Ritorno" in printed
    account = people.sign_in(there, "ana@example.org", GOOD, code(printed), NOW)
    assert (account.role, account.name) == (Role.ADMIN, "Ana")


def test_who_lost_the_password_gets_a_new_one_and_the_old_visits_end(
    there: Session, run: Typed, capsys: pytest.CaptureFixture[str]
) -> None:
    old = code(capsys.readouterr().out)
    account = people.sign_in(there, "ana@example.org", GOOD, old, NOW)
    sessions.begin(there, account, "computer", False, NOW)
    for _ in range(brakes.FREE):
        brakes.wrong(there, people.brake_name("ana@example.org"), NOW, lock=False)
    there.commit()
    assert run("admin", "ana@example.org", "Ana", typed=(GOOD + "!", GOOD + "!")) == 0
    there.expire_all()
    assert there.scalar(select(func.count(WebSession.id))) == 0
    with pytest.raises(SignInRefused):
        people.sign_in(there, "ana@example.org", GOOD, old, NOW)
    again = people.sign_in(there, "ana@example.org", GOOD + "!", code(capsys.readouterr().out), NOW)
    assert again.id == account.id


@pytest.mark.parametrize(
    ("words", "typed", "status"),
    [
        (("desk", "ana@example.org", "Ana"), (GOOD, GOOD), 1),
        (("desk", "eva@example.org", " "), (GOOD, GOOD), 1),
        (("desk", "eva@example.org", "Eva"), (GOOD, GOOD + "s"), 1),
        (("desk", "eva@example.org", "Eva"), ("short", "short"), 1),
        (("desk", "eva@example.org", "Eva"), ("x" * 257, "x" * 257), 1),
        (("desk", "eva", "Eva"), (), 2),
        (("returnee", "eva@example.org", "Eva"), (), 2),
        (("desk", "eva@example.org"), (), 2),
    ],
)
def test_what_cannot_be_kept_is_said_and_changes_nothing(
    words: tuple[str, ...], typed: tuple[str, ...], status: int, there: Session, run: Typed
) -> None:
    assert run(*words, typed=typed) == status
    assert there.scalars(select(Account.email)).all() == ["ana@example.org"]


def test_a_server_whose_database_is_not_ready_says_so(run: Typed, capsys: pytest.CaptureFixture[str]) -> None:
    assert commands.main(["serve"]) == 1
    assert "app.cli migrate" in capsys.readouterr().out
