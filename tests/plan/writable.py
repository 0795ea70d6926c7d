"""Whether a form could have stored an answer: what is put in by one press is opened and saved by hand later."""

from __future__ import annotations

from typing import Any

from app.plan.fields import Field, Kind, known
from app.plan.stored import read


def could_be_written(question: Field, value: Any) -> None:
    """Raises where no form could have stored it; the rows of a table are looked at column by column."""
    if question.kind is not Kind.TABLE:
        assert read(question, value) == value
        return
    for row in value:
        for column in question.columns:
            if known(row.get(column.key)) and row[column.key] != []:
                could_be_written(column, row[column.key])
