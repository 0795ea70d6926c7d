"""Where the next thing goes on a page, and a further page when there is no room left."""

from __future__ import annotations

from app.documents.paper import FOOT, TOP, Paper
from app.documents.sheet import Sheet


class Flow:
    """A cursor over the pages of one title."""

    def __init__(self, paper: Paper, title: str, landscape: bool = False, top: float = TOP) -> None:
        self.paper = paper
        self.title = title
        self.landscape = landscape
        self.top = top
        self.sheet: Sheet = paper.page(title, landscape)
        self.y = self.top

    @property
    def left(self) -> float:
        """The height that is still free."""
        return self.sheet.height - FOOT - 12 - self.y

    def room(self, height: float) -> bool:
        """Make room for so much height; true where that began a new page."""
        if height <= self.left or self.y <= self.top:
            return False
        self.sheet = self.paper.page(self.title, self.landscape)
        self.y = self.top
        return True
