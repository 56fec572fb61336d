"""A small dose of each attack that has no tests of its own; and an attack that fails is noticed."""

from __future__ import annotations

import os
import zipfile
from collections import Counter
from dataclasses import replace

import pytest

from tests.editions.document import finish
from tests.reliability import machines, texts
from tests.reliability.attack import RAISED, Attack, Exhausted, faults, run
from tests.reliability.attacks import ATTACKS
from tests.reliability.doses import DOSES

#: Tried in small doses elsewhere: tests/pipeline, tests/render, tests/office.
ELSEWHERE = {"yaml", "forms", "judges"}
#: Kills and forks are those of Unix.
POSIX = {"kills"}


@pytest.mark.parametrize("name", [name for name in ATTACKS if name not in ELSEWHERE])
def test_a_small_dose_does_no_harm(name, tmp_path):
    if name in POSIX and os.name == "nt":
        pytest.skip("signals of Unix")
    attack, dose = ATTACKS[name], DOSES[name].small
    tried, found = run(attack, dose, tmp_path)
    assert faults(attack, found) == {}
    assert tried == dose
    assert set(found) <= set(attack.words)


def test_every_attack_has_its_doses():
    assert list(DOSES) == list(ATTACKS)
    assert all(0 < dose.small < dose.large for dose in DOSES.values())


def attack_of(trial) -> Attack:
    return replace(ATTACKS["yaml"], begin=lambda _: trial, faults=("坏",))


def test_what_must_not_come_up_is_counted(tmp_path):
    def trial(number):
        if number == 3:
            raise ValueError
        return ("好", "坏") if number % 2 else ("好",)

    attack = attack_of(trial)
    tried, found = run(attack, 5, tmp_path)
    assert (tried, found) == (5, Counter({"好": 4, "坏": 1, RAISED: 1}))
    assert faults(attack, found) == {"坏": 1, RAISED: 1}


def test_an_attack_may_come_to_its_end(tmp_path):
    def trial(number):
        if number == 2:
            raise Exhausted
        return ("好",)

    assert run(attack_of(trial), 9, tmp_path) == (2, Counter({"好": 2}))


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    root = tmp_path_factory.mktemp("built")
    finish(root)
    return root / "output" / "2024"


def test_a_damaged_a_lost_and_a_mistaken_file_are_noticed(finished):
    documents = sorted(finished.glob("*.docx"))
    assert machines._looked_at(finished) == ()
    aside = documents[0].rename(documents[0].with_name("（人工修改 1）.docx"))
    assert machines._looked_at(finished) == (machines.LOST, machines.MISTAKEN)
    whole = aside.rename(documents[0]).read_bytes()
    documents[0].write_bytes(whole[: len(whole) // 2])
    assert machines._looked_at(finished) == (machines.DAMAGED,)
    documents[0].write_bytes(whole)
    (finished / "manifest.json").write_text("[", encoding="utf-8")
    assert machines._looked_at(finished) == (machines.DAMAGED,)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("<w:t>77 * 1301</w:t>", texts.AS_TEXT),
        ("<w:t>100177</w:t>", texts.EXECUTED),
        ("<w:t/><w:pwned/>", texts.EXECUTED),
        ("<w:t>", texts.DAMAGED),
    ],
)
def test_what_was_executed_is_noticed(text, told, finished, tmp_path):
    """Of a document one run is written anew."""
    source = max(finished.glob("*.docx"))
    target = tmp_path / "a.docx"
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == "word/document.xml":
                before, end, after = content.partition(b"</w:p>")
                content = before + b"<w:r>" + text.encode() + b"</w:r>" + end + after
            new.writestr(name, content)
    assert texts._judged(target.read_bytes()) == told
