"""How large this person wants letters, as told to the system; the program begins with its nearest size."""

from __future__ import annotations

import sys

_TEXT_KEY = r"Software\Microsoft\Accessibility"
_TEXT_VALUE = "TextScaleFactor"
"""Windows' own slider "Text size", 100 to 225 percent; Qt does not follow it (learn.microsoft.com,
"Text scaling")."""

_USUAL_PERCENT = 100
_SIZES = ((175, "largest"), (138, "larger"), (113, "large"))
"""From this percentage on; each lies half way between two of the program's 100, 125, 150 and 200."""


def letter_size_of(percent: int) -> str | None:
    """Name of the letter size nearest to a percentage; None when the usual one is."""
    return next((name for at_least, name in _SIZES if percent >= at_least), None)


if sys.platform == "win32":
    import winreg

    def letters_percent() -> int:
        """What the person told Windows, in percent of its usual letters."""
        try:
            with winreg.OpenKey(winreg.HKEY_CURRENT_USER, _TEXT_KEY) as key:
                value = winreg.QueryValueEx(key, _TEXT_VALUE)[0]
        except OSError:
            return _USUAL_PERCENT
        return value if isinstance(value, int) else _USUAL_PERCENT

else:

    def letters_percent() -> int:
        """The usual size: other systems are not asked."""
        return _USUAL_PERCENT
