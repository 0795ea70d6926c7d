"""Every text exists in six languages, whole and in step with the code."""

from __future__ import annotations

import re

import polib
import pytest

from app.cli import texts
from app.language.tongues import LANGUAGES
from tests.lint.tree import APP

PLACES = re.compile(r"%\((\w+)\)([sd])|%(?![(%])|%%")


def places(text: str) -> set[str]:
    return {match.group(1) for match in PLACES.finditer(text) if match.group(1)}


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> polib.POFile:
    return polib.pofile(str(texts.path(request.param)))


@pytest.fixture(scope="module")
def marked() -> tuple[set[str], set[str]]:
    """All texts, and those of them that have more than one form."""
    listed = [message.id for message in texts.collect() if message.id]
    plurals = {text[0] for text in listed if isinstance(text, tuple)}
    return plurals | {text for text in listed if isinstance(text, str)}, plurals


def test_no_translation_is_missing_or_unsure(catalogue: polib.POFile) -> None:
    assert [entry.msgid for entry in catalogue.untranslated_entries() + catalogue.fuzzy_entries()] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_catalogue_holds_exactly_the_texts_of_code_and_templates(
    language: str, marked: tuple[set[str], set[str]]
) -> None:
    held = {entry.msgid for entry in polib.pofile(str(texts.path(language)))}
    assert held == marked[language == "en"]  # English is what stands in the code, but for its plurals


def test_translations_keep_the_places_of_the_text(catalogue: polib.POFile) -> None:
    wrong = []
    for entry in catalogue:
        forms = entry.msgstr_plural.values() if entry.msgid_plural else [entry.msgstr]
        known = places(entry.msgid) | places(entry.msgid_plural or "")
        for form in forms:
            missing = (known - {"n", "num"}) - places(form)
            if missing or places(form) - known:
                wrong.append((entry.msgid, form))
    assert wrong == []


@pytest.mark.parametrize(("language", "other"), [("es", "mentoría"), ("pt", "mentoria")])
def test_a_mentor_is_a_person(language: str, other: str) -> None:
    """People read “en mentoría” as the name of somebody whom they do not know."""
    catalogue = polib.pofile(str(texts.path(language)))
    forms = [form for entry in catalogue for form in (entry.msgstr, *entry.msgstr_plural.values())]
    assert [form for form in forms if other in form.lower()] == []
    words = APP.parent / "handbook" / f"glossary.{language}.toml"
    assert other not in words.read_text(encoding="utf-8").lower()


def test_no_french_text_says_not_yet_where_it_means_not_again() -> None:
    """“Ne l’écrivez pas encore une fois” reads like “not yet”."""
    said = (entry.msgstr for entry in polib.pofile(str(texts.path("fr"))))
    assert [text for text in said if "pas encore une fois" in text] == []
