"""What every page that a test fetches must be: valid, labelled, in a language, with one heading, alone."""

from __future__ import annotations

import html5lib
from bs4 import BeautifulSoup, Tag

LABELLED = ("input", "select", "textarea")
UNLABELLED_TYPES = {"hidden", "submit", "button", "image", "reset"}


def check_page(html: str) -> BeautifulSoup:
    """The parsed page; fails with one sentence for the first rule that does not hold."""
    html5lib.HTMLParser(strict=True).parse(html)
    soup = BeautifulSoup(html, "html.parser")
    check_language(soup)
    check_heading(soup)
    check_ids(soup)
    check_labels(soup)
    check_ways_back(soup)
    check_way_out(soup)
    check_alone(soup)
    return soup


def check_language(soup: BeautifulSoup) -> None:
    root = soup.find("html")
    assert isinstance(root, Tag)
    lang, direction = root.get("lang"), root.get("dir")
    assert lang, "the page does not say its language"
    assert direction == ("rtl" if str(lang).startswith("ar") else "ltr"), f"{lang} is written {direction}"


def words(tag: Tag | None) -> str:
    return " ".join(tag.get_text(" ").split()) if tag else ""


def check_heading(soup: BeautifulSoup) -> None:
    headings = soup.find_all("h1")
    assert len(headings) == 1, f"{len(headings)} h1 on the page"
    title = words(soup.find("title"))  # type: ignore[arg-type]
    heading = words(headings[0])
    assert title.replace(" ", "").startswith(heading.replace(" ", "")), f"title “{title}”, h1 “{heading}”"


def check_ids(soup: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in soup.find_all(id=True)]
    assert len(ids) == len(set(ids)), f"ids twice: {sorted({i for i in ids if ids.count(i) > 1})}"
    for tag in soup.find_all(attrs={"aria-describedby": True}) + soup.find_all(attrs={"aria-labelledby": True}):
        for name in ("aria-describedby", "aria-labelledby"):
            for target in str(tag.get(name, "")).split():
                assert target in ids, f"{name} names {target}, which is not on the page"


def check_ways_back(soup: BeautifulSoup) -> None:
    for tag in soup.select("input[name=next]"):
        assert str(tag["value"]).startswith("/"), f"after another language, one would go to {str(tag['value'])[:80]}"


def check_way_out(soup: BeautifulSoup) -> None:
    """The quick exit stands on every page but the one that it leads through."""
    out = soup.select_one("header form[action='/leave'][method=post] > button")
    assert words(out) or soup.select_one("meta[http-equiv=refresh]"), "no quick exit on the page"


def check_labels(soup: BeautifulSoup) -> None:
    labels = {str(label.get("for")): label for label in soup.find_all("label") if label.get("for")}
    for name in LABELLED:
        for tag in soup.find_all(name):
            if tag.get("type") in UNLABELLED_TYPES:
                continue
            inside = tag.find_parent("label")
            label = inside or labels.get(str(tag.get("id")))
            named = tag.get("aria-label") or tag.get("aria-labelledby") or (label and words(label))
            assert named, f"no label: {tag}"
    for button in soup.find_all("button"):
        assert words(button) or button.get("aria-label"), f"a button without words: {button}"


def check_alone(soup: BeautifulSoup) -> None:
    for tag in soup.find_all(["script", "img", "iframe", "source", "audio", "video"]):
        assert str(tag.get("src", "")).startswith("/") or not tag.get("src"), f"from elsewhere: {tag}"
    for tag in soup.find_all("link"):
        assert str(tag.get("href", "")).startswith("/"), f"from elsewhere: {tag}"
    assert not soup.find_all(style=True), "an inline style"
    for form in soup.find_all("form"):
        if str(form.get("method", "get")).lower() == "post":
            assert form.find("input", {"name": "csrf_token"}), f"a form without its token: {form.get('action')}"
