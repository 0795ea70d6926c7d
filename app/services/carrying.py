"""A plan that leaves as a file or as days of a calendar, and a plan that comes in from a file.

Who may read the plan is asked before, by `plans.visible`.
"""

from __future__ import annotations

import datetime as dt
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from hashlib import sha256

from sqlalchemy.orm import Session

from app.documents import dates, plan_file
from app.documents.plan_file import Carried, NotAPlan
from app.language.messages import say
from app.language.tongues import Tongue
from app.models import Account, Plan
from app.plan.sections.me import COUNTRY_NAMES
from app.services import plans
from app.services.addresses import checked_key
from app.services.errors import NotVisible
from app.services.papers import Printed
from app.services.places import place


@dataclass(frozen=True)
class BroughtIn:
    """`left_out` names what stood in the file and no question here has."""

    plan: Plan
    left_out: tuple[str, ...]


def plan_as_file(session: Session, plan: Plan) -> Printed:
    """All answers of now, for another installation: no case code, no account, nobody else's words."""
    told = Carried(plan.title, plan.country, plan.currency, plans.answers(session, plan))
    return Printed(f"{plan.reference}-{plan.latest}.json", plan_file.write(told))


def days_as_file(session: Session, plan: Plan, tongue: Tongue, now: dt.datetime) -> Printed | None:
    """The payments of its loan and its steps for a calendar; None where there are none."""
    reading = plans.reading(session, plan)
    if not dates.entries(reading):
        return None
    content = dates.draw_dates(reading, plan.key, plan.title, Tongue(tongue.language, plan.country), now)
    return Printed(f"{plan.reference}-{plan.latest}.ics", content)


def bring_in(session: Session, key: str, content: bytes, by: Account, now: dt.datetime) -> BroughtIn:
    """A new plan of this person with the answers of the file.

    `key` is the client's: the same file under the same key is one plan, however often it is sent. Raises `NotAPlan`.
    """
    told = plan_file.read(content)
    _check_place(session, told)
    plan = plans.start(session, _address(key, content), told.country, told.title, by, now)
    if plan.latest == 0:
        for part, answers in told.answers.items():
            plans.save_answers(session, plan, part, answers, plan.latest, by, now)
    return BroughtIn(plan, told.unknown)


def _check_place(session: Session, told: Carried) -> None:
    """Amounts mean nothing in another money."""
    name = say(COUNTRY_NAMES[told.country])
    try:
        ours = place(session, told.country).currency
    except NotVisible as error:
        raise NotAPlan(say("Plans for this country cannot be written here: %(country)s.", country=name)) from error
    if ours != told.currency:
        raise NotAPlan(
            say(
                "This plan counts in %(theirs)s. Plans for this country count in %(ours)s here: %(country)s.",
                theirs=told.currency,
                ours=ours,
                country=name,
            )
        )


def _address(key: str, content: bytes) -> str:
    """The plan's address: as random as the key, and another one for another file."""
    return urlsafe_b64encode(sha256(checked_key(key).encode() + b"\n" + content).digest()[:24]).decode()
