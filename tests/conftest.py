"""Fixtures that every room uses."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

settings.register_profile("parks", deadline=None)  # no test asserts a time
settings.load_profile("parks")

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


@pytest.fixture(scope="session")
def _cache_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cache of all programs that the tests start."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(autouse=True)
def _own_config_and_data(tmp_path: Path, _cache_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep every test away from the user's own library, tables and keys."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    monkeypatch.setenv("XDG_CACHE_HOME", str(_cache_folder))
    monkeypatch.delenv("PARKS_STORE", raising=False)


@pytest.fixture(scope="session")
def real_pages() -> list[Path]:
    """The five real pages; skips where they are not at hand."""
    pages = sorted((SHARED / "seeds").glob("*.txt"))
    if not pages:
        pytest.skip("the real pages (../shared/seeds) are not at hand")
    return pages
