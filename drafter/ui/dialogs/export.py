"""The export dialog: which file, what is missing, whose changes, where to; the file is proved on its own bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from drafter.app.base_origin import Origin, look, origin_of, said_of
from drafter.app.exporting import STEPS, Kind, Order, Product, free_path, produce, usual_author, usual_name
from drafter.app.last_exports import KIND_NAMES
from drafter.app.outstanding import outstanding
from drafter.app.session import Session
from drafter.app.settings import ORIGINS
from drafter.app.tasks import Token
from drafter.formats import outputs
from drafter.formats.page_options import USUAL_PAGES
from drafter.store.atomic import atomic_write
from drafter.text.sentence import DrafterError, Sentence, with_commas
from drafter.ui.dialogs.checklist import (
    Line,
    Shape,
    gravest_first,
    lines_of,
    origin_line,
    proof_line,
    trace_line,
    unseen_line,
)
from drafter.ui.dialogs.export_form import ExportForm
from drafter.ui.dialogs.export_memory import ExportMemory
from drafter.ui.dialogs.questions import Questions
from drafter.ui.moments import moment_words
from drafter.ui.services import Services

PURPOSE, BASE = "export", "export-base"
PATIENCE_MS = 300


@dataclass(frozen=True, slots=True)
class Written:
    """What was made, and where it lies."""

    product: Product
    path: Path


class ExportDialog(QDialog):
    """Makes the file behind the window as soon as it is opened: what it says of the file is true of the file."""

    go_to = Signal(object, object)
    """Place, Span or None: the user wants to put that right."""
    findings_requested = Signal()

    def __init__(
        self, session: Session, services: Services, questions: Questions, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session, self._services, self._questions = session, services, questions
        self._memory = ExportMemory(session, services)
        self._document, self._base = session.document, session.base
        self._left = outstanding(
            session.document, session.heeded_findings, session.ignored_findings, base=session.state.base
        )
        self._tracked_ending = outputs.tracked_ending(self._base)
        self._product: Product | None = None
        self._chosen_path: Path | None = None
        self._written: Written | None = None
        self._writing: Token | None = None
        """The job that writes the file; None while none does."""
        self._origin: Line | None = None
        self._step = (0, STEPS + 1)
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self.form = ExportForm(services, session.document.language, self)
        self.form.left.set_has_base(has_base=self._base is not None)
        self._set_defaults()
        self._connect()
        self._retranslate()
        self._refresh()
        self._look_at_base()

    # What is wanted

    @property
    def order(self) -> Order:
        """What the form asks for now."""
        form = self.form
        return Order(
            form.kind,
            self._document,
            self._base,
            self._author(),
            self._day(),
            form.pages.options if form.kind.has_pages else USUAL_PAGES,
            form.without_traces.isChecked(),
        )

    @property
    def path(self) -> Path:
        """Where the file is to lie: where the user chose, else under the usual name, beside what stands there."""
        kind, ending, chosen = self.form.kind, self._ending, self._chosen_path
        if chosen is not None and chosen.suffix.lower() == ending:
            return chosen
        if chosen is not None:
            # Nobody was asked whether a file of this name may be replaced.
            endings = {".docm", *(one.suffix for one in Kind)}
            stem = chosen.stem if chosen.suffix.lower() in endings else chosen.name
            return free_path(chosen.with_name(f"{stem}{ending}"))
        return free_path(self._memory.folder / f"{usual_name(self._document, kind, self._day())}{ending}")

    @property
    def _ending(self) -> str:
        """How the name of the file ends; the base is looked into once."""
        keeps_base = self.form.kind is Kind.TRACKED and not self.form.without_traces.isChecked()
        return self._tracked_ending if keeps_base else self.form.kind.suffix

    @property
    def first_trouble(self) -> Line | None:
        """The first error; None where there is none."""
        return next((line for line in self.form.checklist.lines if line.shape is Shape.ERROR), None)

    @property
    def done_text(self) -> str:
        """What is said about the file that was written; "" before."""
        return self.form.done.full_text if self._written is not None else ""

    # What is done

    def export(self) -> None:
        """Make the file where it is not made yet, and write it."""
        order, path, known = self.order, self.path, self._product

        def work(token: Token) -> Written:
            is_known = known is not None and known.order == order
            product = known if known is not None and is_known else produce(order, lambda step, _: tell(token, step))
            tell(token, STEPS)
            atomic_write(path, product.data, before_replacing=token.commit)
            return Written(product, path)

        def tell(token: Token, step: int) -> None:
            token.report(step, STEPS + 1)

        self.form.show_done("", path)
        self.form.set_busy(is_busy=True)
        self._step = (0, STEPS + 1)
        self._patience.start()
        self._writing = self._services.tasks.start(
            PURPOSE, work, self._take_written, failed=self._fail, progress=self._show_progress, owner=self
        )

    def export_again(self) -> None:
        """Export with the settings of this draft's last time, whatever the form says now."""
        self._chosen_path = None
        self._set_defaults()
        self.export()

    def fix_first(self) -> None:
        """Close, and go to the first error."""
        trouble = self.first_trouble
        if trouble is not None:
            self._ask_for(trouble)

    def choose_path(self) -> None:
        """Ask where the file is to lie."""
        path = self._questions.exported_file(self.path)
        if path is not None:
            self._chosen_path = path
            self.form.show_path(self.path)

    def cancel(self) -> None:
        """Stop writing; where nothing is written, close. A file that is taking its place already is told of at once."""
        if self._writing is None:
            self.reject()
        elif self._writing.cancel():
            self._end_writing()
            self.form.say(self._services.say(_CANCELLED))
            self._prove()

    def _end_writing(self) -> None:
        self._writing = None
        self._patience.stop()
        self.form.set_busy(is_busy=False)

    def done(self, result: int) -> None:
        """Closed: a file that has not begun to take its place is not written."""
        if self._writing is not None:
            self._writing.cancel()
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()

    # How it goes

    def _set_defaults(self) -> None:
        last = self._memory.last
        kind = Kind.TRACKED if last is None else last.kind
        self.form.choose_kind(kind if self._base is not None or not kind.needs_base else Kind.CLEAN)
        self.form.pages.fill()
        self.form.author.setText(self._memory.author)
        self.form.day.setDate(QDate.currentDate())

    def _connect(self) -> None:
        form = self.form
        form.kind_changed.connect(self._refresh)
        form.pages.changed.connect(self._refresh)
        form.without_traces.toggled.connect(lambda _on: self._refresh())
        form.author.editingFinished.connect(self._prove)
        form.day.dateChanged.connect(lambda _day: self._refresh())
        form.change_path.clicked.connect(self.choose_path)
        form.checklist.asked.connect(self._ask_for)
        form.cancel.clicked.connect(self.cancel)
        form.export_anyway.clicked.connect(self.export)
        form.primary.clicked.connect(self._primary)
        form.again.clicked.connect(self.export_again)
        form.open_file.clicked.connect(lambda: self._open(self._written.path if self._written else None))
        form.open_folder.clicked.connect(lambda: self._open(self._written.path.parent if self._written else None))
        form.copy_path.clicked.connect(self._copy_path)
        form.preview.made.connect(self._say_done)
        self._patience.timeout.connect(self._say_progress)

    def _refresh(self) -> None:
        """The list, the name and the proofs for what is asked for now."""
        self.form.checklist.show_lines(self._lines())
        self.form.show_path(self.path)
        self.form.show_count(self._left.count)
        self.form.set_has_errors(has_errors=self.first_trouble is not None)
        if self._written is not None and self._written.product.order != self.order:
            # What was done is said of the file that was asked for then.
            self._written = None
            self.form.show_done("", self.path)
        self._prove()

    def _lines(self) -> tuple[Line, ...]:
        before = lines_of(self._document, self._base, self._left, self.form.kind)
        if self._origin is not None and self.form.kind.needs_base:
            before = (*before, self._origin)
        known = self._product if self._product and self._product.order == self.order else None
        if known is None:
            return gravest_first(before)
        unseen = () if known.unseen is None else (unseen_line(known.unseen),)
        found = (*unseen, *map(trace_line, known.traces), *map(proof_line, known.proofs))
        return gravest_first((*before, *found))

    def _prove(self) -> None:
        """Make the file behind the window, and say what was found in it."""
        order = self.order
        if self._writing is not None:
            return  # the file that is being written is proved as well
        if self._product is not None and self._product.order == order:
            self.form.preview.show_product(self._product)
            return
        self.form.preview.wait()
        self._services.tasks.start(
            PURPOSE, lambda _token: produce(order), self._take_product, failed=self._fail, owner=self
        )

    def _take_product(self, product: Product) -> None:
        self._product = product
        self.form.checklist.show_lines(self._lines())
        self.form.preview.show_product(product)

    def _look_at_base(self) -> None:
        """Whether the base's file is still what it was; a drive that does not answer is not waited for."""
        source = self._base.source if self._base is not None else None
        path = origin_of(self._services.settings.value(ORIGINS), source.data) if source is not None else None
        if source is None or path is None:
            return
        self._services.tasks.start(
            BASE, lambda _token: look(path, source.data), lambda found: self._told(found, path), owner=self
        )

    def _told(self, origin: Origin, path: Path) -> None:
        words = said_of(origin, path)
        self._origin = None if words is None else origin_line(words, origin)
        self.form.checklist.show_lines(self._lines())

    def _show_progress(self, step: int, steps: int) -> None:
        self._step = (step, steps)
        if not self._patience.isActive():
            self._say_progress()

    def _say_progress(self) -> None:
        step, steps = self._step
        words = (self.tr("Making the file…"), self.tr("Reading it again…"), self.tr("Counting…"), self.tr("Writing…"))
        self.form.show_progress(words[min(step, len(words) - 1)], step, steps)

    def _take_written(self, written: Written) -> None:
        self._end_writing()
        self._product, self._written, self._chosen_path = written.product, written, None
        self.form.checklist.show_lines(self._lines())
        self.form.preview.show_product(written.product)
        self._say_done()
        self.form.show_path(self.path)
        self.form.pages.remember()
        self._memory.keep(written.product.order, written.path)
        self._show_last()

    def _say_done(self) -> None:
        """Exported, 6 pages, 31 tracked changes: as much as is known by now, and the name."""
        if self._written is None:
            return
        said = self._services.say(self.form.preview.counts_said())
        words = with_commas((self.tr("Exported"), said, self._written.path.name), self._services.language)
        unseen = self._written.product.unseen
        self.form.show_done(words, self._written.path, "" if unseen is None else self._services.say(unseen))

    def _copy_path(self) -> None:
        if self._written is not None:
            QGuiApplication.clipboard().setText(str(self._written.path))

    def _fail(self, error: DrafterError) -> None:
        self._end_writing()
        self.form.complain(self._services.say(error.sentence))

    def _primary(self) -> None:
        if self.first_trouble is not None:
            self.fix_first()
        else:
            self.export()

    def _ask_for(self, line: Line) -> None:
        if line.is_trace:
            self.form.without_traces.setChecked(True)
            return
        self.accept()
        if line.place is None:
            self.findings_requested.emit()
        else:
            self.go_to.emit(line.place, line.span)

    def _open(self, path: Path | None) -> None:
        if path is not None and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            self.form.complain(self._services.say(_NO_PROGRAM))

    # Values

    def _author(self) -> str:
        return self.form.author.text().strip() or usual_author(self._document.language)

    def _day(self) -> date:
        day = self.form.day.date()
        return date(day.year(), day.month(), day.day())

    @property
    def was_exported(self) -> bool:
        """Whether this draft has a last time."""
        return self._memory.last is not None

    def _show_last(self) -> None:
        last = self._memory.last
        if last is None:
            self.form.left.show_last("")
            return
        kind, when = KIND_NAMES[last.kind], moment_words(last.at, datetime.now(), self._services.language)
        self.form.left.show_last(
            self.tr("Last export: {when}, {kind}").format(when=when, kind=self._services.say(kind))
        )

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.form.retranslate(self._document, self._base)
        self._say_done()
        self._show_last()


_CANCELLED = Sentence(zh="已取消，什么都没有改。", en="Cancelled; nothing was changed.")
_NO_PROGRAM = Sentence(
    zh="这台电脑没有能打开它的程序。文件已写好，可复制路径。",
    en="No program on this computer opens it. The file is written; copy its path.",
)
