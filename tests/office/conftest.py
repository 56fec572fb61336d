"""The finished documents on paper: one run of LibreOffice for all of them."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.editions.document import PRINTED
from tests.office.paper import Paper, read

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from tests.editions.document import Document

_SECONDS = 240


@pytest.fixture(scope="session")
def pdfs(finished: dict[str, Document], once: Callable[..., Path]) -> dict[str, Path]:
    """The PDF of each finished document, by the department's folder."""

    def convert(folder: Path) -> None:
        profile = (folder / "profile").as_uri()
        command = ["soffice", "--headless", f"-env:UserInstallation={profile}"]
        command += ["--convert-to", "pdf", "--outdir", str(folder)]
        command += [str(document.path) for document in finished.values()]
        subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)

    folder = once("pdf", convert)
    return {slug: folder / f"{each.path.stem}.pdf" for slug, each in finished.items()}


@pytest.fixture(scope="session")
def papers(pdfs: dict[str, Path]) -> dict[str, Paper]:
    return {slug: read(path) for slug, path in pdfs.items()}


@pytest.fixture(params=PRINTED)
def slug(request: pytest.FixtureRequest) -> str:
    return request.param


@pytest.fixture
def document(finished: dict[str, Document], slug: str) -> Document:
    return finished[slug]


@pytest.fixture
def pdf(pdfs: dict[str, Path], slug: str) -> Path:
    return pdfs[slug]


@pytest.fixture
def paper(papers: dict[str, Paper], slug: str) -> Paper:
    return papers[slug]
