"""What others make of the documents: judges that know the standard, and programs that read them.

Each opens every document of the suite: those of the departments and samples, a 审核表, and the forms.
LibreOffice has its own tests beside this one. A judge is itself put to the test: what is wrong, it
must say.
"""

from __future__ import annotations

import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pytest
from openxml_audit import FileFormat, OpenXmlValidator

from disclosure.pipeline.auditing import Auditing
from disclosure.render.package.archive import assemble, pack
from disclosure.workspace import Workspace
from tests.editions.document import PRINTED, TEMPLATES, TR, YEAR, Document, P, text_of
from tests.npm import give_up, install

if TYPE_CHECKING:
    from collections.abc import Callable

READERS = Path(__file__).resolve().parent / "readers"
SDK = READERS / "node_modules" / "@xarsh" / "ooxml-validator-linux-x64" / "ooxml-validator"
#: One of each: the fullest, the sparsest, and one of the two real departments.
FEW = ("sample", "sample-sparse", "qingshan-party-office")
FORMS = sorted(TEMPLATES.glob("*/*.docx"))
each_form = pytest.mark.parametrize("form", FORMS, ids=lambda path: path.stem)
_SECONDS = 240


@pytest.fixture(scope="session")
def node(once: Callable[[str, Callable[[Path], None]], Path]) -> str:
    """The path of Node.js, the readers being installed; without it the tests are skipped."""

    def make(folder: Path) -> None:
        (folder / "missing.txt").write_text(install(READERS), encoding="utf-8")

    if missing := (once("readers", make) / "missing.txt").read_text(encoding="utf-8"):
        give_up(missing)
    return str(shutil.which("node"))


@pytest.fixture
def sdk(node: str) -> str:
    if not SDK.is_file():
        give_up("本机没有 Open XML SDK 的检查程序（只有 linux-x64 的）")
    return str(SDK)


@pytest.fixture
def pandoc() -> str:
    return shutil.which("pandoc") or give_up("本机没有 pandoc")


@pytest.fixture
def sheet(workspace: Path, finished_root: Path) -> Path:
    """A 审核表."""
    shutil.copytree(finished_root / "departments" / "sample", workspace / "departments" / "sample")
    refs, _ = Workspace(workspace).filings(YEAR)
    outcome = Auditing(workspace)(refs[0])
    return workspace / outcome.file


def remarks_of_sdk(sdk: str, path: Path) -> list[str]:
    """Return what Microsoft's own library has to say of a document."""
    done = subprocess.run([sdk, str(path)], check=True, capture_output=True, timeout=_SECONDS)
    told = json.loads(done.stdout.decode("utf-8"))
    return [f"{each['xPath']}: {each['description']}" for each in told["errors"]]


def remarks_of_audit(path: Path) -> list[str]:
    result = OpenXmlValidator(FileFormat.MICROSOFT_365).validate(path)
    return [f"{each.path}: {each.description}" for each in result.errors]


@pytest.mark.office
@pytest.mark.parametrize("slug", PRINTED)
def test_the_open_xml_sdk_has_no_remark(slug, sdk, finished):
    assert remarks_of_sdk(sdk, finished[slug].path) == []


@pytest.mark.office
@each_form
def test_nor_has_it_of_the_forms(form, sdk):
    assert remarks_of_sdk(sdk, form) == []


@pytest.mark.office
def test_nor_of_a_sheet(sheet, sdk):
    assert remarks_of_sdk(sdk, sheet) == []


def misplaced(document: Document, folder: Path) -> Path:
    """A document whose parts are well-formed, and which is none: a table within a run."""
    parts = dict(document.parts)
    text = parts["word/document.xml"].replace(b"<w:r><w:t", b"<w:r><w:tbl/><w:t", 1)
    assert text != parts["word/document.xml"]
    parts["word/document.xml"] = text
    path = folder / "misplaced.docx"
    path.write_bytes(assemble(pack(name, content) for name, content in parts.items()))
    return path


@pytest.mark.office
def test_the_sdk_says_what_is_wrong(sdk, finished, tmp_path):
    assert remarks_of_sdk(sdk, misplaced(finished["sample-sparse"], tmp_path))


@pytest.mark.parametrize("slug", PRINTED)
def test_a_validator_in_python_has_no_remark(slug, finished):
    assert remarks_of_audit(finished[slug].path) == []


@each_form
def test_nor_has_that_of_the_forms(form):
    assert remarks_of_audit(form) == []


def test_that_too_says_what_is_wrong(finished, tmp_path):
    assert remarks_of_audit(misplaced(finished["sample-sparse"], tmp_path))


@pytest.mark.parametrize("slug", PRINTED)
def test_python_docx_finds_every_paragraph_and_row(slug, finished):
    document, read = finished[slug], docx.Document(str(finished[slug].path))
    own = [p for p in document.body if p.tag == P]
    assert [p.text for p in read.paragraphs] == [text_of(p) for p in own]
    rows = list(document.body.iter(TR))
    assert sum(len(table.rows) for table in read.tables) == len(rows)


@pytest.mark.office
@pytest.mark.parametrize("slug", FEW)
def test_a_browser_shows_every_word(slug, node, finished):
    document = finished[slug]
    done = subprocess.run(
        [node, str(READERS / "read.mjs"), str(document.path)],
        check=True, capture_output=True, timeout=_SECONDS,
    )  # fmt: skip
    shown = json.loads(done.stdout.decode("utf-8"))
    assert shown["rows"] == len(list(document.body.iter(TR)))
    assert lost(document, shown["text"]) == []


@pytest.mark.office
@pytest.mark.parametrize("slug", FEW)
def test_pandoc_reads_every_word(slug, pandoc, finished):
    document = finished[slug]
    done = subprocess.run(
        [pandoc, "--from=docx", "--to=html", str(document.path)],
        check=True, capture_output=True, timeout=_SECONDS,
    )  # fmt: skip
    text = re.sub(r"<[^>]*>", "", done.stdout.decode("utf-8"))
    for mark, sign in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&amp;", "&")):
        text = text.replace(mark, sign)
    assert lost(document, text) == []


def lost(document: Document, text: str) -> list[str]:
    """Return the paragraphs of a document that a reader does not show, blanks apart."""
    shown = "".join(text.split())
    paragraphs = {"".join(text_of(p).split()) for p in document.paragraphs}
    return sorted(each for each in paragraphs if each not in shown)
