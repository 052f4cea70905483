"""Compiles the message catalogues into the wheel; a source checkout reads the `.po` files themselves."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LOCALE = Path(__file__).parent


class CatalogueHook(BuildHookInterface):  # type: ignore[type-arg]  # hatchling's own configuration
    """Adds `parks.mo` beside each `parks.po` to the wheel, without leaving a file in the sources."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile before the wheel is written; an editable install needs nothing compiled."""
        if version == "editable":
            return
        self._folder = tempfile.TemporaryDirectory(prefix="parks-locale-")
        for source in sorted(LOCALE.glob("*/LC_MESSAGES/parks.po")):
            compiled = Path(self._folder.name) / f"{source.parts[-3]}.mo"
            with source.open("rb") as messages, compiled.open("wb") as out:
                write_mo(out, read_po(messages))
            place = source.relative_to(LOCALE).with_suffix(".mo")
            build_data["force_include"][str(compiled)] = f"tui/locale/{place.as_posix()}"

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Remove what was compiled."""
        if version != "editable":
            self._folder.cleanup()
