"""Returned files: whose they are, what they were built from, what differs and who changed it."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest

from disclosure.pipeline.recognising import BY_FIGURES, BY_HASH, BY_PAST, BY_TITLE
from disclosure.pipeline.verifying import verified, verify
from disclosure.review.verify import Basis, Cause, PassageChange
from tests.editions.document import OTHERS, Filed
from tests.review.verify.editing import (
    EDITS,
    edited,
    figures,
    packed,
    paragraph,
    paragraph_of,
    parts_of,
    seen,
    w,
)
from tests.workspace.repositories import git

if TYPE_CHECKING:
    from pathlib import Path

QINGSHAN = "qingshan-party-office"
PATH = f"departments/{QINGSHAN}/2024-final.yaml"
TOTAL = "2024年度收入合计"
#: A real one, one that uses everything the form can print, and one of the other kind.
RESAVED = (QINGSHAN, "sample", "jianghan-party-office-2024-budget")
_SECONDS = 240


def typed(root):
    """Type a digit in front of the total in the text."""
    EDITS["前面加字"](next(e for e in figures(root) if seen(e.paragraph).startswith(TOTAL)))


def without_passport(package: bytes) -> bytes:
    """What Google's editor, or a way through odt, leaves: no custom XML."""
    parts = parts_of(package)
    return packed({n: data for n, data in parts.items() if not n.startswith("customXml")})


def without_marks(root):
    for name in ("bookmarkStart", "bookmarkEnd"):
        for each in list(root.iter(w(name))):
            each.getparent().remove(each)


def without_title(root):
    """Take away the cover and the contents, and every other place that names year and kind."""
    body = root[0]
    for each in list(body)[:-1]:
        if each.tag == w("p") and "收入合计" not in seen(each):
            body.remove(each)


@pytest.fixture
def package(finished) -> bytes:
    return finished[QINGSHAN].path.read_bytes()


@pytest.fixture
def file(tmp_path):
    def written(package: bytes, name: str = "来件（改）.docx") -> str:
        (tmp_path / name).write_bytes(package)
        return str(tmp_path / name)

    return written


def test_an_output_under_another_name_is_recognised_and_clean(finished_root, package, file) -> None:
    found = verified(file(package, "无关的名字.docx"), finished_root)
    assert found.is_clean
    assert found.subject.source == PATH
    assert found.subject.department == "中共青山区委办公室"
    assert found.subject.known_by == BY_HASH
    assert found.built.is_current


def test_a_figure_is_told_with_its_line_in_the_yaml(finished_root, package, file) -> None:
    found = verified(file(edited(package, typed)), finished_root)
    (figure,) = found.compared.figures
    assert figure.cause is Cause.EDITED
    assert found.sources[figure.path].place.file == PATH
    assert found.sources[figure.path].place.text.strip()


def test_without_its_passport_a_file_is_known_by_its_cover(finished_root, package, file) -> None:
    found = verified(file(without_passport(package)), finished_root)
    assert found.is_clean
    assert found.subject.known_by == BY_TITLE
    assert "标记没有了" in found.built.why


def test_without_bookmarks_the_words_are_compared(finished_root, package, file) -> None:
    def change(root):
        typed(root)
        without_marks(root)

    found = verified(file(edited(without_passport(package), change)), finished_root)
    assert found.basis is Basis.WORDS
    assert [(e.shown, e.expected) for e in found.compared.figures] == [("11365.84", "1365.84")]
    assert found.compared.passages == ()


def test_a_file_of_nobody_is_told(finished_root, package, file) -> None:
    def change(root):
        without_marks(root)
        body = root[0]
        for each in list(body)[:-1]:
            body.remove(each)
        body.insert(0, paragraph("通知"))

    found = verified(file(edited(without_passport(package), change)), finished_root)
    assert [each.code for each in found.problems] == ["R365"]


def test_one_broken_file_does_not_stop_the_others(finished_root, package, file, tmp_path) -> None:
    files = (file(b"%PDF-1", "a.docx"), str(tmp_path / "没有.docx"), file(package, "b.docx"))
    found = verify(finished_root, files)
    assert [each.file for each in found] == list(files)
    assert [[p.code for p in each.problems] for each in found] == [["R360"], ["L101"], []]
    assert found[2].is_clean


def test_a_sparse_file_of_two_hundred_megabytes_is_not_read(finished_root, tmp_path) -> None:
    path = tmp_path / "大.docx"
    with path.open("wb") as stream:
        stream.truncate(200 * 1024 * 1024)
    found = verified(str(path), finished_root)
    assert [(e.code, e.message) for e in found.problems] == [
        ("R363", "文件太大，没有读取：有 200 MB，最多读 64 MB")
    ]


@pytest.fixture(scope="module")
def repository(finished_root: Path, tmp_path_factory) -> Path:
    """The project in git: the facts were committed, built from, and have changed since."""
    root = tmp_path_factory.mktemp("仓库")
    (root / "departments").mkdir()
    for name in ("templates", "schemas"):
        (root / name).symlink_to(finished_root / name)
    for slug in (QINGSHAN, "hanyang-party-work-committee"):
        shutil.copytree(finished_root / "departments" / slug, root / "departments" / slug)
    git(root, "init", "-q")
    git(root, "add", "departments")
    git(root, "commit", "-q", "-m", "按报表软件填好")
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    assert text.count("42.44") > 0
    path.write_text(text.replace("42.44", "42.54"), encoding="utf-8", newline="\n")
    git(root, "commit", "-q", "-a", "-m", "事业运行改数")
    return root


def test_without_passport_and_cover_its_figures_say_whose_it_is(repository, package, file) -> None:
    found = verified(file(edited(without_passport(package), without_title)), repository)
    assert (found.subject.source, found.subject.known_by) == (PATH, BY_FIGURES)


def test_what_the_facts_changed_is_told_from_what_somebody_typed(repository, package, file) -> None:
    found = verified(file(edited(package, typed)), repository)
    assert found.subject.known_by == BY_PAST
    assert found.built.subject == "按报表软件填好"
    assert found.built.revision
    causes = {each.cause: set() for each in found.compared.figures}
    for each in found.compared.figures:
        causes[each.cause].add(each.shown)
    assert causes[Cause.EDITED] == {"11365.84"}
    assert "42.44" in causes[Cause.STALE]


def test_words_of_an_old_build_are_nobodys_and_those_typed_are_somebodys(
    repository, package, file
) -> None:
    def change(root):
        paragraph_of(root, TOTAL).addnext(paragraph("这一段是有人加的。"))

    found = verified(file(edited(package, change)), repository)
    (added,) = (each for each in found.compared.passages if each.turn is PassageChange.ADDED)
    assert added.cause is Cause.EDITED


def test_facts_that_were_never_committed_are_said_to_be_unknown(repository, package, file) -> None:
    parts = parts_of(package)
    name = "customXml/item1.xml"
    digest = parts[name].split(b'facts="')[1][:64]
    parts[name] = parts[name].replace(digest, b"0" * 64)
    found = verified(file(packed(parts)), repository)
    assert found.subject.known_by == BY_TITLE
    assert "没有提交" in found.built.why
    assert {each.cause for each in found.compared.figures} == {Cause.UNKNOWN}


def test_a_project_without_git_says_so_and_compares_all_the_same(
    finished_root, package, file
) -> None:
    parts = parts_of(package)
    name = "customXml/item1.xml"
    digest = parts[name].split(b'facts="')[1][:64]
    parts[name] = parts[name].replace(digest, b"1" * 64)
    found = verified(file(packed(parts)), finished_root)
    assert found.is_clean
    assert found.built.why == "项目文件夹不在 git 仓库里"


def test_facts_with_errors_cannot_be_compared_with(repository, package, file, tmp_path) -> None:
    root = tmp_path / "坏"
    shutil.copytree(repository, root, symlinks=True)
    path = root / PATH
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("42.54", "四十二", 1), encoding="utf-8")
    found = verified(file(package), root)
    assert found.problems[-1].code == "R366"
    assert found.problems[0].place.file == PATH


@pytest.fixture(scope="session")
def resaved(finished, once) -> dict[str, tuple[Path, Path]]:
    """Each document as LibreOffice saves it, and as it comes back by way of odt."""
    sources = {slug: finished[slug].path for slug in RESAVED}

    def convert(folder: Path) -> None:
        profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"

        def run(kind: str, there: str, paths) -> None:
            command = ["soffice", "--headless", profile, "--convert-to", kind]
            command += ["--outdir", str(folder / there), *map(str, paths)]
            subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)

        run("docx", "direct", sources.values())
        run("odt", "odt", sources.values())
        run("docx", "through", sorted((folder / "odt").glob("*.odt")))

    folder = once("resaved", convert)
    return {
        slug: (folder / "direct" / path.name, folder / "through" / path.name)
        for slug, path in sources.items()
    }


@pytest.mark.office
@pytest.mark.parametrize("slug", RESAVED)
def test_what_libreoffice_saved_has_nothing_to_report(finished_root, resaved, slug) -> None:
    direct, through = resaved[slug]
    filed = OTHERS.get(slug, Filed(slug))
    source = f"departments/{filed.slug}/{filed.year}-{filed.kind}.yaml"
    found = verified(str(direct), finished_root)
    assert found.is_clean, found.compared
    assert found.subject.known_by == BY_HASH
    found = verified(str(through), finished_root)
    assert found.is_clean, found.compared
    assert found.subject.source == source
    assert found.basis is Basis.MARKS


@pytest.mark.office
def test_an_edit_in_a_file_that_libreoffice_saved_is_found(finished_root, resaved, file) -> None:
    package = resaved[QINGSHAN][1].read_bytes()

    def change(root):
        figure = next(e for e in figures(root) if seen(e.paragraph).startswith(TOTAL))
        EDITS["末尾"](figure)

    found = verified(file(edited(package, change)), finished_root)
    (figure,) = found.compared.figures
    assert (figure.shown, figure.expected) == ("1365.87", "1365.84")
    assert found.compared.passages == ()
