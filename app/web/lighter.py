"""Pages compressed for the way to the phone: what was asked for, what was refused, and heavy ones once more."""

from __future__ import annotations

import gzip
import re

import brotli
from flask import Flask, Response
from flask_compress import Compress

from app.web.at_hand import asked

LEVEL = 7  # a twentieth less to carry than 5, for a millisecond on the largest page
HEAVY, SQUEEZED = range(4_700, 6_500), (10, 11)  # compressed bytes; a tenth less, for some hundredths of a second
BURST = 5_000  # that come at once, with what is on the phone already
INDENTED = re.compile(rb">\n\s*<(?!/textarea)")  # lines between tags, which nobody reads and all would carry
SMALL = 500  # bytes that are not worth it


def install(app: Flask) -> None:
    app.config["COMPRESS_ALGORITHM"] = ["br", "gzip"]
    app.config["COMPRESS_BR_LEVEL"] = LEVEL
    app.config["COMPRESS_MIN_SIZE"] = SMALL
    app.config["COMPRESS_MIMETYPES"] = ["text/html", "text/css", "text/javascript", "image/svg+xml"]
    app.after_request(_lighter)  # put before the other, and so done after it
    Compress(app)


def _lighter(answer: Response) -> Response:
    """A page that was refused, which the package leaves as it is, and one that is too heavy for one burst."""
    refused = answer.status_code >= 400
    if not refused and int(answer.headers.get("Content-Length", 0)) not in HEAVY:
        return answer  # nearly every page
    if answer.mimetype != "text/html" or answer.is_streamed:
        return answer
    if refused and not answer.content_encoding and len(answer.data) >= SMALL:
        _compress(answer)
    if answer.content_encoding == "br" and len(answer.data) in HEAVY:
        page = INDENTED.sub(b">\n<", brotli.decompress(answer.data))
        for quality in SQUEEZED:
            answer.set_data(brotli.compress(page, quality=quality))
            if len(answer.data) <= BURST:
                break
    return answer


def _compress(answer: Response) -> None:
    takes = asked().accept_encodings
    if takes["br"]:
        answer.set_data(brotli.compress(answer.data, quality=LEVEL))
        answer.content_encoding = "br"
    elif takes["gzip"]:
        answer.set_data(gzip.compress(answer.data, mtime=0))
        answer.content_encoding = "gzip"
