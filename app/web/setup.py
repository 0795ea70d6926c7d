"""Puts the web together: database, visits, language, guards, headers, files, and the rooms."""

from __future__ import annotations

from importlib import import_module
from importlib.util import find_spec
from pathlib import Path

from flask import Flask, Request
from flask_wtf import CSRFProtect
from werkzeug.datastructures import ImmutableMultiDict, MultiDict
from werkzeug.utils import cached_property
from whitenoise import WhiteNoise
from whitenoise.compress import Compressor

from app.services import hashing
from app.services.sessions import Limits
from app.web import (
    access,
    database,
    faults,
    form_token,
    headers,
    lighter,
    logs,
    own_phone,
    page,
    put_aside,
    reader_language,
)
from app.web.at_hand import asked
from app.web.database import READS
from app.web.hosts import only_possible_hosts
from app.web.stylesheet import STATIC, apart, script, stylesheet
from app.web.visits import Visits
from config import Settings

ROOMS = ("account", "drafting", "reading", "mentoring", "teaching", "desk", "lending", "admin", "forms", "sittings")
LEAVING = (  # always work, however old the page
    "app.web.account.leaving.sign_out",
    "app.web.account.leaving.leave",
    "app.web.account.away.put_away",
)
APART = ("count", "listen", "live", "refused", "restore")  # scripts that only some pages need
ICON = STATIC / "favicon.ico"  # a plain dot: the site says nothing in a list of tabs
DAY = 86_400  # seconds
LARGEST = 1_000_000  # bytes of one form
LONGEST_ADDRESS = 400  # signs of a path that can mean anything here


NOTHING: ImmutableMultiDict[str, str] = ImmutableMultiDict()


class CleanRequest(Request):
    """A form without NUL signs: no database keeps them, so the sign for "unreadable" stands in their place.

    Most addresses carry no question: there is nothing to read from it then.
    """

    max_content_length = LARGEST
    max_form_memory_size = LARGEST
    max_form_parts = 2000

    @cached_property
    def args(self) -> MultiDict[str, str]:
        return super().args if self.query_string else NOTHING

    @cached_property
    def blueprints(self) -> list[str]:
        """Asked for by each step of Flask's on a page's way."""
        return super().blueprints

    def _load_form_data(self) -> None:
        super()._load_form_data()
        if any("\x00" in text for _, text in self.form.items(multi=True)):
            clean = [(name, text.replace("\x00", "\ufffd")) for name, text in self.form.items(multi=True)]
            self.form = ImmutableMultiDict(clean)


def prepare(app: Flask, settings: Settings) -> None:
    """Everything that stands between a request and a view."""
    app.request_class = CleanRequest
    app.config.update(
        SECRET_KEY=settings.secret_key,
        WTF_CSRF_TIME_LIMIT=None,
        WTF_CSRF_CHECK_DEFAULT=False,  # but by us, and of what writes
        WTF_CSRF_SSL_STRICT=False,
        RITORNO=settings,
    )
    hashing.use_pepper(settings.pepper)
    database.install(app, settings.database_url)
    app.session_interface = visits(settings)
    logs.install(app)
    app.before_request(_refuse_long_addresses)
    access.install(app)
    own_phone.install(app)
    csrf = CSRFProtect(app)
    app.before_request(lambda: None if asked().method in READS else csrf.protect(apply_exemptions=True))
    for view in LEAVING:
        csrf.exempt(view)
    put_aside.install(app)
    form_token.install(app)
    reader_language.install(app)
    page.install(app, settings.leave_to)
    faults.install(app)
    open_rooms(app)
    lighter.install(app)
    app.wsgi_app = headers.with_headers(app.wsgi_app, settings.https)  # type: ignore[method-assign, assignment] # as below
    serve_files(app, settings.instance / "public")
    app.wsgi_app = only_possible_hosts(app.wsgi_app)  # type: ignore[method-assign, assignment] # Flask's own way to add a layer


def visits(settings: Settings) -> Visits:
    limits = Limits(settings.idle_returnee, settings.idle_shared, settings.idle_staff, settings.day)
    return Visits(settings.secret_key, limits, settings.https)


def open_rooms(app: Flask) -> None:
    for room in ROOMS:
        spec = find_spec(f"app.web.{room}")
        if spec is not None and spec.origin is not None:
            app.register_blueprint(import_module(f"app.web.{room}").blueprint)


def serve_files(app: Flask, folder: Path) -> None:
    """Style and script under names that change with their content, compressed once, kept for a year; the icon."""
    named = folder / "static"
    named.mkdir(parents=True, exist_ok=True)
    (folder / ICON.name).write_bytes(ICON.read_bytes())
    squeeze = Compressor(quiet=True)
    for name, content in (stylesheet(), script(), *map(apart, APART)):
        if not (named / name).exists():
            (named / name).write_bytes(content)
            list(squeeze.compress(str(named / name)))
    app.wsgi_app = WhiteNoise(  # type: ignore[method-assign] # Flask's own way to add a layer
        app.wsgi_app,
        root=folder,
        max_age=DAY,
        immutable_file_test=r"^.+-[0-9a-f]{10}\..+$",
        add_headers_function=headers.static_headers,
    )


def _refuse_long_addresses() -> tuple[str, int] | None:
    path = asked().path
    strange = "\x00" in path or "\ufffd" in path or len(path) > LONGEST_ADDRESS
    return faults.page(404) if strange else None
