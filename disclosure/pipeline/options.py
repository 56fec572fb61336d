"""What the person asked for, as values: the one thing that a command line hands to the pipeline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Selection:
    """Which disclosures: those under ``root`` that fit everything that is given.

    ``year`` None means all years, no ``departments`` (slugs) all of them, ``kind`` None both
    ``final`` and ``budget``. ``files`` are paths below ``root`` with ``/``: a disclosure is asked
    for by its department or by its file.
    """

    root: Path
    year: int | None = None
    departments: tuple[str, ...] = ()
    kind: str | None = None
    files: tuple[str, ...] = ()


#: The names of executors, the usual one first. Workers of a cluster may not see what is written.
EXECUTORS = LOCAL, IN_PROCESS, CLUSTER = "local", "in-process", "dask"


@dataclass(frozen=True, slots=True)
class Executing:
    """Where many disclosures are made: the name of an executor, and what it needs.

    ``scheduler`` is the address of a cluster, empty for one of this machine.
    """

    executor: str = LOCAL
    scheduler: str = ""


@dataclass(frozen=True, slots=True)
class BuildOptions:
    """A build: what to build, into which format, and how.

    ``jobs`` is the number of processes, None for as many as pay off. ``force`` writes files anew
    that are up to date; ``draft`` writes drafts in spite of errors; ``passports`` False leaves the
    hidden marks of figures out. ``against`` is the tag of git under which last year's figures and
    the budget were published, empty for the files of the folder. ``executing`` says where the work
    is done.
    """

    selection: Selection
    format: str = "docx"
    jobs: int | None = None
    force: bool = False
    draft: bool = False
    passports: bool = True
    against: str = ""
    executing: Executing = Executing()


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """A check without rendering, and the format of its report; the others as in a build."""

    selection: Selection
    format: str = "text"
    against: str = ""
    executing: Executing = Executing()


@dataclass(frozen=True, slots=True)
class FormatOptions:
    """Names beside codes: in which files; ``only_looks`` writes nothing."""

    selection: Selection
    only_looks: bool = False


@dataclass(frozen=True, slots=True)
class ReviewOptions:
    """A review: which two versions of git, ``head`` empty for the working tree.

    ``base`` empty means where the newer one left the main line. ``departments`` are folders or
    names, none for all; ``redline`` writes a Word file with the changes marked for each disclosure.
    """

    root: Path
    base: str = ""
    head: str = ""
    departments: tuple[str, ...] = ()
    redline: bool = False
