"""Errors speak the language of the screen: templates, their reasons, and what the system says."""

from __future__ import annotations

import errno
import os
import pickle
from pathlib import Path

import pytest

from store.errors import LibraryVersionError, Message, ParksError, SourceRefusedError
from store.library import Library
from tests.tui.made_library import sample_articles
from tests.tui.opening import opened, press, said
from tui.i18n import SourceCatalogue, read_po, set_language
from tui.telling import in_words, told


def test_a_reason_is_translated_with_the_template_and_a_path_never() -> None:
    set_language("zh")
    error = ParksError("{path}: can't be written: {reason}", path="Quit", reason="No space left on device")
    assert str(error) == "Quit: can't be written: No space left on device"
    assert told(error) == "Quit：无法写入：磁盘已满"


def test_a_message_within_a_message_is_translated_too() -> None:
    set_language("zh")
    error = LibraryVersionError(
        "{path}: written in format {version}, this Parks reads {own}; {remedy}",
        path="a", version=9, own=3, remedy=Message("update Parks"),
    )  # fmt: skip
    assert told(error).endswith("请更新 Parks")
    assert told(SourceRefusedError("b.txt", Message("has more than {n} lines; split it", n=5))) == (
        "b.txt: 超过 5 行，请拆分"
    )


def test_words_without_a_translation_stay_and_braces_in_them_are_no_names() -> None:
    set_language("zh")
    assert told(ParksError("{odd} words")) == "{odd} words"
    assert told(ParksError("{path}: can't be read: {reason}", path="{path}", reason="{x}")) == "{path}：无法读取：{x}"
    assert in_words("plain {text}") == "plain {text}"


@pytest.mark.parametrize(
    "number",
    [errno.ENOENT, errno.EACCES, errno.EPERM, errno.ENOSPC, errno.EROFS, errno.EISDIR, errno.ENOTDIR, errno.EEXIST,
     errno.EIO, errno.EMFILE, errno.ENAMETOOLONG, errno.EDQUOT, errno.EBUSY, errno.ENOEXEC, errno.EINVAL],
    ids=lambda number: errno.errorcode[number],
)  # fmt: skip
def test_what_the_system_says_of_files_is_said_in_chinese(number: int) -> None:
    set_language("zh")
    words = told(OSError(number, os.strerror(number), "x.csv"))
    assert words.startswith("x.csv: ") and not words.removeprefix("x.csv: ").isascii()


def test_an_error_keeps_its_template_on_the_way_from_another_process() -> None:
    error = SourceRefusedError(Path("b.txt"), Message("has more than {n} lines; split it", n=5))
    came = pickle.loads(pickle.dumps(error))
    assert str(came) == str(error) and came.args[0].fields == error.args[0].fields
    plain = pickle.loads(pickle.dumps(ParksError("{path}: the library is gone", path="{x}")))
    assert str(plain) == "{x}: the library is gone"


def test_a_catalogue_without_a_message_gives_it_back() -> None:
    assert SourceCatalogue(read_po("")).gettext("Is a directory") == "Is a directory"


async def test_a_damaged_article_is_told_in_chinese(library: Library) -> None:
    article = sample_articles()[-1].article.id
    next((library.path / "texts").glob(f"{article}.*")).write_text("x", "utf-8")
    async with opened(library.path, lang="zh") as (_pilot, main):
        assert "不是当初导入的文字；请重新导入原文" in main.panes["text"].note.text


async def test_a_library_of_a_later_version_is_told_in_chinese(library: Library) -> None:
    catalogue = library.path / "library.json"
    catalogue.write_text(catalogue.read_text("utf-8").replace('"version":', '"version":9'), "utf-8")
    async with opened(library.path, lang="zh") as (_pilot, main):
        assert "请更新 Parks" in main.panes["list"].note.text


async def test_a_file_that_can_not_be_saved_is_told_in_chinese(library: Library, tmp_path: Path) -> None:
    async with opened(library.path, lang="zh") as (pilot, main):
        await press(pilot, "3", "ctrl+s")
        main.prompt.fill(str(tmp_path / "none" / "facts.csv"))
        await press(pilot, "enter")
        assert "没有这个文件或文件夹" in said(pilot, main)
