"""Six languages tell the same chapters, short enough to read and free of typed figures."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.handbook import page, reader
from app.handbook.chapter import Chapter
from app.handbook.filling import PLACE, UnknownFigure, places
from app.language.tongues import LANGUAGES
from tests.handbook.texts import sentences, texts, words

LONGEST = {"ar": 12}  # words of a sentence; Arabic words carry more
SHORTEST_STORY = {"ar": 180}
BY_LANGUAGE = pytest.mark.parametrize("language", LANGUAGES)


def named(chapter: Chapter) -> set[str]:
    return {name for text in texts(chapter) for name, _ in places(text)}


@BY_LANGUAGE
def test_every_language_has_the_same_chapters(language: str) -> None:
    assert [one.number for one in reader.chapters(language)] == [10, 11, 13]


@BY_LANGUAGE
def test_translations_share_slug_fields_words_and_shape(language: str) -> None:
    for one, english in zip(reader.chapters(language), reader.chapters("en"), strict=True):
        assert (one.slug, one.fields, one.words) == (english.slug, english.fields, english.words)
        assert len(one.messages) == len(english.messages)
        assert len(one.your_plan) == len(english.your_plan)
        assert [[answer.right for answer in asked.answers] for asked in one.questions] == [
            [answer.right for answer in asked.answers] for asked in english.questions
        ]


@BY_LANGUAGE
def test_translations_show_the_same_figures(language: str) -> None:
    for one, english in zip(reader.chapters(language), reader.chapters("en"), strict=True):
        assert named(one) == named(english)


@BY_LANGUAGE
def test_every_place_resolves_and_none_is_left_open(language: str) -> None:
    for one in reader.chapters(language):
        shown = reader.shown(language, one.number)
        assert shown is not None
        assert not any("{{" in text or "}}" in text for text in texts(shown))


@BY_LANGUAGE
def test_no_figure_is_typed_except_the_hundred_of_a_rate(language: str) -> None:
    for one in reader.chapters(language):
        for text in texts(one):
            assert set(re.findall(r"\d+", PLACE.sub("", text))) <= {"100"}, text


@BY_LANGUAGE
def test_no_sentence_is_long(language: str) -> None:
    most = LONGEST.get(language, 15)
    assert [s for one in reader.chapters(language) for s in sentences(one) if len(words(s)) > most] == []


@BY_LANGUAGE
def test_a_story_is_read_in_two_minutes(language: str) -> None:
    for one in reader.chapters(language):
        told = len(words(PLACE.sub("0", one.story.body)))
        assert SHORTEST_STORY.get(language, 200) <= told <= 350


@BY_LANGUAGE
def test_three_to_five_messages_of_one_sentence_each(language: str) -> None:
    for one in reader.chapters(language):
        assert 3 <= len(one.messages) <= 5
        assert all(len(re.findall(r"[.?!؟](?:\s|$)", message)) in (1, 2, 3) for message in one.messages)


@BY_LANGUAGE
def test_each_question_has_three_answers_one_right_and_a_reason_for_each(language: str) -> None:
    for one in reader.chapters(language):
        assert 4 <= len(one.questions) <= 6
        for asked in one.questions:
            assert [answer.right for answer in asked.answers].count(True) == 1
            assert len(asked.answers) == 3
            assert len({answer.text for answer in asked.answers}) == 3
            assert all(answer.because for answer in asked.answers)


@BY_LANGUAGE
def test_the_right_answer_is_not_always_in_the_same_place(language: str) -> None:
    for one in reader.chapters(language):
        where = {[answer.right for answer in asked.answers].index(True) for asked in one.questions}
        assert where == {0, 1, 2}


@BY_LANGUAGE
def test_no_exclamation_mark_and_no_straight_quotes(language: str) -> None:
    for one in reader.chapters(language):
        assert [text for text in texts(one) if re.search(r"[!'\"]", text)] == []


def test_french_keeps_its_signs_with_their_words() -> None:
    for one in reader.chapters("fr"):
        assert [text for text in texts(one) if re.search(r" [;?:](?!-)|« | »", PLACE.sub("", text))] == []


def test_arabic_gives_no_commands_and_knows_its_own_comma() -> None:
    for one in reader.chapters("ar"):
        assert [text for text in texts(one) if re.search(r"[,;?]", PLACE.sub("", text))] == []


def test_a_chapter_or_language_that_does_not_exist_is_no_page() -> None:
    assert reader.shown("en", 99) is None
    assert reader.chapters("xx") == ()
    assert reader.chapters("../en") == ()


def test_chapters_are_found_from_the_questions_they_help_with() -> None:
    assert reader.numbers_for("F4") == (10, 11)
    assert reader.numbers_for("N5") == (13,)
    assert reader.numbers_for("P1") == ()


def test_a_file_without_its_three_parts_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "10-broken.md"
    path.write_text("---\nnumber: 10\n---\n\n## Only a story\n\nText.\n", encoding="utf-8")
    with pytest.raises(reader.BadChapter, match=r"10-broken\.md"):
        reader.read(path, "en")


def test_a_figure_that_no_example_computes_is_an_error() -> None:
    with pytest.raises(UnknownFigure):
        page.line("It costs {{ abena.dream }}.", "en")


def test_markup_in_a_text_is_shown_and_not_obeyed() -> None:
    assert "<script>" not in page.blocks("<script>alert(1)</script> and [x](javascript:alert(1))", "en")


def test_tables_carry_classes_and_never_a_style() -> None:
    shown = reader.shown("ar", 11)
    assert shown is not None
    assert "style=" not in shown.example.body
    assert '<td class="n"><bdi dir="ltr">−356.022</bdi></td>' in shown.example.body
    assert '<tr class="sum">' in shown.example.body
    assert '<th scope="row">' in shown.example.body
