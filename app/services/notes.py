"""P9, the desk's private note about a person: sealed in the database, on no paper, in no file, for no other role."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session, joinedload

from app.models import Account, DeskNote, Role
from app.services.addresses import checked_key
from app.services.errors import Stale, Unsaid
from app.services.roles import require
from app.services.sealed import seal, unseal
from app.services.storable import check_storable

LONGEST = 2_000  # characters


@dataclass(frozen=True)
class Note:
    """One writing of the note. `text` is None where this server's key does not open it; `number` counts from 1."""

    number: int
    text: str | None
    by: str
    at: dt.datetime


def notes(session: Session, by: Account, about: Account) -> tuple[Note, ...]:
    """Every writing of the note about a person, the newest first."""
    require(by, Role.DESK)
    written = list(enumerate(_rows(session, about), 1))
    return tuple(Note(n, unseal(row.sealed, _belongs(about, row.key)), row.by.name, row.at) for n, row in written[::-1])


def write(session: Session, about: Account, key: str, text: str, based_on: int, by: Account, now: dt.datetime) -> None:
    """Write the note anew; the same key again, or the same words, change nothing.

    `based_on` is the number of the note that the page showed, 0 for none: `Stale` where somebody wrote since.
    """
    require(by, Role.DESK)
    text = "\n".join(text.splitlines()).strip()
    check_storable("note", text)
    if len(text) > LONGEST:
        raise Unsaid("note")
    session.refresh(about, with_for_update=True)
    there = _rows(session, about)
    if any(row.key == checked_key(key) for row in there):
        return
    newest = unseal(there[-1].sealed, _belongs(about, there[-1].key)) if there else ""
    if newest == text:
        return
    if len(there) != based_on:
        raise Stale(str(len(there)))
    row = DeskNote(account_id=about.id, key=key, sealed=seal(text, _belongs(about, key)), by_id=by.id, at=now)
    session.add(row)
    session.flush()


def _rows(session: Session, about: Account) -> list[DeskNote]:
    rows = select(DeskNote).where(DeskNote.account_id == about.id).options(joinedload(DeskNote.by))
    return list(session.scalars(rows.order_by(DeskNote.id)))


def _belongs(about: Account, key: str) -> str:
    return f"desk_note|{about.id}|{key}"
