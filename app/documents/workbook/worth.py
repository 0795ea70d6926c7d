"""The sheet for who asks whether a plan is worth what goes in: sentences, for the other sheets end with the first year
and these figures look further."""

from __future__ import annotations

from app.documents.workbook.book import Book, Page
from app.documents.workbook.summary import AS_TAKEN
from app.finance.outlook import Outlook
from app.plan.place import Place
from app.plan.worth_words import TITLE, counted_with, worth_words


def write_worth(book: Book, page: Page, outlook: Outlook, place: Place) -> None:
    page.fits = False
    page.widths(100)
    page.title(TITLE)
    for sentence in (*worth_words(outlook), AS_TAKEN, *counted_with(outlook, place)):
        page.words(0, book.speak(sentence))
        page.row += 1
