"""`/handbook/words`: the glossary, searched by a plain GET.

Without a search only the words of the chapters are shown: all of them are too much for a slow phone.
"""

from flask import render_template, request

from app.handbook import glossary, reader
from app.handbook.glossary import Word
from app.web.access import audience
from app.web.reading import blueprint
from app.web.speech import tongue

LONGEST = 60  # characters of a search; a word is shorter


@blueprint.get("/handbook/words")
@audience("everyone")
def words() -> str:
    wanted = request.args.get("q", "").replace("\x00", "").strip()[:LONGEST]
    every = request.args.get("all") == "yes"
    return render_template("reading/words.html", wanted=wanted, every=every, found=_found(wanted, every))


def _found(wanted: str, every: bool) -> tuple[Word, ...]:
    language = tongue().language
    if wanted or every:
        return glossary.search(language, wanted)
    keys = dict.fromkeys(key for chapter in reader.chapters(language) for key in chapter.words)
    return glossary.chosen(language, tuple(keys))
