"""Bundles: what each kind brings, and that nobody but a bundle knows a kind."""

from __future__ import annotations

import re
from pathlib import Path

from disclosure.pipeline.kinds import BUNDLES, rules_of
from disclosure.terms import KINDS, terms_of

ROOT = Path(__file__).resolve().parents[2]
#: A kind's name in code, as a literal.
_NAMED = re.compile(rf"""["']({"|".join(KINDS)})["']""")
#: Where a kind is named: the table of kinds, the table of bundles, what the command line prefers,
#: and which file supplies what another need not type.
ALLOWED = {"terms/kind.py", "pipeline/kinds.py", "cli/declared.py", "compute/final/suppliers.py"}


def test_a_bundle_is_of_a_known_kind_and_has_a_schema_and_an_edition() -> None:
    for slug, bundle in BUNDLES.items():
        assert slug in KINDS
        assert (ROOT / "schemas" / f"{slug}.schema.json").is_file()
        assert list((ROOT / "templates").glob(f"{slug}-*/edition.yaml"))
        assert bundle.rules == rules_of(slug)
        assert {"年度", "金额单位", "核对"} <= {
            each.key for each in terms_of(bundle.record).values()
        }


def test_a_kind_without_a_bundle_has_no_rules() -> None:
    assert rules_of("nothing") == ()


def test_no_room_asks_for_the_name_of_a_kind() -> None:
    package = ROOT / "disclosure"
    found = {
        path.relative_to(package).as_posix()
        for path in package.rglob("*.py")
        if _NAMED.search(path.read_text(encoding="utf-8"))
    }
    assert found <= ALLOWED
