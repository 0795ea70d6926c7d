"""Numbers in words are those that readers of each language say, and Arabic ones those of its grammar."""

from __future__ import annotations

import subprocess
import sys

import pytest

from app.language.arabic_numbers import HUNDREDS, SCALES
from app.language.money import Money
from app.language.spelled import spelled
from app.language.tongues import LANGUAGES, Tongue

SAID = {
    "en": {1_000: "one thousand", 2_500: "two thousand five hundred", 101_001: "one hundred and one thousand and one"},
    "es": {1_000: "mil", 21_000: "veintiún mil", 101_500: "ciento un mil quinientos", 3 * 10**6: "tres millones"},
    "fr": {1_200: "mille deux cents", 80_000: "quatre-vingt mille", 21_300: "vingt-et-un mille trois cents"},
    "it": {1_500: "millecinquecento", 45_350: "quarantacinquemilatrecentocinquanta", 10**6: "un milione"},
    "pt": {1_500: "mil e quinhentos", 45_350: "quarenta e cinco mil trezentos e cinquenta", 2 * 10**6: "dois milhões"},
}
ARABIC = {
    0: "صفر",
    2: "اثنان",
    10: "عشرة",
    11: "أحد عشر",
    12: "اثنا عشر",
    18: "ثمانية عشر",
    20: "عشرون",
    45: "خمسة وأربعون",
    100: "مائة",
    111: "مائة وأحد عشر",
    200: "مائتان",
    202: "مائتان واثنان",
    300: "ثلاثمائة",
    800: "ثمانمائة",
    999: "تسعمائة وتسعة وتسعون",
    1_000: "ألف",
    1_001: "ألف وواحد",
    1_950: "ألف وتسعمائة وخمسون",
    2_000: "ألفان",
    2_200: "ألفان ومائتان",
    3_000: "ثلاثة آلاف",
    10_500: "عشرة آلاف وخمسمائة",
    11_000: "أحد عشر ألفًا",
    45_350: "خمسة وأربعون ألفًا وثلاثمائة وخمسون",
    99_000: "تسعة وتسعون ألفًا",
    100_000: "مائة ألف",
    101_000: "مائة ألف وألف",
    102_000: "مائة ألف وألفان",
    103_000: "مائة وثلاثة آلاف",
    110_250: "مائة وعشرة آلاف ومائتان وخمسون",
    150_000: "مائة وخمسون ألفًا",
    200_000: "مائتا ألف",
    203_000: "مائتان وثلاثة آلاف",
    250_000: "مائتان وخمسون ألفًا",
    700_000: "سبعمائة ألف",
    10**6: "مليون",
    1_100_000: "مليون ومائة ألف",
    2 * 10**6: "مليونان",
    3 * 10**6: "ثلاثة ملايين",
    15_002_000: "خمسة عشر مليونًا وألفان",
    200 * 10**6: "مائتا مليون",
    202 * 10**6: "مائتا مليون ومليونان",
    2 * 10**9: "ملياران",
    10**12: "تريليون",
    -1_500: "ناقص ألف وخمسمائة",
}


@pytest.mark.parametrize(("language", "number"), [(one, number) for one in SAID for number in SAID[one]])
def test_numbers_are_said_as_people_say_them(language: str, number: int) -> None:
    assert spelled(number, language).replace("\u00ad", "") == SAID[language][number]


@pytest.mark.parametrize("number", ARABIC)
def test_arabic_counts_one_two_few_and_many_each_in_its_own_form(number: int) -> None:
    assert spelled(number, "ar") == ARABIC[number]


@pytest.mark.parametrize("scale", SCALES)
def test_every_count_of_a_thousand_and_of_its_multiples_is_followed_by_the_right_form(
    scale: tuple[int, str, str, str, str],
) -> None:
    worth, one, two, few, many = scale
    for n in range(1, 1000):
        said, rest = spelled(n * worth, "ar"), n % 100
        last = {0: one, 1: one, 2: two}.get(rest, few if rest <= 10 else many)
        assert said.split()[-1].removeprefix("و" if rest in (1, 2) and n > 100 else "") == last, (n, said)
        assert said.split()[0] in (one, two) if n < 3 else True
        hundred = HUNDREDS[n // 100 - 1] if n >= 100 else ""
        assert said.startswith(hundred if rest > 2 else hundred.removesuffix("ن")), (n, said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_numbers_are_said_alike(language: str) -> None:
    numbers = [*range(1, 1100), *(n * 1000 for n in range(2, 1100)), *(n * 10**6 for n in range(2, 300))]
    said = {spelled(n, language): n for n in numbers}
    assert len(said) == len(numbers)
    assert not any(char.isdigit() or (language == "ar" and "a" <= char <= "z") for one in said for char in one)


def test_amounts_are_said_where_their_figures_are_long() -> None:
    assert Tongue("en", "GH").in_words(Money(99_999, "GHS")) == ""
    assert Tongue("en", "GH").in_words(Money(100_050, "GHS")) == "one thousand 50/100", "as on a cheque"
    assert Tongue("ar", "TN").in_words(Money(1_800, "TND")) == "واحد 800/1000"
    assert Tongue("fr", "SN").in_words(Money(-1_500, "XOF")) == "moins mille cinq cents"
    assert Tongue("fr", "TN").in_words(Money(250_000, "TND")) == "deux cent cinquante", "it looks like thousands"
    assert Tongue("fr", "TN").in_words(Money(900, "TND")) == Tongue("fr", "SN").in_words(Money(0, "XOF")) == ""


def test_whoever_asks_for_no_words_does_not_load_them() -> None:
    program = """
import sys
from app.language.tongues import Money, Tongue
Tongue("fr", "SN").money(Money(45350, "XOF"))
assert "unicode_rbnf" not in sys.modules
Tongue("fr", "SN").in_words(Money(45350, "XOF"))
assert "unicode_rbnf" in sys.modules
"""
    subprocess.run([sys.executable, "-c", program], check=True)  # noqa: S603 (our own words)
