"""What every paper and file says in place of an answer that only its owner and a mentor see."""

from __future__ import annotations

from app.language.messages import mark

UNPRINTED = mark("Answered, but not printed: it stays on the screen.")
