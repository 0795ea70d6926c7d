"""The sizes of letters on paper, in points."""

from __future__ import annotations

from typing import Final

from app.documents.lettering import Style

OVER: Final = Style("semi", 8.6, 11, "soft")
COVER: Final = Style("title", 29, 36, "ink")
H1: Final = Style("title", 22, 28, "ink")
H2: Final = Style("title", 13.2, 17, "ink")
H3: Final = Style("title", 11.4, 15, "ink")
LEAD: Final = Style("serif", 11.3, 17.4, "ink")
BODY: Final = Style("sans", 9, 13.5, "ink")
STRONG: Final = Style("bold", 9, 13.5, "ink")
LABEL: Final = Style("semi", 8.4, 12, "soft")
NOTE: Final = Style("sans", 7.8, 11.4, "soft")
CELL: Final = Style("sans", 8.4, 12, "ink")
CELL_STRONG: Final = Style("bold", 8.4, 12, "ink")
HEAD: Final = Style("semi", 8.3, 11, "soft")
TICK: Final = Style("sans", 6.9, 9, "soft")
FIGURE: Final = Style("title", 18, 23, "ink")
SMALL_FIGURE: Final = Style("title", 15.5, 20, "ink")
