"""One line a request, without anybody's name, words or address: enough to see that something went wrong."""

from __future__ import annotations

import datetime as dt
import logging
import time

import structlog
from flask import Flask, Response
from structlog.typing import EventDict

from app.web.at_hand import asked, notes

log = structlog.get_logger()


def install(app: Flask) -> None:
    structlog.configure(
        processors=[structlog.processors.TimeStamper(fmt="iso"), structlog.processors.LogfmtRenderer()],
        wrapper_class=structlog.make_filtering_bound_logger(logging.INFO if not app.testing else logging.ERROR),
        cache_logger_on_first_use=False,
    )
    lines = structlog.get_config()["logger_factory"]()
    pages = structlog.wrap_logger(lines, processors=[line_of_a_page]).bind()  # put together once, not for each line

    @app.before_request
    def begin() -> None:
        notes().began = time.perf_counter()

    @app.after_request
    def end(response: Response) -> Response:
        spent = round((time.perf_counter() - notes().get("began", time.perf_counter())) * 1000)
        pages.info("page", page=asked().endpoint or "-", status=response.status_code, ms=spent)
        return response


def line_of_a_page(_logger: object, _level: str, said: EventDict) -> str:
    """As structlog writes it; no word of ours needs its quotes."""
    moment = dt.datetime.now(dt.UTC).isoformat().replace("+00:00", "Z")
    return f"page={said['page']} status={said['status']} ms={said['ms']} event={said['event']} timestamp={moment}"


def fault(error: BaseException) -> None:
    """A fault of our own, by its kind and place; what was typed stays out."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    place = f"{trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}" if trace else "-"
    log.error("fault", kind=type(error).__name__, place=place, page=asked().endpoint or "-")
