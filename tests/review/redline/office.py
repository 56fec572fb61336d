"""LibreOffice as the judge: it accepts and rejects all changes of many files in one start."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_SECONDS = 240
_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_DOCTYPE = '<!DOCTYPE {0} PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "{1}.dtd">\n'
_LIBRARY = (
    _HEAD
    + _DOCTYPE.format("library:library", "library")
    + '<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard"'
    ' library:readonly="false" library:passwordprotected="false">'
    '<library:element library:name="Judge"/></library:library>'
)
_MODULE = (
    _HEAD
    + _DOCTYPE.format("script:module", "module")
    + '<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Judge"'
    ' script:language="StarBasic">{}</script:module>'
)
#: A mistake ends in ``failed.txt``: a message box without a screen would wait for ever.
_BASIC = """
Sub Main(folder As String)
  On Error GoTo Failed
  Dim names() As String, count As Integer, found As String, n As Integer
  found = Dir(folder & "/*.docx", 0)
  Do While found <> ""
    ReDim Preserve names(count)
    names(count) = found
    count = count + 1
    found = Dir()
  Loop
  For n = 0 To count - 1
    Settle(folder, names(n), "accepted", ".uno:AcceptAllTrackedChanges")
    Settle(folder, names(n), "rejected", ".uno:RejectAllTrackedChanges")
  Next
  StarDesktop.terminate()
  Exit Sub
Failed:
  Open folder & "/failed.txt" For Output As #1
  Print #1, Error$ & " " & Err & " " & Erl & " " & n
  Close #1
  StarDesktop.terminate()
End Sub

Sub Settle(folder As String, name As String, how As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  Dim document As Object, dispatcher As Object, source As String, target As String
  hidden(0).Name = "Hidden"
  hidden(0).Value = True
  filter(0).Name = "FilterName"
  filter(0).Value = "MS Word 2007 XML"
  source = ConvertToURL(folder & "/" & name)
  target = ConvertToURL(folder & "/" & how & "/" & name)
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  document.storeToURL(target, filter())
  document.close(True)
End Sub
"""


def settle_all(folder: Path) -> None:
    """Settle every .docx of a folder into its folders ``accepted`` and ``rejected``."""
    for name in ("accepted", "rejected"):
        (folder / name).mkdir()
    office = ["soffice", "--headless", "--norestore"]
    office.append(f"-env:UserInstallation={(folder / 'profile').as_uri()}")
    # A profile is laid out when the program starts for the first time; a macro put there before
    # would be lost.
    _run([*office, "--terminate_after_init"])
    library = folder / "profile" / "user" / "basic" / "Standard"
    library.mkdir(parents=True, exist_ok=True)
    (library / "script.xlb").write_text(_LIBRARY, encoding="utf-8")
    basic = _BASIC.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    (library / "Judge.xba").write_text(_MODULE.format(basic), encoding="utf-8")
    _run([*office, f'macro:///Standard.Judge.Main("{folder}")'])
    failed = folder / "failed.txt"
    assert not failed.exists(), failed.read_text(encoding="utf-8")


def _run(command: list[str]) -> None:
    subprocess.run(command, check=True, capture_output=True, timeout=_SECONDS)
