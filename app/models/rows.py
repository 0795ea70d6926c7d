"""Rows of hot pages by plain statements, and the objects that the services know made of them.

An ORM query sets up its loading of every column anew each time, and a statement goes through many layers of the
toolkit; on a page both cost more than the query. Here the text of a statement is made once for SQLite and given to
its driver, in the session's own transaction; other databases are asked the usual way.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from functools import cache
from typing import Any, NamedTuple, TypeVar

from sqlalchemy import Select
from sqlalchemy.dialects import sqlite
from sqlalchemy.orm import ClassManager, Session, class_mapper
from sqlalchemy.orm.attributes import instance_dict, instance_state

from app.models.base import Base
from app.models.engine import Reader

T = TypeVar("T", bound=Base)
Read = Callable[[Any], Any]


class Asked(NamedTuple):
    """A statement for SQLite: text, places in order, what stands in them always, columns that are converted."""

    text: str
    places: Sequence[str]
    always: dict[str, Any]
    reads: tuple[tuple[int, Read], ...]


def ask(session: Session, statement: Select[*tuple[Any, ...]], **values: object) -> Sequence[Sequence[Any]]:
    """The rows of a statement over columns (a constant of its module), after what this unit of work changed."""
    if not isinstance(session, Reader) and session.autoflush:
        session.flush()
    driver = _driver(session)
    if isinstance(driver, sqlite3.Connection):
        asked = _asked(statement)
        given = {**asked.always, **values}
        try:
            found = driver.execute(asked.text, [given[name] for name in asked.places]).fetchall()
        except sqlite3.Error:  # asked again below, it fails as everything else does
            found = None
        if found is not None:
            return [_row(row, asked.reads) for row in found] if asked.reads else found
    return session.connection().execute(statement, values).fetchall()


def known(session: Session, kind: type[T], row: Sequence[Any], **loaded: Base) -> T:
    """The object of this row (all columns of its table, in their order), as a query of the session would give it.

    `loaded` are objects that it leads to, by the names of its attributes.
    """
    names, at, manager = _shape(kind)
    key = (kind, (row[at],), None)  # as the toolkit writes it for a table with one id
    alone = session.alone if isinstance(session, Reader) else None
    there = session.identity_map.get(key) if alone is None else alone.get(key)
    if isinstance(there, kind):
        return there
    made: T = manager.new_instance()
    instance_dict(made).update(zip(names, row, strict=True), **loaded)
    state = instance_state(made)
    state.key, state.session_id = key, session.hash_key
    if alone is None:
        session.identity_map.add(state)
    else:
        alone[key] = made
    return made


def _driver(session: Session) -> Any:
    """The driver's connection, in the session's transaction."""
    if isinstance(session, Reader):
        return session.driver()
    return session.connection().connection.driver_connection


@cache
def _shape(kind: type[T]) -> tuple[tuple[str, ...], int, ClassManager[T]]:
    """The columns of its table, the place of the id among them, and what makes its objects."""
    names = tuple(kind.__table__.columns.keys())
    return names, names.index("id"), class_mapper(kind).class_manager


@cache
def _asked(statement: Select[*tuple[Any, ...]]) -> Asked:
    dialect = sqlite.dialect()
    made = statement.compile(dialect=dialect)
    readers = [
        column.type.dialect_impl(dialect).result_processor(dialect, None) for column in statement.selected_columns
    ]
    reads = tuple((at, read) for at, read in enumerate(readers) if read is not None)
    return Asked(str(made), made.positiontup or (), dict(made.params), reads)


def _row(row: Sequence[Any], reads: tuple[tuple[int, Read], ...]) -> Sequence[Any]:
    cells = list(row)
    for at, read in reads:
        cells[at] = read(cells[at])
    return cells
