"""The 审核表: what a reviewer needs on one printed page, as the names that its Word form can use.

``sheet_context`` makes the one root ``审`` of the template ``audit.docx``; looks are the form's.
"""

from disclosure.reporters.sheet.context import sheet_context
from disclosure.reporters.sheet.evidence import Evidence
from disclosure.reporters.sheet.names import sheet_names

__all__ = ["Evidence", "sheet_context", "sheet_names"]
