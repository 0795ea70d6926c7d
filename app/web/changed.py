"""What changed between two versions, as pages list it."""

from __future__ import annotations

from collections.abc import Sequence

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
    """The same, parted so that each page is light to carry; what belongs together stays on one. At least one page."""
    pages: list[list[Group]] = [[]]
    for group in groups:
        if pages[-1] and sum(len(changes) for _, changes in pages[-1]) + len(group[1]) > ON_A_PAGE:
            pages.append([])
        pages[-1].append(group)
    return pages
