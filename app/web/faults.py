"""What a person reads when something is not there, too large, too old, or our fault: never a bare page."""

from __future__ import annotations

from flask import Flask, redirect, render_template, request, session
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import OperationalError
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from app.services.errors import NotVisible
from app.web import logs
from app.web.access import current_visit
from app.web.put_aside import BESIDE, NEVER_KEPT

Answer = tuple[str, int] | Response
TOO_LARGE = 413
FOR_FILES = {"drafting.bring_in"}


def install(app: Flask) -> None:
    app.register_error_handler(NotVisible, lambda _error: page(404))
    app.register_error_handler(CSRFError, too_old)
    app.register_error_handler(HTTPException, refused)
    app.register_error_handler(OperationalError, not_saved)
    app.register_error_handler(Exception, broken)


def page(status: int) -> tuple[str, int]:
    return render_template("errors/page.html", status=status), status


def refused(error: HTTPException) -> Answer:
    """Addresses that do not exist, methods that are not answered, forms that are too large."""
    if error.code is None or error.code < 400:
        return error.get_response()
    cause = getattr(error, "original_exception", None)
    if isinstance(cause, OperationalError):  # the commit failed, after the view was done
        return not_saved(cause)
    if isinstance(cause, Exception):
        return broken(cause)
    if error.code == TOO_LARGE and request.endpoint in FOR_FILES:  # said beside the field
        return redirect(f"{request.path}?large=1", 303)
    return page(error.code)


def too_old(_error: CSRFError) -> Answer:
    """The page was open longer than the visit: show what was typed, ready to be sent again."""
    if request.endpoint in {"account.card", "account.staff"}:
        session["old_page"] = True
        return redirect(request.path, 303)
    return send_again(request.path, {name: request.form.getlist(name) for name in request.form}), 400


def send_again(path: str, typed: dict[str, list[str]], kept: bool = False, refused: bool = False) -> str:
    """The page with the typed text in it and one button, which sends it to the same address.

    `kept`: it was put aside while nobody was there. `refused`: it was sent again and not saved, so it may be let go.
    """
    fields = [(name, text) for name, texts in typed.items() if name not in NEVER_KEPT | BESIDE for text in texts]
    return render_template("errors/send_again.html", path=path, fields=fields, kept=kept, refused=refused)


def not_saved(error: OperationalError) -> Answer:
    """The database is full or busy: nothing was kept, nothing typed is lost, and the same press may work soon."""
    logs.fault(error)
    _leave_visit_alone()
    if request.method == "POST":
        return send_again(request.path, {name: request.form.getlist(name) for name in request.form}), 409
    return page(503)


def broken(error: Exception) -> Answer:
    logs.fault(error)
    _leave_visit_alone()
    return page(500)


def _leave_visit_alone() -> None:
    """The visit's row can no longer be read in this request; its cookie stays as it is."""
    visit = current_visit()
    visit.row, visit.broken = None, True
