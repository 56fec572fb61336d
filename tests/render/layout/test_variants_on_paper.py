"""The page numbers of the contents are those that LibreOffice prints.

Each document is one of the real disclosures with paragraphs and rows left out, doubled or moved, so
that headings fall elsewhere on the page than in the finished documents.
"""

from __future__ import annotations

import random
import re
import subprocess
from io import BytesIO
from pathlib import Path
from zipfile import ZipFile

import pytest
from lxml import etree

from benchmarks.cases import cases, template
from disclosure.passport import OPEN
from disclosure.render import Imprint, prepare, render
from disclosure.render.template.contents import entries
from disclosure.render.wordml import P, text_of, w

pytestmark = pytest.mark.office

ROOT = Path(__file__).resolve().parent.parent.parent.parent
_VARIANTS = 4
_SECONDS = 300
_NUMBER = re.compile(r"—\s*(\d+)\s*—")


def test_the_contents_are_true_wherever_headings_fall(tmp_path):
    paths = [tmp_path / f"{number}.docx" for number in range(_VARIANTS)]
    for number, path in enumerate(paths):
        path.write_bytes(_variant(number))
    convert(paths)
    wrong = [
        (path.name, title, page, found)
        for path in paths
        for title, page, found in compared(path, path.with_suffix(".pdf"))
        if page != found
    ]
    assert wrong == []


def convert(paths):
    folder = paths[0].parent
    command = ["soffice", "--headless", f"-env:UserInstallation={(folder / 'profile').as_uri()}"]
    command += ["--convert-to", "pdf", "--outdir", str(folder), *map(str, paths)]
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)


def compared(path, pdf):
    """Yield each heading with the page in the contents and the page that prints it first."""
    printed = _printed(pdf)
    for title, page in _contents(path):
        yield title, page, next((number for number, text in printed if title in text), None)


def _variant(seed: int) -> bytes:
    choice = random.Random(seed)  # noqa: S311 (the same every time)
    found = cases(ROOT)
    case = found[seed % len(found)]
    form, _ = prepare(template(ROOT), "document.docx", charts=tuple(case.charts))
    pool = [text for each in found for texts in each.context["文"].values() for text in texts]
    told = {name: _mixed(texts, pool, choice) for name, texts in case.context["文"].items()}
    rows = {name: list(rows) for name, rows in case.context["表"].items() if isinstance(rows, list)}
    for name in ("收入决算", "支出决算", "重点工作", "项目汇总"):
        rows[name] += rows[name][: choice.randrange(len(rows[name]) + 1)]
    context = {**case.context, "文": told, "表": {**case.context["表"], **rows}}
    document, problems = render(form, context, case.charts, Imprint("试"))
    assert problems == ()
    return document


def _mixed(texts, pool, choice):
    texts = list(texts)
    for _ in range(choice.randint(0, 3) if texts else 0):
        at = choice.randrange(len(texts))
        if choice.random() < 0.6:
            texts.insert(at, choice.choice(pool))
        elif len(texts) > 1:
            texts.pop(at)
        elif OPEN not in texts[at]:
            texts[at] = texts[at][: choice.randint(1, len(texts[at]))]
    return texts


def _contents(path):
    with ZipFile(BytesIO(path.read_bytes())) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    titles = {
        mark.get(w("name")): re.sub(r"\s", "", text_of(next(mark.iterancestors(P))))
        for mark in root.iter(w("bookmarkStart"))
    }
    return [(titles[each.target], int(each.results[0].text)) for each in entries(root)]


def _printed(pdf):
    """Return the number and the text of each page that has a number."""
    done = subprocess.run(
        ["pdftotext", "-layout", "-enc", "UTF-8", str(pdf), "-"], check=True, capture_output=True
    )
    pages = done.stdout.decode("utf-8").split("\f")
    return [
        (int(found[-1]), re.sub(r"\s", "", page))
        for page in pages
        if (found := _NUMBER.findall(page))
    ]
