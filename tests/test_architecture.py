"""The walls stand: layers, names, one test file for each module, no float, one outermost handler."""

from __future__ import annotations

import ast
import os
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT = Path(__file__).resolve().parent.parent
PACKAGE, TESTS = ROOT / "disclosure", ROOT / "tests"
MODULES = sorted(path for path in PACKAGE.rglob("*.py") if path.name != "__init__.py")
ROOMS = sorted({path.relative_to(PACKAGE).parts[0] for path in MODULES})

NAMELESS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "misc",
    "base",
    "shared",
    "tools",
    "lib",
}

#: Modules without a test file of their own, and the test that would fail for each: a gallery or a
#: golden that covers what it says, or the test of the module that it serves.
TESTED_ELSEWHERE = {
    "authoring/answers.py": "authoring/test_skeleton.py",
    "authoring/bracketing.py": "authoring/test_will.py",
    "authoring/head.py": "authoring/test_skeleton.py",
    "authoring/importing/agreement.py": "pipeline/test_importing.py",
    "authoring/importing/archive.py": "pipeline/test_import_refusals.py",
    "authoring/importing/complaints.py": "pipeline/test_import_refusals.py",
    "authoring/importing/composing.py": "pipeline/test_import_software.py",
    "authoring/importing/counting.py": "pipeline/test_importing.py",
    "authoring/importing/deriving.py": "pipeline/test_import_supplies.py",
    "authoring/importing/difference.py": "pipeline/test_importing.py",
    "authoring/importing/figure_paths.py": "pipeline/test_importing.py",
    "authoring/importing/finding.py": "pipeline/test_importing.py",
    "authoring/importing/found_tables.py": "pipeline/test_importing.py",
    "authoring/importing/gathering.py": "pipeline/test_importing.py",
    "authoring/importing/grid.py": "pipeline/test_importing.py",
    "authoring/importing/header_words.py": "pipeline/test_importing.py",
    "authoring/importing/headings.py": "pipeline/test_importing.py",
    "authoring/importing/layouts.py": "pipeline/test_importing.py",
    "authoring/importing/listed.py": "pipeline/test_import_lists.py",
    "authoring/importing/making.py": "pipeline/test_importing.py",
    "authoring/importing/merging.py": "pipeline/test_importing.py",
    "authoring/importing/pages.py": "test_catalog.py",
    "authoring/importing/placing.py": "pipeline/test_importing.py",
    "authoring/importing/read_cells.py": "pipeline/test_importing.py",
    "authoring/importing/readers.py": "pipeline/test_importing.py",
    "authoring/importing/reading.py": "pipeline/test_importing.py",
    "authoring/importing/target.py": "pipeline/test_importing.py",
    "authoring/importing/totals.py": "pipeline/test_importing.py",
    "authoring/importing/typing_in.py": "pipeline/test_importing.py",
    "authoring/lines.py": "authoring/test_splicing.py",
    "authoring/pages.py": "test_catalog.py",
    "check/blame/balanced.py": "check/blame/test_wrong_units.py",
    "check/blame/condition.py": "check/blame/test_wrong_units.py",
    "check/blame/conditions.py": "check/blame/test_wrong_units.py",
    "check/blame/extents.py": "check/blame/test_wrong_units.py",
    "check/blame/grouping.py": "check/blame/test_blame.py",
    "check/blame/proportions.py": "check/blame/test_wrong_units.py",
    "check/blame/rewriting.py": "check/blame/test_wrong_units.py",
    "check/blame/unit_words.py": "check/blame/test_wrong_units.py",
    "check/case.py": "check/test_check.py",
    "check/catalog.py": "test_catalog.py",
    "check/engine.py": "check/test_check.py",
    "check/equations/across.py": "errors/test_neighbour_gallery.py",
    "check/equations/across_files.py": "errors/test_neighbour_gallery.py",
    "check/equations/from_suppliers.py": "check/rules/final/test_last_year.py",
    "check/equations/magnitudes.py": "errors/test_tie_out_gallery.py",
    "check/equations/tie_out.py": "errors/test_tie_out_gallery.py",
    "check/equations/weighing.py": "check/test_mutations.py",
    "check/finding.py": "check/test_check.py",
    "check/general.py": "check/test_check.py",
    "check/guarded.py": "check/test_mutations.py",
    "check/places.py": "check/test_check.py",
    "check/prose/budget_words.py": "check/rules/prose/test_numbers.py",
    "check/prose/numerals.py": "check/prose/test_typed_numbers.py",
    "check/prose/own_rates.py": "check/prose/test_own_figures.py",
    "check/question.py": "check/test_check.py",
    "check/report.py": "check/test_check.py",
    "check/rule.py": "check/test_check.py",
    "check/rules/budget/applications.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/form.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/last_year.py": "errors/test_neighbour_gallery.py",
    "check/rules/budget/limits.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/overall.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/projects.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/purchases.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/record.py": "pipeline/test_kinds.py",
    "check/rules/budget/subjects.py": "errors/test_tie_out_gallery.py",
    "check/rules/budget/tie_outs.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/file_year.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/lost_amounts.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/other_years.py": "check/rules/figures/test_codes.py",
    "check/rules/figures/own_names.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/printed_tails.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/stated.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/typical.py": "errors/test_tie_out_gallery.py",
    "check/rules/figures/units.py": "errors/test_tie_out_gallery.py",
    "check/rules/files/sources.py": "check/equations/test_from_cells.py",
    "check/rules/final/high_scores.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/item_balances.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/links.py": "compute/test_links.py",
    "check/rules/final/missing_rows.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/performance.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/plausibility.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/procurement.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/record.py": "pipeline/test_kinds.py",
    "check/rules/final/rows.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/sheets.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/tails.py": "check/test_tails.py",
    "check/rules/final/three_public.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/tie_outs.py": "errors/test_tie_out_gallery.py",
    "check/rules/final/vehicles.py": "errors/test_tie_out_gallery.py",
    "check/rules/prose/numbers_pages.py": "test_catalog.py",
    "check/rules/reasons/pasting.py": "errors/test_tie_out_gallery.py",
    "check/unread.py": "pipeline/test_partly.py",
    "cli/commands.py": "cli/test_program.py",
    "cli/explaining.py": "cli/test_program.py",
    "cli/naming.py": "cli/test_format.py",
    "compute/budget/agencies.py": "check/test_coverage_of_formulas.py",
    "compute/budget/declare.py": "check/test_coverage_of_formulas.py",
    "compute/budget/names.py": "check/test_coverage_of_formulas.py",
    "compute/budget/projects.py": "check/test_coverage_of_formulas.py",
    "compute/budget/sections.py": "check/test_coverage_of_formulas.py",
    "compute/budget/spending.py": "check/test_coverage_of_formulas.py",
    "compute/budget/suppliers.py": "errors/test_neighbour_gallery.py",
    "compute/derived.py": "compute/test_figures.py",
    "compute/facts.py": "compute/test_compute.py",
    "compute/figure.py": "compute/test_figures.py",
    "compute/final/budgets.py": "editions/test_editions.py",
    "compute/final/declare.py": "check/test_coverage_of_formulas.py",
    "compute/final/declare_sections.py": "check/test_coverage_of_formulas.py",
    "compute/final/detail.py": "compute/test_detail.py",
    "compute/final/last_year.py": "compute/test_compute.py",
    "compute/final/links.py": "compute/test_links.py",
    "compute/final/names.py": "check/test_coverage_of_formulas.py",
    "compute/final/projects.py": "editions/test_editions.py",
    "compute/final/suppliers.py": "pipeline/test_supplies.py",
    "compute/ground.py": "compute/test_compute.py",
    "compute/names.py": "compute/test_together.py",
    "compute/pairs.py": "check/blame/test_wrong_units.py",
    "diagnostics/obligation.py": "check/test_check.py",
    "edition/catalog_files.py": "edition/test_catalog.py",
    "edition/edition.py": "edition/test_reading.py",
    "edition/pages.py": "test_catalog.py",
    "edition/subject.py": "edition/test_catalog.py",
    "model/budget/budget.py": "test_parity.py",
    "model/budget/goals.py": "test_parity.py",
    "model/budget/money.py": "test_parity.py",
    "model/budget/projects.py": "test_parity.py",
    "model/budget/sections.py": "test_parity.py",
    "model/filing.py": "pipeline/test_kinds.py",
    "model/final/accounts.py": "model/test_structure.py",
    "model/final/performance.py": "test_parity.py",
    "model/final/sections.py": "model/test_structure.py",
    "model/final/spelling.py": "compute/test_links.py",
    "model/quantity.py": "model/test_structure.py",
    "narrate/glossary.py": "narrate/test_narrate.py",
    "narrate/lint.py": "narrate/test_sentences.py",
    "narrate/pages.py": "narrate/test_narrate_gallery.py",
    "narrate/script.py": "narrate/test_sentences.py",
    "narrate/story.py": "narrate/test_narrate.py",
    "narrate/syntax.py": "narrate/test_sentences.py",
    "narrate/vocabulary.py": "narrate/test_words.py",
    "passport/markup.py": "passport/test_part.py",
    "pipeline/crews.py": "pipeline/test_build.py",
    "pipeline/entries.py": "pipeline/test_manifest.py",
    "pipeline/import_desk.py": "pipeline/test_importing.py",
    "pipeline/import_plan.py": "pipeline/test_import_refusals.py",
    "pipeline/import_writing.py": "pipeline/test_import_refusals.py",
    "pipeline/executing_pages.py": "test_catalog.py",
    "pipeline/keying_pages.py": "test_catalog.py",
    "pipeline/namesakes.py": "pipeline/test_publishing_gallery.py",
    "pipeline/opening.py": "pipeline/test_partly.py",
    "pipeline/options.py": "cli/test_declared.py",
    "pipeline/outcomes.py": "pipeline/test_making.py",
    "pipeline/pages.py": "pipeline/test_explaining.py",
    "pipeline/pairing.py": "pipeline/test_reviewing.py",
    "pipeline/past.py": "pipeline/test_verifying.py",
    "pipeline/recognising.py": "pipeline/test_verifying.py",
    "pipeline/reconstruction.py": "pipeline/test_verifying.py",
    "pipeline/reviewed.py": "pipeline/test_reviewing.py",
    "pipeline/rolled.py": "pipeline/test_rolling.py",
    "pipeline/rolling_pages.py": "test_catalog.py",
    "pipeline/shelved.py": "pipeline/test_publishing.py",
    "pipeline/shelving.py": "pipeline/test_publishing.py",
    "pipeline/signs.py": "pipeline/test_origins.py",
    "pipeline/sources.py": "pipeline/test_verifying.py",
    "pipeline/states.py": "review/test_reviewing.py",
    "pipeline/taken.py": "cli/test_taking.py",
    "pipeline/untaken.py": "pipeline/test_taking.py",
    "pipeline/versions.py": "pipeline/test_reviewing.py",
    "pipeline/wanted.py": "pipeline/test_taking.py",
    "provenance/layout.py": "provenance/test_writing.py",
    "provenance/pages.py": "test_catalog.py",
    "render/package/places.py": "render/test_form_gallery.py",
    "render/pages.py": "render/test_form_gallery.py",
    "render/screening/run_looks.py": "render/screening/test_faint.py",
    "reporters/console.py": "reporters/test_text.py",
    "reporters/line.py": "reporters/test_wrapping.py",
    "reporters/reporter.py": "reporters/test_text.py",
    "reporters/reviewing/chapters.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/data.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/figures.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/lines.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/markdown.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/nodes.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/page.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/values.py": "reporters/reviewing/test_report.py",
    "reporters/reviewing/verdict.py": "reporters/reviewing/test_report.py",
    "reporters/sheet/amounts.py": "reporters/sheet/test_sheet.py",
    "reporters/sheet/context.py": "reporters/sheet/test_sheet.py",
    "reporters/sheet/evidence.py": "reporters/sheet/test_sheet.py",
    "reporters/sheet/fitting.py": "reporters/sheet/test_sheet.py",
    "reporters/sheet/lists.py": "reporters/sheet/test_sheet.py",
    "reporters/sheet/names.py": "reporters/sheet/test_sheet.py",
    "reporters/sheet/rules.py": "reporters/sheet/test_sheet.py",
    "reporters/terminal.py": "reporters/test_text.py",
    "reporters/verifying/words.py": "reporters/verifying/test_as_text.py",
    "review/alignment.py": "review/test_effects.py",
    "review/borrowed.py": "review/test_reviewing.py",
    "review/causes.py": "review/test_reviewing.py",
    "review/facts.py": "review/test_reviewing.py",
    "review/fresh.py": "pipeline/test_reviewing.py",
    "review/paper.py": "review/test_effects.py",
    "review/redline/ends.py": "review/redline/test_blocks.py",
    "review/redline/paragraphs.py": "review/redline/test_blocks.py",
    "review/reviewed.py": "reporters/reviewing/test_report.py",
    "review/state.py": "review/test_reviewing.py",
    "review/verify/causes.py": "pipeline/test_verifying.py",
    "review/verify/drawings.py": "review/verify/test_redrawn.py",
    "review/verify/fields.py": "review/verify/test_reading.py",
    "review/verify/findings.py": "review/verify/test_comparing.py",
    "review/verify/inline.py": "review/verify/test_reading.py",
    "review/verify/likeness.py": "review/verify/test_comparing.py",
    "review/verify/original.py": "review/verify/test_comparing.py",
    "review/verify/outcome.py": "reporters/verifying/test_as_text.py",
    "review/verify/pages.py": "test_catalog.py",
    "review/verify/passage.py": "review/verify/test_reading.py",
    "review/verify/places.py": "review/verify/test_comparing.py",
    "review/verify/snippets.py": "review/verify/test_comparing.py",
    "review/verify/steps.py": "review/verify/test_pairing.py",
    "review/verify/strangers.py": "review/verify/test_comparing.py",
    "review/verify/walking.py": "review/verify/test_reading.py",
    "review/verify/writing.py": "review/verify/test_reading.py",
    "review/wording.py": "review/test_reviewing.py",
    "validate/asserting.py": "validate/test_gate.py",
    "validate/dialect.py": "validate/test_keywords.py",
    "validate/readable.py": "pipeline/test_partly.py",
    "validate/refused.py": "validate/test_validate.py",
    "validate/supplied.py": "validate/test_gate.py",
    "workspace/git.py": "workspace/test_commit.py",
}
#: Where a float may stand, and why.
FLOATS = {
    "narrate/lint.py": "it looks for floats that a sentence must not hold",
    "validate/unknown_key.py": "how alike two words are",
}


def ident(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def test_rooms_depend_downwards_only() -> None:
    command = "from importlinter.cli import lint_imports_command as main; main(['--no-logo'])"
    done = subprocess.run(
        [sys.executable, "-c", command],
        check=False,
        capture_output=True,
        cwd=ROOT,
        encoding="utf-8",
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("room", ROOMS)
def test_every_module_of_the_room_is_put_to_the_test(room: str) -> None:
    """A module has its own test file, or the one that covers it is named."""
    modules = [module for module in MODULES if ident(module).startswith(f"{room}/")]
    assert [ident(module) for module in modules if not is_tested(module)] == []


def is_tested(module: Path) -> bool:
    elsewhere = TESTED_ELSEWHERE.get(ident(module))
    return mirror(module).is_file() or (elsewhere is not None and (TESTS / elsewhere).is_file())


def mirror(module: Path) -> Path:
    """Return where its own test stands."""
    within = module.relative_to(PACKAGE)
    return TESTS / within.with_name(f"test_{within.name}")


@pytest.mark.parametrize("name", sorted(TESTED_ELSEWHERE))
def test_no_allowance_has_outlived_its_need(name: str) -> None:
    assert (PACKAGE / name).is_file()
    assert not mirror(PACKAGE / name).is_file()


def test_every_module_has_a_name_of_its_own() -> None:
    assert not [ident(module) for module in MODULES if module.stem in NAMELESS]


@pytest.mark.parametrize("module", MODULES, ids=ident)
def test_figures_are_exact(module: Path) -> None:
    if ident(module) not in FLOATS:
        assert list(_floats(tree(module))) == []


def _floats(module: ast.Module) -> Iterator[str]:
    """Yield where a float is written or made; how alike two words must be is no figure."""
    likeness = {
        id(argument)
        for node in ast.walk(module)
        if isinstance(node, ast.Call) and "get_close_matches" in ast.unparse(node.func)
        for argument in (*node.args, *(keyword.value for keyword in node.keywords))
    }
    for node in ast.walk(module):
        written = isinstance(node, ast.Constant) and isinstance(node.value, float)
        made = isinstance(node, ast.Name) and node.id == "float"
        if (written and id(node) not in likeness) or made:
            yield f"{node.lineno}: {ast.unparse(node)}"


def test_only_the_outermost_handler_catches_everything() -> None:
    found = {
        ident(module)
        for module in MODULES
        for node in ast.walk(tree(module))
        if isinstance(node, ast.ExceptHandler) and _catches_all(node)
    }
    assert found == {"cli/program.py"}


def _catches_all(handler: ast.ExceptHandler) -> bool:
    names = ast.walk(handler.type) if handler.type else ()
    caught = {node.id for node in names if isinstance(node, ast.Name)}
    return handler.type is None or bool(caught & {"Exception", "BaseException"})


def test_one_name_means_one_thing():
    """A class or an alias of a type has a name that nothing else has: who reads it need not ask."""
    named: dict[str, list[str]] = {}
    for path in sorted(PACKAGE.rglob("*.py")):
        for name in _types_of(path):
            named.setdefault(name, []).append(path.relative_to(PACKAGE).as_posix())
    assert {name: homes for name, homes in named.items() if len(homes) > 1} == {}


def _types_of(path: Path) -> Iterator[str]:
    """Yield the names of the types that a module defines for others."""
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        name = ""
        if isinstance(node, ast.ClassDef):
            name = node.name
        elif isinstance(node, ast.AnnAssign) and "TypeAlias" in ast.unparse(node.annotation):
            name = ast.unparse(node.target)
        elif isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            name = node.targets[0].id
            # Constants are written in capitals; what is not names a type.
            name = "" if name.isupper() else name
        if name and not name.startswith("_") and name != "T" and not name.islower():
            yield name
