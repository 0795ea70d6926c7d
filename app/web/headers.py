"""What every answer tells the browser: nothing from elsewhere, nothing kept, nothing guessed."""

from __future__ import annotations

from flask import Flask, Response

from app.web.at_hand import asked

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
TWO_YEARS = "max-age=63072000; includeSubDomains"


def install(app: Flask, https: bool) -> None:
    plain = [(name.lower(), name, value) for name, value in {**HEADERS, "Cache-Control": "no-store"}.items()]
    secure = [*plain, ("strict-transport-security", "Strict-Transport-Security", TWO_YEARS)]

    @app.after_request
    def add(response: Response) -> Response:
        said = {name.lower() for name, _ in response.headers}  # by the view, which counts
        wanted = secure if https or asked().is_secure else plain
        response.headers.extend([(name, value) for lower, name, value in wanted if lower not in said])
        return response


def static_headers(headers: dict[str, str], _path: str, _url: str) -> None:
    """The same for files, which never reach the application."""
    headers["X-Content-Type-Options"] = "nosniff"
    headers["Cross-Origin-Resource-Policy"] = "same-origin"
    headers["Content-Security-Policy"] = POLICY
