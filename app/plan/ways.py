"""How a person wants to be met: her languages (P4), how she likes to learn (P5), whose phone it is (P6)."""

from __future__ import annotations

from collections.abc import Iterable

from app.language.tongues import LANGUAGES
from app.plan.fields import Answers, Field, known
from app.plan.sections.me import LEARN, PHONE, TONGUES
from app.plan.words import Words, answer

LISTEN, TOGETHER = "listen", "together"
OF_OTHERS_TOO = frozenset({"shared", "borrowed"})
READS, SPEAKS, SPEAKS_TOO = "reads", "speaks", "speaks_too"
MET = (*TONGUES.fields, LEARN, PHONE)


def others_use_it(me: Answers) -> bool:
    """Whether she said that others use her phone too, or that she borrows one."""
    return me.get(PHONE.key) in OF_OTHERS_TOO


def likes(me: Answers, way: str) -> bool:
    """Whether she said that she likes to learn in this way."""
    said = me.get(LEARN.key)
    return isinstance(said, list) and way in said


def learns(me: Answers) -> tuple[str, ...]:
    """How she likes to learn, in the order of the question; nothing where it was not said."""
    return tuple(one.key for one in LEARN.choices if likes(me, one.key))


def how_many_learn(everybody: Iterable[Answers]) -> tuple[tuple[str, int], ...]:
    """Each way that somebody likes, in words, and how many like it; nobody's name. One person may like several."""
    ways = [way for me in everybody for way in learns(me)]
    return tuple((one.label, ways.count(one.key)) for one in LEARN.choices if one.key in ways)


def meeting(me: Answers, fields: Iterable[Field] = MET) -> tuple[tuple[Field, Words], ...]:
    """What a mentor or a helper prepares for: each of these questions that has an answer, and the answer in words."""
    told = ((field, me.get(field.key)) for field in fields)
    return tuple((field, answer(field, value, "")) for field, value in told if known(value) and value != [])


def speaks_with(me: Answers) -> tuple[str, ...]:
    """The languages in which a mentor can speak with her, the wished one first; what has no pages here is left out."""
    more = me.get(SPEAKS_TOO)
    said = [me.get(SPEAKS), *(more if isinstance(more, list) else ())]
    return tuple(dict.fromkeys(str(one) for one in said if one in LANGUAGES))
