"""The people of a small programme, for tests of services."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

import pyotp
from sqlalchemy.orm import Session

from app.catalogue.starter import COUNTRY, DISCOUNT_RATE, rows
from app.models import Account, CatalogueRow, Plan, Role, SectionRevision
from app.services import cards, consents, people, plans
from app.services.addresses import new_key
from app.services.cards import Issued

NOW = dt.datetime(2026, 4, 1, 9, 0, tzinfo=dt.UTC)
PASSWORD = "a quiet road over the hills"
SECRET = pyotp.random_base32()


@dataclass(frozen=True)
class Programme:
    """Amina has a mentor; the other mentor and the other returnee have nothing to do with her."""

    desk: Account
    mentor: Account
    other_mentor: Account
    trainer: Account
    lender: Account
    admin: Account
    card: Issued
    other: Account

    @property
    def amina(self) -> Account:
        return self.card.card.account


def programme(session: Session) -> Programme:
    """Accounts, cards and one country."""
    session.add_all(ghana())
    staff = {
        name: people.add_staff(session, role, name.title(), f"{name}@example.org", PASSWORD, SECRET, NOW)
        for name, role in {
            "desk": Role.DESK,
            "mentor": Role.MENTOR,
            "other_mentor": Role.MENTOR,
            "trainer": Role.TRAINER,
            "lender": Role.LENDER,
            "admin": Role.ADMIN,
        }.items()
    }
    desk = staff["desk"]
    card = cards.issue(session, "amina-card", "Amina", "en", staff["mentor"], None, desk, NOW)
    other = cards.issue(session, "other-card", "Somebody else", "en", None, None, desk, NOW)
    return Programme(card=card, other=other.card.account, **staff)


def ghana() -> list[CatalogueRow]:
    """As much of the starter catalogue as a plan in Ghana needs."""
    wanted = [
        row for row in rows() if (row.kind, row.key) in {(COUNTRY, "GH"), (DISCOUNT_RATE, "GH"), (DISCOUNT_RATE, "*")}
    ]
    return [CatalogueRow(kind=r.kind, key=r.key, country=r.country, data=r.data, status=r.status) for r in wanted]


def a_plan(session: Session, found: Programme) -> Plan:
    return plans.start(session, new_key(), "GH", "Eggs", found.amina, NOW)


def a_named_plan(session: Session, found: Programme) -> Plan:
    """With who and where, as a sending needs them, from before its first revision: tests count what they write."""
    made = a_plan(session, found)
    told = {"name": "Amina", "country": "GH", "place": "Kumasi"}
    row = SectionRevision(plan_id=made.id, number=0, section="me", answers=told, by_id=made.owner_id, at=NOW)
    row.based_on = 0
    session.add(row)
    session.flush()
    return made


def agree(session: Session, found: Programme, purpose: str, yes: bool = True) -> None:
    consents.give(session, purpose, yes, found.amina, "en", found.amina, NOW)
