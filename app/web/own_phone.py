"""A person's own phone: answers that could not be sent wait there, and chapters that were read open without a network.

The work is done by a service worker (`static/js/apart/worker.js`), which is given to nobody on a shared phone. A form
may wait where it names its visit, and private questions never do. The visit's key opens nothing: with it the answers of
whoever is not signed in any more are handed to the server, where they wait for that person's next sign-in.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from flask import Flask, Response
from flask_babel import gettext as _
from markupsafe import Markup, escape

from app.models import Role
from app.plan.fields import Field
from app.plan.private import alone
from app.web.access import current_visit, reader
from app.web.at_hand import asked
from app.web.put_aside import NAME, VISIT
from app.web.reader_language import chosen
from app.web.speech import untagged
from app.web.stylesheet import apart, script, stylesheet

AGAIN = "On-Own-Phone"  # the header of what the worker sends by itself
PATIENCE = 20  # seconds without any answer, after which the network counts as away


def install(app: Flask) -> None:
    app.jinja_env.globals["may_wait"] = may_wait
    app.after_request(_in_data)


def worker_address() -> str | None:
    """Where a person's own phone finds the worker in the language that the person has chosen; None on every other, and
    until one is chosen: the worker goes on in its first language while a page is open."""
    account = reader()
    return f"/worker.js?lang={account.language}" if account and account.language and own_phone() else None


def own_phone() -> bool:
    """Whether a returnee is signed in who did not say that others use this phone."""
    row, account = current_visit().row, reader()
    return row is not None and not row.shared and account is not None and account.role == Role.RETURNEE


def sent_again() -> bool:
    return AGAIN in asked().headers


def may_wait(fields: Iterable[Field], title: Markup) -> Markup:
    """What a form with these questions carries where its answers may wait on the phone, with the title of its page for
    the list of what waits; nothing elsewhere."""
    row = current_visit().row
    if row is None or not own_phone() or any(map(alone, fields)):
        return Markup("")
    return Markup(  # noqa: S704 - escaped here
        f'<input type="hidden" name="{VISIT}" value="{escape(row.key)}">'
        f'<input type="hidden" name="{NAME}" value="{escape(untagged(title))}">'
    )


def worker() -> str:
    """The worker's program in the reader's language."""
    language, anew = chosen(), _("Show this page with it")
    told: dict[str, Any] = {
        "lang": language,
        "locale": ("en-GB" if language == "en" else language) + "-u-nu-latn",
        "patience": PATIENCE,
        "files": [f"/static/{name}" for name, _content in (stylesheet(), script())],
        "title": _("Not sent yet"),
        "count": _("Answers that wait on this phone: %(n)s. Since %(since)s.", n="{n}", since="{since}"),
        "send": _("Send now"),
        "sent": _("Everything is sent.") + f' <a href="">{anew}</a>',
        "stuck": _("One of them needs another look."),
        "look": _("Look at it"),
        "out": _("Sign out without sending"),
        "counts": _(
            "The network is away. Only plain numbers like 30 are counted without it. What you typed waits on this page."
        ),
        "stays": _("The network is away. Perhaps this was not sent. Leave this page open and press again later."),
    }
    return f'"use strict";\nconst told = {json.dumps(told)};\n{apart("worker")[1].decode()}'


def _in_data(response: Response) -> Response:
    """What became of an answer that the worker sent: where its page leads now that it is kept, or 401."""
    if not sent_again() or response.status_code not in (200, 303) or response.mimetype == "application/json":
        return response
    visit = current_visit()
    kept = response.status_code == 303 if visit.row is not None else response.status_code == 200
    if not kept and visit.row is not None:
        return response
    response.data = json.dumps({"to": response.location or "/sign-in"} if kept else {})
    response.status_code, response.mimetype = 200 if kept else 401, "application/json"
    response.headers.pop("Location", None)
    return response
