"""Who is whose manager: found in steps that do not grow with the length of the article."""

from __future__ import annotations

from store.extract.companies.cast import find_cast
from store.records import Mention
from tests.work import growth


def cast(count: int) -> None:
    sentence = "恒砺轻合金副总经理沈砚秋说，订单已排到年底。"
    mentions = [Mention("company", "恒砺轻合金", i * len(sentence), i * len(sentence) + 5) for i in range(count)]
    found = find_cast(sentence * count, mentions)
    assert found.managers == {"沈砚秋": "恒砺轻合金"}


def test_managers_are_found_in_steps_of_the_length() -> None:
    assert growth(cast, 200) < 2.5
