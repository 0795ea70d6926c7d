"""Arabic texts show amounts as they are typed and call one thing by one word."""

from __future__ import annotations

import re

import polib
import pytest

from app.cli import texts
from app.language.tongues import locale_for

THOUSANDS_AS_MILLIMES = re.compile(r"(?<![\d.,/])\d{1,3}\.\d{3}(?!\d)")
ONE_WORD = {
    "إيجار": "كراء",
    "سعر": "ثمن",
    "منتوج": "منتج",
    "مبلغ ضمان": "وديع",
    "أسرتي": "عائلتي",
    "ظن": "تخمين",
    "أشهر": "شهور",
}


def said() -> list[str]:
    """Every Arabic text, each form of those that count."""
    listed = polib.pofile(str(texts.path("ar")))
    return [form for entry in listed for form in (entry.msgstr, *entry.msgstr_plural.values()) if form]


def test_no_example_amount_would_be_read_as_dinars_with_millimes() -> None:
    assert [text for text in said() if THOUSANDS_AS_MILLIMES.search(text)] == []


@pytest.mark.parametrize(("ours", "other"), ONE_WORD.items())
def test_one_thing_has_one_word(ours: str, other: str) -> None:
    assert any(ours in text for text in said())
    assert [text for text in said() if other in text] == []


def test_no_count_of_whole_hundreds_has_the_ending_of_eleven_to_ninety_nine() -> None:
    """Form 4 is for 100, 101, 102: 100 شخص. Form 5 is for 11 to 99: 11 شخصًا."""
    counted = [entry for entry in polib.pofile(str(texts.path("ar"))) if entry.msgid_plural]
    assert [entry.msgid for entry in counted if re.search(r"\)s \w+ًا", entry.msgstr_plural[4])] == []


def test_who_reads_is_written_with_its_hamza_on_the_waw() -> None:
    """يقرأها stands only after أن, لن, لم and the like, and no text has these before it."""
    read = re.compile(r"(?<!أن )(?<!لن )(?<!لم )(?<!كي )(?<!ل)[يتن]قرأ(?:ها|ه|هم|ك)(?!\w)")
    assert [text for text in said() if read.search(text)] == []


def test_no_text_names_a_month_that_another_country_calls_by_another_name() -> None:
    """An example would stand in one set of names beside a plan in another: جويلية beside يوليو."""
    sets = [locale_for("ar", country).months["format"]["wide"] for country in ("TN", "MA", "MR", None)]
    months = [{names[month] for names in sets} for month in range(1, 13)]
    names = set().union(*(named for named in months if len(named) > 1))
    assert len(names) > 20
    month = re.compile(rf"(?<!\w)[وفبلك]?(?:{'|'.join(sorted(names))})(?!\w)")
    assert [text for text in said() if month.search(text)] == []
