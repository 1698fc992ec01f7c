"""Beside the main job: keys in the Credential Manager, another drive, a kit, a start with Windows, sizes."""

from __future__ import annotations

import json
import re
from pathlib import Path

from tests.demo import texts
from tests.demo.screen import ScreenSize
from tests.windows.installing import DONE, KEYS_KEY, KIT_KEY, RUN_KEY
from tests.windows.suite import ROOT, closing_line
from tests.windows.trial import (
    HOME_TITLE,
    SIZE,
    START_SECONDS,
    Trial,
    TrialError,
    at_another_screen,
    check,
    connect,
    far_page,
)

_OTHER_DRIVE = r"D:\Bài viết của xã"
_SIZES = {125: SIZE, 150: SIZE, 200: ScreenSize(1920, 1080)}
"""Windows' sizes of everything, in percent, and a screen: at 200 % the usual one has room for less than the
smallest window."""

_USUAL_DOTS = 96
"""Dots an inch at 100 %."""

_TEXT_PERCENT = 150

_PYTHON = ROOT / "build" / "windows" / "python" / "python.exe"
_SUITE_SECONDS = 900.0


def _words(trial: Trial) -> Path:
    file = trial.out / "lời viết.txt"
    file.write_text(texts.SECOND_POST, encoding="utf-8")
    return file


def key_kept_by_windows(trial: Trial) -> None:
    """A key given to one process is found by another in the Credential Manager, and lies in no file."""
    data = ("--data", r"C:\Kết nối thử")
    words = _words(trial)
    with far_page(trial) as page:
        told = connect(trial, page, *data)
        check("Mặt trận xã Tri Lễ" in told, f"not connected: {told}")
        check("MTTQ Desktop" in trial.pc.registry(KEYS_KEY), "the Credential Manager has no key")
        trial.console(*data, "post", "--text", trial.pc.path_of(words), "--now")
        (sent,) = json.loads(trial.console(*data, "send", "--until-idle", "--json"))
        check(sent["state"] == "published", f"not sent with the key that was kept: {sent}")
        key = page.page_key.encode()
    folder = trial.pc.prefix / "drive_c" / "Kết nối thử"
    holding = [file for file in folder.rglob("*") if file.is_file() and key in file.read_bytes()]
    check(not holding, f"the key lies in {holding}")
    trial.console(*data, "forget-keys")
    check("MTTQ Desktop" not in trial.pc.registry(KEYS_KEY), "the key stays with Windows")


def data_on_another_drive(trial: Trial) -> None:
    """The same folder on D:, used by the window and at the command line."""
    drive = trial.pc.add_drive("d")
    words = _words(trial)
    data = ("--data", _OTHER_DRIVE)
    trial.console(*data, "post", "--text", trial.pc.path_of(words), "--now")
    program = trial.open_program(*data)
    person = trial.person

    def is_out() -> bool:
        told = json.loads(trial.console(*data, "status", "--json"))
        return [post["state"] for post in told] == ["published"]

    person.until("the post to be public", is_out)
    trial.console(*data, "--close")
    program.wait(START_SECONDS)
    check((drive / "Bài viết của xã" / "mttq.sqlite3").exists(), "nothing lies on the other drive")


def kit_opened_by_double_click(trial: Trial) -> None:
    """A file from a helper opens the program at its number.

    This Wine does not look for kinds of files among a person's own, so what is registered is started by hand.
    """
    kit = trial.pc.home / "Documents" / "Sân nhà.mttq"
    helper = ("--helper-name", "Lô Thị Ánh", "--helper-phone", "0912 345 678")
    make = ("kit", "make", "--without-key", "--out", trial.pc.path_of(kit), *helper)
    told = trial.console("--data", r"C:\Tỉnh", *make, say="\n")
    check(re.search(r"\b\d{3} \d{3} \d{3} \d{3}\b", told), f"no kit was made: {told}")
    registered = re.search(r'"([^"]*mttq\.exe)" --kit "%1"', trial.pc.registry(KIT_KEY))
    if registered is None:
        raise TrialError("kits are not opened with the program")
    trial.pc.start([registered.group(1), "--kit", trial.pc.path_of(kit)], trial.out / "program.log")
    trial.person.wait_for("Nhập số mở tệp kết nối", START_SECONDS)
    trial.person.take_picture("kit-opened")
    trial.console("--close")


def starts_with_windows_only_when_asked(trial: Trial) -> None:
    """Asked for, it sits quiet and sends what waits, and comes forward when it is opened."""
    person = trial.person
    check(trial.install("/S", "/AUTOSTART") == DONE, "the silent installation failed")
    told = trial.pc.registry(RUN_KEY)
    check('mttq.exe" --quiet' in told, f"it does not start with Windows: {told}")
    words = _words(trial)
    trial.console("post", "--text", trial.pc.path_of(words), "--now")
    quiet = trial.start_program("--quiet")

    def is_out() -> bool:
        told = json.loads(trial.console("status", "--json"))
        return all(post["state"] in ("published", "draft") for post in told)

    person.until("the quiet program to send what waits", is_out)
    check(not person.look().says("Mã trang"), "a window was shown")
    person.take_picture("quiet")
    trial.start_program().wait(START_SECONDS)
    person.wait_for(HOME_TITLE, START_SECONDS)
    person.take_picture("called-forward")
    trial.close_program(quiet)


def larger_on_the_screen(trial: Trial) -> None:
    """Windows' 125, 150 and 200 %: pictures to be looked at; the main things on two pages can be read."""
    for percent, size in _SIZES.items():
        _set_dots_an_inch(trial, _USUAL_DOTS * percent // 100)
        with at_another_screen(trial, size) as there:
            _look_at_two_pages(there, f"{percent}-percent")
    _set_dots_an_inch(trial, _USUAL_DOTS)


def letters_as_told_to_windows(trial: Trial) -> None:
    """Windows' own slider for text: the program begins with its nearest size."""
    _set_number(trial, r"HKCU\Software\Microsoft\Accessibility", "TextScaleFactor", _TEXT_PERCENT)
    _look_at_two_pages(trial, "larger-text", "--data", r"C:\Chữ to")
    _set_number(trial, r"HKCU\Software\Microsoft\Accessibility", "TextScaleFactor", 100)


def _look_at_two_pages(trial: Trial, name: str, *data: str) -> None:
    person = trial.person
    program = trial.start_program(*data)
    person.wait_for("Viết bài mới", START_SECONDS)
    person.take_picture(name)
    person.click("Viết bài mới")
    person.wait_for("Bước 1 / 3", START_SECONDS)
    person.type("Ủy ban")
    person.take_picture(f"{name}-words")
    trial.console(*data, "--close")
    program.wait(START_SECONDS)


def _set_dots_an_inch(trial: Trial, dots: int) -> None:
    _set_number(trial, r"HKCU\Control Panel\Desktop", "LogPixels", dots)
    # Programs read it when Windows starts.
    trial.pc.turn_off()


def _set_number(trial: Trial, key: str, name: str, value: int) -> None:
    trial.pc.run("reg", "add", key, "/v", name, "/t", "REG_DWORD", "/d", str(value), "/f")


def tests_under_windows(trial: Trial) -> None:
    """The suite's parts that need no Linux, in a folder whose name has accents and blanks."""
    done = trial.pc.run(str(_PYTHON), "-m", "tests.windows.suite", seconds=_SUITE_SECONDS)
    log = trial.out / "suite.log"
    log.write_text(done.stdout + done.stderr, encoding="utf-8")
    closing = closing_line(done.stdout)
    check(done.returncode == 0 and closing, f"see {log}: {done.stdout[-2000:]}")
    trial.tell(closing)
