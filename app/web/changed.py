"""What changed between two versions, as pages list it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from app.plan.difference import Change

Group = tuple[Change, list[Change]]
ON_A_PAGE = 60  # changes


def grouped(changes: Sequence[Change]) -> list[Group]:
    """Changes of one row together, of one question together; a row's own new name stands first."""
    found: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        found.setdefault((change.section.key, change.field.key, change.row), []).append(change)
    return [(group[0], group) for group in found.values()]


def in_pages(groups: Sequence[Group]) -> list[list[Group]]:
    """The same, parted so that each page is light to carry; a list stays on one where it fits. At least one page."""
    pages: list[list[Group]] = [[]]
    for _, found in groupby(groups, key=lambda group: group[0].field):
        of_list = list(found)
        for parted in [of_list] if _many(of_list) <= ON_A_PAGE else [[group] for group in of_list]:
            if pages[-1] and _many(pages[-1]) + _many(parted) > ON_A_PAGE:
                pages.append([])
            pages[-1] += parted
    return pages


def _many(groups: Sequence[Group]) -> int:
    return sum(len(changes) for _, changes in groups)
