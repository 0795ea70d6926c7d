"""A plan and a sign-in card on paper: vectors, embedded letters, in Latin scripts and in Arabic."""

from __future__ import annotations

from app.documents import pictures_later

# reportlab reads Pillow for pictures in dots, of which no paper of ours has any: 2 MB that nothing would use.
pictures_later.put_off("PIL.Image")
