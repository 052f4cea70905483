"""The styles of all that is shown, parsed once for each set of colours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from textual.cache import LRUCache
from textual.css.model import RuleSet
from textual.css.styles import RulesMap
from textual.css.stylesheet import Stylesheet
from textual.dom import DOMNode

Parsed = LRUCache[tuple[object, ...], list[RuleSet]]
_MOST = 256
"""Sources kept: the app has some sixty."""


class ColourfulStylesheet(Stylesheet):
    """Keeps what was parsed when the colours change: Textual parses everything anew at each change."""

    def __init__(self, variables: dict[str, str]) -> None:
        super().__init__()
        self._parsed: dict[frozenset[tuple[str, str]], Parsed] = {}
        self.set_variables(variables)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take other colours."""
        self._parse_cache = LRUCache(1)  # Textual clears the one it has
        super().set_variables(variables)
        self._parse_cache = self._parsed_in(variables)

    def reparse(self) -> None:
        """Parse what was not parsed in these colours yet."""
        self.parse()

    def update(self, root: DOMNode, animate: bool = False) -> None:
        """Style the root and all within it; each is painted once, not once for every colour of what holds it."""
        nodes = list(root.walk_children(with_self=True))
        before = [node.styles.base.get_rules() for node in nodes]
        for node in nodes:
            node.styles.base.node = None  # so that a rule that changes tells nobody
        try:
            self.update_nodes(nodes)
        finally:
            for node in nodes:
                node.styles.base.node = node
        changed = {name for node, rules in zip(nodes, before, strict=True) for name in _differing(node, rules)}
        laid_out_anew = not all("color" in name or "background" in name for name in changed)
        for node in nodes:
            node.refresh(layout=laid_out_anew)  # where no rule differs, the colours of figures and names do

    def prepare(self, variables: dict[str, str]) -> None:
        """Parse all sources in other colours, for the time when they are taken; serves in a thread."""
        ahead = Stylesheet(variables=variables)
        ahead.source = dict(self.source)
        ahead._parse_cache = self._parsed_in(variables)
        ahead.parse()

    def _parsed_in(self, variables: Mapping[str, str]) -> Parsed:
        return self._parsed.setdefault(frozenset(variables.items()), LRUCache(_MOST))


def _differing(node: DOMNode, rules: RulesMap) -> Iterator[str]:
    """The names of the rules that differ from those."""
    now = node.styles.base.get_rules()
    return (name for name in now.keys() | rules.keys() if now.get(name) != rules.get(name))
