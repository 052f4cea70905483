"""What a park's page tells beside the figures."""

from __future__ import annotations

from tui.about_park import chain_paths, chain_span


def test_chains_that_begin_alike_share_their_links() -> None:
    paths = chain_paths([["电解铝", "铝合金"], ["铜", "铜箔"], ["电解铝", "铝箔", "电池箔"]])
    assert [(path[-1], len(path) - 1) for path in paths] == [
        ("电解铝", 0), ("铝合金", 1), ("铝箔", 1), ("电池箔", 2), ("铜", 0), ("铜箔", 1),
    ]  # fmt: skip


def test_a_link_is_found_where_its_chain_is_printed() -> None:
    text = "铝箔畅销。铝业从电解铝到高纯铝；电解铝—“铝箔”—电池箔的链条越来越长。"
    start = text.index("电解铝—")
    assert chain_span(text, ("电解铝", "铝箔")) == (start, text.index("”—"))
    assert chain_span(text, ("电解铝",)) == (text.index("电解铝"), text.index("电解铝") + 3)
    assert chain_span(text, ("铜", "铝箔")) == (0, 2)
    assert chain_span(text, ("铜",)) is None
