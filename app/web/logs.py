"""One line a request, without anybody's name, words or address: enough to see that something went wrong."""

from __future__ import annotations

import datetime as dt
import logging
import time

import structlog
from flask import Flask, Response

from app.web.at_hand import asked, notes

log = structlog.get_logger()


def install(app: Flask) -> None:
    structlog.configure(
        processors=[structlog.processors.TimeStamper(fmt="iso"), structlog.processors.LogfmtRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO if not app.testing else logging.ERROR),
        cache_logger_on_first_use=False,
    )
    lines = structlog.get_config()["logger_factory"]()

    @app.before_request
    def begin() -> None:
        notes()["began"] = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        spent = round((time.perf_counter() - notes().get("began", time.perf_counter())) * 1000)
        lines.msg(line_of_a_page(asked().endpoint or "-", response.status_code, spent))
        return response


def line_of_a_page(page: str, status: int, ms: int) -> str:
    """As structlog writes it, without its chain of steps; no word of ours needs its quotes."""
    moment = dt.datetime.now(dt.UTC).isoformat().replace("+00:00", "Z")
    return f"page={page} status={status} ms={ms} event=page timestamp={moment}"


def fault(error: BaseException) -> None:
    """A fault of our own, by its kind and place; what was typed stays out."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "-"
    log.error("fault", kind=type(error).__name__, place=place, page=asked().endpoint or "-")
