"""What Flask holds for the request at hand, as it is.

Flask's own names for it (`request`, `session`, `g`, `current_app`) look it up anew at each use and by way of an error
that Python raises and forgets, which costs as much as setting a sentence. Whatever runs on every page asks here.
"""

from __future__ import annotations

from typing import Any

from flask import Flask, Request
from flask.globals import _cv_app, _cv_request


def asked() -> Request:
    return _cv_request.get().request


def wished(name: str, otherwise: str | None = None) -> str | None:
    """What the address says after its question mark under this name ("?saved=1"); most addresses say nothing."""
    said = asked().args
    return said.get(name, otherwise) if said else otherwise


def session() -> Any:
    """The visit, of `visits.Visit`; Flask's own way to it only notes that somebody asked."""
    return _cv_request.get()._session


def notes() -> dict[str, Any]:
    """What Flask's `g` holds, by name."""
    return _cv_app.get().g.__dict__


def application() -> Flask:
    return _cv_app.get().app
