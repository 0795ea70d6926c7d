"""The server in the foreground."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from flask import Flask
from waitress import create_server

from config import Settings

THREADS = 8
LARGEST = 1_100_000  # bytes of a request; the application refuses earlier, with a page


def serve(app: Flask, settings: Settings, before: Callable[[str], None]) -> None:
    """Bind the address, call `before(base address)`, then answer until the process is ended."""
    server: Any = create_server(
        app, host=settings.host, port=settings.port, threads=THREADS, ident=None, max_request_body_size=LARGEST
    )
    before(base_address(settings))
    with contextlib.suppress(KeyboardInterrupt):
        server.run()


def base_address(settings: Settings) -> str:
    """Where a browser on this machine finds the server."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104 - compared, not bound
    return f"http://{host}:{settings.port}"
