"""A list stands in the order of the reader's own alphabet."""

from __future__ import annotations

import pytest

from app.language.alphabet import by_letters


@pytest.mark.parametrize(
    ("language", "in_order"),
    [
        ("ar", ["أجر", "إيجار", "باب", "تاجر", "قطعة", "قطن", "ياء", "TEA", "VTU"]),
        ("es", ["África", "Azul", "nuez", "ñandú", "oro"]),
        ("fr", ["cote", "coté", "côte", "Équateur", "France", "سوق"]),
        ("pt", ["área", "arroz", "São Tomé", "saúde"]),
    ],
)
def test_own_letters_come_first_and_accents_change_no_place(language: str, in_order: list[str]) -> None:
    assert sorted(set(in_order), key=lambda name: by_letters(name, language)) == in_order
