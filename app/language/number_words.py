"""Words that belong to a typed number: “600 mil”, “1,5 million”, “cent mille”, and the unit that a box asks for:
“6 ans”, “56 h”."""

from __future__ import annotations

import re
from decimal import Decimal

from app.language import said_numbers
from app.language.nearly import without_nearly

THOUSAND = "thousand k mil mille mila ألف الف آلاف الاف ألفا ألفًا"
MILLION = "million millions millón millon millones milione milioni milhão milhao milhões milhoes مليون ملايين مليونا"
# Where people still say amounts in an older or smaller money, by how much it is smaller: “10 mille” in Tunis is
# mostly ten dinars in millimes, “1 million” in Morocco in centimes, a thousand in Ghana of the cedis before 2007.
ALSO_SAID = {"TND": 1_000, "MAD": 100, "GHS": 10_000}

UNITS = {
    "years": "year years yr yrs an ans année années año años ano anos anno anni سنة سنوات عام أعوام سنين عاما سنتان",
    "months": "month months mes meses mois mese mesi mês شهر أشهر شهور شهرا شهرًا اشهر",
    "weeks": "week weeks semana semanas semaine semaines settimana settimane sem أسبوع أسابيع أسبوعا اسابيع اسبوع",
    "days": "day days día días dia dias jour jours j giorno giorni يوم أيام يوما يومًا ايام",
    "hours": "hour hours h hr hrs hs hora horas heure heures ora ore ساعة ساعات",
    "people": "person persons people persona personas personne personnes gens persone gente pessoa pessoas "
    "شخص أشخاص اشخاص نفر أنفار شخصا ناس",
}
LONGEST = 80  # characters; longer is no number
ASKED = re.compile(rf"(?:^|how many (?:more )?)({'|'.join(UNITS)})\b", re.IGNORECASE)


def _words(listed: str) -> str:
    return "|".join(sorted(listed.split(), key=len, reverse=True))


_TIMES = re.compile(
    r"(?P<figures>\d+(?:[.,]\d{1,2})?|\d{1,3}(?: \d{3})+) ?"
    rf"(?:(?P<thousand>{_words(THOUSAND)})|(?P<million>{_words(MILLION)}))(?!\w)(?: (?:de|di|of)(?!\w))?",
    re.IGNORECASE,
)
_AFTER = {
    unit: re.compile(rf"(?P<number>.*(?:\d ?|\S ))(?:{_words(listed)})\.?", re.IGNORECASE)
    for unit, listed in UNITS.items()
}
_OF = re.compile(r"\bd[’'](?=\w|$)|\b(?:de|di|of)(?: |$)", re.IGNORECASE)
BESIDE = 4  # words of a money's name


def worded(text: str, language: str) -> tuple[str, str, Decimal] | None:
    """The text with figures alone, these figures, and the number that was meant, where a word of thousands stands
    behind figures, or words say the whole number in this language."""
    if len(text) > LONGEST:
        return None
    if not any(sign.isdigit() for sign in text):
        return _in_words(text, language)
    found = list(_TIMES.finditer(text))
    if len(found) != 1:
        return None
    here, figures = found[0], found[0]["figures"]
    value = Decimal(figures.replace(",", ".").replace(" ", "")) * (1_000 if here["thousand"] else 1_000_000)
    return f"{text[: here.start()]}{figures}{text[here.end() :]}", figures, value


def _in_words(text: str, language: str) -> tuple[str, str, Decimal] | None:
    """The most words that say a number together; beside them there is room for the name of a money."""
    words = _OF.sub(" ", text).split()
    spans = [(first, last) for first in range(BESIDE) for last in range(first + 1, len(words) + 1)]
    for first, last in sorted(spans, key=lambda span: span[0] - span[1]):
        if len(words) - last > BESIDE:
            continue
        if number := said_numbers.read(" ".join(words[first:last]), language):
            return " ".join((*words[:first], str(number), *words[last:])), str(number), Decimal(number)
    return None


def without_unit(text: str, asked: str) -> str:
    """The number alone where the word behind it is what this question asks for; any other text as it is.

    `asked` is the question in English, with the unit of its box: 6 years stay no answer to a number of months.
    """
    unit = ASKED.search(asked)
    found = _AFTER[unit[1].lower()].fullmatch(without_nearly(text)) if unit and len(text) <= LONGEST else None
    return found["number"].strip() if found else text
