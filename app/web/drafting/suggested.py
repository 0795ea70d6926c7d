"""What stands on a question's page before its first answer: a suggestion, an answer only once the page is saved."""

from __future__ import annotations

from collections.abc import Sequence

from app.plan.choices import told_by_rows
from app.plan.fields import Answers, Field
from app.web.drafting.opened import Opened
from app.web.reader_language import chosen

READS = "reads"  # P4: the language that the person reads the pages in


def suggested(here: Opened, fields: Sequence[Field], given: Answers) -> Answers:
    """What is stored, with what rows say themselves and, but where a helper types, the language of this page."""
    told = told_by_rows(fields, here.answers, given)
    asks = any(field.key == READS for field in fields)
    return {READS: chosen(), **told} if asks and not here.beside else told
