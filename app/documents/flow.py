"""Where the next thing goes on a page, and a further page when there is no room left."""

from __future__ import annotations

from collections.abc import Callable

from app.documents.paper import FOOT, TOP, Paper
from app.documents.sheet import Sheet


class Flow:
    """A cursor over the pages of one title; `tight` asks what is drawn for less air."""

    def __init__(
        self, paper: Paper, title: str, landscape: bool = False, top: float = TOP, tight: bool = False
    ) -> None:
        self.paper = paper
        self.title = title
        self.landscape = landscape
        self.top = top
        self.tight = tight
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


def on_fewest_pages(paper: Paper, draw: Callable[[bool], None]) -> None:
    """Draw with the usual air; what goes on to a further page is drawn tight instead, if that saves a page."""
    start = len(paper.pages)
    draw(False)
    loose = paper.pages[start:]
    if len(loose) < 2:
        return
    del paper.pages[start:]
    draw(True)
    if len(paper.pages) - start >= len(loose):
        paper.pages[start:] = loose
