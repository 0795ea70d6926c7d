"""A name that has quotation marks, inside those of a sentence."""

from __future__ import annotations

import pytest
from markupsafe import Markup

from app.language.messages import say
from app.language.quotes import nested
from app.language.tongues import LANGUAGES, Tongue
from app.plan.words import own
from app.web.speech import say as on_a_page

INNER = {"en": "‘B’", "es": "‘B’", "pt": "‘B’", "fr": "“B”", "it": "“B”", "ar": "“B”"}
NAMES = ['Plan "B"', "Plan “B”", "Plan «B»", "Plan «\u00a0B\u00a0»"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
def test_a_name_with_quotation_marks_has_the_inner_ones_of_the_language(language: str, name: str) -> None:
    sentence = say("“%(thing)s” comes in %(month)s, after your first sale.", thing=own(name), month="4")
    assert f"Plan {INNER[language]}" in Tongue(language).speak(sentence)
    page = on_a_page(sentence, Tongue(language))
    assert f"Plan {INNER[language]}" in page
    assert isinstance(page, Markup)


@pytest.mark.parametrize("name", NAMES)
def test_outside_of_quotation_marks_a_name_stays_as_it_was_written(name: str) -> None:
    assert Tongue("es").speak(own(name)) == name
    assert nested("%(name)s: “ready”", {"name": name}) == {"name": name}


@pytest.mark.parametrize("name", ['5" pipe', "a “b", "»c«", "", "it’s ‘x’"])
def test_a_mark_alone_stays_and_so_does_what_is_no_text(name: str) -> None:
    values = {"name": name, "n": 3, "tag": Markup('<bdi dir="ltr">1</bdi>')}
    assert nested("“%(name)s” «%(n)s» “%(tag)s”", values) == values
    assert nested("“%(tag)s”", {"tag": Markup("<b>&#34;x&#34;</b>")}) == {"tag": Markup("<b>‘x’</b>")}
