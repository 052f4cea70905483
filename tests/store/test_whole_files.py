"""Files written whole or not at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from store.whole_files import replace_file


@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_failed_replacement_leaves_the_old_file_and_no_temporary_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "database.json"
    replace_file(path, b"old")

    def fail(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync" if step == "fsync" else "pathlib.Path.replace", fail)
    with pytest.raises(OSError, match="No space"):
        replace_file(path, b"new")
    assert [(found.name, found.read_bytes()) for found in path.parent.iterdir()] == [(path.name, b"old")]
