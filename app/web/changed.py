"""What changed between two versions, as pages list it."""

from __future__ import annotations

from collections.abc import Sequence

from app.plan.difference import Change


def grouped(changes: Sequence[Change]) -> list[tuple[Change, list[Change]]]:
    """Changes of one row together, of one question together; a row's own new name stands first."""
    found: dict[tuple[str, str, str], list[Change]] = {}
    for change in changes:
        row = str(change.row_name.values.get("text", "")) if change.row_name else ""
        found.setdefault((change.section.key, change.field.key, row), []).append(change)
    return [(group[0], group) for group in found.values()]
