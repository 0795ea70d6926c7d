"""What a person feared for her idea (I8), offered again where she writes what can go wrong (K1)."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from app.plan.answered import rows
from app.plan.fields import AllAnswers, known
from app.plan.names import spoken
from app.plan.sections.idea import FEARS

FEAR = "fear"  # begins the id of a row that came from a fear; its words make the rest
LEAST = 4  # letters of a word that says something
# Longer words that say nothing of a danger, in the six languages, as `names.spoken` gives them.
_OF_ALL = frozenset({
    *("that", "this", "there", "with", "when", "from", "much", "many", "more", "people", "everybody", "somebody"),
    *("para", "pero", "cuando", "mucho", "mucha", "muchos", "muchas", "gente", "todos", "alguien", "menos"),
    *("avec", "pour", "dans", "quand", "beaucoup", "plus", "moins", "gens", "tout", "tous", "quelqu", "sont"),
    *("quando", "molto", "molta", "molti", "molte", "tutti", "qualcuno", "della", "delle", "degli", "sono", "meno"),
    *("muito", "muita", "muitos", "muitas", "alguem", "mais", "pode"),
    *("عندما", "كثيرا", "كثير", "الناس", "يكون", "تكون", "الذي", "التي", "بدون", "خلال"),
    *("على", "الى", "عند", "كان", "هذا", "هذه", "ذلك", "بعد", "قبل", "كما", "لكن", "عام"),
})  # fmt: skip

# Words of one danger in the six languages, by how they begin: "sickness" is "illness", and hens are animals.
_ALIKE = {
    one: words[0]
    for words in (
        ("illn", "sick", "dise", "enfe", "epid", "mala", "doen", "مرض", "امرا", "وباء"),
        ("kill", "dies", "dead", "deat", "muer", "mata", "meur", "tuen", "mort", "ucci", "muoi", "morr",
         "يقتل", "تقتل", "يموت", "تموت", "موت", "نفوق"),
        ("anim", "hens", "chic", "bird", "poul", "goat", "shee", "gall", "poll", "aves", "cabr", "vola", "bete",
         "chev", "capr", "gali", "fran", "دجاج", "حيوا", "طيور", "ماعز"),
    )
    for one in words
}  # fmt: skip


def still_to_face(answers: AllAnswers) -> tuple[tuple[str, str], ...]:
    """(id of its row, its words) of each fear that is not in the list of risks, in the order of the idea."""
    there = rows(answers, "risks", "risks")
    ids, said = {row["id"] for row in there}, [str(row.get("what") or "") for row in there]
    told = answers.get("idea", {})
    words = dict.fromkeys(told[field.key] for field in FEARS.fields if known(told.get(field.key)))
    return tuple(
        (_id(fear), fear) for fear in words if _id(fear) not in ids and not any(_same(fear, risk) for risk in said)
    )


def begun(answers: AllAnswers, row: str) -> dict[str, Any]:
    """What stands already on the page of a new risk that comes from a fear; nothing for any other row."""
    fear = dict(still_to_face(answers)).get(row)
    return {"what": fear} if fear else {}


def _same(fear: str, risk: str) -> bool:
    """Whether both are written alike, or share two words of their own: "feed becomes dear" is there where the list has
    "what I buy becomes much dearer", "a sickness kills hens" where it has "an illness kills many animals"."""
    return _plain(fear) == _plain(risk) or len(_own(fear) & _own(risk)) > 1


def _own(words: str) -> frozenset[str]:
    """The longer words by how they begin, so that "dear" is "dearer"; those of no sense of their own are left out."""
    begun = (word[:LEAST] for word in spoken(words) if len(word) >= _least(word) and word not in _OF_ALL)
    return frozenset(_ALIKE.get(word, word) for word in begun)


def _least(word: str) -> int:
    """Arabic writes no short vowels: three of its letters are a word."""
    return LEAST - 1 if "\u0600" <= word[0] <= "\u06ff" else LEAST


def _id(fear: str) -> str:
    """The same words are the same row, so that it is offered once, also after the row was put in other words."""
    return FEAR + sha256(_plain(fear).encode()).hexdigest()[:8]


def _plain(words: object) -> str:
    return str(words or "").casefold().rstrip(" .")
