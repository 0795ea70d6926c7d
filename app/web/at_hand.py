"""What Flask holds for the request at hand, as it is.

Flask's own names for it (`request`, `session`, `g`, `current_app`) look it up anew at each use and by way of an error
that Python raises and forgets, which costs as much as setting a sentence. Whatever runs on every page asks here.
"""

from __future__ import annotations

from typing import cast

from flask import Flask, Request
from flask.ctx import AppContext, RequestContext, _AppCtxGlobals
from flask.globals import app_ctx, request_ctx
from flask.sessions import SessionMixin


def asked() -> Request:
    return _of_request().request


def session() -> SessionMixin:
    return _of_request().session


def notes() -> _AppCtxGlobals:
    """Flask's `g`."""
    return _of_application().g


def application() -> Flask:
    return _of_application().app


def _of_request() -> RequestContext:
    return cast(RequestContext, request_ctx._get_current_object())  # type: ignore[attr-defined] # Flask's proxy has it


def _of_application() -> AppContext:
    return cast(AppContext, app_ctx._get_current_object())  # type: ignore[attr-defined] # as above
