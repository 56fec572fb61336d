"""CODEOWNERS as the platforms read it."""

from __future__ import annotations

import pytest

from disclosure.review import Owners, owners_of

TEXT = """
# 谁负责什么
*                       @bureau
/departments/           @finance
/departments/区林业局/   @forestry  lin@example.org   # 两个人
*.docx                  @keeper
templates/**/document.* @form
docs/*                  @docs
/departments/free/
[Section]
^[Optional] @x
/a\\ b/                  @space
"""


@pytest.mark.parametrize(
    ("path", "who"),
    [
        ("README.md", ("@bureau",)),
        ("departments/a/2024-final.yaml", ("@finance",)),
        ("departments/区林业局/2024-final.yaml", ("@forestry", "lin@example.org")),
        ("x/departments/a/2024-final.yaml", ("@bureau",)),
        ("output/x.docx", ("@keeper",)),
        ("templates/final-2024/document.docx", ("@form",)),
        ("templates/document.txt", ("@form",)),
        ("docs/review.md", ("@docs",)),
        ("departments/free/2024-final.yaml", ()),
        ("a b/c.yaml", ("@space",)),
    ],
)
def test_the_last_line_that_fits_decides(path, who):
    assert owners_of(TEXT).of(path) == who


def test_without_the_file_nobody_is_named():
    assert Owners().of("x") == ()
    assert owners_of("").of("x") == ()
