"""The language of the interface: English as written, other languages from ``.qm`` files."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from soleus.assets import resource_path

LANGUAGES = {"en": "English", "es": "Español"}
LOCALES = {
    "en": QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    "es": QLocale(QLocale.Language.Spanish, QLocale.Country.Spain),
}


def interface_language() -> str:
    """The language that the interface speaks now, as handouts name it."""
    code = QLocale().name()[:2]
    return code if code in LANGUAGES else "en"


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
