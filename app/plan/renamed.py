"""What chose a row by its name follows when the row is called otherwise: a grant's offers their thing, a competitor her
product, a loan what it pays."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from app.plan.answered import rows
from app.plan.choices import tables
from app.plan.fields import AllAnswers, Answers, Field, known
from app.plan.sections import SECTIONS


class Chooser(NamedTuple):
    """A question whose choices are names of rows, or such a column of a list."""

    part: str
    question: Field
    column: Field | None

    @property
    def asked(self) -> Field:
        return self.column or self.question


CHOOSERS = tuple(
    Chooser(part.key, question, column)
    for part in SECTIONS
    for question in part.fields
    for column in (None, *question.columns)
    if (column or question).among
)
CHOSEN_FROM = frozenset(place for chooser in CHOOSERS for place in tables(chooser.asked))


def renames(part: str, before: Answers, after: Answers) -> bool:
    """Whether a row of this part that can be chosen elsewhere has another name."""
    ours = [key for where, key in CHOSEN_FROM if where == part and before.get(key) != after.get(key)]
    both = (pair for key in ours for pair in _rows_of_both((part, key), {part: before}, {part: after}))
    return any(was != now for was, now in both)


def followed(before: AllAnswers, after: AllAnswers) -> dict[str, dict[str, Any]]:
    """By part, the answers of `after` that chose a row by its name in `before` and choose it by its new one."""
    return _anew(before, after, after)


def as_called_now(before: AllAnswers, after: AllAnswers) -> AllAnswers:
    """`before`, its choices by the names of `after` where nothing but a name is another one."""
    told = {part: {**before[part], **answers} for part, answers in _anew(before, after, before).items()}
    for part, question, column in CHOOSERS:
        if question.key in told.get(part, {}):
            ours, now = told[part], after.get(part, {}).get(question.key)
            ours[question.key] = _only_called(before[part][question.key], ours[question.key], now, column)
    return {**before, **told}


def _only_called(was: Any, called: Any, now: Any, column: Field | None) -> Any:
    """What is called anew, where it is so in `now` too; else what was."""
    if column is None:
        return called if called == now else was
    there = {row["id"]: row.get(column.key) for row in now} if isinstance(now, list) else {}
    both = zip(was, called, strict=True)
    return [new if there.get(new["id"]) == new.get(column.key) else old for old, new in both]


def _anew(before: AllAnswers, after: AllAnswers, told: AllAnswers) -> dict[str, dict[str, Any]]:
    found: dict[str, dict[str, Any]] = {}
    for chooser in CHOOSERS:
        part, question, column = chooser
        names, stored = _names(chooser.asked, before, after), told.get(part, {}).get(question.key)
        if names and stored is not None:
            new = _called(stored, names) if column is None else _in_rows(stored, column.key, names)
            if new != stored:
                found.setdefault(part, {})[question.key] = new
    return found


def _names(asked: Field, before: AllAnswers, after: AllAnswers) -> dict[str, str]:
    """The new name by the old one. Two rows of one name of which one is called otherwise leave what chose them."""
    found: dict[str, set[str]] = {}
    for place in tables(asked):
        for was, now in _rows_of_both(place, before, after):
            found.setdefault(was, set()).add(now)
    own = {choice.key for choice in asked.choices}
    return {was: now for was, (now, *others) in found.items() if not others and now != was and was not in own}


def _rows_of_both(place: tuple[str, str], before: AllAnswers, after: AllAnswers) -> Iterator[tuple[str, str]]:
    """The names of each row that is in both."""
    now = {row["id"]: row.get("name") for row in rows(after, *place)}
    for row in rows(before, *place):
        if known(row.get("name")) and known(now.get(row["id"])):
            yield str(row["name"]), str(now[row["id"]])


def _in_rows(stored: Any, key: str, names: Mapping[str, str]) -> Any:
    listed = isinstance(stored, list)
    return [{**row, key: _called(row[key], names)} if key in row else row for row in stored] if listed else stored


def _called(chosen: Any, names: Mapping[str, str]) -> Any:
    if isinstance(chosen, list):
        return list(dict.fromkeys(names.get(one, one) for one in chosen))
    return names.get(chosen, chosen)
