"""One or two photos of an exercise: chosen, dropped or pasted, and made small beside the window."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage, QPixmap
from PySide6.QtWidgets import (
    QFileDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from soleus.domain.photo import MOST_PHOTOS, Photo
from soleus.gui.jobs.jobs import Runner
from soleus.gui.look.tokens import GAP, GRID
from soleus.storage.files import read_file
from soleus.storage.records.photos import ENDINGS, LARGEST_FILE, make_photo

SLOT = QSize(92, 66)


class PhotoPicker(QWidget):
    """``changed`` tells when the photos are others; ``failed`` carries what could not be used.

    ``problem`` says so in words: the form puts it where there is room.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(self, runner: Runner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._places: dict[int, Photo | None] = {}  # in order; None while one is made
        self._taken = 0
        self.setAcceptDrops(True)
        self._build()
        self._show()

    def _build(self) -> None:
        self.add = QPushButton(self.tr("Add a &photo…"))
        self.add.setToolTip(self.tr("JPEG or PNG; it can also be dropped or pasted here"))
        self.paste = QPushButton(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Paste a picture from the clipboard"))
        self.add.clicked.connect(self.choose)
        self.paste.clicked.connect(self.paste_picture)
        self._hint = QLabel(
            self.tr("One photo, or two: the start and the end. They take the drawing's place.")
        )
        self._hint.setObjectName("soft")
        self._hint.setWordWrap(True)
        self.problem = QLabel()
        self.problem.setObjectName("amber")
        self.problem.setWordWrap(True)
        self.alt = QLineEdit()
        self.alt.setPlaceholderText(self.tr("what they show; empty takes the name"))
        self.alt.setAccessibleName(self.tr("What the photos show, for who cannot see them"))
        self._slots = [self._slot(place) for place in range(MOST_PHOTOS)]
        buttons = QHBoxLayout()
        buttons.setSpacing(GRID)
        buttons.addWidget(self.add)
        buttons.addWidget(self.paste)
        buttons.addStretch(1)
        shown = QHBoxLayout()
        shown.setSpacing(GAP)
        for box, _, _ in self._slots:
            shown.addWidget(box)
        shown.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GRID)
        column.addLayout(buttons)
        column.addLayout(shown)
        for part in (self._hint, self.alt):
            column.addWidget(part)

    def _slot(self, place: int) -> tuple[QWidget, QLabel, QPushButton]:
        picture = QLabel()
        picture.setObjectName("picture")
        picture.setFixedSize(SLOT)
        picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        remove = QPushButton(self.tr("Remove"))
        remove.setAccessibleName(self.tr("Remove photo {0}").format(place + 1))
        remove.clicked.connect(lambda: self.take_out(place))
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(picture)
        column.addWidget(remove)
        # Whatever else stands in the form, a photo and its button are never pushed together.
        box.setFixedSize(SLOT.width(), SLOT.height() + 2 + remove.sizeHint().height())
        return box, picture, remove

    # --- showing

    def photos(self) -> tuple[Photo, ...]:
        """The photos with the words beside them."""
        alt = " ".join(self.alt.text().split())
        made = (each for each in self._places.values() if each is not None)
        return tuple(Photo(each.data, each.width, each.height, alt) for each in made)

    @property
    def busy(self) -> bool:
        """Whether a photo is still being made."""
        return None in self._places.values()

    def show_photos(self, photos: Sequence[Photo]) -> None:
        self._places = {self._new_place(): each for each in photos}
        self.alt.setText(photos[0].alt if photos else "")
        self._show()

    def take_out(self, place: int) -> None:
        """Remove the photo at *place*, from 0, be it made yet or not."""
        del self._places[list(self._places)[place]]
        self._show()
        self.add.setFocus()

    def _show(self, problem: str = "") -> None:
        photos = list(self._places.values())
        for place, (box, picture, remove) in enumerate(self._slots):
            here = place < len(photos)
            box.setVisible(here)
            if here:
                self._show_slot(picture, place, photos[place])
            remove.setEnabled(here)
        full = not self._room
        self.add.setEnabled(not full)
        self.paste.setEnabled(not full)
        self._hint.setVisible(not photos)
        self.alt.setVisible(bool(photos))
        self.problem.setText(problem)
        self.problem.setVisible(bool(problem))
        self.changed.emit()

    def _show_slot(self, picture: QLabel, place: int, photo: Photo | None) -> None:
        if photo is None:
            picture.setText(self.tr("being made…"))
        else:
            picture.setPixmap(self._small(photo))
        picture.setAccessibleName(self.tr("Photo {0}").format(place + 1))

    def _small(self, photo: Photo) -> QPixmap:
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap.fromImage(QImage.fromData(photo.data)).scaled(
            (SLOT - QSize(6, 6)) * ratio,
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        pixmap.setDevicePixelRatio(ratio)
        return pixmap

    # --- taking in

    def choose(self) -> None:
        """Ask for picture files."""
        kinds = " ".join(f"*.{each} *.{each.upper()}" for each in ENDINGS)
        paths, _ = QFileDialog.getOpenFileNames(
            self, self.tr("Photos of the exercise"), "", self.tr("Pictures ({0})").format(kinds)
        )
        self.add_files([Path(each) for each in paths])

    def add_files(self, paths: Sequence[Path]) -> None:
        """Take in the pictures at *paths*, as many as there is room for."""
        for path in paths[: self._room]:
            self._take(partial(_photo_of, path))

    def paste_picture(self) -> None:
        """Take in what the clipboard holds."""
        self._take_mime(QGuiApplication.clipboard().mimeData())

    def _take_mime(self, mime: QMimeData) -> bool:
        paths = [Path(url.toLocalFile()) for url in mime.urls() if url.isLocalFile()]
        if paths:
            self.add_files(paths)
        elif mime.hasImage():
            data = _png(mime.imageData())
            self._take(partial(make_photo, data, self.tr("The pasted picture")))
        else:
            self._show(self.tr("There is no picture in the clipboard."))
            return False
        return True

    @property
    def _room(self) -> int:
        """How many photos there is room for."""
        return MOST_PHOTOS - len(self._places)

    def _new_place(self) -> int:
        self._taken += 1
        return self._taken

    def _take(self, work: Callable[[], Photo]) -> None:
        """Have a photo made. Its place is kept for it: a small one is made before a large one."""
        if not self._room:
            return
        place = self._new_place()
        self._places[place] = None

        def done(photo: Photo) -> None:
            if place in self._places:  # not taken out meanwhile
                self._places[place] = photo
                self._show()

        def failed(error: BaseException) -> None:
            if self._places.pop(place, self) is not self:
                self._show(str(error))
                self.failed.emit(error)

        self._show()
        self._runner(work, done, failed)

    # --- Qt

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        mime = event.mimeData()
        if self._room and (mime.hasImage() or any(url.isLocalFile() for url in mime.urls())):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        if self._take_mime(event.mimeData()):
            event.acceptProposedAction()


def _photo_of(path: Path) -> Photo:
    return make_photo(read_file(path, LARGEST_FILE), path.name)


def _png(image: object) -> bytes:
    """The bytes of a picture that came by way of the clipboard."""
    found = QByteArray()
    buffer = QBuffer(found)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture = image if isinstance(image, QImage) else QImage()
    picture.save(buffer, "PNG")  # type: ignore[call-overload] # stubs lack QIODevice here
    return bytes(found.data())
