"""What the administrator sees: accounts by number and role, visits to end, brakes to release, health. No names."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import func, select
from sqlalchemy.engine import Engine
from sqlalchemy.orm import Session

from app.models import Account, Brake, Card, CatalogueRow, Plan, Role, SectionRevision, WebSession, schema
from app.models.engine import WRITES
from app.services import brakes, cards, people
from app.services.errors import NotVisible
from app.services.hashing import keyed
from app.services.roles import require

PAGE = 100  # accounts on one page


@dataclass(frozen=True)
class Watched:
    """One account without its name. `visits` counts the signed-in ones, `braked` says: must wait or is locked."""

    id: int
    role: str
    closed: bool
    signed_in_at: dt.datetime | None
    visits: int
    braked: bool


@dataclass(frozen=True)
class Health:
    """`current` is whether every migration has been applied; `counts` are rows by what they are."""

    database: str
    current: bool
    counts: dict[str, int]


def accounts(session: Session, by: Account, role: str | None = None, page: int = 0) -> tuple[Watched, ...]:
    """Accounts by role and number, one page."""
    require(by, Role.ADMIN)
    wanted = select(Account).order_by(Account.role, Account.id)
    if role in set(Role):
        wanted = wanted.where(Account.role == role)
    found = list(session.scalars(wanted.offset(min(max(page, 0), 10_000) * PAGE).limit(PAGE)))
    visits = _visits(session, [account.id for account in found])
    braked = _braked(session, found)
    return tuple(_watched(account, visits.get(account.id, 0), account.id in braked) for account in found)


def end_visits(session: Session, account_id: int, by: Account) -> None:
    """Sign this account out everywhere; again changes nothing."""
    require(by, Role.ADMIN)
    account = _account(session, account_id)
    for visit in session.scalars(select(WebSession).where(WebSession.account_id == account.id)):
        session.delete(visit)
    session.flush()


def release(session: Session, account_id: int, by: Account) -> None:
    """Let this account try to sign in again; again changes nothing."""
    require(by, Role.ADMIN)
    for name in _brake_names(session, [_account(session, account_id)]):
        brakes.release(session, name)


def health(session: Session, by: Account) -> Health:
    """The state of the installation, in counts."""
    require(by, Role.ADMIN)
    bind = session.get_bind()
    engine = bind if isinstance(bind, Engine) else bind.engine
    counted = {"plans": Plan, "revisions": SectionRevision, "visits": WebSession, "catalogue": CatalogueRow}
    counts = {name: session.scalar(select(func.count()).select_from(model)) or 0 for name, model in counted.items()}
    return Health(engine.dialect.name, schema.is_current(engine.execution_options(**{WRITES: False})), counts)


def _watched(account: Account, visits: int, braked: bool) -> Watched:
    return Watched(account.id, account.role, account.closed_at is not None, account.signed_in_at, visits, braked)


def _account(session: Session, account_id: int) -> Account:
    found = session.get(Account, account_id)
    if found is None:
        raise NotVisible("account")
    return found


def _visits(session: Session, ids: list[int]) -> dict[int, int]:
    counted = select(WebSession.account_id, func.count()).where(WebSession.account_id.in_(ids))
    return {row[0]: row[1] for row in session.execute(counted.group_by(WebSession.account_id))}


def _braked(session: Session, found: list[Account]) -> set[int]:
    """The accounts of this page that must wait or are locked, in two statements."""
    names = _brake_names(session, found)
    hashes = {keyed(name): account for name, account in names.items()}
    held = (Brake.locked_at.is_not(None)) | (Brake.wait_until.is_not(None))
    return {hashes[row] for row in session.scalars(select(Brake.name_hash).where(Brake.name_hash.in_(hashes), held))}


def _brake_names(session: Session, found: list[Account]) -> dict[str, int]:
    """Under which names wrong tries of these accounts are counted, with the account's number."""
    names = {people.brake_name(account.email): account.id for account in found if account.email}
    living = select(Card).where(Card.account_id.in_([account.id for account in found]), Card.ended_at.is_(None))
    return names | {cards.brake_name(card.code): card.account_id for card in session.scalars(living)}
