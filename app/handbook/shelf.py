"""Where the handbook's files lie: a folder of its own beside `app`, in a checkout and in an installed copy."""

from __future__ import annotations

from pathlib import Path

SHELF = Path(__file__).parent.parent.parent / "handbook"
