"""P9: the desk's note about a person is sealed, kept in all its writings, and opens for the desk alone."""

from __future__ import annotations

import pytest
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import DeskNote
from app.services import hashing, notes, sealed
from app.services.errors import NotStorable, NotVisible, Stale, Unsaid
from tests.services.people import NOW, Programme

WORDS = "She is heard best in the morning, alone."


def texts(session: Session, found: Programme) -> list[str | None]:
    return [one.text for one in notes.notes(session, found.desk, found.amina)]


def test_a_note_is_added_once_and_every_writing_stays(session: Session, found: Programme) -> None:
    for _ in range(2):
        notes.write(session, found.amina, "first-note", WORDS, 0, found.desk, NOW)
    notes.write(session, found.amina, "same-note", f" {WORDS}\r\n", 0, found.desk, NOW)
    notes.write(session, found.amina, "empty-note", "", 1, found.desk, NOW)
    notes.write(session, found.amina, "first-note", WORDS, 0, found.desk, NOW)
    assert texts(session, found) == ["", WORDS]
    assert [one.number for one in notes.notes(session, found.desk, found.amina)] == [2, 1]


def test_nothing_is_kept_where_nothing_was_written(session: Session, found: Programme) -> None:
    notes.write(session, found.amina, "empty-note", "  ", 0, found.desk, NOW)
    assert texts(session, found) == []


def test_only_the_desk_reads_and_writes_it(session: Session, found: Programme) -> None:
    notes.write(session, found.amina, "first-note", WORDS, 0, found.desk, NOW)
    for by in (found.amina, found.mentor, found.trainer, found.lender, found.admin):
        with pytest.raises(NotVisible):
            notes.notes(session, by, found.amina)
        with pytest.raises(NotVisible):
            notes.write(session, found.amina, "other-note", "Other", 1, by, NOW)


def test_a_note_that_somebody_wrote_meanwhile_is_not_written_over(session: Session, found: Programme) -> None:
    notes.write(session, found.amina, "first-note", WORDS, 0, found.desk, NOW)
    with pytest.raises(Stale, match="1"):
        notes.write(session, found.amina, "other-note", "Other", 0, found.desk, NOW)
    assert texts(session, found) == [WORDS]


@pytest.mark.parametrize(
    ("text", "refused"), [("x" * 2_001, Unsaid), ("x" * 20_001, NotStorable), ("\x00", NotStorable)]
)
def test_what_is_too_long_or_cannot_be_kept_is_refused(
    session: Session, found: Programme, text: str, refused: type[Exception]
) -> None:
    with pytest.raises(refused):
        notes.write(session, found.amina, "first-note", text, 0, found.desk, NOW)


def test_the_database_holds_no_word_of_it_and_the_same_words_never_look_the_same(
    session: Session, found: Programme
) -> None:
    notes.write(session, found.amina, "first-note", WORDS, 0, found.desk, NOW)
    notes.write(session, found.other, "other-note", WORDS, 0, found.desk, NOW)
    kept = [row.sealed for row in session.scalars(select(DeskNote).order_by(DeskNote.id))]
    assert all(text.startswith("1.") and "morning" not in text for text in kept)
    assert kept[0] != kept[1]


def test_a_note_that_was_moved_or_changed_or_sealed_elsewhere_does_not_open(session: Session, found: Programme) -> None:
    notes.write(session, found.amina, "first-note", WORDS, 0, found.desk, NOW)
    row = session.scalars(select(DeskNote)).one()
    row.account_id = found.other.id
    session.flush()
    assert [one.text for one in notes.notes(session, found.desk, found.other)] == [None]
    row.account_id, mine = found.amina.id, row.sealed
    for strange in ("", "1.", "1.AAAA", "2" + mine[1:], mine[:-4] + "AAA=", mine[:20], "not sealed at all", "1.é"):
        row.sealed = strange
        session.flush()
        assert texts(session, found) == [None], strange
    row.sealed = mine
    session.flush()
    assert texts(session, found) == [WORDS]


def test_another_key_opens_nothing_and_loses_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    kept = sealed.seal(WORDS, "here")
    with monkeypatch.context() as patch:
        patch.setattr(hashing, "_pepper", [b"the pepper of another server"])
        assert sealed.unseal(kept, "here") is None
    assert sealed.unseal(kept, "here") == WORDS


def test_keys_for_two_purposes_have_nothing_in_common() -> None:
    assert hashing.derived(b"one") == hashing.derived(b"one") != hashing.derived(b"two")
    assert len(hashing.derived(b"one")) == 32
