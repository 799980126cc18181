"""Start-up beside its floor: an empty Qt window.

Runs the two in turn, each in a process of its own, and prints medians and their ratio:

    python benchmarks/bench_start.py [RUNS]
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time

EMPTY = """
import sys, time
from PySide6.QtWidgets import QApplication, QMainWindow
application = QApplication(sys.argv)
window = QMainWindow()
window.show()
application.processEvents()
print(time.time())
"""
SOLEUS = """
import sys, time
from pathlib import Path
from PySide6.QtCore import QTimer
from soleus import app
from soleus.gui.window.main_window import MainWindow

furnish = MainWindow.furnish
def furnished(self, *parts):
    furnish(self, *parts)
    QTimer.singleShot(0, lambda: (print(time.time()), app.QApplication.quit()))
MainWindow.furnish = furnished
show = MainWindow.show
def shown(self):
    show(self)
    app.QApplication.processEvents()
    print(time.time())
MainWindow.show = shown
app.run_window(data=sys.argv[1])
"""


def moments(code: str, *arguments: str) -> list[float]:
    """Milliseconds from the start of the process to each moment that *code* prints."""
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    began = time.time()
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    return [(float(line) - began) * 1000 for line in done.stdout.split()]


def main() -> None:
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    empty, window, ready = [], [], []
    with tempfile.TemporaryDirectory() as data:
        moments(SOLEUS, data)  # the first start makes the database
        for _ in range(runs):
            empty.append(moments(EMPTY)[0])
            shown, furnished = moments(SOLEUS, data)
            window.append(shown)
            ready.append(furnished)
    floor = statistics.median(empty)
    print(f"empty window          {floor:6.0f} ms   1.00")
    for name, times in (("our window stands", window), ("ready for work", ready)):
        median = statistics.median(times)
        print(f"{name:<20}  {median:6.0f} ms   {median / floor:4.2f}")


if __name__ == "__main__":
    main()
