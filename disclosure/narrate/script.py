"""Room narrate: compiled words of a form, which become a template when they are first told.

The code can be kept and read back, the template cannot: it belongs to an environment.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from jinja2 import Template

from disclosure.narrate.bounds import compiled
from disclosure.narrate.environment import environment

if TYPE_CHECKING:
    from types import CodeType

    from jinja2 import nodes
    from jinja2.sandbox import SandboxedEnvironment

    from disclosure.edition import Display


@dataclass(frozen=True)
class Tongue:
    """How an edition speaks: its display, and the one environment of all its words."""

    display: Display

    @cached_property
    def environment(self) -> SandboxedEnvironment:
        """The sandbox in which the words are compiled and told."""
        return environment(self.display)


@dataclass(frozen=True)
class Script:
    """The code of a sentence file or of a meaning; ``tongue`` is how its edition speaks."""

    tongue: Tongue
    code: CodeType

    @cached_property
    def template(self) -> Template:
        """The template that tells them."""
        return Template.from_code(self.tongue.environment, self.code, {})


def script(tongue: Tongue, tree: nodes.Template, name: str = "") -> Script:
    """Compile a file that was parsed and judged."""
    return Script(tongue, compiled(tongue.environment, tree, name))
