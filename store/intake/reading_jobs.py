"""Reading many files, in this process or in several: one result a file, in the order given."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing.connection import wait
from typing import NamedTuple

from store.disk.article_ids import storable_path
from store.disk.files import hash_of
from store.errors import ParksError, SourceRefusedError
from store.fingerprints import Fingerprint, fingerprint
from store.intake.found_files import FoundFile
from store.records import Article, Fact

FEW_FILES = 40
"""Up to so many files, starting other processes costs more than it saves."""


class ReadingOptions(NamedTuple):
    """What holds for every file of an import."""

    date: str | None
    known: frozenset[str]
    """Hashes of decoded sources that need no reading again."""
    dates: Mapping[str, str] = {}
    """The dates that were given for files before, by path."""


class ReadArticle(NamedTuple):
    """One article of a file with all that was read off it."""

    article: Article
    facts: list[Fact]
    prints: Fingerprint


class FileResult(NamedTuple):
    """What came of one file; `articles` is None when its source is known or it was refused."""

    file: FoundFile
    source_hash: str = ""
    source_text: str = ""
    articles: list[ReadArticle] | None = None
    refused: str = ""


def read_file(file: FoundFile, options: ReadingOptions) -> FileResult:
    """Read one file to the end of what it says; a refusal is a result, so that the rest goes on."""
    from store.knowledge import load_knowledge
    from store.pipeline import articles_of
    from store.read.formats import load_source

    knowledge = load_knowledge()
    date = options.date or options.dates.get(storable_path(file.path))
    try:
        source = load_source(file.path, file.name)
        source_hash = hash_of(source.text)
        if source_hash in options.known:
            return FileResult(file, source_hash)
        said = articles_of(source, knowledge, date=date)
        articles = [ReadArticle(article, facts, fingerprint(article.text)) for article, facts in said]
        return FileResult(file, source_hash, source.text, articles)
    except SourceRefusedError as error:
        return FileResult(file, refused=error.reason)
    except ParksError as error:
        return FileResult(file, refused=str(error))
    except OSError as error:
        return FileResult(file, refused=error.strerror or str(error))
    except Exception as error:
        return FileResult(file, refused=f"a fault of Parks, please report it: {type(error).__name__}: {error}")


def read_files(files: Sequence[FoundFile], options: ReadingOptions, jobs: int) -> Iterator[FileResult]:
    """Read all files with `jobs` processes (0: as many as serve); results in the order of `files`."""
    if jobs <= 0:
        jobs = 1 if len(files) <= FEW_FILES else os.cpu_count() or 1
    if min(jobs, len(files)) <= 1:
        yield from (read_file(file, options) for file in files)
        return
    todo = deque(files)
    while todo:
        yield from _read_in_pool(todo, options, jobs)
        if todo:
            yield _read_alone(todo.popleft(), options)


def _read_in_pool(todo: deque[FoundFile], options: ReadingOptions, jobs: int) -> Iterator[FileResult]:
    """Take files from `todo` as their results come; ends early, the next one still there, when a process dies."""
    pool = _pool(jobs, options)
    running: deque[Future[FileResult]] = deque()
    upcoming = deque(todo)
    try:
        while todo:
            while upcoming and len(running) < 4 * jobs:
                running.append(_submit(pool, upcoming.popleft()))
            result = running.popleft().result()
            todo.popleft()
            yield result
    except BrokenProcessPool:
        return
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _read_alone(file: FoundFile, options: ReadingOptions) -> FileResult:
    """Read one file in a process of its own: if that dies, this file is the one that kills it."""
    pool = _pool(1, options)
    try:
        return _submit(pool, file).result()
    except BrokenProcessPool:
        return FileResult(file, refused="the process that read it died (out of memory, or a fault in a reader)")
    finally:
        pool.shutdown(wait=False, cancel_futures=True)


def _pool(jobs: int, options: ReadingOptions) -> ProcessPoolExecutor:
    context = multiprocessing.get_context("spawn")
    return ProcessPoolExecutor(jobs, mp_context=context, initializer=_begin_worker, initargs=(options,))


def _submit(pool: ProcessPoolExecutor, file: FoundFile) -> Future[FileResult]:
    """Have a file read; a process that begins for it never hears Ctrl-C, not even before `_begin_worker`."""
    mask = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        return pool.submit(_read_in_worker, file)
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, mask)


_worker_options = ReadingOptions(None, frozenset())


def _begin_worker(options: ReadingOptions) -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone, however it went."""
    global _worker_options
    _worker_options = options
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        wait([parent.sentinel])
        os._exit(1)


def _read_in_worker(file: FoundFile) -> FileResult:
    return read_file(file, _worker_options)
