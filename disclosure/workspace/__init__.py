"""The project's files: which disclosures there are, and writing a file whole or not at all.

Knows folders and names; never looks inside a file.
"""

from disclosure.workspace.files import Files, Folder
from disclosure.workspace.filings import FilingRef, Workspace
from disclosure.workspace.pages import PAGES
from disclosure.workspace.writing import write_atomically, write_beside

__all__ = ["PAGES", "Files", "FilingRef", "Folder", "Workspace", "write_atomically", "write_beside"]
