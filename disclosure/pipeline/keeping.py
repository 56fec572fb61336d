"""``template``: for the form keeper. Lint with names, the text shadow, a preview, a list of names.

The names come from the edition's own sample disclosure (``sample.yaml``): an invented department
that uses everything the form can print.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from disclosure.compute import compute
from disclosure.diagnostics import Diagnostic, Place, Severity
from disclosure.edition import Edition, editions, read_edition
from disclosure.load import load
from disclosure.model import structure
from disclosure.narrate import Narrative, Story, narrate, prepare_sentences
from disclosure.pipeline.house import BLOCKS, SHEET, SHEET_SHADOW
from disclosure.pipeline.kinds import BUNDLES
from disclosure.render import Imprint, prepare, render
from disclosure.render.template.names import listed
from disclosure.render.template.shadow import shadow
from disclosure.reporters.sheet import sheet_names
from disclosure.tables import charts_of, context_of
from disclosure.validate import read_schema, validate
from disclosure.workspace import write_atomically

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from disclosure.compute import Computed
    from disclosure.narrate import Sentences

SAMPLE = "sample.yaml"
_HINT = "照 output/preview 里的名称清单改正路径；路径无误的，在 sample.yaml 里补上这个数。"


@dataclass(frozen=True, slots=True)
class Kept:
    """What was done for the keeper: lines to read, and what is wrong."""

    editions: tuple[str, ...]
    known: bool = True
    lines: tuple[str, ...] = ()
    problems: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Sample:
    """The sample disclosure of an edition, computed and told."""

    edition: Edition
    computed: Computed
    narrative: Narrative


def keep(root: Path, slug: str | None) -> Kept:
    """Look after one edition, or all of them."""
    found = tuple(editions(root / "templates"))
    if slug is not None and slug not in found:
        return Kept(found, known=False)
    lines: list[str] = []
    problems: list[Diagnostic] = []
    for each in (slug,) if slug else found:
        done, wrong = _keep_one(root, each)
        lines += done
        problems += wrong
    return Kept(found, lines=tuple(lines), problems=tuple(problems))


def _keep_one(root: Path, slug: str) -> tuple[list[str], list[Diagnostic]]:
    folder, shown = root / "templates" / slug, f"templates/{slug}"
    sample, problems = sample_of(root, slug)
    path = folder / "document.docx"
    template = path.read_bytes() if path.is_file() else b""
    sheet = _keep_sheet(folder, shown, problems)
    names = names_tree(sample) if sample else None
    form, more = prepare(template, f"{shown}/document.docx", names, _charts(root, slug))
    problems += more
    if form is None:
        return [f"{shown}：模板有错，没有试印"], problems
    problems += form.unprinted
    lines = list(
        _written(folder / "document.txt", shadow(template), f"{shown}/document.txt", problems)
    )
    lines += sheet
    if sample is None or names is None:
        return lines, problems
    preview, more = render(
        form,
        context_of(sample.edition, sample.computed.figures, sample.narrative),
        charts_of(sample.edition, sample.computed.figures, sample.narrative),
        Imprint(sample.narrative.identity["标题"]),
    )
    problems += more
    out, out_shown = root / "output" / "preview", "output/preview"
    if preview is not None:
        lines += _written(out / f"{slug}.docx", preview, f"{out_shown}/{slug}.docx", problems)
    all_names = "\n".join((*listed(names), ""))
    lines += _written(out / f"{slug}-名称.txt", all_names, f"{out_shown}/{slug}-名称.txt", problems)
    return lines, problems


def _keep_sheet(folder: Path, shown: str, problems: list[Diagnostic]) -> list[str]:
    """Look after the form of the 审核表: its names and its text shadow."""
    path = folder / SHEET
    template = path.read_bytes() if path.is_file() else b""
    form, more = prepare(template, f"{shown}/{SHEET}", sheet_names())
    problems += more
    if form is None:
        return []
    problems += form.unprinted
    name = SHEET_SHADOW
    return list(_written(folder / name, shadow(template), f"{shown}/{name}", problems))


def _blocks(folder: Path, edition: Edition) -> frozenset[str] | None:
    """Return the blocks that the form names, or None where it cannot be read."""
    path = folder / "document.docx"
    template = path.read_bytes() if path.is_file() else b""
    charts = tuple(chart.name for chart in edition.charts)
    form, _ = prepare(template, path.name, charts=charts)
    return None if form is None else form.named(BLOCKS)


def _charts(root: Path, slug: str) -> tuple[str, ...]:
    edition, _ = read_edition(root / "templates", slug, root / "schemas")
    return tuple(chart.name for chart in edition.charts) if edition else ()


def _written(
    path: Path, content: str | bytes, shown: str, problems: list[Diagnostic]
) -> Iterator[str]:
    data = content.encode("utf-8") if isinstance(content, str) else content
    if path.is_file() and path.read_bytes() == data:
        yield f"没有变化：{shown}"
        return
    problem = write_atomically(path, data, shown)
    if problem is None:
        yield f"已写好：{shown}"
    else:
        problems.append(problem)


def sample_of(root: Path, slug: str) -> tuple[Sample | None, list[Diagnostic]]:
    """Compute and tell the sample disclosure of an edition."""
    edition, found = read_edition(root / "templates", slug, root / "schemas")
    problems = list(found)
    if edition is None:
        return None, problems
    folder, shown = root / "templates" / slug, f"templates/{slug}"
    sentences, more = prepare_sentences(
        folder, edition, shown=shown, named=_blocks(folder, edition)
    )
    problems += more
    if not (folder / SAMPLE).is_file():
        missing = f"版式里没有示例文件 {SAMPLE}，不能试印，也查不出标签里的错名"
        hint = "可以从别的版式复制一份。"
        problems.append(Diagnostic("E304", Severity.ERROR, missing, Place(shown), hint))
        return None, problems
    loaded, more = load(folder / SAMPLE, shown=f"{shown}/{SAMPLE}")
    problems += more
    if loaded is None or sentences is None:
        return None, problems
    more = validate(loaded, read_schema(root / "schemas" / f"{edition.kind}.schema.json"))
    if more:
        return None, [*problems, *more]
    bundle = BUNDLES[edition.kind]
    computed = compute(structure(bundle.record, loaded.data), edition, bundle.declarations)
    problems += _unknown_figures(sentences, computed, shown)
    story = Story(edition, loaded.data, computed.figures, computed.explanations, loaded.place)
    narrative, more = narrate(story, sentences)
    identity = {**narrative.identity, "草稿": ""}
    return Sample(edition, computed, replace(narrative, identity=identity)), [*problems, *more]


def _unknown_figures(sentences: Sentences, computed: Computed, shown: str) -> Iterator[Diagnostic]:
    for path in sorted(sentences.figures - set(computed.figures)):
        message = f"句子里的数字“{path}”，示例文件里没有"
        yield Diagnostic("E305", Severity.ERROR, message, Place(shown), _HINT)


def names_tree(sample: Sample) -> dict[str, Any]:
    """Return the tree of names that tags of the form may use."""
    context = context_of(sample.edition, sample.computed.figures, sample.narrative)
    figures: dict[str, Any] = {}
    for path in sample.computed.figures:
        node = figures
        *above, last = path.split(".")
        for step in above:
            node = node.setdefault(step, {})
        node[last] = None
    blocks = {name: [None] for name in sample.narrative.blocks}
    return {**context, "数": figures, "文": blocks}
