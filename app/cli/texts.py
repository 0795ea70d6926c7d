"""Collect the marked texts of code and templates into the six catalogues (`make texts`).

What is translated stays; what is new is left empty, and a test fails until somebody translates it. The English one
holds only what has two forms: each other text is its own English, which would be kept in memory twice.
"""

from __future__ import annotations

from copy import deepcopy
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from app.language.tongues import CATALOGUES, LANGUAGES

APP = Path(__file__).parent.parent
KEYWORDS: dict[str, tuple[int | tuple[int, str], ...] | None] = {
    "_": None,
    "gettext": None,
    "lazy_gettext": None,
    "ngettext": (1, 2),
    "mark": None,
    "say": None,
    "count": (1, 2),
}
NOISE = ('"POT-Creation', '"PO-Revision', '"Last-Translator', '"Language-Team', '"Report-Msgid', '"Generated-By')
METHODS = [("templates/**.html", "jinja2"), ("**.py", "python")]
OPTIONS = {"templates/**.html": {"trimmed": "true", "newstyle_gettext": "true"}}


def collect() -> Catalog:
    """All marked texts, with the files they stand in."""
    found = Catalog(project="Ritorno", charset="utf-8")
    for file, _line, text, comments, context in extract_from_dir(
        APP, METHODS, OPTIONS, KEYWORDS, comment_tags=("translators:",), strip_comment_tags=True
    ):
        found.add(text, locations=[(file, 0)], auto_comments=comments, context=context)
    return found


def path(language: str) -> Path:
    return CATALOGUES / language / "LC_MESSAGES" / "messages.po"


def renew(language: str, found: Catalog) -> int:
    """Bring one catalogue up to the texts found; the number of texts that wait for a translation."""
    target = path(language)
    target.parent.mkdir(parents=True, exist_ok=True)
    catalogue = Catalog(locale=language, charset="utf-8")
    if target.exists():
        with target.open("rb") as source:
            catalogue = read_po(source, locale=language)
    catalogue.update(deepcopy(found), no_fuzzy_matching=True)  # its messages become the catalogue's own
    catalogue.obsolete.clear()
    if language == "en":
        for text in [message.id for message in catalogue if isinstance(message.id, str) and message.id]:
            catalogue.delete(text)
    catalogue.fuzzy = False
    catalogue.header_comment = f"# Ritorno: texts in {language}. Rules and words: handbook/README.md."
    waiting = 0
    for message in catalogue:
        if not message.id:
            continue
        if language == "en":
            message.string = message.id
        texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
        waiting += not all(texts)
    buffer = BytesIO()
    write_po(buffer, catalogue, sort_output=True, include_lineno=False, width=110)
    lines = buffer.getvalue().decode().splitlines(keepends=True)
    # Dates and translators' addresses change without the texts: they would only make noise in the history.
    target.write_text("".join(line for line in lines if not line.startswith(NOISE)), encoding="utf-8")
    return waiting


def main() -> None:
    found = collect()
    for language in LANGUAGES:
        print(f"{language}: {len(found)} texts, {renew(language, found)} waiting")


if __name__ == "__main__":
    main()
