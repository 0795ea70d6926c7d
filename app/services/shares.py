"""When a file that was shown to a lender is open to it: one condition for who opens, shows, lists and tells."""

from __future__ import annotations

from sqlalchemy import ColumnElement, and_, exists, func, or_, select
from sqlalchemy.orm import Session, aliased

from app.models import Consent, FileShare, Partner, Plan, Purpose


def holds() -> ColumnElement[bool]:
    """For a query of `FileShare` and its `Plan`: not ended, all who write the plan say yes now, and none of them said
    no since it was shown. A new yes alone does not bring it back; showing it again does.
    """
    partners = select(Partner.account_id).where(Partner.plan_id == Plan.id, Partner.left_at.is_(None)).correlate(Plan)
    writes = or_(Consent.account_id == Plan.owner_id, Consent.account_id.in_(partners))
    no = and_(Consent.purpose == Purpose.LENDER, ~Consent.given, Consent.at >= FileShare.at)
    taken_back = exists().where(writes, no).correlate(Plan, FileShare)
    return and_(FileShare.ended_at.is_(None), _owner_says_yes(), ~taken_back, ~partner_says_no())


def _owner_says_yes() -> ColumnElement[bool]:
    newer = aliased(Consent)
    said = and_(Consent.account_id == Plan.owner_id, Consent.purpose == Purpose.LENDER)
    later = and_(newer.account_id == Consent.account_id, newer.purpose == Purpose.LENDER, newer.id > Consent.id)
    return exists().where(said, Consent.given, ~exists().where(later)).correlate(Plan)


def agreed(session: Session, plan: Plan) -> bool:
    """Whether all who write the plan say yes to a lender now."""
    yes = select(Plan.id).where(Plan.id == plan.id, _owner_says_yes(), ~partner_says_no())
    return session.scalar(yes) is not None


def partner_says_no() -> ColumnElement[bool]:
    """For a query of `Plan`: somebody who writes it with its owner has not said yes to a lender, or not any more."""
    newest = select(func.max(Consent.id)).where(Consent.account_id == Partner.account_id)
    newest = newest.where(Consent.purpose == Purpose.LENDER).correlate(Partner)
    yes = exists().where(Consent.id == newest.scalar_subquery(), Consent.given).correlate(Partner)
    return exists().where(Partner.plan_id == Plan.id, Partner.left_at.is_(None), ~yes).correlate(Plan)
