"""The mended text with marks of what mending did."""

from __future__ import annotations

from store.mended import Edit, Mended

LEGEND = "⏎ joined   ⟦−…⟧ dropped   ⟦↷ line N⟧ moved here from there   ⟦…→⟧ folded from"


def marked_text(mended: Mended, source: str) -> str:
    """The mended text with a mark at each edit; the dropped and folded characters stand inside their mark.

    What was moved says from which line of the source it comes.
    """
    pieces = [LEGEND, "\n\n"]
    at = 0
    for edit in sorted(mended.edits, key=lambda edit: (edit.at, edit.source_start)):
        place = min(max(edit.at, at), len(mended.text))
        pieces += [mended.text[at:place], _mark(edit, source)]
        at = place
    return "".join([*pieces, mended.text[at:]])


def _mark(edit: Edit, source: str) -> str:
    touched = " ".join(source[edit.source_start : edit.source_end].split())
    if edit.kind == "joined":
        return "⏎"
    if edit.kind == "dropped":
        return f"⟦−{touched}⟧" if touched else ""
    if edit.kind == "moved":
        return f"⟦↷ line {source.count(chr(10), 0, edit.source_start) + 1}⟧"
    return f"⟦{touched}→⟧"
