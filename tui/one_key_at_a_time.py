"""Keys are answered in the order they were typed, each by what the one before has brought to the screen."""

from __future__ import annotations

from collections import deque
from time import monotonic

from textual import events
from textual.app import App
from textual.message import Message
from textual.message_pump import MessagePump

OVERDUE = 0.3
"""Seconds after which a key is taken as answered: what had it may be gone, and nothing tells then."""
_ROUNDS = 2
"""What a key brings about may itself be a message, as that of a line which was entered: it goes first, too."""
_LOOK_AGAIN = 0.01


class KeyAnswered(Message):
    """Follows a key through all queues that it goes through: when it comes back, the key has done what it does."""

    def __init__(self, rounds: int) -> None:
        super().__init__()
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
        self._sent_at = 0.0
        self._sent_to: MessagePump | None = None
        """What had the last key; none where that is known to be answered."""

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
        overdue = monotonic() - self._sent_at >= OVERDUE
        if overdue or self._sent_to is None or not self._sent_to.post_message(KeyAnswered(_ROUNDS)):
            await self._send_on()
        else:
            self.set_timer(OVERDUE, self._send_overdue)

    def on_key_answered(self, message: KeyAnswered) -> None:
        """The key is answered; what it left to be done at once, such as a change of focus, comes before the next."""
        left, had_it = message.rounds - 1, self._sent_to
        if not (left and had_it is not None and had_it.post_message(KeyAnswered(left))):
            self.call_later(self._send_on)

    async def _send_overdue(self) -> None:
        if self._typed and monotonic() - self._sent_at >= OVERDUE:
            await self._send_on()

    async def _send_on(self) -> None:
        """Let the first of the waiting keys go to what has the focus now."""
        self._sent_to = None
        if not self._typed:
            return
        if not self.screen.is_mounted:
            self.set_timer(_LOOK_AGAIN, self._send_on)
            return
        event, target = self._typed.popleft(), self.focused or self.screen
        self._sent_at, self._sent_to = monotonic(), target
        await super().on_event(event)
        if not event.is_forwarded:
            self._sent_to = None
        if self._typed:
            await self._ask_for_answer()
