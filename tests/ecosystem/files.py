"""The files that other programs run: where they are, and the commands in them."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import yaml

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

ROOT = Path(__file__).resolve().parents[2]
GITHUB = ROOT / ".github" / "workflows" / "disclosure.yml"
GITEA = ROOT / "docs" / "ci" / "gitea.yml"
GITLAB = ROOT / "docs" / "ci" / "gitlab-ci.yml"
#: Keys of a GitLab file that are no jobs.
_NO_JOBS = {"stages", "default", "variables", "workflow"}


@dataclass(frozen=True, slots=True)
class Script:
    """One script of a file: in which file and job, its text, and the variables that it is given."""

    file: str
    job: str
    text: str
    variables: Mapping[str, str]

    @property
    def title(self) -> str:
        """What a test of it is called."""
        return f"{self.file}:{self.job}:{self.text.splitlines()[-1][:40]}"


def parsed(path: Path) -> dict[str, Any]:
    """Return a file; ``on`` is a key, not a truth value."""
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Words)  # noqa: S506 -- a safe one


class _Words(yaml.SafeLoader):
    """Reads ``on`` as a word, as all of those platforms do."""


_Words.yaml_implicit_resolvers = {
    sign: [each for each in found if each[0] != "tag:yaml.org,2002:bool"]
    for sign, found in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def scripts() -> Iterator[Script]:
    """Yield every script of all files."""
    for path in (GITHUB, GITEA):
        for name, job in parsed(path)["jobs"].items():
            for step in job["steps"]:
                if "run" in step:
                    yield Script(path.stem, name, step["run"], step.get("env", {}))
    for name, job in parsed(GITLAB).items():
        if name not in _NO_JOBS:
            text = "\n".join(job["script"])
            yield Script(GITLAB.stem, name, text, job.get("variables", {}))
