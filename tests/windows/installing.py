"""The installer tried: refused, silent, over a program that runs, with its window; and removing again."""

from __future__ import annotations

from pathlib import Path

from tests.windows.trial import HOME_TITLE, START_SECONDS, Trial, check, connect, far_page

TOO_OLD, DONE = 4, 0
NAME = "Trang Facebook của xã"
UNINSTALL_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Uninstall\MTTQ Desktop"
RUN_KEY = r"HKCU\Software\Microsoft\Windows\CurrentVersion\Run"
KIT_ENDING = ".mttq"
"""A kit that the person was sent is the person's."""

KIT_KEY = r"HKCU\Software\Classes\MTTQ.Kit"
KEYS_KEY = r"HKCU\Software\Wine\Credential Manager"
_INSTALL_SECONDS = 300.0
_REMOVE_SECONDS = 150.0


def refused_by_an_old_windows(trial: Trial) -> None:
    """Windows 8.1 is told to the person, and nothing is put on the PC."""
    trial.pc.run("winecfg", "-v", "win81")
    window = trial.pc.start([str(trial.installer)], trial.out / "installer.log")
    trial.person.wait_for("Máy này chưa cài được phần mềm")
    trial.person.take_picture("too-old")
    trial.person.press("Return")
    window.wait(START_SECONDS)
    check(trial.install("/S") == TOO_OLD, "the installer did not refuse Windows 8.1")
    check(not trial.installed.exists(), "something was installed on Windows 8.1")
    trial.pc.run("winecfg", "-v", "win10")


def installed_silently(trial: Trial) -> None:
    """Every file is there, and Windows knows of it."""
    check(trial.install("/S") == DONE, "the silent installation failed")
    installed = _files(trial.installed)
    built = _files(trial.program)
    check(installed - built == {"uninstall.exe"}, f"more was installed: {sorted(installed - built)[:5]}")
    check(not built - installed, f"not installed: {sorted(built - installed)[:5]}")
    check(NAME in trial.pc.registry(UNINSTALL_KEY), "not among the installed programs")
    check("--kit" in trial.pc.registry(KIT_KEY), "kits are not opened with it")
    check("mttq" not in trial.pc.registry(RUN_KEY), "it starts with Windows unasked")
    check(len(_entries(trial)) == 2, f"entries: {_entries(trial)}")


def installed_over_a_running_program(trial: Trial) -> None:
    """The open program is asked to close, what was being written is kept, and it is opened again."""
    person = trial.person
    running = trial.open_program()
    person.click("Viết bài mới")
    person.wait_for("Mã trang: B1")
    person.type("Thôn Đông Hải họp.")
    trial.pc.start([str(trial.installer)], trial.out / "installer.log")
    person.wait_for("Mời bấm Cài đặt")
    person.take_picture("installer-before")
    person.press("Return")
    person.wait_for("Phần mềm đang mở")
    person.take_picture("installer-program-is-open")
    person.press("Return")
    person.wait_for("Đã cài xong", _INSTALL_SECONDS)
    running.wait(START_SECONDS)
    person.take_picture("installer-after")
    person.press("Return")
    person.wait_for(HOME_TITLE, START_SECONDS)
    person.wait_for("Thôn Đông Hải họp")
    person.take_picture("opened-by-the-installer")
    trial.console("--close")


def removed_but_for_posts(trial: Trial) -> None:
    """The program goes, posts and keys stay."""
    with far_page(trial) as page:
        connect(trial, page)
    before = _files(trial.data)
    _remove(trial)
    check(before - _files(trial.data) <= {"opening.lock", "sender.lock"}, "posts were removed unasked")
    check("MTTQ" in _keys(trial), "keys were removed unasked")


def removed_with_everything(trial: Trial) -> None:
    """Asked for, posts and keys go too; nothing of the program is left on the PC."""
    check(trial.install("/S") == DONE, "it could not be installed again")
    _remove(trial, "/POSTS", "/KEYS")
    check(not trial.data.exists(), f"left: {sorted(_files(trial.data))[:5]}")
    check("MTTQ" not in _keys(trial), "a key is left")
    named = (file for file in trial.pc.home.rglob("*") if "mttq" in file.name.lower())
    left = [file for file in named if file.suffix != KIT_ENDING]
    check(not left, f"left: {left[:5]}")
    for key in (UNINSTALL_KEY, KIT_KEY, rf"HKCU\Software\Classes\{KIT_ENDING}"):
        check(not trial.pc.registry(key), f"left in the registry: {key}")
    check("mttq" not in trial.pc.registry(RUN_KEY), "it still starts with Windows")


def _remove(trial: Trial, *switches: str) -> None:
    uninstaller = trial.pc.path_of(trial.installed / "uninstall.exe")
    trial.pc.run(uninstaller, "/S", *switches)
    # It goes on in a copy of itself, so that it can remove itself too.
    trial.person.until("the program to be removed", lambda: not trial.installed.exists(), _REMOVE_SECONDS)
    trial.person.until(
        "the list of programs to forget it", lambda: not trial.pc.registry(UNINSTALL_KEY), _REMOVE_SECONDS
    )
    check(not _entries(trial), f"entries are left: {_entries(trial)}")


def _keys(trial: Trial) -> str:
    return trial.pc.registry(KEYS_KEY)


def _entries(trial: Trial) -> list[Path]:
    return [file for file in trial.pc.home.rglob("*.lnk") if file.stem == NAME]


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}
