"""What a service refuses, and for which field."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from app.language.messages import Message


class Refused(Exception):
    """Any refusal; `field` is the question to return to, where there is one."""

    field: str | None = None


class NotVisible(Refused):
    """This person does not serve this plan, or there is none; the same answer for both."""


class NotWritable(Refused):
    """The plan is with somebody else now (sent, ready), or the person may read but not write."""


class Stale(Refused):
    """The page was opened before something changed that its question depends on."""


class Conflict(Refused):
    """The same answers were changed in two places. Nothing was saved; both versions are here.

    `fields` are the keys in question, `theirs` and `yours` their stored values, `number` the plan's revision
    that a new try must be based on.
    """

    def __init__(
        self, fields: tuple[str, ...], theirs: Mapping[str, Any], yours: Mapping[str, Any], number: int
    ) -> None:
        super().__init__(fields)
        self.field = fields[0]
        self.fields, self.theirs, self.yours, self.number = fields, theirs, yours, number


class NotStorable(Refused):
    """A text that no database can keep (a NUL sign, half of a sign), or one too long."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class Full(Refused):
    """A list that takes no more lines."""


class Unsaid(Refused):
    """Words or a choice are missing; `field` says which."""

    def __init__(self, field: str) -> None:
        super().__init__(field)
        self.field = field


class SignInRefused(Refused):
    """`message` is what the person reads; `seconds` is how long to wait, None where waiting does not help."""

    def __init__(self, field: str, message: Message, seconds: int | None = None) -> None:
        super().__init__(message.text)
        self.field: str = field
        self.message, self.seconds = message, seconds
