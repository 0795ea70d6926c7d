"""What a phone carries: first and second view of a returnee's pages, and the handbook for reading offline.

Bytes as served to a browser that takes brotli. The first view of a page is its HTML with the style and the scripts it
names; the second costs the HTML alone, where those files are kept by the phone (which is checked here).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.handbook import reader
from app.language.tongues import LANGUAGES
from tests.benchmarks.served import Answer, Served, served
from tests.benchmarks.timing import Line, at_most, told
from tests.web.routes import ROUTES

BROWSER = "gzip, deflate, br"
PLAN = "plan-of-abena"
FIRST, SECOND, HANDBOOK = 14_000, 5_000, 200_000
FILE = re.compile(r'(?:href|src)="(/static/[^"]+)"')
HASHED = re.compile(r"-[0-9a-f]{10}\.\w+$")


def lines() -> Iterator[Line]:
    with served() as ours:
        views = [_view(ours, path, language) for path in pages(ours) for language in LANGUAGES]
        heaviest, largest = max(views), max(views, key=lambda view: view[1])
        yield told("weight.pages_in_six_languages", len(views))
        yield at_most(f"weight.first_view_bytes_of_{heaviest[2]}", heaviest[0], FIRST)
        yield at_most(f"weight.second_view_bytes_of_{largest[2]}", largest[1], SECOND)
        for language in LANGUAGES:
            chapters = [one.number for one in reader.chapters(language)]
            whole = _whole(ours, language, chapters)
            yield at_most(f"weight.handbook_{language}_bytes_of_{len(chapters)}_chapters", whole, HANDBOOK)


def pages(ours: Served) -> list[str]:
    """Every address that shows a page to a returnee."""
    found = {route.address(PLAN) for route in ROUTES if "GET" in route.methods and "returnee" in route.audience}
    return sorted(path for path in found if _is_page(ours.get(path)))


def _is_page(answer: Answer) -> bool:
    return answer.status.startswith("200") and answer.headers["Content-Type"].startswith("text/html")


def _view(ours: Served, path: str, language: str) -> tuple[int, int, str]:
    """Bytes of the first view, of the second, and the page's name."""
    page = ours.get(path, BROWSER, f"lang={language}")
    files = [ours.get(file, BROWSER) for file in FILE.findall(ours.get(path, query=f"lang={language}").body.decode())]
    name = f"{language}{path.replace('/', '_')}"
    return len(page.body) + sum(len(file.body) for file in files), len(page.body) + _again(ours, path, files), name


def _again(ours: Served, path: str, files: list[Answer]) -> int:
    """What the files cost a second time: nothing, where they may be kept for ever under names of their content."""
    names = FILE.findall(ours.get(path).body.decode())
    kept = [
        bool(HASHED.search(name)) and "immutable" in one.headers["Cache-Control"]
        for name, one in zip(names, files, strict=True)
    ]
    return sum(len(one.body) for one, stays in zip(files, kept, strict=True) if not stays)


def _whole(ours: Served, language: str, chapters: list[int]) -> int:
    """The handbook as its pages are served, with the one style and the scripts once."""
    paths = ["/handbook", "/handbook/words", *(f"/handbook/{number}" for number in chapters)]
    files = set(FILE.findall(ours.get("/handbook").body.decode()))
    pages = sum(len(ours.get(path, BROWSER, f"lang={language}").body) for path in paths)
    return pages + sum(len(ours.get(file, BROWSER).body) for file in files)


if __name__ == "__main__":
    for line in lines():
        print(line)
