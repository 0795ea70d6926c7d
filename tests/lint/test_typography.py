"""Quotation marks and the space before a colon are the language's own, so they stand in the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import polib
import pytest

from app.cli import texts
from app.language.tongues import LANGUAGES

TEMPLATES = Path(__file__).parents[2] / "app" / "templates"
MARKED = re.compile(r'"[^"\n]*"')  # what stands between straight quotation marks is marked, or no text
NOTES = re.compile(r"\{#.*?#\}", re.DOTALL)
QUOTES = {"fr": "«»", "it": "«»", "ar": "«»", "es": "“”", "pt": "“”", "en": "“”"}


def drawn() -> Iterator[tuple[str, str]]:
    """What each template writes itself, without its texts and its notes."""
    for path in sorted(TEMPLATES.rglob("*.html")):
        yield str(path.relative_to(TEMPLATES)), MARKED.sub("", NOTES.sub("", path.read_text()))


def test_no_template_writes_quotation_marks_itself() -> None:
    assert [name for name, text in drawn() if re.search("[“”„«»]", text)] == []


@pytest.mark.parametrize("language", [language for language in LANGUAGES if language != "en"])
def test_a_language_has_one_pair_of_quotation_marks(language: str) -> None:
    others = set("“”«»„") - set(QUOTES[language])
    wrong = [entry.msgid for entry in polib.pofile(str(texts.path(language))) if others & set(entry.msgstr)]
    assert wrong == []


def test_no_template_writes_a_colon_after_what_it_says() -> None:
    """`_(":")` has the space that a language sets before it."""
    assert [name for name, text in drawn() if re.search(r"(\}\}|%\}|</\w+>|>)\s?: ", text)] == []


def test_french_sets_a_space_that_does_not_break_before_its_double_signs() -> None:
    breaks, glued = re.compile(r" [:;!?»]|« "), re.compile(r"\w[:;!?»](?=\s|$)")
    wrong = [
        entry.msgid
        for entry in polib.pofile(str(texts.path("fr")))
        for form in (entry.msgstr, *entry.msgstr_plural.values())
        if breaks.search(form) or glued.search(form)
    ]
    assert wrong == []


def test_no_french_question_about_giving_back_reads_as_an_appointment() -> None:
    wrong = [entry.msgstr for entry in polib.pofile(str(texts.path("fr"))) if "rendez-vous" in entry.msgstr]
    assert wrong == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_whole_sentence_stands_behind_a_colon(language: str) -> None:
    """It would begin with a capital in mid-sentence: a point or “·” stands between, as in lists."""
    behind = re.compile(r":\s*%\((sentence|question|problem|state|told)\)s")
    entries = polib.pofile(str(texts.path(language)))
    assert [entry.msgid for entry in entries if behind.search(entry.msgstr or entry.msgid)] == []
