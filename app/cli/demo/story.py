"""What happened in the demo before you came: seven plans written, some sent, one asked back, one ready."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path
from typing import Any

from sqlalchemy.orm import Session

from app.cli.demo.stage import Stage
from app.models import Account, Plan
from app.plan.looked_at import looked_through
from app.services import granting, lending, plans, remarks, review

PLANS = Path(__file__).parent / "plans"
FIRST_DRAFT, REVISED = "tn_salon_a_first_draft", "tn_salon_b_revised"
DRAFTS = ("sn_sewing_b_seasonal_loan", FIRST_DRAFT, "gh_layers")  # the last is the one that its owner sees first
HOUR = dt.timedelta(hours=1)


def tell(session: Session, stage: Stage, now: dt.datetime) -> None:
    """Write the seven plans and what their mentors said, over the days before `now`."""
    begun = now - dt.timedelta(days=12)
    for case in DRAFTS:
        written(session, stage, case, begun)
    rosa(session, stage, begun + HOUR)
    leila(session, stage, begun + 2 * HOUR)
    modou(session, stage, begun + 3 * HOUR)
    cochabamba(session, stage, begun + 4 * HOUR)


def rosa(session: Session, stage: Stage, at: dt.datetime) -> None:
    """Sent; the mentor asks for another price."""
    plan = sent(session, stage, "bo_bakery", at)
    mentor, later = stage.staff["Mentor"], at + dt.timedelta(days=2)
    words = "Your neighbours ask a little more. Which price do you want to try?"
    remarks.remark(session, plan, "demo-remark-rosa", "sales", "products", words, mentor, later)
    asked = "Please look at the price once more, and send it again."
    review.verdict(session, plan, "demo-verdict-rosa", "changes_asked", asked, None, mentor, later)


def leila(session: Session, stage: Stage, at: dt.datetime) -> None:
    """The first draft was asked back; the revised plan waits for its mentor, who sees what changed."""
    plan = written(session, stage, REVISED, at, answers=read(FIRST_DRAFT)["answers"])
    owner, mentor = plan.owner, stage.staff["Mentor"]
    review.send(session, plan, plan.latest, owner, at + HOUR)
    asked = "The loan weighs on your family in the thin months. Could you start smaller?"
    day = dt.timedelta(days=1)
    review.verdict(session, plan, "demo-verdict-leila", "changes_asked", asked, None, mentor, at + 2 * day)
    write(session, plan, read(REVISED)["answers"], owner, at + 4 * day)
    review.send(session, plan, plan.latest, owner, at + 4 * day + HOUR)


def modou(session: Session, stage: Stage, at: dt.datetime) -> None:
    """Ready, with a loan advised, and shown to the lender."""
    plan = sent(session, stage, "sn_sewing", at)
    day = dt.timedelta(days=1)
    advised = review.LoanAdvice("advised")
    mentor, words = stage.staff["Mentor 2"], "Your figures hold in a usual year. Keep money aside for a hard one."
    review.verdict(session, plan, "demo-verdict-modou", "plan_ready", words, advised, mentor, at + 2 * day)
    desk, later = stage.staff["Desk"], at + 3 * day
    lending.share(session, plan, stage.staff["Lender"], desk, later)
    granting.set_terms(session, plan, "demo-grant-modou", modous_grant(later), 0, desk, later)


def modous_grant(at: dt.datetime) -> dict[str, Any]:
    """A limit as one programme has it, at the rate that the central bank fixed; the programme's yes is still to say."""
    day = {"day": str(at.day), "month": f"{at:%Y-%m}"}
    return {
        "ceiling": 200_000,
        "currency": "EUR",
        "rate": {"per": "1", "rate": "655.957", **day, "source": "fixed", "currency": "EUR"},
        "tranches": [
            {"what": "The machines", "month": f"{at + 60 * dt.timedelta(days=1):%Y-%m}", "proof": "Delivery note"},
            {"what": "What is left, after a visit", "month": None, "proof": "Photo of the open workshop"},
        ],
    }


def cochabamba(session: Session, stage: Stage, at: dt.datetime) -> None:
    """Sent, not yet read."""
    sent(session, stage, "bo_home_kitchen_grant_only", at + dt.timedelta(days=8))


def read(case: str) -> dict[str, Any]:
    """One plan of the demo: person, country, title, answers by part; its person opened every page."""
    told: dict[str, Any] = json.loads((PLANS / f"{case}.json").read_text(encoding="utf-8"))
    return {**told, "answers": looked_through(told["answers"])}


def address(case: str) -> str:
    """The public key of a case's plan, the same at every start."""
    return f"demo-{case.replace('_', '-')}"


def written(session: Session, stage: Stage, case: str, at: dt.datetime, answers: dict[str, Any] | None = None) -> Plan:
    """A plan with all its answers, saved part by part."""
    told = read(case)
    owner = stage.returnees[told["person"]]
    plan = plans.start(session, address(case), told["country"], told["title"], owner, at)
    plan.owner = owner
    write(session, plan, answers or told["answers"], owner, at)
    return plan


def write(session: Session, plan: Plan, answers: dict[str, Any], by: Account, at: dt.datetime) -> None:
    """Save these answers and take away what they do not hold."""
    before = plans.answers(session, plan)
    for number, section in enumerate(sorted({*before, *answers})):
        gone = dict.fromkeys(before.get(section, {}))
        wanted = {**gone, **answers.get(section, {})}
        plans.save_answers(session, plan, section, wanted, plan.latest, by, at + dt.timedelta(minutes=number))


def sent(session: Session, stage: Stage, case: str, at: dt.datetime) -> Plan:
    plan = written(session, stage, case, at)
    review.send(session, plan, plan.latest, plan.owner, at + HOUR)
    return plan
