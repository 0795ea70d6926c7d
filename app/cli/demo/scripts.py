"""`instance/demo.json`: how a script signs in as everybody, and where their pages are."""

from __future__ import annotations

from typing import Any

from sqlalchemy.orm import Session

from app.cli.demo.kept import Kept
from app.cli.demo.people import RETURNEES, STAFF
from app.cli.demo.stage import Stage
from app.models import Account, Plan, Role
from app.services import plans
from app.services.addresses import printed_code
from app.services.roles import HOMES

READERS = (Role.RETURNEE, Role.MENTOR, Role.LENDER)  # of single plans, each below the own first page
Described = dict[str, Any]


def describe(session: Session, stage: Stage, kept: Kept) -> list[Described]:
    """One entry for each account, returnees first."""
    entries = []
    for person in RETURNEES:
        code, pin = kept.cards[person.name]
        sign_in = {"path": "/sign-in", "fields": {"card": printed_code(code), "pin": pin}, "totp_secret": None}
        entries.append(_entry(session, stage.returnees[person.name], sign_in))
    for one in STAFF:
        password, secret = kept.staff[one.name]
        fields = {"email": one.email, "password": password}
        sign_in = {"path": "/staff", "fields": fields, "totp_secret": secret}
        entries.append(_entry(session, stage.staff[one.name], sign_in))
    return entries


def _entry(session: Session, account: Account, sign_in: Described) -> Described:
    role = Role(account.role)
    seen = session.scalar(plans.visible_to(account).order_by(*_first(role)).limit(1)) if role in READERS else None
    plan = f"{HOMES[role]}/{seen.key}" if seen else None
    return {"role": role.value, "name": account.name, "sign_in": sign_in, "home": HOMES[role], "plan": plan}


def _first(role: Role) -> tuple[Any, ...]:
    """A returnee's main plan, or the plan that waits longest."""
    return (Plan.changed_at.desc(), Plan.id.desc()) if role == Role.RETURNEE else (Plan.state.desc(), Plan.id)
