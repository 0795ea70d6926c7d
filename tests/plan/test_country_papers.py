"""Papers of a country's rules as lines of the list: once, in the person's language, as guesses with their reason."""

from __future__ import annotations

import datetime as dt
import re

import pytest
from werkzeug.datastructures import MultiDict

from app.language.tongues import LANGUAGES, Tongue
from app.plan.country_papers import OF_ENTRY, PAPERS, RUT, lines, missing
from app.plan.looked_at import WAITS
from app.plan.sections import field
from app.plan.starting_points import POINTS
from app.plan.starting_points.papers import REGISTER, TAX_NUMBER
from app.plan.starting_points.taking import PARTS, rows
from app.plan.starting_points.telling import called, guess_behind
from app.web.section_form import SectionForm

TABLE = field("rules", "paper_list")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_forms_take_every_line_in_every_language(language: str) -> None:
    tongue = Tongue(language, "SN")
    made = lines(PAPERS, "APIX", tongue.gettext)
    assert len({row["id"] for row in made}) == len(PAPERS)
    for paper, row in zip(PAPERS, made, strict=True):
        assert re.fullmatch(r"sp[a-z]{1,14}", row["id"]) and row[WAITS] and row["evidence"] == "guess"
        assert "cost" not in row, "an amount is the person's own"
        assert row.get("office") == ("APIX" if paper in OF_ENTRY else None)
        typed = MultiDict([(key, str(row[key])) for key in ("name", "state", "office") if key in row])
        form = SectionForm(list(TABLE.columns), {}, tongue, "XOF", typed, waits=False)
        assert form.validate(), (language, row, form.summary)


def test_a_paper_that_the_list_has_is_not_missing_whatever_its_language() -> None:
    assert missing(PAPERS, ()) == PAPERS
    for language in LANGUAGES:
        called = [{"id": "aa", "name": f" {Tongue(language).gettext(paper.name).upper()} "} for paper in PAPERS]
        assert missing(PAPERS, called) == ()
    assert missing(PAPERS, lines(PAPERS, "", str)) == ()
    assert missing([REGISTER], [{"id": "spregister", "name": "My own word for it"}]) == ()
    assert missing([REGISTER], [{"id": "bb", "name": "unknown"}, {"id": "cc"}]) == (REGISTER,)


def test_a_number_for_taxes_is_one_paper_under_both_names() -> None:
    assert missing([RUT], [{"id": "sptaxnumber", "name": "Tax number"}]) == ()
    assert missing([RUT], [{"id": "dd", "name": Tongue("es").gettext(TAX_NUMBER.name)}]) == ()


def test_a_line_says_later_why_it_is_there() -> None:
    for row in lines(PAPERS, "", Tongue("fr").gettext):
        assert guess_behind("rules", row["id"], "SN", row["name"])
        assert not guess_behind("rules", row["id"], "SN", "Something else")


@pytest.mark.parametrize(
    ("country", "own"), [("BO", "Número de contribuyente (NIT)"), ("PE", "Número de contribuyente (RUC)")]
)
def test_a_starting_point_calls_the_tax_number_as_people_of_the_country_do(country: str, own: str) -> None:
    papers = next(part for part in PARTS if part.key == "papers")
    bakery = next(one for one in POINTS if TAX_NUMBER in one.papers)
    speak = Tongue("es", country).gettext
    (row,) = (
        each for each in rows(papers, bakery, country, dt.date(2027, 1, 1), speak) if each["id"].endswith("taxnumber")
    )
    assert row["name"] == own == Tongue("es", country).speak(called(TAX_NUMBER, country))
    assert guess_behind("rules", row["id"], country, row["name"])
    assert Tongue("es", "IT").speak(called(TAX_NUMBER, "IT")) == "Número de contribuyente"
