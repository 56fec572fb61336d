"""The project's files: which disclosures there are, and writing a file whole or not at all.

Knows folders and names; never looks inside a file.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from disclosure.workspace import naming
from disclosure.workspace.appending import append
from disclosure.workspace.files import Files, Folder, Listing
from disclosure.workspace.filings import FilingRef, Workspace
from disclosure.workspace.fingerprint import fingerprint
from disclosure.workspace.pages import PAGES
from disclosure.workspace.reading import MISSING, damaged, list_folder, read_file, too_large
from disclosure.workspace.revising import revise
from disclosure.workspace.writing import (
    check_name,
    taken,
    write_atomically,
    write_beside,
    write_new,
)

if TYPE_CHECKING:
    from disclosure.workspace.commit import Blob, Commit, contents
    from disclosure.workspace.copying import write_folder
    from disclosure.workspace.past_versions import History, Version, versions
    from disclosure.workspace.recorded import Recorded, records
    from disclosure.workspace.revisions import branched_off, named_revision, tagged
    from disclosure.workspace.setting_out import set_out

__all__ = [
    "MISSING",
    "PAGES",
    "Blob",
    "Commit",
    "Files",
    "FilingRef",
    "Folder",
    "History",
    "Listing",
    "Recorded",
    "Version",
    "Workspace",
    "append",
    "branched_off",
    "check_name",
    "contents",
    "damaged",
    "fingerprint",
    "list_folder",
    "named_revision",
    "naming",
    "read_file",
    "records",
    "revise",
    "set_out",
    "tagged",
    "taken",
    "too_large",
    "versions",
    "write_atomically",
    "write_beside",
    "write_folder",
    "write_new",
]

#: What asks git, or copies folders, is loaded when it is asked for: name → module.
_LATER = {
    "Blob": "commit",
    "Commit": "commit",
    "History": "past_versions",
    "Recorded": "recorded",
    "Version": "past_versions",
    "branched_off": "revisions",
    "contents": "commit",
    "named_revision": "revisions",
    "records": "recorded",
    "set_out": "setting_out",
    "tagged": "revisions",
    "versions": "past_versions",
    "write_folder": "copying",
}


def __getattr__(name: str) -> Any:
    if name not in _LATER:
        raise AttributeError(name)
    return getattr(import_module(f"{__name__}.{_LATER[name]}"), name)
