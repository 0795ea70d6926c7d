"""One plan at the desk: where it stands, what its owner agreed to, which lender reads it, what the grant is to pay.

Of its words only the lines that the programme would buy, and those only once the plan was sent.
"""

from __future__ import annotations

from operator import itemgetter

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.models import Account, Plan, Role
from app.plan.review_words import LOAN_ADVICE, STATES
from app.plan.rubric import LINES, MEANINGS
from app.services import cards, desk, granting, happenings, lending, plans, scoring
from app.services.addresses import new_key
from app.services.errors import NotVisible
from app.services.lending import NotShareable
from app.web import mentor_words
from app.web.access import audience, current_account, db, now
from app.web.desk import blueprint, grant_words
from app.web.desk.cards import mentor_id
from app.web.speech import speak_as_in

WHY_NOT = {
    "not_agreed": say("The person has not said yes to showing the plan to a lender."),
    "not_ready": say("The mentor has not called this plan ready."),
    "no_loan": say("This plan asks for no loan."),
    "advice": say("A check stands in the way:"),
}
NOT_SHOWN = say("The plan was not shown to the lender")


@blueprint.get("/desk/plans/<key>")
@audience("desk")
def plan(key: str) -> str:
    return page(opened(key))


@blueprint.post("/desk/plans/<key>/share")
@audience("desk")
def share(key: str) -> Response | tuple[str, int]:
    found = opened(key)
    try:
        lending.share(db(), found, _lender(), current_account(), now())
    except NotShareable as refused:
        reasons = tuple(reason.message for reason in refused.reasons)
        return page(found, (WHY_NOT[refused.why], *reasons)), 422
    return redirect(url_for("desk.plan", key=found.key), 303)


@blueprint.post("/desk/plans/<key>/take-back")
@audience("desk")
def take_back(key: str) -> Response:
    found = opened(key)
    lending.take_back(db(), found, _lender(), current_account(), now())
    return redirect(url_for("desk.plan", key=found.key), 303)


def opened(key: str) -> Plan:
    """The plan of this address; its amounts are written as in its country."""
    found = plans.visible(db(), current_account(), key)
    speak_as_in(found.country)
    return found


def _lender() -> Account:
    chosen = mentor_id(request.form.get("lender", ""))
    found = [one for one in desk.staff(db(), current_account(), Role.LENDER) if one.id == chosen]
    if not found:
        raise NotVisible("lender")
    return found[0]


def page(found: Plan, problems: tuple[Message, ...] = (), trouble: Message = NOT_SHOWN) -> str:
    """Everything about the plan; `problems` say why what was asked was not done, under the heading `trouble`."""
    by = current_account()
    lenders = desk.staff(db(), by, Role.LENDER)
    events = happenings.of(db(), found)
    verdict, sent = happenings.last_verdict(events), happenings.last_sent(events)
    words = granting.words(db(), by, found)
    return render_template(
        "desk/plan.html",
        plan=found,
        states=STATES,
        agreed=desk.agreed(db(), by, found),
        mentor=cards.mentor_of(db(), found.owner_id),
        history=sorted(
            [*mentor_words.history(events, by), *grant_words.history(words)], key=itemgetter(0), reverse=True
        ),
        grant=grant_words.told(granting.as_sent(db(), by, found), words, found),
        yes_key=new_key(),
        points=scoring.for_desk(db(), by, found),
        sent=sent.number if sent else None,
        lines=LINES,
        meanings=MEANINGS,
        lenders=[(one.id, say("%(name)s", name=one.name)) for one in lenders],
        names={one.id: one.name for one in lenders},
        shares=desk.shown_to(db(), by, found),
        loan=LOAN_ADVICE.get(verdict.data.get("loan", "")) if verdict else None,
        problems=problems,
        trouble=trouble,
    )
