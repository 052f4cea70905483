"""Keys are answered in the order they were typed, each by what the one before has brought to the screen."""

from __future__ import annotations

from collections import deque
from functools import partial
from time import monotonic

from textual import events
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump
from textual.timer import Timer

OVERDUE = 3.0
"""Seconds after which a key is taken as answered, whatever keeps what had it."""
_RESTED = 0.3
"""Seconds after which a key that comes need not ask whether the one before is answered."""
_ROUNDS = 2
"""What a key brings about may itself be a message, as that of a line which was entered: it goes first, too."""
_LOOK_AGAIN = 0.02


class KeyAnswered(Message):
    """Follows a key through all queues that it goes through: when it comes back, the key has done what it does."""

    def __init__(self, number: int, rounds: int = _ROUNDS) -> None:
        super().__init__()
        self.number = number
        self.rounds = rounds


class OneKeyAtATime(App[None]):
    """An app that lets no key overtake another.

    Textual hands each key to what has the focus as soon as it arrives, and has it answered later. Of keys that come
    together, as they do over a slow line, `/` would open a prompt and the letters after it would not go there.
    """

    def __init__(self) -> None:
        super().__init__()
        self._typed: deque[events.Key | events.Paste] = deque()
        """Keys that wait for the one before them."""
        self._sent = 0
        """How many keys were sent on."""
        self._sent_at = 0.0
        self._sent_to: MessagePump | None = None
        """What had the last of them; none where that is known to be answered."""
        self._sent_letter = False
        """Whether that was but a letter for a line one types in."""
        self._looks: Timer | None = None

    async def on_event(self, event: events.Event) -> None:
        """Keep a key that comes before the last one is answered."""
        if not isinstance(event, (events.Key, events.Paste)) or event.is_forwarded:
            await super().on_event(event)
            return
        self._typed.append(event)
        if len(self._typed) == 1:
            await self._ask_for_answer()

    async def _ask_for_answer(self) -> None:
        """Send the first of the waiting keys on as soon as the one before it is answered."""
        rested = monotonic() - self._sent_at >= _RESTED or (self._sent_letter and self._is_letter(self._typed[0]))
        if rested or self._sent_to is None or not self._sent_to.post_message(KeyAnswered(self._sent)):
            await self._send_on(self._sent)
        elif self._looks is None:
            self._looks = self.set_timer(_LOOK_AGAIN, self._look_after_answer)

    def _is_letter(self, event: events.Key | events.Paste) -> bool:
        """Whether the line that has the focus takes the key as a letter: letters come in order by themselves."""
        line = self.focused
        return isinstance(event, events.Key) and line is not None and line.check_consume_key(event.key, event.character)

    async def _look_after_answer(self) -> None:
        """Where what had the key is gone, with its page, no answer comes."""
        self._looks = None
        if not self._typed:
            return
        if self._sent_to is None or not self._sent_to.is_attached or monotonic() - self._sent_at >= OVERDUE:
            await self._send_on(self._sent)
        else:
            self._looks = self.set_timer(_LOOK_AGAIN, self._look_after_answer)

    async def on_key_answered(self, message: KeyAnswered) -> None:
        """The key is answered; what it left to be done at once, such as a change of focus, comes before the next."""
        number, left = message.number, message.rounds - 1
        if number != self._sent:
            return
        if not (left and self._sent_to is not None and self._sent_to.post_message(KeyAnswered(number, left))):
            self.call_later(self._send_on, number)

    async def _send_on(self, number: int) -> None:
        """Let the first of the waiting keys go to what has the focus now, the key of that number being answered."""
        if number != self._sent:
            return  # it has gone on already
        self._sent_to = None
        if not self._typed:
            return
        if not self.screen.is_mounted:
            self.set_timer(_LOOK_AGAIN, partial(self._send_on, number))
            return
        event, target = self._typed.popleft(), self.focused or self.screen
        self._sent, self._sent_at, self._sent_to = number + 1, monotonic(), target
        self._sent_letter = self._is_letter(event)
        await super().on_event(event)
        if not event.is_forwarded:
            self._sent_to = None
        if self._typed:
            await self._ask_for_answer()
