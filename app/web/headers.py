"""What every answer tells the browser: nothing from elsewhere, nothing kept, nothing guessed."""

from __future__ import annotations

from collections.abc import Iterable
from types import TracebackType
from typing import Any
from wsgiref.types import StartResponse, WSGIApplication, WSGIEnvironment

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; "
    "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; connect-src 'self'; manifest-src 'self'; "
    "worker-src 'self'"
)
HEADERS = {
    "Content-Security-Policy": POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
Trouble = tuple[type[BaseException], BaseException, TracebackType] | tuple[None, None, None] | None
TWO_YEARS = "max-age=63072000; includeSubDomains"


def with_headers(inner: WSGIApplication, https: bool) -> WSGIApplication:
    """The application, every answer of which says this too, whatever made it; what a view says itself counts."""
    plain = [(name.lower(), (name, value)) for name, value in {**HEADERS, "Cache-Control": "no-store"}.items()]
    secure = [*plain, ("strict-transport-security", ("Strict-Transport-Security", TWO_YEARS))]

    def application(environ: WSGIEnvironment, start: StartResponse) -> Iterable[bytes]:
        wanted = secure if https or environ["wsgi.url_scheme"] == "https" else plain

        def begin(status: str, headers: list[tuple[str, str]], trouble: Trouble = None, /) -> Any:
            said = {name.lower() for name, _ in headers}
            return start(status, [*headers, *[pair for name, pair in wanted if name not in said]], trouble)

        return inner(environ, begin)

    return application


def static_headers(headers: dict[str, str], _path: str, _url: str) -> None:
    """The same for files, which never reach the application."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Content-Security-Policy"] = POLICY
