"""A bare window with one label, built as the program is: what the program's start is measured against."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel

application = QApplication([])
label = QLabel("Mặt trận Tổ quốc Việt Nam")
label.show()
application.exec()
