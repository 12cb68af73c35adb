"""The parts of the window that are made when they are first wanted, and what each is made of."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from typing import TYPE_CHECKING

from drafter.ui.late import Late, LateWidget, Step, Turns

if TYPE_CHECKING:
    from drafter.app.amendments.amending import Amending
    from drafter.app.learning import Learning
    from drafter.app.tasks import Token
    from drafter.ui.compare.page import ComparePage
    from drafter.ui.find_bar import FindBar
    from drafter.ui.main_window import MainWindow
    from drafter.ui.offers.offering import Offering
    from drafter.ui.offers.telling import Telling
    from drafter.ui.panels.amendments import AmendmentsPanel
    from drafter.ui.panels.checks import ChecksPanel
    from drafter.ui.panels.outline import OutlinePanel
    from drafter.ui.panels.phrases import PhrasePanel
    from drafter.ui.panels.precedents import PrecedentsPanel
    from drafter.ui.reviews.importing import ImportReview
    from drafter.ui.reviews.rolling import RollReview
    from drafter.ui.start.page import StartPage


FOR_EXPORTING = (
    "drafter.app.exporting",
    "drafter.app.previewing",
    "drafter.formats.docx.personal",
    "drafter.rollforward.overtaken",
)
"""What the export dialog works with: a quarter of a second to load, which a thread does."""
FOR_REVIEWS = (
    "drafter.formats.choosing",
    "drafter.rollforward.applying",
    "drafter.rollforward.assumed_target",
    "drafter.store.review_file",
    "drafter.app.amendments.amending",
)
"""What the reviews and the amendments work with, which a thread loads too."""
FOR_CLICKS = (
    "drafter.ui.panels.checks",
    "drafter.ui.panels.precedents",
    "drafter.ui.compare.desk",
    "drafter.ui.dialogs.checklist",
    "drafter.ui.dialogs.preview_pane",
    "drafter.ui.dialogs.export",
    "drafter.ui.dialogs.settings",
    "drafter.ui.dialogs.own_words",
    "drafter.ui.dialogs.versions",
    "drafter.ui.palette.palette",
    "drafter.ui.reviews.keeping",
    "drafter.ui.reviews.proposal_card",
    "drafter.ui.reviews.roll_cycle",
    "drafter.ui.reviews.rolling",
    "drafter.ui.reviews.import_steps",
    "drafter.ui.reviews.source_pane",
    "drafter.ui.reviews.import_hands",
    "drafter.ui.reviews.importing",
    "drafter.ui.panels.amendments",
    "drafter.ui.dialogs.library",
    "drafter.ui.dialogs.keys",
)
"""Panels, pages and dialogs that are likely to be opened."""
_OF_PHRASES = ("drafter.phrases.leads", "drafter.phrases.bank")
"""Loaded before the panel itself, which asks for them: all of it at one go would hold up a key."""
_FOR_TYPING = ("drafter.app.outstanding", "drafter.app.comparison", "drafter.model.following")


def _import(name: str) -> Step:
    return partial(import_module, name)


_PHRASE_PANEL = _import("drafter.ui.panels.phrases")


class LateParts:
    """Pages, panels beside the text, and what works for them. Whoever is connected to one says so with `when_made`."""

    def __init__(self, window: MainWindow, turns: Turns) -> None:
        self._window, self._turns = window, turns
        self.start = LateWidget(self._start)
        self.import_review = LateWidget(self._import_review)
        self.roll_review = LateWidget(self._roll_review)
        self.compare = LateWidget(self._compare)
        self.outline = LateWidget(self._outline, turns, (_import("drafter.ui.panels.outline"),))
        self.phrases = LateWidget(
            self._phrases, turns, (*map(_import, _OF_PHRASES), self._learn_phrases, _PHRASE_PANEL)
        )
        self.checks = LateWidget(self._checks, turns, (_import("drafter.ui.panels.checks"),))
        self.precedents = LateWidget(self._precedents, turns, (_import("drafter.ui.panels.precedents"),))
        self.amendments = LateWidget(self._amendments, turns, (_import("drafter.ui.panels.amendments"),))
        self.find_bar = LateWidget(self._find_bar, turns)
        self.offering = Late(self._offering)
        self.telling = Late(self._telling)
        self.amending = Late(self._amending)
        self.learning = Late(self._learning)

    def for_typing(self) -> tuple[Step, ...]:
        """What the first keys want, beside the text itself."""
        return (self.telling, self.offering, *(_import(name) for name in _FOR_TYPING))

    def load_ahead(self) -> None:
        """Load what somebody is likely to open, so that the first click need not: the core in a thread, then the rest
        in turns. No earlier, since an import waits for one of the same module elsewhere."""

        def load(token: Token) -> None:
            for name in (*FOR_EXPORTING, *FOR_REVIEWS):
                token.check()
                import_module(name)

        tasks = self._window.services.tasks
        tasks.start("load ahead", load, lambda _done: self._turns.ask(*map(_import, FOR_CLICKS)), owner=self._turns)

    def expect_review(self) -> None:
        """A text is being read: make the page that is to show it meanwhile."""
        self._turns.ask(_import("drafter.ui.reviews.importing"), self.import_review)

    def expect_amendments(self) -> None:
        """The same where a colleague's file is read."""
        self._turns.ask(_import("drafter.ui.panels.amendments"), self.amendments)

    # Pages

    def _start(self) -> StartPage:
        from drafter.ui.start.page import StartPage

        services = self._window.services
        return StartPage(services.theme, services.translation)

    def _import_review(self) -> ImportReview:
        from drafter.ui.reviews.importing import ImportReview

        services = self._window.services
        return ImportReview(
            services.theme,
            services.translation,
            services.tasks,
            register_folder=services.register_folder,
            library_path=services.library_path,
        )

    def _roll_review(self) -> RollReview:
        from drafter.ui.reviews.rolling import RollReview

        services = self._window.services
        return RollReview(
            services.theme,
            services.translation,
            services.tasks,
            services.register_folder,
            library_path=services.library_path,
        )

    def _compare(self) -> ComparePage:
        from drafter.ui.compare.page import ComparePage

        services = self._window.services
        window = self._window
        saving = window.lifecycle.saving
        page = ComparePage(window.session, services.theme, services.translation, services.tasks, saving)
        page.set_zoom(self._window.editor.zoom)
        return page

    # Beside the text

    def _outline(self) -> OutlinePanel:
        from drafter.ui.panels.outline import OutlinePanel

        window, services = self._window, self._window.services
        return OutlinePanel(window.session, services.theme, services.translation, window.comparing)

    def _phrases(self) -> PhrasePanel:
        from drafter.ui.panels.phrases import PhrasePanel

        services = self._window.services
        return PhrasePanel(self._window.session, services.theme, services.translation, services.phrases_folder)

    def _learn_phrases(self) -> None:
        """What the panel looks for first, in a thread: it is kept, as are the patterns of opening phrases."""
        from drafter.phrases.bank import phrase_bank
        from drafter.phrases.leads import match_lead

        services, document = self._window.services, self._window.session.document

        def learn(_token: Token) -> None:
            phrase_bank(services.phrases_folder)
            for paragraph in document.paragraphs[:1]:
                match_lead(paragraph.text, document.language, paragraph.part)

        services.tasks.start("learn phrases", learn, lambda _done: None)

    def _checks(self) -> ChecksPanel:
        from drafter.ui.panels.checks import ChecksPanel

        window, services = self._window, self._window.services
        return ChecksPanel(
            window.session, services.theme, services.translation, window.checking, notes=window.notes_of_checks
        )

    def _precedents(self) -> PrecedentsPanel:
        from drafter.ui.panels.precedents import PrecedentsPanel

        return PrecedentsPanel(self._window.session, self._window.services)

    def _amendments(self) -> AmendmentsPanel:
        from drafter.ui.panels.amendments import AmendmentsPanel

        services = self._window.services
        return AmendmentsPanel(self._window.session, services.theme, services.translation, self.amending())

    def _find_bar(self) -> FindBar:
        from drafter.ui.find_bar import FindBar

        return FindBar(self._window.session, self._window.services.theme)

    # What works for the text

    def _offering(self) -> Offering:
        from drafter.ui.offers.offering import Offering

        return Offering(self._window.session, self._window.editor.sheet, self._window.services)

    def _telling(self) -> Telling:
        from drafter.ui.offers.telling import Telling

        return Telling(self._window.session, self._window.editor, self._window.services)

    # What works for panels

    def _amending(self) -> Amending:
        from drafter.app.amendments.amending import Amending
        from drafter.app.exporting import own_names

        services = self._window.services
        return Amending(self._window.session, services.tasks, lambda: own_names(services.settings))

    def _learning(self) -> Learning:
        from drafter.app.learning import Learning

        services = self._window.services
        return Learning(services.disk, services.register_folder, services.library_path, self._window)


class WantedParts:
    """The window's late parts by their names: each is made when its name is first used."""

    late: LateParts

    @property
    def start(self) -> StartPage:
        """The start page."""
        return self.late.start()

    @property
    def import_review(self) -> ImportReview:
        """The review of what was understood of a file."""
        return self.late.import_review()

    @property
    def roll_review(self) -> RollReview:
        """The review of a roll-forward."""
        return self.late.roll_review()

    @property
    def compare(self) -> ComparePage:
        """Two texts side by side."""
        return self.late.compare()

    @property
    def outline(self) -> OutlinePanel:
        """At the left of the text."""
        return self.late.outline()

    @property
    def phrases(self) -> PhrasePanel:
        """In the dock, as the three below."""
        return self.late.phrases()

    @property
    def checks(self) -> ChecksPanel:
        """What the checks found."""
        return self.late.checks()

    @property
    def precedents(self) -> PrecedentsPanel:
        """How the paragraph stood in earlier years."""
        return self.late.precedents()

    @property
    def amendments(self) -> AmendmentsPanel:
        """What a colleague changed."""
        return self.late.amendments()

    @property
    def find_bar(self) -> FindBar:
        """Above the text: find, replace, go to."""
        return self.late.find_bar()

    @property
    def offering(self) -> Offering:
        """What is offered while one types."""
        return self.late.offering()

    @property
    def telling(self) -> Telling:
        """What is said of the citation at the caret."""
        return self.late.telling()

    @property
    def amending(self) -> Amending:
        """Takes a colleague's changes into the draft."""
        return self.late.amending()
