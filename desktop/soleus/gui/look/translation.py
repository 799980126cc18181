"""The language of the interface: English as written, other languages from ``.qm`` files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from soleus.assets import resource_path
from soleus.domain.exercise import Region
from soleus.gui.look.tokens import REGION_LETTERS

LANGUAGES = {"en": "English", "es": "Español"}
LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "es": QLocale(QLocale.Language.Spanish, QLocale.Country.Spain),
}

OWN_LETTERS = {
    "es": {
        Region.CALF: "Pa",
        Region.FOOT: "Pi",
        Region.KNEE: "Ro",
        Region.HIP: "Ca",
        Region.TRUNK: "Tr",
        Region.NEURAL: "Ne",
        Region.MOBILITY: "Mo",
        Region.SPRING: "Sa",
        Region.RUNNING: "Cr",
    }
}
"""Two letters of each region's name, where the language has others than English."""


def interface_language() -> str:
    """The language that the interface speaks now, as handouts name it."""
    code = QLocale().name()[:2]
    return code if code in LANGUAGES else "en"


def region_letters(region: Region) -> str:
    """Two letters of the region's name in the language of the interface."""
    own = OWN_LETTERS.get(interface_language(), REGION_LETTERS)
    return own[region]


def install_language(application: QCoreApplication, language: str) -> None:
    """Speak *language* from now on; an unknown one is English.

    English needs its file too: it says how many.
    """
    known = language if language in LANGUAGES else "en"
    for old in application.findChildren(QTranslator):
        application.removeTranslator(old)
        old.deleteLater()
    QLocale.setDefault(LOCALES[known])
    qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    places = [(f"soleus_{known}", str(resource_path("translations")))]
    if known != "en":
        places.insert(0, (f"qtbase_{known}", qt_folder))
    for name, folder in places:
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)
        else:
            translator.deleteLater()
