"""A chapter's text as HTML: raw HTML is shown, not obeyed; figures stand in <bdi>; tables carry classes.

markdown-it writes `style=` on table cells, which the content policy would block: it becomes class "n".
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, cast

from markdown_it import MarkdownIt
from markdown_it.common.utils import escapeHtml
from markdown_it.renderer import RendererHTML
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from app.handbook.figures import Form
from app.handbook.filling import PLACE, spoken


def blocks(text: str, language: str) -> str:
    """Paragraphs and tables."""
    return str(_MARKDOWN.render(text, {"language": language}))


def line(text: str, language: str) -> str:
    """One sentence or more, without a paragraph around it."""
    return str(_MARKDOWN.renderInline(text, {"language": language}))


def _text(_: RendererHTML, tokens: Sequence[Token], n: int, __: Any, env: dict[str, Any]) -> str:
    """Escaped text, with each figure kept together and in its own direction."""
    text, language = tokens[n].content, env["language"]
    out, done = [], 0
    for place in PLACE.finditer(text):
        form = cast(Form, place[2] or "")
        direction = ' dir="ltr"' if form == "minus" else ""
        figure = escapeHtml(spoken(place[1], form, language))
        out += [escapeHtml(text[done : place.start()]), f"<bdi{direction}>{figure}</bdi>"]
        done = place.end()
    return "".join([*out, escapeHtml(text[done:])])


def _classes(state: StateCore) -> None:
    """Numbers to the end side, the first cell of a line is its head, a bold line is the sum."""
    row: Token | None = None
    column, in_body = 0, False
    for n, token in enumerate(state.tokens):
        match token.type:
            case "table_open":
                token.attrSet("class", "tight")
            case "tbody_open":
                in_body = True
            case "tbody_close":
                in_body = False
            case "tr_open":
                row, column = token, 0
            case "th_open" | "td_open":
                _cell(token, state.tokens[n + 2], in_body and column == 0)
                if in_body and row is not None and state.tokens[n + 1].content.startswith("**"):
                    row.attrSet("class", "sum")
                column += 1


def _cell(opening: Token, closing: Token, heads_row: bool) -> None:
    if opening.attrs.pop("style", "") == "text-align:right":
        opening.attrSet("class", "n")
    if heads_row:
        opening.tag = closing.tag = "th"
        opening.attrSet("scope", "row")
    elif opening.type == "th_open":
        opening.attrSet("scope", "col")


def _markdown() -> MarkdownIt:
    markdown = MarkdownIt("commonmark", {"html": False}).enable("table")
    markdown.core.ruler.push("classes", _classes)
    markdown.add_render_rule("text", _text)
    return markdown


_MARKDOWN = _markdown()
