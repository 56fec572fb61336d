"""The codes of the classifications as a JSON Schema: what an editor says about each of them.

``schemas/codes.schema.json`` is written from here and kept current by a test. It asserts nothing:
a code that the catalogue lacks is allowed. A name is the title of its code, which editors show, and
by which messages find the code that a name stands for.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from disclosure.edition.catalog import catalog

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from disclosure.edition.catalog import CodeChange, Subject

#: Later than any classification there will be: the latest one is taken.
_LATEST = 9999
_CLASS = 3
#: How many digits of a code name the 类 and the 款 that it belongs to.
_ABOVE = (3, 5)
_HEAD = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "title": "科目代码",
    "description": "支出功能分类和部门预算支出经济分类的代码和名称，供编辑器提示，"
    "不限制能写哪些代码。",
    "$comment": "Generated from disclosure/edition/catalog, do not edit: "
    "python build.py test --update-golden tests/edition/test_codes_schema.py",
}


def classifications(year: int) -> dict[str, Mapping[str, Subject]]:
    """Return the classifications of a year by the names that ``x-codes`` has for them.

    Raises what ``catalog`` raises.
    """
    known = catalog(year)
    classes = {code: each for code, each in known.functional.items() if len(code) == _CLASS}
    return {
        "functional": known.functional,
        "functionalClass": classes,
        "economic": known.economic,
    }


def codes_schema() -> str:
    """Return the text of the schema, from the latest classifications; a code has a line."""
    head = ",\n".join(f"  {_json(key)}: {_json(value)}" for key, value in _HEAD.items())
    remarks = _remarks(catalog(_LATEST).changes)
    sections = classifications(_LATEST).items()
    definitions = ",\n".join(_definition(*section, remarks) for section in sections)
    return f'{{\n{head},\n  "$defs": {{\n{definitions}\n  }}\n}}\n'


def _remarks(changes: Iterable[CodeChange]) -> dict[str, str]:
    """Return what is said of codes that other years have not, or call otherwise; newest first."""
    found: dict[str, str] = {}
    for each in changes:
        if each.is_renaming:
            said = f"{each.year - 1} 年及以前叫“{each.before}”。"
        else:
            said = f"{each.year} 年起才有。" if each.after else ""
        found[each.code] = said + found.get(each.code, "")
    return found


def _definition(name: str, subjects: Mapping[str, Subject], remarks: Mapping[str, str]) -> str:
    properties = ",\n".join(_properties(subjects, remarks))
    snippets = ",\n".join(_snippets(subjects))
    return (
        f'    "{name}": {{\n      "properties": {{\n{properties}\n      }},\n'
        f'      "defaultSnippets": [\n{snippets}\n      ]\n    }}'
    )


def _properties(subjects: Mapping[str, Subject], remarks: Mapping[str, str]) -> Iterator[str]:
    """Yield what hovering says; what completes stands among the snippets, without quotes."""
    for code, subject in subjects.items():
        says = f"{code}　{' › '.join((*_above(code, subjects), subject.name))}（{subject.level}）。"
        says += remarks.get(code, "")
        described = {"title": subject.name, "description": says, "doNotSuggest": True}
        yield f"        {_json(code)}: {_json(described)}"


def _snippets(subjects: Mapping[str, Subject]) -> Iterator[str]:
    """Yield what completes: found by code and by name, with the name above a 项 or 款 behind."""
    for code, subject in subjects.items():
        *_, above = ("", *_above(code, subjects))
        label = f"{code} {subject.name}" + (f"（{above}）" if above else "")
        yield f"        {_json({'label': label, 'body': {code: '$1'}})}"


def _above(code: str, subjects: Mapping[str, Subject]) -> Iterator[str]:
    for size in _ABOVE:
        if size < len(code) and code[:size] in subjects:
            yield subjects[code[:size]].name


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False)
