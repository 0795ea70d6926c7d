"""The two pages on Flask and sqlite3 alone: a visit that is checked, rows, Jinja in the reader's language, our headers
and our line of the log."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sqlite3
import time
from typing import Any

from flask import Flask, Response, abort, g, render_template, request
from jinja2 import DictLoader

from app.language.tongues import LANGUAGES
from app.web.headers import HEADERS
from tests.benchmarks.peers.matter import line

VISIT = """SELECT w.key, w.seen_at, w.started_at, w.data, a.id, a.role, a.language FROM web_session w JOIN account a
           ON a.id = w.account_id WHERE w.token_hash = ? AND a.closed_at IS NULL"""
PLAN = "SELECT id, key, title, reference, latest, state, currency FROM plan WHERE key = ? AND owner_id = ?"
ANSWERS = """SELECT section, answers FROM section_revision WHERE id IN
             (SELECT max(id) FROM section_revision WHERE plan_id = ? AND number <= ? GROUP BY section)"""
SHOWN = "SELECT words FROM shown WHERE plan_id = ? AND page = ?"
IDLE, WARNING = 900, 60


def application(database: str, templates: dict[str, str]) -> Flask:
    app = Flask(__name__, static_folder=None)
    app.jinja_loader = DictLoader({f"{one}/{name}": text for one in LANGUAGES for name, text in templates.items()})
    data = sqlite3.connect(database, check_same_thread=False)
    data.row_factory = sqlite3.Row

    def page(key: str, template: str, section: str = "", field: str = "") -> str:
        visit, about = signed_in(data)
        plan = data.execute(PLAN, (key, visit["id"])).fetchone() or abort(404)
        answers = {name: json.loads(text) for name, text in data.execute(ANSWERS, (plan["id"], plan["latest"]))}
        words = json.loads(data.execute(SHOWN, (plan["id"], template)).fetchone()["words"])
        return render_template(
            f"{spoken(visit)}/{template}", typed=answers.get(section, {}).get(field, ""), **about, **words
        )

    app.before_request(begin)
    app.after_request(end)
    app.add_url_rule("/plan/<key>", "home", lambda key: page(key, "plan.html"))
    app.add_url_rule("/plan/<key>/part/idea/need", "need", lambda key: page(key, "question.html", "idea", "need"))
    return app


def begin() -> None:
    g.began = time.perf_counter()


def end(response: Response) -> Response:
    response.headers.extend({**HEADERS, "Cache-Control": "no-store", "Vary": "Accept-Encoding"})
    line(request.endpoint, response.status_code, time.perf_counter() - g.began)
    return response


def spoken(visit: sqlite3.Row) -> str:
    """The language asked for by the address, else the person's, else the browser's."""
    for language in (request.args.get("lang"), visit["language"]):
        if language in LANGUAGES:
            return str(language)
    return request.accept_languages.best_match(LANGUAGES) or "en"


def signed_in(data: sqlite3.Connection) -> tuple[sqlite3.Row, dict[str, Any]]:
    """The visit of this request's cookie while it lasts, and what each page says of it."""
    token = request.cookies.get("ritorno", "").removeprefix("s.")
    visit = data.execute(VISIT, (hashlib.sha256(token.encode()).hexdigest(),)).fetchone() or abort(403)
    quiet = (dt.datetime.now(dt.UTC).replace(tzinfo=None) - dt.datetime.fromisoformat(visit["seen_at"])).total_seconds()
    if quiet > IDLE or visit["role"] != "returnee":
        abort(403)
    seen = {"key": visit["key"], "left": int(IDLE - quiet), "warn": WARNING}
    return visit, {"visit": seen, "csrf": json.loads(visit["data"]).get("csrf_token", ""), "path": request.path}
