"""The sign-in card: a code in two groups, a QR to open the page, a PIN apart, no name."""

from __future__ import annotations

import re

import pytest
import segno

from app.documents.card import draw_card, grouped, shown
from app.language.tongues import LANGUAGES, Tongue
from tests.documents.printed import words

ADDRESS = "https://ritorno.example/sign-in?card=K7M4QD"


def test_the_code_stands_in_two_groups() -> None:
    assert grouped("K7M4QD").split() == ["K7M", "4QD"]
    assert grouped("K7M 4QD").split() == ["K7M", "4QD"]


def test_the_address_is_shown_as_people_type_it() -> None:
    assert shown(ADDRESS) == "ritorno.example/sign-in"


@pytest.mark.parametrize("language", LANGUAGES)
def test_card_and_slip_are_printed_in_every_language(language: str) -> None:
    found = words(draw_card("K7M4QD", "4821", ADDRESS, Tongue(language)))
    assert re.search(r"K7M\s+4QD", found)
    assert "ritorno.example/sign-in" in found
    assert re.search(r"4\s*8\s*2\s*1|1\s*2\s*8\s*4", found)


def test_a_pin_that_was_shown_before_leaves_no_slip() -> None:
    found = words(draw_card("K7M4QD", None, ADDRESS, Tongue("en")))
    assert "secret number" not in found
    assert "Keep this part in the office." in found


def test_the_qr_holds_the_whole_address_as_squares() -> None:
    matrix = [bytes(row) for row in segno.make(ADDRESS, error="m", micro=False).matrix]
    runs = sum(len(re.findall(b"\x01+", row)) for row in matrix)
    assert runs > 100
