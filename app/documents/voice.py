"""What is said on paper: sentences with emphasised values, amounts short or in columns."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from app.documents.bidi import CLOSE_STRONG, ISOLATE, OPEN_STRONG, POP, RIGHT_ISOLATE
from app.documents.faces import own_words
from app.language.messages import Message
from app.language.money import Money, exponent
from app.language.tongues import Tongue

ZERO = "·"


@dataclass(frozen=True)
class Voice:
    """One reader's tongue and the plan's currency."""

    tongue: Tongue
    currency: str

    @property
    def rtl(self) -> bool:
        return self.tongue.direction == "rtl"

    def say(self, message: Message | str, *strong: str) -> str:
        """The sentence; values are isolated from its direction, those named in `strong` are emphasised."""
        if isinstance(message, str):
            return self.tongue.speak(message)
        values = {name: self._value(value, name in strong) for name, value in message.values.items()}
        return self.tongue.speak(Message(message.text, values, message.plural, message.n))

    def words(self, spoken: object) -> str:
        """An answer in words; each of several is one by itself, so no comma joins them to a sentence."""
        if isinstance(spoken, tuple):
            return " · ".join(self.words(item) for item in spoken)
        return self.say(spoken) if isinstance(spoken, Message) else own_words(self.tongue.value(spoken))

    def listed(self, items: Iterable[str]) -> str:
        """Items behind each other, with the comma of the language."""
        return ("، " if self.rtl else ", ").join(items)

    def _value(self, value: object, strong: bool) -> str:
        if isinstance(value, Money):
            text = self.money(value.minor, value.currency)
        elif isinstance(value, Message):
            text = self.say(value)
        else:
            text = own_words(self.tongue.value(value))
        opening = RIGHT_ISOLATE if isinstance(value, Message) else ISOLATE  # a sentence has the page's direction
        isolated = f"{opening}{text}{POP}" if self.rtl else text
        return f"{OPEN_STRONG}{isolated}{CLOSE_STRONG}" if strong else isolated

    def money(self, minor: int, currency: str | None = None) -> str:
        """An amount with its sign; whole ones without decimals, but for three of them: 1.500 would be 1 ½."""
        value = Money(minor, currency or self.currency)
        text, figures = self.tongue.money(value), self.tongue.plain(Money(abs(minor), value.currency))
        digits = exponent(value.currency)
        if 0 < digits < 3 and minor % 10**digits == 0:
            return text.replace(figures, figures[: -digits - 1])
        return text

    def plain(self, minor: int, whole: bool = False) -> str:
        """Figures alone for a column; `whole` leaves out decimals that are all zero."""
        if minor == 0:
            return ZERO
        value = Money(minor, self.currency)
        return self.tongue.whole(value) if whole else self.tongue.plain(value)

    def neat(self, minor: int) -> str:
        """One figure alone, without decimals where they are all zero."""
        return self.plain(minor, self.all_whole([minor]))

    def column(self, amounts: Iterable[int]) -> list[str]:
        """The amounts of one column, all with decimals or none; zero is a middle dot."""
        listed = list(amounts)
        whole = self.all_whole(listed)
        return [self.plain(minor, whole) for minor in listed]

    def prices(self, amounts: Iterable[int | Decimal]) -> list[str]:
        """Prices of one piece, which may be finer than the smallest coin: said to the coin."""
        return self.column(int(Decimal(amount).quantize(Decimal(1), ROUND_HALF_UP)) for amount in amounts)

    def all_whole(self, amounts: Iterable[int]) -> bool:
        """Whether all can stand without decimals. With three of them none does: 15 beside 1,800 would be the less."""
        unit = 10 ** exponent(self.currency)
        return unit <= 100 and all(minor % unit == 0 for minor in amounts)

    def month(self, calendar: int | None, short: bool = True) -> str:
        """A month's name; None is the time before the first sale."""
        return self.tongue.gettext("Start") if calendar is None else self.tongue.month(calendar, short)
