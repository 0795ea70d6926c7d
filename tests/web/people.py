"""A small programme for tests of pages: three returnees with real plans, and everybody who may or may not see them.

Abena writes, Modou's plan is with the mentor, Rosa's is ready and shown to the lender. The second mentor, the
former mentor and the second lender have nothing to do with any of them.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pyotp
from sqlalchemy import Column, Engine, Table, select
from sqlalchemy.orm import Session

from app.models import Account, Assignment, Base, Card, FileShare, Plan, Role
from app.models.engine import open_session
from app.plan.fields import AllAnswers
from app.services import cards, catalogue, classes, consents, people, plans, review
from app.services.cards import Issued
from tests.plan import demo_plans

NOW = dt.datetime(2026, 11, 2, 9, 0, tzinfo=dt.UTC)
PASSWORD = "a quiet road over the hills"
SECRET = pyotp.random_base32()
STAFF = {
    "desk": Role.DESK,
    "mentor": Role.MENTOR,
    "mentor_2": Role.MENTOR,
    "mentor_before": Role.MENTOR,
    "trainer": Role.TRAINER,
    "trainer_2": Role.TRAINER,
    "lender": Role.LENDER,
    "lender_2": Role.LENDER,
    "admin": Role.ADMIN,
}
RETURNEES = {"abena": "gh_layers", "modou": "sn_sewing_b_seasonal_loan", "rosa": "bo_bakery"}
VISITS = ("web_session", "brake", "catalogue_row")
PINS: dict[str, str] = {}  # filled when the programme is made; hashes alone are kept


@dataclass(frozen=True)
class Somebody:
    """An account as tests name it; `plan` is the address of the person's plan, `card` the key and code of the card."""

    name: str
    account_id: int
    role: str
    plan: str = ""
    plan_id: int = 0
    card: str = ""
    code: str = ""

    @property
    def pin(self) -> str:
        return PINS[self.name]


def make(session: Session) -> None:
    """Write the programme into an empty database, through the services."""
    catalogue.load_starter(session)
    staff = {
        name: people.add_staff(session, role, name.replace("_", " "), f"{name}@example.org", PASSWORD, SECRET, NOW)
        for name, role in STAFF.items()
    }
    training = classes.start(session, "autumn-class", "Autumn", staff["trainer"], NOW)
    for name, case in RETURNEES.items():
        card = cards.issue(
            session, f"card-{name}", name.title(), "en", staff["mentor_before"], training, staff["desk"], NOW
        )
        PINS[name] = card.pin or ""
        write_plan(session, name, case, card, staff)
    fresh = cards.issue(session, "card-newcomer", "Newcomer", "en", None, None, staff["desk"], NOW)
    PINS["newcomer"] = fresh.pin or ""


def write_plan(session: Session, name: str, case: str, card: Issued, staff: dict[str, Account]) -> None:
    owner = card.card.account
    cards.assign(session, owner, staff["mentor"], staff["desk"], NOW)
    for purpose in consents.PURPOSES:
        consents.give(session, purpose, True, owner, "en", owner, NOW)
    found = demo_plans.plan(case)
    plan = plans.start(session, f"plan-of-{name}", found["country"], found["title"], owner, NOW)
    for section, answers in found["answers"].items():
        plans.save_answers(session, plan, section, answers, plan.latest, owner, NOW)
    if name == "abena":
        return
    review.send(session, plan, plan.latest, owner, NOW)
    if name == "rosa":
        review.verdict(session, plan, "ready-rosa", "plan_ready", "", None, staff["mentor"], NOW)
        session.add(share_of(plan, staff))


def share_of(plan: Plan, staff: dict[str, Account]) -> FileShare:
    """Written without the checks of a lender's file, which are tested elsewhere."""
    row = FileShare(plan_id=plan.id, lender_id=staff["lender"].id, number=plan.latest, by_id=staff["desk"].id)
    row.at = NOW
    return row


@dataclass(frozen=True)
class People:
    """`people["abena"]`; `engine` is the database that the pages of this test read."""

    everybody: dict[str, Somebody]
    engine: Engine

    def __getitem__(self, name: str) -> Somebody:
        return self.everybody[name]

    @contextmanager
    def work(self) -> Iterator[Session]:
        """A unit of work beside the pages, kept at its end."""
        with open_session(self.engine, writes=True) as session:
            yield session
            session.commit()

    def account(self, name: str) -> Account:
        with open_session(self.engine, writes=False) as session:
            return session.get_one(Account, self[name].account_id)

    def plan(self, name: str) -> Plan:
        """The plan as it is now."""
        with open_session(self.engine, writes=False) as session:
            return session.get_one(Plan, self[name].plan_id)

    def answers(self, name: str) -> AllAnswers:
        with open_session(self.engine, writes=False) as session:
            return plans.answers(session, session.get_one(Plan, self[name].plan_id))

    def everything(self) -> dict[str, list[tuple[Any, ...]]]:
        """All rows that a page could change, without what signing in changes."""
        kept = [table for table in Base.metadata.sorted_tables if table.name not in VISITS]
        with open_session(self.engine, writes=False) as session:
            return {table.name: [tuple(row) for row in session.execute(select(*columns(table)))] for table in kept}

    def write(self, name: str, case: str) -> str:
        """Let somebody without a plan write the demo's plan of this case; returns its address."""
        found = demo_plans.plan(case)
        with self.work() as session:
            owner = session.get_one(Account, self[name].account_id)
            plan = plans.start(session, f"plan-of-{name}", found["country"], found["title"], owner, NOW)
            for section, answers in found["answers"].items():
                plans.save_answers(session, plan, section, answers, plan.latest, owner, NOW)
        return f"/plan/plan-of-{name}"

    def end_assignment(self, name: str) -> None:
        with self.work() as session:
            ours = select(Assignment).where(Assignment.returnee_id == self[name].account_id)
            for row in session.scalars(ours.where(Assignment.until_at.is_(None))):
                row.until_at = dt.datetime.now(dt.UTC)

    def say(self, name: str, purpose: str, yes: bool) -> None:
        """This person's answer about who may read."""
        with self.work() as session:
            owner = session.get_one(Account, self[name].account_id)
            consents.give(session, purpose, yes, owner, "en", owner, dt.datetime.now(dt.UTC))


def columns(table: Table) -> list[Column[Any]]:
    return [column for column in table.columns if column.name not in ("signed_in_at", "shared_phone")]


def everybody(session: Session) -> dict[str, Somebody]:
    """Everybody of the programme, found again in a copy of its database."""
    by_owner = {plan.owner_id: plan for plan in session.scalars(select(Plan))}
    by_person = {card.account_id: card for card in session.scalars(select(Card))}
    found = [somebody(account, by_owner, by_person) for account in session.scalars(select(Account))]
    return {person.name: person for person in found}


def somebody(account: Account, by_owner: dict[int, Plan], by_person: dict[int, Card]) -> Somebody:
    plan, card = by_owner.get(account.id), by_person.get(account.id)
    more: dict[str, Any] = {}
    if plan:
        more |= {"plan": plan.key, "plan_id": plan.id}
    if card:
        more |= {"card": card.key, "code": card.code}
    return Somebody(account.name.lower().replace(" ", "_"), account.id, account.role, **more)
