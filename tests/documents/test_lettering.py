"""Lines never leave their place, whatever a person typed."""

from __future__ import annotations

import unicodedata

import pytest

from app.documents.faces import UNKNOWN_SIGN, face, readable
from app.documents.lettering import Style, fitted, line, lines

BODY = Style()
ODD = [
    "a" * 400,
    "ب" * 400,
    "word " * 80,
    "كلمة " * 80,
    "e" + "\u0301" * 300,
    "\U0001f414" * 50,
    "አማርኛ 漢字 ไทย " * 20,
    "\u202eabc\u202c\u2066 x \u2069" * 30,
    "\x00\x07\t\n\r" * 20,
    "&lt;b&gt;<para/>&amp;" * 20,
    "لا" * 200,
    "",
    " " * 300,
]


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
@pytest.mark.parametrize("base", ["L", "R"])
def test_every_line_fits_its_width(text: str, base: str) -> None:
    assert all(made.width <= 150.01 for made in lines(text, BODY, base, 150))
    assert fitted(text, BODY, base, 90).width <= 90.01


def test_a_longer_text_ends_with_three_dots() -> None:
    shown = lines("one two three four five six seven eight nine ten", BODY, "L", 60, most=2)
    assert len(shown) == 2
    assert "".join(run.text for run in shown[-1].runs).endswith("…")


def test_breaking_loses_no_word() -> None:
    text = "The box pays the business, the family and the loan in every month of the year."
    broken = lines(text, BODY, "L", 100)
    assert " ".join("".join(run.text for run in made.runs) for made in broken) == text


def test_arabic_letters_come_from_the_arabic_face_and_digits_from_the_latin_one() -> None:
    runs = line("سعر 250", BODY, "R").runs
    assert {run.font for run in runs if any("\ufe70" <= char <= "\ufefc" for char in run.text)} == {face("arabic").name}
    assert {run.font for run in runs if run.text.strip().isdigit()} == {face("sans").name}


def test_what_no_face_holds_is_one_sign_for_a_whole_run() -> None:
    assert readable("hens \U0001f414\U0001f414\U0001f414 here") == f"hens {UNKNOWN_SIGN} here"


def test_fancy_letters_become_plain_ones() -> None:
    assert readable("𝐏𝐥𝐚𝐧 ﬁne") == "Plan fine"


def test_accents_piled_on_one_letter_are_cut_short() -> None:
    piled = readable("e" + "\u0301" * 30 + "\u0302" * 30)
    assert sum(unicodedata.combining(char) > 0 for char in unicodedata.normalize("NFD", piled)) == 2


@pytest.mark.parametrize("text", ["Salteñas Ñandutí ỹvy", "Ọmọ Ẹbẹ ɛnɔ ŋ ƙasa", "GH₵ ₦ € ₲ ₿", "دَين كراء پ گ"])
def test_letters_and_currency_signs_of_our_places_are_held(text: str) -> None:
    assert UNKNOWN_SIGN not in readable(text)


def test_no_breaking_inside_an_amount() -> None:
    amount = "1\u202f250\u202f000\u00a0F"
    texts = ["".join(run.text for run in made.runs) for made in lines(f"Vous rendez {amount} en tout", BODY, "L", 75)]
    assert sum(amount in text for text in texts) == 1


def glyphs(text: str, base: str) -> str:
    return "".join(run.text for run in line(text, BODY, base).runs)


def test_an_answer_in_another_script_keeps_its_own_order_on_the_page() -> None:
    assert glyphs("Cut and blow-dry (long hair).", "R") == "Cut and blow-dry (long hair)."
    assert glyphs("هل؟", "L") == glyphs("هل؟", "R")
