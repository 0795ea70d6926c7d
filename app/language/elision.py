"""French “de” and “que” before what a sentence is filled with: à partir d’avril, le plan d’Abena, plus qu’une fois.

Amounts and numbers stand in figures, before which nothing is left out. Of an h only a few words are known to be mute:
“de Hawa” and “de haricots” are said, “d’huile” too.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

PLACE = re.compile(r"\b(d|\w*qu)e %\((\w+)\)s", re.IGNORECASE)
MUTE = "abi[lt]|élèn|enri|erb|ervé|eur(?!t)|istoi|iver|omm|onor|ôpita|ôtel|ortens|ubert|uil|uissi|uître|ygi"
VOWEL = re.compile(
    r"(?:<[^>]*>|[\u200e\u200f\u2066-\u2069\ue000])*"  # what isolates or emphasises it, on a page and on paper
    rf"(?:(?!onz|oui|ou[aeéèi])[aàâäæeéèêëiîïoôöœuùûü]|y(?![aeiouéèê\W])|h(?:{MUTE}))",
    re.IGNORECASE,
)


def elided(text: str, values: Mapping[str, object], language: str) -> str:
    """The sentence, its places not yet filled, as it is said before these values."""
    if language != "fr" or "e %(" not in text:
        return text

    def said(found: re.Match[str]) -> str:
        whole, before, name = found[0], found[1], found[2]
        return f"{before}’%({name})s" if VOWEL.match(str(values[name])) else whole

    return PLACE.sub(said, text)
