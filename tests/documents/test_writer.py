"""Letters go into a paper as the codes that the library would give to the whole text, however many there are."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from app.documents.faces import face
from app.documents.writer import Codes, written

MANY = "".join(map(chr, sorted(face("sans").widths)))  # more than one subset of 256 holds


def documents() -> tuple[object, object]:
    return Canvas(BytesIO())._doc, Canvas(BytesIO())._doc


@pytest.mark.parametrize(
    "texts", [("Eggs, 30 a tray", "", "Œufs\u00a0: 1\u202f250", "ÀÉ Eggs"), (MANY, "Eggs", MANY[::-1])]
)
def test_codes_are_those_of_the_library(texts: tuple[str, ...]) -> None:
    font = pdfmetrics.getFont(face("sans").name)
    ours, theirs = documents()
    codes = Codes(font, ours)
    for text in texts:
        split = [(font.getSubsetInternalName(n, theirs), written(part)) for n, part in font.splitString(text, theirs)]
        assert codes.split(text) == split


def test_what_would_end_a_text_or_turn_in_it_stands_as_its_number() -> None:
    assert written(b"a (b) \\ c\r\xe9\x7f") == r"a \050b\051 \134 c\015\351\177"
