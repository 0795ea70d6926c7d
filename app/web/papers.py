"""A file as an answer: its name tells nothing about a person."""

from __future__ import annotations

from flask import Response

from app.services.papers import Printed


def as_file(printed: Printed) -> Response:
    """A PDF to open in the browser or to keep."""
    answer = Response(printed.content, mimetype="application/pdf")
    answer.headers["Content-Disposition"] = f'inline; filename="{printed.name}"'
    return answer


def as_workbook(printed: Printed) -> Response:
    """Sheets for a program that counts."""
    return as_download(printed, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")


def as_download(printed: Printed, mimetype: str) -> Response:
    """A file to keep, for a program to open."""
    answer = Response(printed.content, mimetype=mimetype)
    answer.headers["Content-Disposition"] = f'attachment; filename="{printed.name}"'
    return answer
