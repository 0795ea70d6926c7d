"""`/admin`: accounts by number and role, sign-outs, brakes, and how the installation is."""

from __future__ import annotations

from flask import flash, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app.language.messages import mark
from app.models import Role
from app.services import oversight
from app.services.errors import NotVisible
from app.web.access import audience, current_account, db
from app.web.admin import blueprint
from app.web.speech import tongue
from app.web.whole_numbers import asked_page

LARGEST = 2**31 - 1  # no account has a greater number
ROLE_NAMES = {
    Role.RETURNEE: mark("Person who returns"),
    Role.MENTOR: mark("Mentor"),
    Role.TRAINER: mark("Trainer"),
    Role.DESK: mark("Desk"),
    Role.LENDER: mark("Lender"),
    Role.ADMIN: mark("Administrator"),
}
COUNTED = {
    "plans": mark("Plans"),
    "revisions": mark("Saved versions of parts"),
    "visits": mark("Signed-in visits"),
    "catalogue": mark("Rows of the catalogue"),
}


@blueprint.get("/admin")
@audience("admin")
def overview() -> str:
    role, page = request.args.get("role"), asked_page()
    shown = oversight.accounts(db(), current_account(), role, page)
    return render_template(
        "admin/overview.html",
        accounts=shown,
        health=oversight.health(db(), current_account()),
        role_names=ROLE_NAMES,
        counted=COUNTED,
        role=role if role in set(Role) else None,
        page=page,
        more=len(shown) == oversight.PAGE,
    )


@blueprint.post("/admin/accounts/<int:number>/sign-out")
@audience("admin")
def end_visits(number: int) -> Response:
    """Sign an account out everywhere; the same again changes nothing."""
    oversight.end_visits(db(), _known(number), current_account())
    flash(tongue().speak(mark("This account is signed out everywhere.")))
    return redirect(url_for("admin.overview"), 303)


@blueprint.post("/admin/accounts/<int:number>/release")
@audience("admin")
def release(number: int) -> Response:
    """Let an account try to sign in again; the same again changes nothing."""
    oversight.release(db(), _known(number), current_account())
    flash(tongue().speak(mark("This account can sign in again.")))
    return redirect(url_for("admin.overview"), 303)


def _known(number: int) -> int:
    if number > LARGEST:
        raise NotVisible("account")
    return number
