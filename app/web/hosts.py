"""Requests for a host that cannot exist are refused before anything looks at their address."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

LABEL = r"[A-Za-z0-9_-]{1,63}"
HOST = re.compile(rf"({LABEL}(\.{LABEL}){{0,9}}\.?|\[[0-9A-Fa-f:.]{{2,45}}\])(:[0-9]{{1,5}})?")


def only_possible_hosts(inner: WSGIApplication) -> WSGIApplication:
    """The application behind a look at the name it was asked by."""

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        host = environ.get("HTTP_HOST", "")
        if not host or possible(host):
            return inner(environ, start)
        start("400 Bad Request", [("Content-Type", "text/plain"), ("Cache-Control", "no-store")])
        return [b"There is no such host."]

    return application


@lru_cache(maxsize=64)
def possible(host: str) -> bool:
    return HOST.fullmatch(host) is not None
