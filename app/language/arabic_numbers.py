"""Rules for Arabic numbers in words: those of Unicode count “two million” and “three hundred” as no Arabic reader does.

Standard written Arabic for counting money, without case endings. In a rule ←…← is how many there are of its value,
→…→ what is left over, […] is said only where something is left over, =…= the whole number by the rules of that name.
"""

from __future__ import annotations

from collections.abc import Iterator

from app.language.spelled import NUMBER

UNITS = ["صفر", "واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"]
TEENS = ["أحد", "اثنا", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"]
TENS = ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"]
HUNDREDS = ["مائة", "مائتان", "ثلاثمائة", "أربعمائة", "خمسمائة", "ستمائة", "سبعمائة", "ثمانمائة", "تسعمائة"]
SCALES = (  # what it is worth; one of it, two, 3 to 10, 11 to 99
    (10**3, "ألف", "ألفان", "آلاف", "ألفًا"),
    (10**6, "مليون", "مليونان", "ملايين", "مليونًا"),
    (10**9, "مليار", "ملياران", "مليارات", "مليارًا"),
    (10**12, "تريليون", "تريليونان", "تريليونات", "تريليونًا"),
)


def rules() -> Iterator[tuple[str, int | str, str]]:
    """Each rule: the name of its set, the number from which it holds, its text."""
    yield NUMBER, "-x", "ناقص →→"
    yield from ((NUMBER, n, word) for n, word in enumerate(UNITS))
    yield from ((NUMBER, n, f"{word} عشر") for n, word in enumerate(TEENS, 11))
    yield from ((NUMBER, n * 10, f"[→→ و]{word}") for n, word in enumerate(TENS, 2))
    yield from ((NUMBER, n * 100, f"{word}[ و→→]") for n, word in enumerate(HUNDREDS, 1))
    for worth, one, two, few, many in SCALES:
        how_many, rest = f"{worth}-times", f"{worth}-after-hundreds"
        yield NUMBER, worth, f"←%{how_many}←[ و→→]"
        yield how_many, 1, one
        yield how_many, 2, two
        yield how_many, 3, f"=%{NUMBER}= {few}"
        yield how_many, 11, f"=%{NUMBER}= {many}"
        for n, word in enumerate(HUNDREDS, 1):  # 200,000 loses its last letter before the noun, 203,000 does not
            yield how_many, n * 100, f"{word.removesuffix('ن')}→%{rest}→"
            yield how_many, n * 100 + 3, f"{word}→%{rest}→"
        yield rest, 0, f" {one}"
        yield rest, 1, f" {one} و{one}"
        yield rest, 2, f" {one} و{two}"
        yield rest, 3, f" و=%{NUMBER}= {few}"
        yield rest, 11, f" و=%{NUMBER}= {many}"
