"""Lines of text as the operators of one PDF page: a colour and a face are named only where they change."""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfmetrics

from app.documents.ink import filled
from app.documents.lettering import Line


class Writer:
    """Writes on one page of a canvas. What is drawn between lines must leave colour and face as they were ("q … Q")."""

    def __init__(self, document: Any) -> None:
        self._document = document
        self._ink = self._face = ""
        self._known: dict[tuple[str, str], list[tuple[str, str]]] = {}  # by face and text: subset, codes

    def line(self, made: Line, left: float, up: float) -> str:
        """The runs of a line from its left edge on a baseline; letters go in as codes of the embedded subset."""
        out = ["BT"]
        for run in made.runs:
            if run.ink != self._ink:
                self._ink = run.ink
                out.append(filled(run.ink))
            out.append(f"1 0 0 1 {left:.2f} {up:.2f} Tm")
            for name, codes in self._coded(run.font, run.text):
                face = f"{name} {run.size:.2f} Tf"
                if face != self._face:
                    self._face = face
                    out.append(face)
                out.append(f"<{codes}> Tj")
            left += run.width
        out.append("ET")
        return " ".join(out)

    def _coded(self, face: str, text: str) -> list[tuple[str, str]]:
        coded = self._known.get((face, text))
        if coded is None:
            font = pdfmetrics.getFont(face)
            split = font.splitString(text, self._document)
            coded = [(font.getSubsetInternalName(subset, self._document), codes.hex()) for subset, codes in split]
            self._known[face, text] = coded
        return coded
