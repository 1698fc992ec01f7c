"""Cuts Noto Sans down to the letters this program shows, into assets/fonts.

Not part of any build: the cut files are kept in the repository, because they never change. To make them
again, take the complete static fonts from Debian's fonts-noto-core or from the npm package
@expo-google-fonts/noto-sans 0.4.2 (the one used here, Noto Sans 2.015), install fonttools 4.68, and run

    python scripts/make_fonts.py NotoSans_400Regular.ttf NotoSans_700Bold.ttf LICENSE_FONT

Noto Sans has no reserved font name, so the cut files may go on carrying its name (SIL Open Font License 1.1).
"""

import shutil
import sys
from pathlib import Path

from fontTools import subset

FONTS = Path(__file__).resolve().parent.parent / "assets" / "fonts"

LETTERS = [
    (0x0020, 0x007E),  # ASCII
    (0x00A0, 0x024F),  # Latin-1 and Latin Extended A and B, with ă â đ ê ô ơ ư
    (0x02B0, 0x02DD),  # spacing modifiers, met in names from elsewhere
    (0x0300, 0x036F),  # combining marks: the Vietnamese ones in decomposed text
    (0x1E00, 0x1EFF),  # Latin Extended Additional: ạ ả ấ … ỹ
    (0x2000, 0x206F),  # dashes, quotation marks, ellipsis, spaces
    (0x2070, 0x209F),  # small raised and lowered digits: m², km²
    (0x20A0, 0x20BF),  # currencies with ₫
    (0x2100, 0x218F),  # № ™ ½ and their kin
    (0x2190, 0x21FF),  # arrows, where the font has them
    (0x2200, 0x22FF),  # − × ≤ ≥, where the font has them
    (0x25A0, 0x25FF),  # bullets and the dotted circle that carries a lone mark
    (0xFB00, 0xFB06),  # ligatures of copied documents
    (0xFEFF, 0xFEFF),
    (0xFFFD, 0xFFFD),
]
FEATURES = ["ccmp", "locl", "mark", "mkmk", "kern", "liga", "tnum", "lnum", "pnum", "zero"]


def cut(complete: Path, target: Path) -> None:
    """Writes to ``target`` the part of ``complete`` that has ``LETTERS``, line heights untouched."""
    options = subset.Options()
    options.layout_features = FEATURES
    options.name_IDs = ["*"]
    options.notdef_outline = True
    options.hinting = True
    font = subset.load_font(str(complete), options)
    chooser = subset.Subsetter(options)
    chooser.populate(unicodes=[code for first, last in LETTERS for code in range(first, last + 1)])
    chooser.subset(font)
    subset.save_font(font, str(target), options)


def main() -> int:
    """Cuts the two fonts named on the command line and lays their licence beside them."""
    if len(sys.argv) != 4:
        sys.stderr.write(f"{__doc__}\n")
        return 2
    regular, bold, licence = (Path(argument) for argument in sys.argv[1:])
    cut(regular, FONTS / "NotoSans-Regular.ttf")
    cut(bold, FONTS / "NotoSans-Bold.ttf")
    shutil.copyfile(licence, FONTS / "OFL.txt")
    return 0


if __name__ == "__main__":
    sys.exit(main())
