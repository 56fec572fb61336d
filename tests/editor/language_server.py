"""A client of the YAML language server: what an editor asks it, and what it answers."""

from __future__ import annotations

import json
import os
import subprocess
import threading
import time
from itertools import count
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
SETTINGS = ROOT / ".vscode" / "settings.json"
#: A document that the settings give the schema of the final accounts.
FILING = "departments/x{}/2024-final.yaml"
#: Where the cursor stands in a text.
CURSOR = "‸"
#: Only to end what would never end: a slow machine needs a few seconds.
PATIENCE_SECONDS = 120
#: A place that the server knows once it has read the settings and the schema.
_KNOWN = "年度‸: 2024\n"

CAPABILITIES = {
    "workspace": {"configuration": True, "workspaceFolders": True},
    "textDocument": {
        "completion": {"completionItem": {"snippetSupport": True}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "publishDiagnostics": {},
    },
}


class LanguageServer:
    """One server over stdio, in the project's folder and with the project's settings."""

    def __init__(self, command: list[str]) -> None:
        self._process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
        self._numbers = count(1)
        self._diagnostics: dict[str, list[dict[str, Any]]] = {}
        settings = json.loads(SETTINGS.read_text(encoding="utf-8"))
        self._settings = _nested(settings, "yaml.")
        self._begin()

    def completions(self, text: str) -> list[dict[str, Any]]:
        """Return what may be written at the cursor."""
        found = self._at("completion", text)
        return found["items"] if isinstance(found, dict) else found or []

    def hover(self, text: str) -> str:
        """Return what is shown at the cursor, as Markdown; nothing where nothing is."""
        found = self._at("hover", text)
        return found["contents"]["value"] if found else ""

    def diagnostics(self, text: str, name: str = FILING) -> list[tuple[int, str]]:
        """Return the line, counted from 1, and the message of every problem.

        ``name`` is where the text stands in the project, with a number in place of its ``{}``.
        """
        uri = self._open(text, name)
        while uri not in self._diagnostics:
            self._receive()
        found = self._diagnostics[uri]
        self._close(uri)
        return sorted((each["range"]["start"]["line"] + 1, each["message"]) for each in found)

    def end(self) -> None:
        """Ask the server to go, and see that it does."""
        with self._process:
            try:
                self._ask("shutdown", None)
                self._notify("exit", None)
                self._process.wait(timeout=PATIENCE_SECONDS)
            finally:
                self._process.kill()

    def _begin(self) -> None:
        folder = ROOT.as_uri()
        self._ask(
            "initialize",
            {
                "processId": os.getpid(),
                "rootUri": folder,
                "workspaceFolders": [{"uri": folder, "name": "project"}],
                "locale": "zh-cn",
                "capabilities": CAPABILITIES,
            },
        )
        self._notify("initialized", {})
        self._notify("workspace/didChangeConfiguration", {"settings": {"yaml": self._settings}})
        end = time.monotonic() + PATIENCE_SECONDS
        while not self.hover(_KNOWN):
            assert time.monotonic() < end, "the server never knew the schema"

    def _at(self, what: str, text: str) -> Any:
        before, _, after = text.partition(CURSOR)
        uri = self._open(before + after)
        line, column = before.count("\n"), len(before.rpartition("\n")[2])
        place = {"textDocument": {"uri": uri}, "position": {"line": line, "character": column}}
        found = self._ask(f"textDocument/{what}", place)
        self._close(uri)
        return found

    def _open(self, text: str, name: str = FILING) -> str:
        """Open a document that is on no disk; the server keeps what it has read by its name."""
        uri = (ROOT / name.format(next(self._numbers))).as_uri()
        document = {"uri": uri, "languageId": "yaml", "version": 1, "text": text}
        self._notify("textDocument/didOpen", {"textDocument": document})
        return uri

    def _close(self, uri: str) -> None:
        self._notify("textDocument/didClose", {"textDocument": {"uri": uri}})

    def _ask(self, method: str, params: Any) -> Any:
        number = next(self._numbers)
        self._send({"id": number, "method": method, "params": params})
        while True:
            message = self._receive()
            if message.get("id") == number and "method" not in message:
                assert "error" not in message, message
                return message["result"]

    def _notify(self, method: str, params: Any) -> None:
        self._send({"method": method, "params": params})

    def _send(self, message: dict[str, Any]) -> None:
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self._process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self._process.stdin.flush()

    def _receive(self) -> dict[str, Any]:
        """Return the next message, having answered it where the server asks something."""
        killer = threading.Timer(PATIENCE_SECONDS, self._process.kill)
        killer.start()
        try:
            message = self._read()
        finally:
            killer.cancel()
        if message.get("method") == "workspace/configuration":
            wanted = message["params"]["items"]
            answer = [self._settings if each.get("section") == "yaml" else None for each in wanted]
            self._send({"id": message["id"], "result": answer})
        elif "method" in message and "id" in message:
            self._send({"id": message["id"], "result": None})
        elif message.get("method") == "textDocument/publishDiagnostics":
            told = message["params"]
            self._diagnostics[told["uri"]] = told["diagnostics"]
        return message

    def _read(self) -> dict[str, Any]:
        length = 0
        while line := self._process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            length = int(value) if name.lower() == b"content-length" else length
        assert length, "the server has ended"
        return json.loads(self._process.stdout.read(length))


def _nested(settings: dict[str, Any], section: str) -> dict[str, Any]:
    """Return the settings of a section as an editor sends them: yaml.format.enable is three deep."""
    found: dict[str, Any] = {}
    for name, value in settings.items():
        if name.startswith(section):
            *above, last = name.removeprefix(section).split(".")
            inner = found
            for step in above:
                inner = inner.setdefault(step, {})
            inner[last] = value
    return found
