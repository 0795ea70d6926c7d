"""The demo: there after one command, the same after the second, and equal to the worked cases."""

from __future__ import annotations

from pathlib import Path

import pyotp
import pytest
from sqlalchemy import select

from app.cli import commands
from app.cli.demo import kept, printed, stage, story
from app.cli.demo.scripts import Described
from app.models import Plan, State
from app.models.engine import engine_for, open_session
from app.services import plans
from config import Settings
from tests.plan import demo_plans

ROLES = ["returnee"] * 5 + ["mentor"] * 2 + ["trainer", "desk", "lender", "admin"]


@pytest.fixture(scope="module")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    instance = tmp_path_factory.mktemp("demo")
    return Settings(f"sqlite:///{instance / 'demo.db'}", instance, "a key", b"a pepper", codes_once=False)


@pytest.fixture(scope="module")
def described(settings: Settings) -> list[Described]:
    found = commands.prepare_demo(settings)
    assert found is not None
    return found


def test_everybody_has_a_sign_in_a_home_and_where_there_is_one_a_plan(described: list[Described]) -> None:
    assert [one["role"] for one in described] == ROLES
    assert [one["name"] for one in described][:4] == ["Abena", "Rosa", "Modou", "Leïla"]
    for one in described:
        assert set(one) == {"role", "name", "sign_in", "home", "plan"}
        assert (one["plan"] is not None) == (one["role"] in ("returnee", "mentor", "lender"))
        secret = one["sign_in"]["totp_secret"]
        assert (secret is None) == (one["role"] == "returnee")
        assert secret is None or len(pyotp.TOTP(secret).now()) == 6


def test_the_second_start_keeps_everything(settings: Settings, described: list[Described]) -> None:
    assert commands.prepare_demo(settings) == described


def test_without_its_sign_ins_the_demo_says_so(settings: Settings, described: list[Described]) -> None:
    path = settings.instance / kept.FILE
    before = path.read_text(encoding="utf-8")
    path.unlink()
    assert commands.prepare_demo(settings) is None
    path.write_text(before, encoding="utf-8")


def test_the_plans_stand_where_their_story_left_them(settings: Settings, described: list[Described]) -> None:
    with open_session(engine_for(settings.database_url), writes=False) as session:
        states = {plan.key: plan.state for plan in session.scalars(select(Plan))}
    assert states == {
        "demo-gh-layers": State.DRAFT,
        "demo-sn-sewing-b-seasonal-loan": State.DRAFT,
        "demo-tn-salon-a-first-draft": State.DRAFT,
        "demo-bo-bakery": State.CHANGES_ASKED,
        "demo-tn-salon-b-revised": State.SENT,
        "demo-bo-home-kitchen-grant-only": State.SENT,
        "demo-sn-sewing": State.READY,
    }


@pytest.mark.parametrize("case", demo_plans.IDS)
def test_what_was_saved_is_what_the_case_says(case: str, settings: Settings, described: list[Described]) -> None:
    with open_session(engine_for(settings.database_url), writes=False) as session:
        plan = session.scalars(select(Plan).where(Plan.key == story.address(case))).one()
        assert plans.answers(session, plan) == demo_plans.plan(case)["answers"]


def test_the_people_are_found_again(settings: Settings, described: list[Described]) -> None:
    with open_session(engine_for(settings.database_url), writes=False) as session:
        assert stage.is_set(session)
        found = stage.found(session)
    assert {one["name"] for one in described} == {*found.returnees, *found.staff}


def test_the_screen_shows_every_sign_in(described: list[Described]) -> None:
    text = "\n".join(printed.lines("http://127.0.0.1:8000", described))
    for one in described:
        assert all(value in text for value in one["sign_in"]["fields"].values())


def test_a_reset_leaves_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INSTANCE", str(tmp_path))
    monkeypatch.delenv("DATABASE_URL", raising=False)
    commands.migrate()
    (tmp_path / commands.DEMO_FILE).write_text("{}")
    assert (tmp_path / "ritorno.db").exists()
    assert commands.demo_reset() == 0
    assert {path.name for path in tmp_path.iterdir()} == {"secret_key", "pin_pepper"}
