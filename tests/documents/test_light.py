"""A paper reads only what it needs: each case in an interpreter of its own."""

from __future__ import annotations

import subprocess
import sys

DRAWN = """
import datetime as dt
import sys
from app.documents.dossier import Decision, draw_dossier
from app.language.tongues import Tongue
from app.plan.reading import read
from tests.plan import demo_plans
seen = read(demo_plans.answers("gh_layers"), demo_plans.place("gh_layers"), "KMT-472", 7)
content = draw_dossier(seen, Tongue(LANGUAGE, "GH"), Decision(), dt.date(2026, 11, 22), "The plan")
print(content[:5] == b"%PDF-", *(name in sys.modules for name in ("PIL._imaging", "arabic_reshaper", "bidi")))"""
SELDOM = ("holidays", "calendar", "unicode_rbnf", "app.finance.price.effective")  # a megabyte or two
USED = "import app.documents.faces; from PIL import Image; print(Image.new('L', (3, 2)).size)"


def told(code: str) -> str:
    return subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True).stdout.strip()  # noqa: S603 - our own


def test_a_paper_in_latin_letters_reads_no_library_for_pictures_and_no_tables_of_arabic() -> None:
    assert told(DRAWN.replace("LANGUAGE", "'es'")) == "True False False False"


def test_a_paper_in_arabic_reads_the_tables_of_arabic() -> None:
    assert told(DRAWN.replace("LANGUAGE", "'ar'")) == "True False True True"


def test_a_paper_reads_nothing_that_few_plans_need() -> None:
    said = told(f"{DRAWN.replace('LANGUAGE', repr('es'))}\nprint(*(name for name in {SELDOM} if name in sys.modules))")
    assert said == "True False False False"


def test_what_was_put_off_is_whole_as_soon_as_something_uses_it() -> None:
    assert told(USED) == "(3, 2)"
