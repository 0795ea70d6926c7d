"""Who said that she likes to listen: a page of hers offers first to be read aloud."""

from __future__ import annotations

from app.models import Plan
from app.plan.ways import LISTEN, likes
from app.services import plans
from app.web.database import db


def likes_to_listen(plan: Plan) -> bool:
    return likes(plans.answers(db(), plan).get("me", {}), LISTEN)
