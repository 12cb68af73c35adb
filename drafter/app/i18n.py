"""The language of the interface: English stands in the code, Simplified Chinese in resources/i18n.

It can be switched while the program runs: Qt then sends every widget a LanguageChange event, and the widget sets its
texts again. The language of the draft is another matter.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator, Signal

from drafter.text.resources import resource
from drafter.text.sentence import Language, Sentence

SYSTEM = "system"


def system_language() -> Language:
    """Chinese where the user's system asks for any Chinese, else English."""
    return "zh" if any(name.startswith("zh") for name in QLocale.system().uiLanguages()) else "en"


def language_of(setting: str) -> Language:
    """The language that the value of the setting `language` stands for."""
    if setting == SYSTEM:
        return system_language()
    return "zh" if setting == "zh" else "en"


class Translation(QObject):
    """The translators installed in the application. `changed` follows Qt's own LanguageChange."""

    changed = Signal(str)
    """The new language."""

    def __init__(self, parent: QObject | None = None, language: Language = "en") -> None:
        super().__init__(parent)
        self._language: Language = "en"
        self._translators: tuple[QTranslator, ...] = ()
        self.set_language(language)

    @property
    def language(self) -> Language:
        """The language in use."""
        return self._language

    def set_language(self, language: Language) -> None:
        """Speak `language` from now on; RuntimeError where the bundled translation is missing."""
        if language == self._language:
            return
        wanted = _load() if language == "zh" else ()
        for translator in self._translators:
            QCoreApplication.removeTranslator(translator)
        for translator in wanted:
            QCoreApplication.installTranslator(translator)
        self._translators = wanted
        self._language = language
        QLocale.setDefault(QLocale(QLocale.Language.Chinese if language == "zh" else QLocale.Language.English))
        self.changed.emit(language)

    def say(self, sentence: Sentence) -> str:
        """A sentence of the core in the language in use."""
        return sentence.in_(self._language)


@lru_cache(maxsize=1)
def _ours() -> QTranslator:
    """The Chinese words, whatever language is in use."""
    ours = QTranslator()
    ours.load(str(resource("i18n", "drafter_zh_CN.qm")))
    return ours


def chinese(context: str, text: str) -> str:
    """An English text of the interface in Chinese, also while the interface speaks English; itself where unknown."""
    return _ours().translate(context, text) or text


def _load() -> tuple[QTranslator, ...]:
    """Ours, and Qt's own for its dialogs; ours is asked first."""
    ours, qt = QTranslator(), QTranslator()
    path = resource("i18n", "drafter_zh_CN.qm")
    if not ours.load(str(path)):
        raise RuntimeError(f"no translation at {path}")
    # Without Qt's part only the file dialog's buttons stay English: not worth failing for.
    qt.load("qtbase_zh_CN", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    return qt, ours
