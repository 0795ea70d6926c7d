"""`/handbook/words`: the glossary by a plain GET: the words of the chapters, those of a letter, or what is searched.

All words at once are too much for a slow phone.
"""

from flask import render_template, request

from app.handbook import glossary, reader
from app.handbook.glossary import Word
from app.web.access import audience
from app.web.reading import blueprint
from app.web.speech import tongue

LONGEST = 60  # characters of a search; a word is shorter
MOST = 60  # words that one page can carry


@blueprint.get("/handbook/words")
@audience("everyone")
def words() -> str:
    wanted = request.args.get("q", "").replace("\x00", "").strip()[:LONGEST]
    by_letter = glossary.letters(tongue().language)
    letter = "" if wanted else request.args.get("letter", "")
    found = _found(wanted, by_letter.get(letter))
    return render_template(
        "reading/words.html",
        wanted=wanted,
        letters=tuple(by_letter),
        letter=letter if letter in by_letter else "",
        many=len(found),
        found=found[:MOST],
    )


def _found(wanted: str, of_letter: tuple[Word, ...] | None) -> tuple[Word, ...]:
    language = tongue().language
    if wanted or of_letter:
        return of_letter or glossary.search(language, wanted)
    keys = dict.fromkeys(key for chapter in reader.chapters(language) for key in chapter.words)
    return glossary.chosen(language, tuple(keys))
