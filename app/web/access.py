"""Who may open which page: every view states its audience, and what states none opens for nobody."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from typing import Any, TypeVar, cast

from flask import Flask, abort, redirect, render_template, request
from flask_login import LoginManager, UserMixin
from werkzeug.wrappers import Response

from app.models import Account, Role, WebSession
from app.services import sessions
from app.services.roles import HOMES
from app.web import at_hand, put_aside, sitting
from app.web.database import db, keep
from app.web.visits import Visit, Visits

__all__ = ["audience", "current_account", "current_visit", "db", "home", "keep", "now"]

EVERYONE = "everyone"
View = TypeVar("View", bound=Callable[..., Any])


class SignedIn(UserMixin):
    """The signed-in person in Flask-Login's words."""

    def __init__(self, account: Account) -> None:
        self.account = account

    def get_id(self) -> str:
        return str(self.account.id)


def audience(*roles: str, beside: bool = False) -> Callable[[View], View]:
    """`@audience("returnee", "mentor")`, or `@audience("everyone")`: who may open this view. Others read 404.

    `beside`: also whoever types for the plan's owner in a sitting, while it lasts.
    """

    def declare(view: View) -> View:
        view.beside = beside  # type: ignore[attr-defined] # as below
        view.audience = frozenset(roles)  # type: ignore[attr-defined] # a function carries it to the URL map
        return view

    return declare


def current_account() -> Account:
    """The signed-in person; only where the audience is not everyone, otherwise use `reader()`."""
    account = reader()
    if account is None:
        abort(404)
    return account


def reader() -> Account | None:
    """Who is signed in, if anybody."""
    return current_visit().account


def current_visit() -> Visit:
    visit: Visit = at_hand.session()
    return visit


def home(account: Account) -> str:
    """The page that a person's work begins on."""
    return HOMES[Role(account.role)]


def limits() -> sessions.Limits:
    """How long this programme lets people be quiet."""
    return cast(Visits, at_hand.application().session_interface).limits


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


def install(app: Flask) -> None:
    """Guard every address of this application."""
    login = LoginManager()  # not by its `init_app`: templates know the reader by `reader`, no cookie remembers anybody
    app.login_manager = login  # type: ignore[attr-defined] # where Flask-Login looks for it
    login.session_protection = None
    login.request_loader(lambda _request: SignedIn(account) if (account := current_visit().account) else None)
    app.before_request(guard)


def guard() -> Response | str | None:
    """Refuse whoever is not in the view's audience; send to sign-in whoever is not signed in."""
    asked = at_hand.asked()
    if asked.endpoint is None:
        return None
    view = at_hand.application().view_functions[asked.endpoint]
    allowed: frozenset[str] = getattr(view, "audience", frozenset())
    account = reader()
    if EVERYONE in allowed or (account is not None and account.role in allowed):
        put_aside.note_sent()
        return None
    if account is not None and getattr(view, "beside", False):
        return sitting.enter(account, (asked.view_args or {}).get("key", ""), now())
    if account is not None or not allowed:
        abort(404)
    return _to_sign_in(staff=Role.RETURNEE not in allowed)


def _to_sign_in(staff: bool) -> Response | str:
    visit = current_visit()
    if visit.lapsed is not None:
        return _away(visit.lapsed)
    return redirect("/staff" if staff else "/sign-in", 303)


def _away(lapsed: WebSession) -> str | Response:
    """A page was open too long: keep what was typed for the same person, and ask for the sign-in."""
    if not request.form.get("csrf_token") or not put_aside.put_aside(lapsed, request.path):
        return redirect("/sign-in", 303)
    staff = lapsed.account.role != Role.RETURNEE
    return render_template("account/quiet.html", address="/staff" if staff else "/sign-in", kept=True)
