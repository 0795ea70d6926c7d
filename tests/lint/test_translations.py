"""Every text exists in six languages, whole and in step with the code."""

from __future__ import annotations

import re

import polib
import pytest

from app.cli import texts
from app.language.tongues import LANGUAGES

PLACES = re.compile(r"%\((\w+)\)([sd])|%(?![(%])|%%")


def places(text: str) -> set[str]:
    return {match.group(1) for match in PLACES.finditer(text) if match.group(1)}


@pytest.fixture(scope="module", params=LANGUAGES)
def catalogue(request: pytest.FixtureRequest) -> polib.POFile:
    return polib.pofile(str(texts.path(request.param)))


@pytest.fixture(scope="module")
def marked() -> set[str]:
    return {m.id[0] if isinstance(m.id, tuple) else m.id for m in texts.collect() if m.id}


def test_no_translation_is_missing_or_unsure(catalogue: polib.POFile) -> None:
    assert [entry.msgid for entry in catalogue.untranslated_entries() + catalogue.fuzzy_entries()] == []


def test_the_catalogue_holds_exactly_the_texts_of_code_and_templates(catalogue: polib.POFile, marked: set[str]) -> None:
    assert {entry.msgid for entry in catalogue} == marked


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
