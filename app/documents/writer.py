"""Lines of text as the operators of the pages of a PDF: a colour and a face are named only where they change."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics

from app.documents.ink import filled
from app.documents.lettering import Line


class Codes(dict[int, str]):
    """The letters of a face in a document as codes, those of plain Latin letters as they are and the others by their
    numbers: the library gives one to each letter when it first comes.

    A face of which a document needs more than 256 letters is embedded in several subsets; then `name` is empty.
    """

    def __init__(self, font: Any, document: Any) -> None:
        super().__init__()
        self._font, self._document = font, document
        self.name = ""

    def __missing__(self, letter: int) -> str:
        ((subset, codes),) = self._font.splitString(chr(letter), self._document)
        if not self:
            self.name = self._font.getSubsetInternalName(0, self._document)
        if subset:
            self.name = ""
        return self.setdefault(letter, written(codes))

    def split(self, text: str) -> list[tuple[str, str]]:
        """The codes of a text, by subset."""
        codes = text.translate(self)
        if self.name:
            return [(self.name, codes)] if text else []
        parts = self._font.splitString(text, self._document)
        return [(self._font.getSubsetInternalName(subset, self._document), written(part)) for subset, part in parts]


def written(codes: bytes) -> str:
    """As they stand between the brackets of a PDF's text."""
    return "".join([chr(code) if 32 <= code < 127 and code not in b"()\\" else f"\\{code:03o}" for code in codes])


class Writer:
    """Writes the pages of a canvas. What is drawn between lines must leave colour and face as they were ("q … Q")."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._codes: dict[str, Codes] = {}
        self.new_page()

    def new_page(self) -> None:
        self._ink = self._face = ""

    def line(self, made: Line, left: float, up: float) -> str:
        """The runs of a line from its left edge on a baseline; letters go in as codes of the embedded subset."""
        out = ["BT"]
        for run in made.runs:
            if run.ink != self._ink:
                self._ink = run.ink
                out.append(filled(run.ink))
            out.append(f"1 0 0 1 {left:.2f} {up:.2f} Tm")
            for name, part in self._of(run.font).split(run.text):
                face = f"{name} {run.size:.2f} Tf"
                if face != self._face:
                    self._face = face
                    out.append(face)
                out.append(f"({part}) Tj")
            left += run.width
        out.append("ET")
        return " ".join(out)

    def _of(self, face: str) -> Codes:
        if face not in self._codes:
            self._codes[face] = Codes(pdfmetrics.getFont(face), self._document)
        return self._codes[face]
