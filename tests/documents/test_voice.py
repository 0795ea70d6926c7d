"""Sentences on paper: values stand apart from the sentence around them, whole amounts are short."""

from __future__ import annotations

import unicodedata

from app.documents.bidi import CLOSE_STRONG, OPEN_STRONG
from app.documents.lettering import Style, line
from app.documents.voice import Voice
from app.language.messages import say
from app.language.money import Money
from app.language.tongues import Tongue
from app.plan.words import own

ARABIC = Voice(Tongue("ar", "TN"), "TND")
ENGLISH = Voice(Tongue("en", "GH"), "GHS")


def seen(text: str) -> str:
    """The glyphs from left to right, in their plain forms."""
    return unicodedata.normalize("NFKC", "".join(run.text for run in line(text, Style(), "R").runs))


def test_a_sentence_within_a_sentence_follows_the_page() -> None:
    two = say("%(first)s، %(second)s", first=own("كبار"), second=own("صغار"))
    turned = [word[::-1] for word in ("صغار", "كبار", "هنا")]
    assert seen(ARABIC.say(say("هنا: %(people)s", people=two))) == f"{turned[0]} ،{turned[1]} :{turned[2]}"


def test_a_foreign_name_inside_an_arabic_sentence_keeps_its_order() -> None:
    assert "Cut and blow-dry (long)" in seen(ARABIC.say(say("مع «%(name)s» فقط", name="Cut and blow-dry (long)")))


def test_whole_amounts_have_no_decimals_and_others_have_all() -> None:
    assert ENGLISH.money(120_000) == "GH₵1,200"
    assert ENGLISH.money(120_050) == "GH₵1,200.50"
    assert ENGLISH.money(-50) == "−GH₵0.50"
    assert ARABIC.money(5_000_000) == "5.000,000\u00a0د.ت", "5.000 would be five dinars"


def test_a_column_writes_all_its_decimals_or_none_and_zero_as_a_dot() -> None:
    assert ENGLISH.column([100, 0, -2_000]) == ["1", "·", "−20"]
    assert ENGLISH.column([100, 0, -2_050]) == ["1.00", "·", "−20.50"]


def test_an_amount_in_a_sentence_can_be_emphasised() -> None:
    assert ENGLISH.say(say("It costs %(amount)s.", amount=Money(500, "GHS")), "amount") == (
        f"It costs {OPEN_STRONG}GH₵5{CLOSE_STRONG}."
    )


def test_what_a_person_wrote_cannot_steer_a_line() -> None:
    assert ENGLISH.words(own(f"a{OPEN_STRONG}b\u2067c\u202e")) == "abc"
    assert ENGLISH.words((own("eggs"), own("100 %(x)s"))) == "eggs · 100 %(x)s"
