"""After the return each price is looked at once more, one by one; the first other amount names the plan before it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.language import hours
from app.models import Account, Plan, SectionRevision
from app.plan import other_money, prices, recipes
from app.plan.fields import AllAnswers
from app.plan.prices import LOOKED, START, Price, Reason, Refresh
from app.plan.sureness import key_of
from app.plan.together import stored_name
from app.services import plans, seats, versions
from app.services.errors import NotVisible, Stale

History = dict[str, list[tuple[dt.date, AllAnswers]]]


def due(session: Session, plan: Plan, today: dt.date) -> tuple[tuple[Price, tuple[Reason, ...]], ...]:
    """The prices that need a look today and why, in the order of the plan."""
    answers = plans.answers(session, plan)
    asked = tuple(prices.prices(answers, plan.currency))
    since = written(session, plan, asked)
    found = ((price, prices.reasons(price, since.get(price.path, today), answers, today)) for price in asked)
    return tuple((price, reasons) for price, reasons in found if reasons)


def written(session: Session, plan: Plan, wanted: Iterable[Price]) -> dict[str, dt.date]:
    """Since which day each amount stands there, by its path."""
    found = list(wanted)
    past = _history(session, plan, {price.part.key for price in found})
    days = {
        price.path: prices.known_since(price.path, price.amount.minor, past.get(price.part.key, ())) for price in found
    }
    return {path: day for path, day in days.items() if day is not None}


def begin(session: Session, plan: Plan, by: Account, now: dt.datetime) -> Refresh | None:
    """List what needs a look; one that is under way goes on. None where nothing does."""
    under_way = prices.refresh(plans.answers(session, plan), plan.currency)
    if under_way is not None and under_way.left:
        return under_way
    today = hours.day(now, plan.country)
    found = due(session, plan, today)
    if not found:
        return under_way
    number = plan.latest
    start = {"number": number, "at": str(today), "paths": [price.path for price, _ in found]}
    plans.save_answers(session, plan, LOOKED, {START: start}, number, by, now)
    return prices.refresh(plans.answers(session, plan), plan.currency)


def look(
    session: Session,
    plan: Plan,
    path: str,
    found: str,
    amount: int,
    tag: str,
    was: int,
    by: Account,
    now: dt.datetime,
    name: str,
) -> None:
    """Keep what one price is now, and how that is known; the same again changes nothing.

    `found` is right, new or open. The first amount that is another one gives the plan before the refresh its `name`.
    `NotVisible` for a price that is not in the refresh, `Stale` where the amount is neither what the page showed,
    `was`, nor what it becomes.
    """
    session.refresh(plan, with_for_update=True)
    answers = plans.answers(session, plan)
    run = prices.refresh(answers, plan.currency)
    price = next((price for price in run.prices if price.path == path), None) if run else None
    if run is None or price is None:
        raise NotVisible(path)
    if price.amount.minor not in (was, amount):
        raise Stale(path)
    part, key, value = other_money.put(answers, path, amount)
    changed = {key: value, plans.TAG: {key: tag}}
    if price.line is not None:
        changed = {key: recipes.known_by(value, price.row or "", price.line, tag)}
    elif price.row is not None:
        where = key_of(key, price.column.key) if price.column else plans.TAG
        changed = {key: [{**row, where: tag} if row["id"] == price.row else row for row in value]}
    plans.save_answers(session, plan, part, changed, plan.latest, by, now)
    kept = {"run": run.number, "as": found, "at": str(hours.day(now, plan.country)), "amount": amount}
    plans.save_answers(session, plan, LOOKED, {path: kept}, plan.latest, by, now)
    if price.amount.minor != amount:
        versions.name_before(session, plan, "prices", run.number, name, by, now)


def _history(session: Session, plan: Plan, parts: set[str]) -> History:
    """Every revision of these parts as the reader has them, the newest first."""
    seat = seats.of_reader(session, plan)
    names = {stored_name(part, seat): part for part in parts}
    rows = select(SectionRevision).where(SectionRevision.plan_id == plan.id, SectionRevision.section.in_(names))
    past: History = {}
    for row in session.scalars(rows.order_by(SectionRevision.number.desc())):
        part = names[row.section]
        past.setdefault(part, []).append((hours.day(row.at, plan.country), {part: row.answers}))
    return past
