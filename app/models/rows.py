"""Rows of one table read by a plain statement, made into the objects that the services know.

An ORM query sets up its loading of every column anew each time; on a page that costs more than the query.
"""

from __future__ import annotations

from typing import Any, TypeVar

from sqlalchemy import CursorResult, Executable, Row
from sqlalchemy.orm import Session, make_transient_to_detached
from sqlalchemy.orm.util import identity_key

from app.models.base import Base

T = TypeVar("T", bound=Base)


def ask(session: Session, statement: Executable, **values: object) -> CursorResult[*tuple[Any, ...]]:
    """The rows of a statement over columns, with what this unit of work has changed so far."""
    if session.autoflush:
        session.flush()
    return session.connection().execute(statement, values)


def known(session: Session, kind: type[T], row: Row[Any] | tuple[Any, ...]) -> T:
    """The object of this row (all columns of its table, in their order), as a query of the session would give it."""
    columns = kind.__table__.columns.keys()
    values = dict(zip(columns, row, strict=True))
    there = session.identity_map.get(identity_key(kind, values["id"]))
    if isinstance(there, kind):
        return there
    made = kind(**values)
    make_transient_to_detached(made)
    session.add(made)
    return made
