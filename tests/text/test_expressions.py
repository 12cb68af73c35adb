"""Expressions that are compiled when they are first used."""

from __future__ import annotations

import gc
import pkgutil
import re
from importlib import import_module

import pytest

import drafter
from drafter.text import expressions
from drafter.text.expressions import expression

_CORE = ("text", "model", "language", "register", "phrases", "structuring", "formats")


def test_an_expression_does_what_the_compiled_one_does() -> None:
    figures = expression(r"(?P<figure>\d)+", re.ASCII)
    assert figures.sub("n", "a12b3") == "anbn"
    assert figures.groupindex == {"figure": 1}
    found = figures.search("a12")
    assert found is not None
    assert found["figure"] == "2"


def test_nothing_is_compiled_before_it_is_used() -> None:
    broken = expression("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("")


def test_every_expression_of_the_core_can_be_compiled() -> None:
    for layer in _CORE:
        package = import_module(f"{drafter.__name__}.{layer}")
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            import_module(module.name)
    found = [thing for thing in gc.get_objects() if type(thing) is expressions._Expression and thing.pattern != "("]
    assert len(found) > 200
    for one in found:
        assert re.compile(one.pattern, one._flags)
