import os
import subprocess

from tests.commands.machine import ROOT

PROMISED = {"run", "test", "demo", "audit", "bench", "lint"}
NEEDS_NOTHING = {"help", "clean"}


def make(*arguments: str) -> str:
    """What make prints, as if nobody but this test had called it."""
    surroundings = {
        name: value for name, value in os.environ.items() if not name.startswith(("MAKE", "MFLAGS"))
    }
    command = ["make", *arguments]
    return subprocess.run(
        command, cwd=ROOT, env=surroundings, capture_output=True, text=True, check=True
    ).stdout


def commands() -> set[str]:
    """All that make says it can make."""
    return {line.split()[1] for line in make("help").splitlines()}


def test_make_says_what_it_can_make() -> None:
    assert commands() >= PROMISED | NEEDS_NOTHING


def test_every_command_sets_up_what_it_needs() -> None:
    for command in sorted(commands() - NEEDS_NOTHING):
        plan = make("--dry-run", "--always-make", command)
        assert plan.startswith(("scripts/setup.sh ", "scripts/run.sh")), command


def test_the_workshop_names_no_address() -> None:
    files = [ROOT / "Makefile", ROOT / ".ci" / "run", *(ROOT / "scripts").glob("*.sh")]
    assert [file.name for file in files if "://" in file.read_text(encoding="utf-8")] == []


def test_what_must_hold_before_a_merge_is_style_types_and_tests() -> None:
    run = ROOT / ".ci" / "run"
    assert os.access(run, os.X_OK)
    lines = [line for line in run.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    assert lines[-4:] == [
        "scripts/setup.sh dev browser",
        "make lint",
        ".venv/bin/python -m scripts.windows.tried || make windows-test",
        "make test",
    ]
