"""The catalogue that a programme keeps: filled once, corrected by people, read by plans."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from app.catalogue import countries as country_rows
from app.catalogue import grants as grant_rows
from app.catalogue import loans as loan_rows
from app.catalogue import starter
from app.catalogue.countries import Country
from app.matching.asked import need_of
from app.matching.grants import GrantFit, match_grants
from app.matching.need import Need
from app.matching.offers import GrantLine, LoanProduct
from app.matching.rank import LoanFit, rank
from app.models import CatalogueRow, Plan
from app.plan import granted
from app.plan.fields import AllAnswers

WITHDRAWN = "withdrawn"  # a programme takes a row out of use and keeps it


@dataclass(frozen=True)
class Offers:
    """All that could pay for one plan, each with its reasons."""

    need: Need
    grants: tuple[GrantFit, ...]
    loans: tuple[LoanFit, ...]

    def loans_that(self, group: str) -> tuple[LoanFit, ...]:
        """Group is "yes", "ask" or "no"."""
        return tuple(fit for fit in self.loans if fit.group == group)


def load_starter(session: Session) -> int:
    """Write the starter rows; how many were added.

    A row that stands as an earlier starter wrote it follows this one; one that a programme changed is left as it is.
    """
    known = {(row.kind, row.key): row for row in session.scalars(select(CatalogueRow))}
    added = 0
    for row in starter.rows():
        there = known.get((row.kind, row.key))
        if there is None:
            there = CatalogueRow(kind=row.kind, key=row.key, country=row.country, data=row.data, status=row.status)
            there.starter = row.fingerprint
            session.add(there)
            added += 1
        elif there.status == row.status and there.starter == starter.fingerprint(there.country, there.data):
            there.data, there.country, there.starter = row.data, row.country, row.fingerprint
    session.flush()
    return added


def offers_for(session: Session, plan: Plan, answers: AllAnswers, today: dt.date) -> Offers:
    """What fits this plan on that day, and what does not, with reasons. One statement."""
    need = need_of(answers, plan.country, plan.currency, today, granted.read(plan.granted))
    kinds = (starter.COUNTRY, starter.GRANT_RULE, starter.LENDER, starter.LOAN)
    rows: dict[str, list[CatalogueRow]] = {kind: [] for kind in kinds}
    for row in _rows(session, *kinds, country=plan.country, withdrawn=True):
        if row.status != WITHDRAWN or row.kind == starter.LENDER:
            rows[row.kind].append(row)
    home = _country(rows[starter.COUNTRY], plan.country)
    grants = match_grants(_grant_lines(rows[starter.GRANT_RULE]), need, home.rate if home else None)
    loans = as_loans(rows[starter.LOAN], rows[starter.LENDER])
    return Offers(need, grants, rank(loans, need, home.caps if home else ()))


def countries(session: Session) -> tuple[Country, ...]:
    """All countries in use, by code."""
    return tuple(country_rows.country(row.data, row.status) for row in _rows(session, starter.COUNTRY))


def _country(rows: Iterable[CatalogueRow], code: str) -> Country | None:
    return next((country_rows.country(row.data, row.status) for row in rows if row.key == code), None)


def _grant_lines(rows: Iterable[CatalogueRow]) -> tuple[GrantLine, ...]:
    """The rules of programmes, without the platform's own defaults."""
    return tuple(grant_rows.grant_line(row.data, row.status) for row in rows if not grant_rows.is_default(row.data))


def as_loans(rows: Iterable[CatalogueRow], lenders: Iterable[CatalogueRow]) -> tuple[LoanProduct, ...]:
    """The loans of these rows; those of a lender that closed or was withdrawn are marked closed."""
    known = list(lenders)
    closed = {row.key for row in known if row.status in (starter.CLOSED, WITHDRAWN)}
    first = {row.key for row in known if row.data.get("etimos_link")}
    return tuple(loan_rows.loan_product(row.data, row.status, closed, first) for row in rows)


def _rows(session: Session, *kinds: str, country: str | None = None, withdrawn: bool = False) -> Iterator[CatalogueRow]:
    wanted = select(CatalogueRow).where(CatalogueRow.kind.in_(kinds))
    if country is not None:
        wanted = wanted.where(or_(CatalogueRow.country == country, CatalogueRow.country.is_(None)))
    if not withdrawn:
        wanted = wanted.where(CatalogueRow.status != WITHDRAWN)
    yield from session.scalars(wanted.order_by(CatalogueRow.key))
