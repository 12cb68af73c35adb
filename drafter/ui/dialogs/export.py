"""The export dialog: which file, what is missing, whose changes, where to; the file is proved on its own bytes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QDate, QEvent, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from drafter.app.exporting import Kind, Order, Product, free_path, produce, usual_author, usual_name
from drafter.app.outstanding import outstanding
from drafter.app.session import Session
from drafter.app.settings import DELEGATION, EXPORT_FOLDER, EXPORT_KIND, EXPORTED_AT
from drafter.app.tasks import Token
from drafter.store.atomic import atomic_write
from drafter.text.sentence import DrafterError, Sentence
from drafter.ui.dialogs.checklist import Line, Shape, lines_of, proof_line, trace_line
from drafter.ui.dialogs.export_form import ExportForm
from drafter.ui.dialogs.questions import Questions
from drafter.ui.lifecycle import documents_folder, safe_name
from drafter.ui.moments import moment_words
from drafter.ui.services import Services

PURPOSE = "export"
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
        self._document, self._base = session.document, session.base
        self._left = outstanding(session.document, session.findings)
        self._product: Product | None = None
        self._chosen_path: Path | None = None
        self._written: Path | None = None
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE_MS)
        self.form = ExportForm(services, session.document.language, self)
        self._set_defaults()
        self._connect()
        self._retranslate()
        self._refresh()

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
            form.pages.options,
            form.without_traces.isChecked(),
        )

    @property
    def path(self) -> Path:
        """Where the file is to lie: where the user chose, else under the usual name, beside what stands there."""
        kind = self.form.kind
        if self._chosen_path is not None:
            return self._chosen_path.with_suffix(kind.suffix)
        return free_path(self._folder() / f"{safe_name(usual_name(self._document, kind, self._day()))}{kind.suffix}")

    @property
    def first_trouble(self) -> Line | None:
        """The first error; None where there is none."""
        return next((line for line in self.form.checklist.lines if line.shape is Shape.ERROR), None)

    @property
    def done_text(self) -> str:
        """What is said about the file that was written; "" before."""
        return self.form.done.text() if self._written is not None else ""

    # What is done

    def export(self) -> None:
        """Make the file where it is not made yet, and write it."""
        order, path, known = self.order, self.path, self._product

        def work(token: Token) -> Written:
            product = known if known is not None and known.order == order else produce(order)
            token.check()
            atomic_write(path, product.data)
            return Written(product, path)

        self.form.set_busy(is_busy=True)
        self._patience.start()
        self._services.tasks.start(PURPOSE, work, self._take_written, failed=self._fail)

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
        """Stop writing; where nothing is written, close."""
        if self._services.tasks.is_busy(PURPOSE) and self.form.is_busy:
            self._services.tasks.cancel(PURPOSE)
            self.form.set_busy(is_busy=False)
            self.form.say(self._services.say(_CANCELLED))
            self._prove()
        else:
            self.reject()

    def done(self, result: int) -> None:
        """Closed: what is still being made is of no use."""
        self._services.tasks.cancel(PURPOSE)
        super().done(result)

    def changeEvent(self, event: QEvent) -> None:
        """Speak the language that was switched to."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
            self._refresh()

    # How it goes

    def _set_defaults(self) -> None:
        settings = self._services.settings
        has_base = self._base is not None
        self.form.set_has_base(has_base=has_base)
        last = Kind(settings.value(EXPORT_KIND))
        self.form.choose_kind(last if has_base or not last.needs_base else Kind.CLEAN)
        self.form.author.setText(settings.value(DELEGATION) or usual_author(self._document.language))
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
        form.again.clicked.connect(self.export)
        form.open_file.clicked.connect(lambda: self._open(self._written))
        form.open_folder.clicked.connect(lambda: self._open(self._written.parent if self._written else None))
        form.copy_path.clicked.connect(lambda: QGuiApplication.clipboard().setText(str(self._written)))
        self._patience.timeout.connect(lambda: form.say(self.tr("Exporting…")))

    def _refresh(self) -> None:
        """The list, the name and the proofs for what is asked for now."""
        self.form.checklist.show_lines(self._lines())
        self.form.show_path(self.path)
        self.form.show_count(self._left.count)
        self.form.set_has_errors(has_errors=self.first_trouble is not None)
        self._prove()

    def _lines(self) -> tuple[Line, ...]:
        before = lines_of(self._document, self._base, self._left, self.form.kind)
        known = self._product if self._product and self._product.order == self.order else None
        if known is None:
            return before
        return (*before, *map(trace_line, known.traces), *map(proof_line, known.proofs))

    def _prove(self) -> None:
        """Make the file behind the window, and say what was found in it."""
        order = self.order
        if self._product is not None and self._product.order == order:
            return
        self._services.tasks.start(PURPOSE, lambda _token: produce(order), self._take_product, failed=self._fail)

    def _take_product(self, product: Product) -> None:
        self._product = product
        self.form.checklist.show_lines(self._lines())

    def _take_written(self, written: Written) -> None:
        self._patience.stop()
        self._product, self._written, self._chosen_path = written.product, written.path, None
        self.form.set_busy(is_busy=False)
        self.form.checklist.show_lines(self._lines())
        self.form.show_done(self.tr("Exported: {}").format(written.path.name), str(written.path))
        self.form.show_path(self.path)
        self._remember(written)

    def _remember(self, written: Written) -> None:
        services = self._services
        author = written.product.order.author
        is_usual = author == usual_author(self._document.language)
        services.remember(DELEGATION, "" if is_usual else author)
        self.form.pages.remember()
        services.remember(EXPORT_KIND, written.product.order.kind.value)
        services.remember(EXPORT_FOLDER, str(written.path.parent))
        services.remember(EXPORTED_AT, datetime.now().isoformat(timespec="minutes"))
        self._show_last()

    def _fail(self, error: DrafterError) -> None:
        self._patience.stop()
        self.form.set_busy(is_busy=False)
        self.form.complain(self._services.say(error.sentence))

    def _primary(self) -> None:
        if self.first_trouble is not None:
            self.fix_first()
        else:
            self.export()

    def _ask_for(self, line: Line) -> None:
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

    def _folder(self) -> Path:
        if self._session.path is not None:
            return self._session.path.parent
        last = Path(self._services.settings.value(EXPORT_FOLDER) or ".")
        return last if last.is_absolute() and last.is_dir() else documents_folder()

    def _show_last(self) -> None:
        stored = self._services.settings.value(EXPORTED_AT)
        if not stored:
            self.form.show_last("")
            return
        kind = dict(EXPORT_KIND.choices)[self._services.settings.value(EXPORT_KIND)]
        when = moment_words(datetime.fromisoformat(stored), datetime.now(), self._services.language)
        self.form.show_last(self.tr("Last export: {when}, {kind}").format(when=when, kind=self._services.say(kind)))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Export"))
        self.form.retranslate(self._document, self._base)
        self._show_last()


_CANCELLED = Sentence(zh="已取消，什么都没有写。", en="Cancelled; nothing was written.")
_NO_PROGRAM = Sentence(
    zh="这台电脑没有能打开它的程序。文件已写好，可复制路径。",
    en="No program on this computer opens it. The file is written; copy its path.",
)
