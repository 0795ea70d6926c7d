"""The sitting of this visit: a helper types into the plan of somebody beside. It ends with the visit, or when quiet.

The visit notes which sitting it opened and when it was used last; whether it still lasts is asked of the database.
"""

from __future__ import annotations

import datetime as dt

from flask import abort, g, redirect, request, session, url_for
from werkzeug.wrappers import Response

from app.models import Account, Plan, Sitting
from app.services import sittings
from app.web import at_hand, put_aside
from app.web.database import READS, db

NOTE, TYPED = "sitting", "typed-in-sitting"
QUIET = dt.timedelta(minutes=15)
TOUCH = dt.timedelta(minutes=1)  # how exactly the last use is kept


def note(sitting: Sitting, now: dt.datetime) -> None:
    """This visit has opened this sitting, or uses it."""
    plan = sitting.plan.key if sitting.plan else ""
    moments = {"begun": sitting.started_at.isoformat(), "seen": now.isoformat()}
    session[NOTE] = {"key": sitting.key, "plan": plan, **moments}
    g.sitting = sitting


def forget() -> None:
    session.pop(NOTE, None)
    session.pop(TYPED, None)
    g.sitting = None


def noted() -> bool:
    """Whether this visit opened a sitting at all; most did not."""
    return NOTE in at_hand.session()


def current(account: Account | None, now: dt.datetime) -> Sitting | None:
    """The sitting that this visit opened, while it lasts; costs nothing where none was opened."""
    noted = at_hand.session().get(NOTE) if account is not None else None
    if account is None or not noted or _ran_out(now):
        return None
    if "sitting" not in g:
        g.sitting = sittings.found(db(), noted["key"], account, now)
    found: Sitting | None = g.sitting
    return found


def plan_beside(account: Account, key: str, now: dt.datetime) -> Plan | None:
    """The plan at this address, where this visit's sitting is about it."""
    found = current(account, now)
    return found.plan if found and found.plan and found.plan.key == key else None


def enter(account: Account, key: str, now: dt.datetime) -> Response | None:
    """Let a page of this plan open in its sitting; 404 outside. What was typed too late waits for the next one."""
    found = current(account, now)
    if found is not None and found.plan is not None and found.plan.key == key:
        if now - dt.datetime.fromisoformat(session[NOTE]["seen"]) > TOUCH:
            note(found, now)
        return None
    if request.method not in READS and session.get(NOTE, {}).get("plan") == key and _ran_out(now):
        session[TYPED] = {"plan": key, "path": request.path, "typed": put_aside.typed()}
        return redirect(url_for("sittings.begin"), 303)
    return abort(404)


def typed_too_late(plan: str) -> tuple[str, dict[str, list[str]]] | None:
    """Path and words of what was typed after this plan's sitting had run out; anybody else's is forgotten."""
    typed = session.pop(TYPED, None)
    return (typed["path"], typed["typed"]) if typed and typed["plan"] == plan else None


def _ran_out(now: dt.datetime) -> bool:
    """Whether the noted sitting is over by the clock."""
    begun, seen = (dt.datetime.fromisoformat(session[NOTE][moment]) for moment in ("begun", "seen"))
    return now - seen > QUIET or now - begun > sittings.LONGEST
