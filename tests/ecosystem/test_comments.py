"""The comment on a pull request is written once, then changed; those of others stay as they are."""

from __future__ import annotations

import json
import re
import shutil
import stat
import sys
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import parse_qs

import pytest

from tests.ecosystem.conftest import Repository
from tests.ecosystem.files import scripts

SCRIPTS = {
    each.file: each
    for each in scripts()
    if "comment.md" in each.text or "comment.json" in each.text
}
MARKER = "<!-- disclosure-review -->"
#: Does what ``gh api`` does of what the script asks; comments are kept in a file.
GH = f"""#!{sys.executable}
import json, os, sys
from pathlib import Path
kept = Path("comments.json")
comments = json.loads(kept.read_text("utf-8")) if kept.exists() else {{"7": "别人的话"}}
words = sys.argv[1:]
assert words[0] == "api"
if "--jq" in words:
    asked = words[words.index("--jq") + 1]
    assert 'select(.user.login == "github-actions[bot]" and (.body | startswith(env.MARKER))) | .id' in asked
    print("\\n".join(k for k, body in comments.items() if body.startswith(os.environ["MARKER"])))
else:
    method, path = words[words.index("--method") + 1], words[words.index("--method") + 2]
    body = Path(words[words.index("-F") + 1].removeprefix("body=@")).read_text("utf-8")
    comments[path.rpartition("/")[2] if method == "PATCH" else "8"] = body
    kept.write_text(json.dumps(comments), "utf-8")
"""


class Forge(BaseHTTPRequestHandler):
    """The part of the interfaces of GitLab and Gitea that the scripts use."""

    def do_GET(self):
        listed = [{"id": n, "body": body} for n, body in self.server.comments.items()]
        self._answer(json.dumps(listed).encode())

    def do_POST(self):
        self.server.comments[8] = self._body()
        self._answer(b"{}")

    def do_PUT(self):
        self.server.comments[int(self.path.rpartition("/")[2])] = self._body()
        self._answer(b"{}")

    def do_PATCH(self):
        self.do_PUT()

    def _body(self):
        assert "geheim" in str(self.headers)
        text = self.rfile.read(int(self.headers["Content-Length"])).decode()
        return json.loads(text)["body"] if text.startswith("{") else parse_qs(text)["body"][0]

    def _answer(self, content):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *_):
        pass


@pytest.fixture
def forge():
    with HTTPServer(("127.0.0.1", 0), Forge) as server:
        server.comments = {7: "别人的话"}
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        yield server
        server.shutdown()


def comments_after(script, folder, variables):
    """Run the script of a comment after two reviews."""
    repository = Repository(folder)
    for words in ("改了一个数。", "又改了一个：“100%” & '单引号'。"):
        for place in ("review", "output/review"):
            (folder / place).mkdir(parents=True, exist_ok=True)
            (folder / place / "report.md").write_text(f"# 比对\n\n{words}\n", encoding="utf-8")
        done = repository.run(["bash", "-e", "-c", script.text], {**script.variables, **variables})
        assert done.returncode == 0, done.stderr


RUN = "[下载文档、报告全文和修订稿](http://server/a/b/actions/runs/5)\n"
WANTED = f"{MARKER}\n# 比对\n\n又改了一个：“100%” & '单引号'。\n\n{RUN}"
#: What the platforms tell every script.
TOLD = {
    "GITHUB_SERVER_URL": "http://server",
    "GITHUB_REPOSITORY": "a/b",
    "GITHUB_RUN_ID": "5",
    "GITHUB_RUN_NUMBER": "5",
    "CI_PIPELINE_URL": "http://server/a/b/actions/runs/5",
    "NUMBER": "3",
}


def test_github_changes_its_own_comment(tmp_path):
    (tmp_path / "bin").mkdir()
    gh = tmp_path / "bin" / "gh"
    gh.write_text(GH, encoding="utf-8")
    gh.chmod(gh.stat().st_mode | stat.S_IXUSR)
    known = {**TOLD, "BASH_ENV": str(tmp_path / "path.sh")}
    (tmp_path / "path.sh").write_text(f'PATH="{gh.parent}:$PATH"\n', encoding="utf-8")
    comments_after(SCRIPTS["disclosure"], tmp_path, known)
    assert json.loads((tmp_path / "comments.json").read_text("utf-8")) == {
        "7": "别人的话",
        "8": WANTED,
    }


@pytest.mark.parametrize("name", ["gitea", "gitlab-ci"])
def test_the_others_do_as_well(name, forge, tmp_path):
    assert shutil.which("curl")
    api = f"http://127.0.0.1:{forge.server_address[1]}"
    known = {
        **TOLD, "GITHUB_API_URL": api, "TOKEN": "geheim", "CI_API_V4_URL": api,
        "CI_PROJECT_ID": "1", "CI_MERGE_REQUEST_IID": "3", "REVIEW_TOKEN": "geheim",
        "no_proxy": "127.0.0.1",
    }  # fmt: skip
    comments_after(SCRIPTS[name], tmp_path, known)
    assert forge.comments == {7: "别人的话", 8: WANTED}


def test_all_three_look_for_the_same_mark():
    assert len(SCRIPTS) == 3
    assert all(each.variables["MARKER"] == MARKER for each in SCRIPTS.values())
    assert all(re.search(r"MARKER", each.text) for each in SCRIPTS.values())
