"""LibreOffice, told to recalculate whatever it opens."""

from __future__ import annotations

import io
import shutil
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

import openpyxl
from openpyxl.workbook.workbook import Workbook

LONGEST = 900  # seconds for all files of a call
ALWAYS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load">
<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
"""


class NoOffice(RuntimeError):
    """There is no LibreOffice on this machine."""


def program() -> str:
    found = shutil.which("soffice") or shutil.which("libreoffice")
    if found is None:
        raise NoOffice("make audit needs LibreOffice Calc: install the Debian package `libreoffice-calc`.")
    return found


def without_results(content: bytes, changes: Mapping[str, float | str]) -> bytes:
    """The workbook with `changes` written into its cells ("'Sheet'!B7"), and no result of any formula left in it."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for place, value in changes.items():
        sheet, cell = place.rsplit("!", 1)
        book[sheet.strip("'").replace("''", "'")][cell.replace("$", "")].value = value
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def recalculated(books: Mapping[str, bytes]) -> dict[str, Workbook]:
    """Each workbook with the results that LibreOffice gives. Raises `NoOffice`."""
    soffice = program()
    with tempfile.TemporaryDirectory() as place:
        profile, given, made = (Path(place) / name for name in ("profile", "given", "made"))
        for folder in (profile / "user", given, made):
            folder.mkdir(parents=True)
        (profile / "user" / "registrymodifications.xcu").write_text(ALWAYS, encoding="utf-8")
        for name, content in books.items():
            (given / f"{name}.xlsx").write_bytes(content)
        arguments = [f"-env:UserInstallation={profile.as_uri()}", "--headless", "--convert-to", "xlsx", "--outdir"]
        files = [str(path) for path in sorted(given.iterdir())]
        subprocess.run([soffice, *arguments, str(made), *files], check=True, capture_output=True, timeout=LONGEST)  # noqa: S603 - the path is the one found on this machine
        return {name: openpyxl.load_workbook(made / f"{name}.xlsx", data_only=True) for name in books}
