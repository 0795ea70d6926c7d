"""A whole paper: its pages, the header and footer of each, the seam, and safe bytes at the end."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import Any

from reportlab import rl_config
from reportlab.pdfgen.canvas import Canvas

from app.documents import styles
from app.documents.drawings import sign
from app.documents.faces import face
from app.documents.sheet import SIDE, Sheet
from app.documents.voice import Voice
from app.documents.writer import Writer
from app.language.messages import say

rl_config.useA85 = 0  # bytes as they are: text wrapping of them doubles the time
FOOT = 46.0  # from the lower edge: where content ends
TOP = 68.0


@dataclass
class Page:
    sheet: Sheet
    title: str  # in the header and in the outline
    cover: bool = False  # no header
    bare: bool = False  # neither header nor footer: a form to cut


class Paper:
    """Pages of one plan. `reference` is the case code, never a person's name or card."""

    def __init__(self, voice: Voice, reference: str, number: int, fingerprint: str) -> None:
        self.voice = voice
        self.reference = reference
        self.number = number
        self.fingerprint = " ".join(fingerprint[at : at + 4] for at in range(0, len(fingerprint), 4))
        self.pages: list[Page] = []

    def page(self, title: str, landscape: bool = False, cover: bool = False, bare: bool = False) -> Sheet:
        sheet = Sheet(self.voice.rtl, landscape)
        self.pages.append(Page(sheet, title, cover, bare))
        return sheet

    def finish(self, title: str) -> bytes:
        """The PDF: same content, same bytes; no author, no clock, no place in its properties."""
        out = BytesIO()
        canvas = _blank(out, title, self.voice)
        writer = Writer(canvas._doc)
        for place, page in enumerate(self.pages, 1):
            self._dress(page, place)
            canvas.setPageSize((page.sheet.width, page.sheet.height))
            canvas.bookmarkPage(f"p{place}")
            canvas.addOutlineEntry(page.title, f"p{place}", 0)
            page.sheet.play(canvas, writer)
            canvas.showPage()
        canvas.save()
        return out.getvalue()

    def _dress(self, page: Page, place: int) -> None:
        if not page.cover and not page.bare:
            self._header(page, place)
        if not page.bare:
            self._footer(page.sheet)

    def _header(self, page: Page, place: int) -> None:
        sheet, total = page.sheet, len(self.pages)
        sign(sheet, "mark", SIDE + 1, 38, 0.62)
        sheet.text(SIDE + 19, 37, "Ritorno", styles.H3.with_(ink="green"))
        sheet.text(SIDE + 72, 36.6, page.title, styles.NOTE.with_(size=8.2), room=sheet.inner - 260)
        where = say(
            "Case %(case)s · version %(number)s · page %(page)s of %(pages)s",
            case=self.reference,
            number=self.number,
            page=place,
            pages=total,
        )
        sheet.text(sheet.width - SIDE, 36.6, self.voice.say(where), styles.NOTE.with_(size=8.2), "end")
        read = sheet.inner * place / total
        sheet.rule(SIDE, 46, read, "green", 1.3)
        if place < total:
            sheet.rule(SIDE + read, 46, sheet.inner - read, "edge", 1.1, (3.2, 2.6))

    def _footer(self, sheet: Sheet) -> None:
        y = sheet.height - 42
        sheet.rule(SIDE, y, sheet.inner, "edge", 0.8, (4, 3))
        rule = say(
            "A solid line is certain. A dashed line is still open. Amounts in %(currency)s.",
            currency=self.voice.tongue.currency(self.voice.currency),
        )
        sheet.text(SIDE, y + 12, self.voice.say(rule), styles.NOTE.with_(size=7.4))
        mark = say("Fingerprint %(fingerprint)s", fingerprint=self.fingerprint)
        sheet.text(sheet.width - SIDE, y + 12, self.voice.say(mark), styles.NOTE.with_(size=7.4), "end")


def _blank(out: BytesIO, title: str, voice: Voice) -> Any:
    canvas = Canvas(out, initialFontName=face("sans").name, invariant=1, pageCompression=1, lang=voice.tongue.language)
    canvas.setTitle(title)
    for silent in (canvas.setAuthor, canvas.setSubject, canvas.setKeywords):
        silent("")
    canvas.setCreator("Ritorno")
    canvas.setProducer("Ritorno")
    if voice.rtl:
        canvas.setViewerPreference("Direction", "R2L")
    return canvas
