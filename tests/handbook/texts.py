"""All that a chapter says, text by text and sentence by sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.handbook.chapter import Chapter
from app.handbook.filling import PLACE


def texts(chapter: Chapter) -> Iterator[str]:
    yield from (chapter.title, chapter.objective, *chapter.messages, *chapter.your_plan)
    for passage in (chapter.story, chapter.example, chapter.summary):
        yield from (passage.heading, passage.body)
    for asked in chapter.questions:
        yield asked.text
        for answer in asked.answers:
            yield from (answer.text, answer.because)


def sentences(chapter: Chapter) -> Iterator[str]:
    """Places count as one word; a line of a table is no sentence."""
    for text in texts(chapter):
        for line in text.splitlines():
            if not line.startswith("|"):
                for sentence in re.split(r"(?<=[.?!؟:])[”»\s\u00a0\u202f]+", PLACE.sub("0", line)):
                    if words(sentence):
                        yield sentence


def words(sentence: str) -> list[str]:
    return re.findall(r"[^\W_]+(?:[’'-][^\W_]+)*", sentence.replace("**", ""))
