"""What a person told about herself in the plans that she writes, alone or with others."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import String, and_, cast, func, or_, select
from sqlalchemy.orm import Session

from app.models import Account, Partner, Plan, SectionRevision
from app.plan.fields import known
from app.plan.sections.me import PHONE
from app.plan.together import AT
from app.plan.ways import SPEAKS, others_use_it

ME = "me"


def others_use_phone(session: Session, account: Account) -> bool:
    """What she answered last about whose phone it is; False where she never did."""
    return others_use_it(about(session, account, PHONE.key))


def tongues(session: Session, account: Account) -> Mapping[str, Any]:
    """The answers beside the language in which she wants to speak, of the plan where she said it last."""
    return about(session, account, SPEAKS)


def about(session: Session, account: Account, key: str) -> Mapping[str, Any]:
    """Her answers about herself of the plan in which this one was written last; nothing where it never was."""
    row, sits = SectionRevision, and_(Partner.plan_id == Plan.id, Partner.account_id == account.id)
    hers = and_(Plan.owner_id == account.id, row.section == ME)
    as_partner = row.section == f"{ME}{AT}" + cast(Partner.seat, String)
    newest = select(func.max(row.id)).group_by(row.plan_id, row.section)
    found = select(row.answers).join(Plan, Plan.id == row.plan_id)
    found = found.outerjoin(Partner, and_(sits, Partner.left_at.is_(None)))
    found = found.where(or_(hers, as_partner), row.id.in_(newest)).order_by(row.id.desc())
    return next((answers for answers in session.scalars(found) if known(answers.get(key))), {})
