"""The plan on paper against weasyprint, which sets the same words and tables from HTML; Arabic against Latin letters.

The HTML holds the texts of our own PDF, page by page, as they stand there: what shares a line with others becomes a
row of a table, the rest a paragraph. Its charts are left out, which is to weasyprint's advantage. weasyprint asks for the Pango
library (Debian: libpango-1.0-0 and libpangoft2-1.0-0). The memory is that of a process of its own that reads a plan and draws it, above an interpreter that does nothing.
"""

from __future__ import annotations

import html
import io
import subprocess
import sys
from collections.abc import Iterator
from time import process_time
from typing import Any

from pypdf import PdfReader

from tests.benchmarks.timing import Line, alternate, at_least, at_most, told
from tests.documents.printed import paper, reading

CASE, ARABIC = "gh_layers", "tn_salon_b_revised"
BASE = "print(next(line.split()[1] for line in open('/proc/self/status') if line.startswith('VmHWM')))"  # kB, highest
DRAWN = f"""
import datetime as dt
from app.documents.dossier import Decision, draw_dossier
from app.language.tongues import Tongue
from app.plan.reading import read
from tests.plan import demo_plans
seen = read(demo_plans.answers({CASE!r}), demo_plans.place({CASE!r}), "KMT-472", 7)
draw_dossier(seen, Tongue("en", "GH"), Decision(), dt.date(2026, 11, 22), "The plan")
{BASE}"""
MOST = 40  # MB


def lines() -> Iterator[Line]:
    latin, arabic = alternate(
        lambda: paper(reading(ARABIC), "fr"), lambda: paper(reading(ARABIC), "ar"), 9, process_time
    )
    drawn = paper(reading(CASE))
    page = as_html(drawn)
    weasy, ours = alternate(lambda: _weasyprint(page), lambda: paper(reading(CASE)), 3, process_time)
    base, top = (int(_told(code)) for code in (BASE, DRAWN))
    yield told("paper.pages", len(PdfReader(io.BytesIO(drawn)).pages))
    yield told("paper.ours_ms", ours * 1e3)
    yield told("paper.weasyprint_ms", weasy * 1e3)
    yield at_least("paper.against_weasyprint", weasy / ours, 30)
    yield at_most("paper.arabic_in_papers_of_latin_letters", arabic / latin, 2)
    yield at_most("paper.memory_mb_above_a_bare_interpreter", (top - base) / 1024, MOST)


def as_html(pdf: bytes) -> str:
    """The texts of a PDF as paragraphs and tables."""
    pages = [f"<section>{''.join(_blocks(page))}</section>" for page in PdfReader(io.BytesIO(pdf)).pages]
    style = "section{break-after:page}td{border-bottom:.5pt solid;font-size:8pt}p{font-size:10pt;margin:3pt}"
    return f"<!doctype html><meta charset=utf-8><style>@page{{size:A4}}{style}</style>{''.join(pages)}"


def _blocks(page: Any) -> Iterator[str]:
    rows: dict[float, list[tuple[float, str]]] = {}

    def keep(text: str, _now: Any, placed: Any, *_: Any) -> None:
        if text.strip():
            rows.setdefault(-round(placed[5]), []).append((placed[4], html.escape(text.strip())))

    page.extract_text(visitor_text=keep)
    table: list[str] = []
    for height in sorted(rows):
        cells = [text for _, text in sorted(rows[height])]
        if len(cells) > 1:
            table.append(f"<tr>{''.join(f'<td>{cell}</td>' for cell in cells)}</tr>")
            continue
        if table:
            yield f"<table>{''.join(table)}</table>"
            table = []
        yield f"<p>{cells[0]}</p>"
    if table:
        yield f"<table>{''.join(table)}</table>"


def _weasyprint(page: str) -> bytes:
    import weasyprint

    return bytes(weasyprint.HTML(string=page).write_pdf())


def _told(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout  # noqa: S603 - our own


if __name__ == "__main__":
    for line in lines():
        print(line)
