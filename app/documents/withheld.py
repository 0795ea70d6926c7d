"""What papers and files say in place of an answer that only its owner and a mentor see."""

from __future__ import annotations

from app.language.messages import mark

UNPRINTED = mark("Answered, but not printed: it stays on the screen.")
ON_SCREEN = mark("This question is asked on the screen only. You answer it yourself there.")
OWN_HAND = mark("You can note it here. On the screen only you write it.")
