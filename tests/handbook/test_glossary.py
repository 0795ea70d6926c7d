"""The same words in six languages, each with an explanation short enough to help."""

from __future__ import annotations

import pytest

from app.handbook import glossary, reader
from app.language.tongues import LANGUAGES


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_glossary_has_the_same_words_in_the_same_order(language: str) -> None:
    assert [word.key for word in glossary.words(language)] == [word.key for word in glossary.words("en")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_has_a_name_and_an_explanation(language: str) -> None:
    assert all(word.term and word.plain for word in glossary.words(language))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_word_of_a_chapter_is_in_the_glossary(language: str) -> None:
    for chapter in reader.chapters(language):
        assert len(glossary.chosen(language, chapter.words)) == len(chapter.words)


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [("fr", "ECHEANCE", "instalment"), ("ar", "صندوق", "box"), ("es", "prestamo", "loan"), ("en", "box ", "box")],
)
def test_a_word_is_found_without_accents_capitals_or_care(language: str, typed: str, key: str) -> None:
    assert key in [word.key for word in glossary.search(language, typed)]


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [
        ("fr", "caution", "rent_deposit"),
        ("es", "punto de equilibrio", "least_to_sell"),
        ("en", "break-even", "least_to_sell"),
    ],
)
def test_a_word_is_found_by_what_others_call_it(language: str, typed: str, key: str) -> None:
    assert key in [word.key for word in glossary.search(language, typed)]


def test_nothing_typed_shows_every_word_and_nonsense_none() -> None:
    assert glossary.search("en", "  ") == glossary.words("en")
    assert glossary.search("en", "x" * 400) == ()


def test_letters_are_those_of_the_alphabet_and_foreign_ones_stand_last() -> None:
    arabic = "".join(glossary.letters("ar"))
    assert arabic.startswith("ابت")
    assert arabic.endswith("actv")
    assert "".join(glossary.letters("es")).startswith("abc")


def test_an_unknown_language_has_no_words() -> None:
    assert glossary.words("xx") == ()
