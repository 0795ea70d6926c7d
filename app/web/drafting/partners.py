"""`/plan/<key>/partners`: who writes this plan together, and a code for one more; `/plan/join`: coming in by a code."""

from __future__ import annotations

from flask import redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import Message, say
from app.models import Plan
from app.plan import group
from app.plan.answered import rows
from app.plan.together import JOINT
from app.services import partners, plans
from app.services.addresses import new_key, printed_code
from app.services.errors import NotWritable, SignInRefused
from app.services.partners import Invited
from app.web.access import audience, current_account, db, keep, now
from app.web.drafting import blueprint

Page = str | Response | tuple[str, int]
FULL = say("More people do not fit into one plan.")
AWAY = say("This plan is not open for writing now. Try again later.")


@blueprint.get("/plan/<key>/partners")
@audience("returnee")
def all_partners(key: str) -> str:
    return _page(plans.visible(db(), current_account(), key))


@blueprint.post("/plan/<key>/partners/invite/<invite_key>")
@audience("returnee")
def invite(key: str, invite_key: str) -> Page:
    """A code for one other person, shown this one time."""
    plan = plans.visible(db(), current_account(), key)
    try:
        return _page(plan, partners.invite(db(), plan, invite_key, current_account(), now()))
    except NotWritable:
        return _page(plan, problem=FULL), 409


@blueprint.post("/plan/<key>/partners/end-invitation")
@audience("returnee")
def end_invitation(key: str) -> Page:
    plan = plans.visible(db(), current_account(), key)
    partners.end_invitations(db(), plan, current_account(), now())
    return redirect(url_for("drafting.all_partners", key=key), 303)


@blueprint.post("/plan/<key>/partners/<int:seat>/end")
@audience("returnee")
def part(key: str, seat: int) -> Page:
    """Leave a plan, or end writing it together with somebody."""
    by = current_account()
    plan = plans.visible(db(), by, key)
    partners.leave(db(), plan, seat, by, now())
    if plan.owner_id == by.id:
        return redirect(url_for("drafting.all_partners", key=key), 303)
    return redirect(url_for("drafting.my_plans"), 303)


@blueprint.get("/plan/join")
@audience("returnee")
def join() -> str:
    return _join()


@blueprint.post("/plan/join")
@audience("returnee")
def join_plan() -> Page:
    """First the code shows whose plan it is, then a clear yes opens it."""
    code, by = request.form.get("code", ""), current_account()
    try:
        if request.form.get("agree") != "yes":
            plan = partners.offered(db(), code, by, now())
            return _join(code, plan=plan)
        plan = partners.join(db(), code, by, now())
    except SignInRefused as refused:
        keep()
        return _join(code, problem=refused.message), 422
    except NotWritable:
        return _join(code, problem=AWAY), 409
    return redirect(url_for("drafting.all_partners", key=plan.key), 303)


def _page(plan: Plan, invited: Invited | None = None, problem: Message | None = None) -> str:
    by = current_account()
    mine = plan.owner_id == by.id
    living = invited or (partners.open_invitation(db(), plan, now()) if mine else None)
    return render_template(
        "drafting/partners.html",
        plan=plan,
        everybody=partners.everybody(db(), plan, by),
        mine=mine,
        living=living,
        code=printed_code_of(invited.code) if invited and invited.code else None,
        shares=url_for("drafting.question", key=plan.key, part="idea", page="partners") if plan.joint else None,
        untold=_untold(plan),
        full=plan.joint >= partners.MOST,
        new_key=new_key(),
        problem=problem,
    )


def _untold(plan: Plan) -> tuple[Message, Message] | None:
    """What is counted while nobody who writes the plan told a share."""
    answers = plans.answers(db(), plan) if plan.joint else {}
    return group.nobody_told(rows(answers, "idea", "partners"), answers[JOINT]) if JOINT in answers else None


def _join(code: str = "", plan: Plan | None = None, problem: Message | None = None) -> str:
    return render_template("drafting/join.html", code=code, offered=plan, problem=problem)


def printed_code_of(code: str) -> str:
    """Four groups of three."""
    return f"{printed_code(code[:6])} {printed_code(code[6:])}"
