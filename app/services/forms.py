"""Blank forms of the plan: in which country's money they are, and a file name that tells nothing."""

from __future__ import annotations

from sqlalchemy.orm import Session

from app.documents.blank import draw_blank, draw_filled, draw_sketch
from app.documents.blank.book import draw_book
from app.documents.blank.may_read import draw_may_read
from app.language.tongues import Tongue
from app.models import Account, Plan, Role
from app.services import consents, plans
from app.services.papers import Printed
from app.services.places import place


def blank(session: Session, by: Account, language: str, country: str, part: str | None = None) -> Printed:
    """All questions, or those of one part; `country` is asked for by "SN", or "" for none.

    A person with a plan has that plan's country. Raises KeyError for a part that no plan has.
    """
    here, currency = _money(session, by, country)
    content = draw_blank(Tongue(language, here or None), currency, part)
    return Printed(f"plan-{part or 'blank'}-{language}.pdf", content)


def sketch(session: Session, by: Account, language: str, country: str) -> Printed:
    """The twelve questions of the first picture, on two pages."""
    here, currency = _money(session, by, country)
    return Printed(f"plan-sketch-{language}.pdf", draw_sketch(Tongue(language, here or None), currency))


def book(session: Session, by: Account, language: str, country: str) -> Printed:
    """The day-book to write by hand: a sheet of twelve months and one of days."""
    here, currency = _money(session, by, country)
    return Printed(f"plan-book-{language}.pdf", draw_book(Tongue(language, here or None), currency))


def may_read(language: str) -> Printed:
    """P10 to sign: who may read the plan, in the words that the desk records with the answers."""
    return Printed(f"plan-readers-{language}.pdf", draw_may_read(Tongue(language), consents.TEXT_VERSION))


def filled(session: Session, plan: Plan, language: str, number: int | None = None) -> Printed:
    """The form with the answers of a plan as it stood at revision `number` (None: now).

    Who may read the plan is asked before, by `plans.visible`.
    """
    reading = plans.reading(session, plan, number)
    content = draw_filled(Tongue(language, plan.country), reading)
    return Printed(f"{plan.reference}-{reading.number}-answers.pdf", content)


def lives_in(session: Session, by: Account) -> str:
    """The country of the person's plan, the one changed last; "" where there is none."""
    mine = _newest(session, by)
    return mine.country if mine else ""


def _money(session: Session, by: Account, country: str) -> tuple[str, str | None]:
    if mine := _newest(session, by):
        return mine.country, mine.currency
    return country, place(session, country).currency if country else None


def _newest(session: Session, by: Account) -> Plan | None:
    mine = plans.own(session, by) if by.role == Role.RETURNEE else []
    return mine[0] if mine else None
