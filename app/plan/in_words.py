"""Questions that had only room for words before they had ticks or a list: what was written then still answers them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from app.plan.fields import Answers, Field, known

# The question, and the words that were asked in its place, in the same part.
BESIDE = {"buyer_kinds": "buyers", "done_before": "experience", "helper_kinds": "helpers", "jobs": "work"}
WORDS = frozenset(BESIDE.values())


def in_words(field: Field, given: Answers) -> str | None:
    """What was written in words where nothing else was answered ("unknown" too), or None."""
    written = given.get(BESIDE.get(field.key, ""))
    return written if isinstance(written, str) and given.get(field.key) is None else None


def needed(fields: Sequence[Field], given: Answers) -> tuple[Field, ...]:
    """The same questions; one that was answered in words is not asked for again, it can only be added to."""
    return tuple(replace(field, required=False) if known(in_words(field, given)) else field for field in fields)
