"""The server in the foreground."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from typing import Any

from flask import Flask
from waitress import create_server

from config import Settings

THREADS = 8
LARGEST = 12_000_000  # bytes of a request: as a picture of a phone, so that a wrong file is refused by a page of ours


def serve(app: Flask, settings: Settings, before: Callable[[str], None]) -> int:
    """Bind the address, call `before(base address)`, then answer until the process is ended; its exit status."""
    try:
        server: Any = create_server(
            app, host=settings.host, port=settings.port, threads=THREADS, ident=None, max_request_body_size=LARGEST
        )
    except OSError as error:
        print(f"{base_address(settings)} cannot be used: {error.strerror}. Another one: PORT=9000 make demo")
        return 1
    before(base_address(settings))
    with contextlib.suppress(KeyboardInterrupt):
        server.run()
    return 0


def base_address(settings: Settings) -> str:
    """Where a browser on this machine finds the server."""
    host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104 - compared, not bound
    return f"http://{host}:{settings.port}"
