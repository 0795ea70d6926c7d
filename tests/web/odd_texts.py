"""What people, robots and other keyboards put into boxes."""

from __future__ import annotations

MARKUP = "<b>bold</b> & <script>alert(1)</script> \"'{{ 7*7 }} %s %(n)s"
ARABIC_DIGITS, DEVANAGARI_DIGITS, WIDE_DIGITS = "٢٥٠", "२५०", "２５０"
SUPERSCRIPT = "²³"
LONG = "word " * 5_000
NOT_STORABLE = ("half \ud800 a sign", "a NUL \x00 sign")

NO_AMOUNTS = (
    "",
    "abc",
    "9" * 400,
    "-5",
    SUPERSCRIPT,
    "½",
    "1e5",
    "NaN",
    "Infinity",
    "0x10",
    "1_000",
    "1,2,3",
    "1.250,50.1",
    "12'50",
    "10 00 000",
    "12\x00",
    "1\ud8002",
    "<b>5</b>",
    "=1+1",
    "5; DROP TABLE plan",
    "٢٥.٠٠.١",
    "--3",
    "+",
    "3,5555555555",
)
OTHER_DIGITS = (ARABIC_DIGITS, DEVANAGARI_DIGITS, WIDE_DIGITS, "\u200f250", "2\u202f50", "250\u00a0")
ODD_WORDS = (
    MARKUP,
    *NOT_STORABLE,
    "\u202eright to left\u202c",
    "e\u0301" * 40,
    "Z" + "\u0301" * 200,
    "👩‍🌾🐔",
    "سوق الخميس، تونس",
    "a\r\nb\tc",
    "\u2028line\u2029paragraph",
    "' OR 1=1 --",
    "../../etc/passwd",
    LONG,
)
NO_CHOICES = ("", "no-such-choice", "-1", "yes\x00", MARKUP, "9" * 400)
NO_REVISIONS = ("", "abc", "-1", "9" * 400, SUPERSCRIPT, ARABIC_DIGITS, "1e3", "\x00")
NO_MONTHS = (
    ("13", "2027"),
    ("0", "2027"),
    ("5", ""),
    ("", "2027"),
    ("5", "9" * 400),
    (SUPERSCRIPT, "2027"),
    ("5", "٢٠٢٧x"),
)
