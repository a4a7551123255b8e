"""The list of what is shipped: exact versions of the lock, and nothing that is only for working on it."""

from __future__ import annotations

import importlib.util
import re
import tomllib

from .conftest import ROOT

_spec = importlib.util.spec_from_file_location("sbom", ROOT / "tools" / "sbom.py")
assert _spec is not None
assert _spec.loader is not None
sbom = importlib.util.module_from_spec(_spec)
_spec.loader.exec_module(sbom)


def test_every_version_of_the_lock_is_pinned_without_its_hashes():
    lock = (ROOT / "requirements.lock").read_text("utf-8")
    pins = sbom.pinned(lock).splitlines()

    assert len(pins) == len(re.findall(r"^\S+==", lock, re.M))
    assert not [pin for pin in pins if "\\" in pin or "--hash" in pin or "==" not in pin]


def test_every_library_of_the_application_is_pinned():
    pins = {
        re.split("==", pin)[0].lower()
        for pin in sbom.pinned((ROOT / "requirements.lock").read_text()).split()
    }
    wanted = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]

    assert {re.split(r"[><=]", each)[0].lower() for each in wanted} <= pins


def test_what_every_environment_holds_is_not_listed():
    names = ("pip", "cryptography", "wellbeing-desktop")
    listed = {
        "components": [{"bom-ref": f"{name}==1", "name": name} for name in names],
        "dependencies": [{"ref": f"{name}==1"} for name in names],
    }

    left = sbom.without_own_tools(listed)

    assert [each["name"] for each in left["components"]] == ["cryptography"]
    assert [each["ref"] for each in left["dependencies"]] == ["cryptography==1"]
