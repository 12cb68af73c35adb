"""The style sheet of the application: how every kind of button, field, menu and tab looks in a theme's colours."""

from __future__ import annotations

from PySide6.QtGui import QColor

from drafter.text.resources import resource
from drafter.ui.theme import (
    BUTTON_PX,
    CARD_RADIUS_PX,
    DIALOG_TITLE_PX,
    INTERFACE_PX,
    MENU_PX,
    OFFER_ROW_PX,
    RADIUS_PX,
    SECONDARY_PX,
    SMALLEST_TARGET_PX,
    STATUS_PX,
    Colours,
)


def style_sheet(c: Colours, scale: float = 1.0) -> str:
    """The style sheet in these colours, with letters and what holds them larger by `scale`."""

    def grown(size_px: float) -> int:
        return round(size_px * scale)

    return _BASE.format(
        c=c,
        icons=resource("icons").as_posix(),
        tick="tick-dark" if QColor(c.accent).lightness() > _MIDDLE else "tick-light",
        radius=RADIUS_PX,
        card_radius=CARD_RADIUS_PX,
        card=grown(_CARD_PX),
        card_flat=grown(_FLAT_CARD_PX),
        button=grown(BUTTON_PX) - 2,
        segment=grown(BUTTON_PX) - 4,
        target=grown(SMALLEST_TARGET_PX) - 2,
        bare=grown(SMALLEST_TARGET_PX),
        menu=grown(MENU_PX) - 10,
        status=grown(STATUS_PX),
        tab=grown(_TAB_PX),
        offer=grown(OFFER_ROW_PX),
        title=grown(DIALOG_TITLE_PX),
        lead=grown(INTERFACE_PX + 2),
        interface=grown(INTERFACE_PX),
        secondary=grown(SECONDARY_PX),
    )


_CARD_PX, _FLAT_CARD_PX = 64, 70
_TAB_PX = 32
_MIDDLE = 128
"""A ground above this lightness takes dark ink."""

_BASE = """
QMainWindow, QDialog {{ background: {c.chrome}; }}
QDialog#palette {{ border: 1px solid {c.line2}; border-radius: {card_radius}px; }}
QToolTip {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.line}; padding: 4px 6px; }}

QMenuBar {{ background: {c.chrome}; color: {c.ink}; border: none; border-bottom: 1px solid {c.line}; padding: 0 2px; }}
QMenuBar::item {{ padding: 5px 8px; min-height: {menu}px; background: transparent; border-radius: {radius}px; }}
QMenuBar::item:selected, QMenuBar::item:pressed {{ background: {c.sel}; color: {c.ink}; }}
QMenu {{ background: {c.panel}; color: {c.ink}; border: 1px solid {c.line2}; padding: 4px 0; }}
QMenu::item {{ padding: 5px 26px 5px 26px; min-height: 16px; }}
QMenu::item:selected {{ background: {c.sel}; color: {c.ink}; }}
QMenu::item:disabled {{ color: {c.line2}; background: transparent; }}
QMenu::separator {{ height: 1px; background: {c.line}; margin: 4px 10px; }}
QMenu::indicator {{ width: 14px; height: 14px; left: 7px; }}

QPushButton {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.line2}; border-radius: {radius}px;
  padding: 0 11px; min-height: {button}px; }}
QPushButton:hover {{ background: {c.cur}; }}
QPushButton:pressed, QPushButton:checked {{ background: {c.sel}; }}
QPushButton:disabled {{ color: {c.line2}; border-color: {c.line}; background: {c.chrome}; }}
QPushButton[kind="primary"] {{ background: {c.accent}; color: {c.accent_ink}; border-color: {c.accent};
  font-weight: 600; }}
QPushButton[kind="primary"]:hover {{ background: {c.accent}; border-color: {c.ink}; }}
QPushButton[kind="primary"]:disabled {{ background: {c.line}; color: {c.ink3}; border-color: {c.line}; }}
QPushButton[kind="link"], QToolButton[kind="link"] {{ background: transparent; color: {c.accent}; border: none;
  padding: 0 4px; min-height: {bare}px; }}
QPushButton[kind="link"]:hover {{ text-decoration: underline; }}
QPushButton[kind="link"]:disabled {{ color: {c.line2}; }}
QPushButton[kind="chip"], QToolButton[kind="chip"] {{ background: transparent; border: 1px solid {c.line2};
  border-radius: 12px; padding: 0 9px; min-height: {target}px; font-size: {secondary}px; color: {c.ink2}; }}
QPushButton[kind="chip"]:checked, QToolButton[kind="chip"]:checked {{ background: {c.sel}; border-color: {c.accent};
  color: {c.accent}; }}
QPushButton[kind="chip"]:disabled, QToolButton[kind="chip"]:disabled {{ background: transparent;
  border-color: {c.line}; color: {c.line2}; }}
QPushButton[kind="quiet"], QToolButton[kind="quiet"] {{ background: transparent; border: 1px solid transparent;
  border-radius: {radius}px; color: {c.ink}; padding: 0 6px; min-height: {button}px; }}
QPushButton[kind="quiet"]:hover, QToolButton[kind="quiet"]:hover {{ background: {c.sel}; }}
QToolButton[kind="quiet"][popupMode="2"] {{ padding-right: 15px; }}
QToolButton[kind="quiet"]::menu-indicator, QToolButton[kind="link"]::menu-indicator {{
  image: url("{icons}/control-down.svg"); width: 12px; height: 12px; subcontrol-position: right center; right: 1px; }}
QToolButton[kind="link"][popupMode="2"] {{ padding-right: 15px; }}
QToolButton[kind="link"][popupMode="1"] {{ padding-right: 16px; }}
QToolButton[kind="link"]::menu-button {{ width: 20px; border: none; background: transparent; }}
QToolButton[kind="link"]::menu-arrow {{ image: url("{icons}/control-down.svg"); width: 12px; height: 12px; }}
QPushButton[kind="step"], QPushButton[kind="step-on"] {{ background: transparent; border: none; padding: 0 4px;
  min-height: {bare}px; color: {c.ink2}; }}
QPushButton[kind="step"]:enabled:hover {{ color: {c.accent}; text-decoration: underline; }}
QPushButton[kind="step-on"] {{ color: {c.accent}; font-weight: 600; }}
QPushButton[kind="rung"], QPushButton[kind="rung-on"] {{ background: transparent; border: none; border-radius: 0;
  border-top: 3px solid {c.line}; color: {c.ink2}; padding: 0 4px; min-height: {target}px; }}
QPushButton[kind="rung"]:enabled:hover {{ color: {c.accent}; }}
QPushButton[kind="rung-on"] {{ border-top-color: {c.accent}; color: {c.accent}; font-weight: 600; }}
QFrame[kind="segments"] {{ background: {c.paper}; border: 1px solid {c.line2}; border-radius: {radius}px; }}
QToolButton[kind="segment"] {{ background: transparent; border: none; color: {c.ink2}; padding: 0 10px;
  min-height: {segment}px; max-height: {segment}px; border-radius: 3px; }}
QToolButton[kind="segment"]:hover {{ color: {c.ink}; }}
QToolButton[kind="segment"]:checked {{ background: {c.sel}; color: {c.accent}; font-weight: 600; }}

QPushButton[kind="card"] {{ background: {c.paper}; border: 1px solid {c.line}; border-radius: {card_radius}px;
  text-align: left; padding: 0; min-height: {card}px; }}
QPushButton[kind="card"]:hover {{ border-color: {c.line2}; }}
QPushButton[kind="card"]:checked {{ background: {c.sel}; border-color: {c.accent}; }}

QPushButton[kind="card-flat"] {{ background: transparent; border: 1px solid transparent;
  border-radius: {card_radius}px; text-align: left; padding: 0; min-height: {card_flat}px; }}
QPushButton[kind="card-flat"]:hover {{ border-color: {c.line2}; }}
QPushButton[kind="card-flat"]:checked {{ background: {c.sel}; border-color: {c.accent}; }}
QFrame[kind="dialog-preview"] {{ background: {c.desk}; border: none; border-left: 1px solid {c.line}; }}
QLabel[kind="page-picture"] {{ background: white; color: #595959; border: 1px solid {c.line2}; }}

QLabel[kind="title"] {{ font-size: {title}px; font-weight: 600; color: {c.ink}; }}
QLabel[kind="heading"] {{ font-weight: 600; color: {c.ink}; }}
QLabel[kind="secondary"] {{ font-size: {secondary}px; color: {c.ink2}; }}
QLabel[kind="label"] {{ font-size: {secondary}px; color: {c.ink3}; }}
QLabel[kind="lead"] {{ font-size: {lead}px; color: {c.ink2}; }}
QLabel[kind="body2"] {{ color: {c.ink2}; }}
QLabel[kind="complaint"] {{ color: {c.err}; }}
QLabel[kind="tag"] {{ font-size: {secondary}px; color: {c.ok}; background: {c.okbg}; border-radius: 3px;
  padding: 1px 6px; }}
QLabel[kind="warning"] {{ font-size: {secondary}px; color: {c.warn}; }}

QFrame[kind="dialog-head"], QFrame[kind="dialog-foot"] {{ background: {c.panel}; border: none; }}
QFrame[kind="dialog-head"] {{ border-bottom: 1px solid {c.line}; }}
QFrame[kind="dialog-foot"] {{ border-top: 1px solid {c.line}; }}
QFrame[kind="dialog-left"] {{ background: {c.panel}; border: none; border-right: 1px solid {c.line}; }}
QWidget[kind="dialog-kinds"] {{ background: {c.panel}; border: none; }}
QFrame[kind="dialog-middle"], QWidget[kind="dialog-list"] {{ background: {c.paper}; border: none; }}
QLabel[kind="fine"] {{ color: {c.ok}; }}
QPushButton[kind="inline-link"] {{ background: transparent; color: {c.accent}; border: none; padding: 0 2px;
  min-height: {bare}px; }}
QPushButton[kind="inline-link"]:hover {{ text-decoration: underline; }}
QFrame[kind="offers"] {{ background: {c.panel}; border: 1px solid {c.line2}; border-radius: {radius}px; }}
QFrame[kind="offers"] QListView {{ background: {c.panel}; color: {c.ink}; border: none; outline: none; }}
QFrame[kind="offers"] QListView::item {{ min-height: {offer}px; padding: 0 6px; }}
QFrame[kind="offers"] QListView::item:selected {{ background: {c.sel}; color: {c.ink}; }}
QFrame[kind="pane"], QFrame[kind="overlay"] {{ background: {c.panel}; border: none; }}
QFrame[kind="overlay"] {{ border-left: 1px solid {c.line2}; border-right: 1px solid {c.line2}; }}
QToolButton[kind="strip"] {{ background: {c.panel}; border: none; }}
QToolButton[kind="strip"]:hover {{ background: {c.sel}; }}
QFrame[kind="header"] {{ background: {c.chrome}; border: none; border-bottom: 1px solid {c.line}; }}
QFrame[kind="footer"] {{ background: {c.chrome}; border: none; border-top: 1px solid {c.line}; }}
QFrame[kind="side"] {{ background: {c.panel}; border: none; border-left: 1px solid {c.line}; }}
QFrame[kind="notice"] {{ background: {c.warnbg}; border: none; border-radius: {radius}px; }}
QFrame[kind="refusal"] {{ background: {c.errbg}; border: none; border-radius: {radius}px; }}

QLineEdit {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.line2};
  border-radius: {radius}px; padding: 0 8px; min-height: {button}px; selection-background-color: {c.sel};
  selection-color: {c.ink}; }}
QLineEdit:focus {{ border-color: {c.accent}; }}
QLineEdit[kind="blank"] {{ background: {c.ph}; color: {c.phink}; border-color: {c.warn};
  placeholder-text-color: {c.phink}; }}
QPlainTextEdit {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.line2}; border-radius: {radius}px;
  padding: 4px 6px; selection-background-color: {c.sel}; selection-color: {c.ink}; }}
QPlainTextEdit:focus {{ border-color: {c.accent}; }}
QLineEdit:disabled {{ color: {c.ink3}; background: {c.chrome}; border-color: {c.line}; }}
QComboBox, QDateEdit, QSpinBox {{ background: {c.paper}; color: {c.ink}; border: 1px solid {c.line2};
  border-radius: {radius}px; padding: 0 8px; min-height: {button}px; selection-background-color: {c.sel};
  selection-color: {c.ink}; }}
QComboBox:focus, QDateEdit:focus, QSpinBox:focus {{ border-color: {c.accent}; }}
QComboBox:disabled, QDateEdit:disabled, QSpinBox:disabled {{ color: {c.ink3}; border-color: {c.line}; }}
QComboBox::drop-down, QDateEdit::drop-down {{ border: none; width: 22px; }}
QComboBox::down-arrow, QDateEdit::down-arrow, QSpinBox::down-arrow {{ image: url("{icons}/control-down.svg");
  width: 14px; height: 14px; }}
QSpinBox::up-arrow {{ image: url("{icons}/control-up.svg"); width: 14px; height: 14px; }}
QSpinBox::up-button, QSpinBox::down-button {{ border: none; width: 22px; }}
QCheckBox, QRadioButton {{ outline: none; }}
QCheckBox {{ spacing: 8px; min-height: {bare}px; }}
QCheckBox::indicator {{ width: 15px; height: 15px; background: {c.paper}; border: 1px solid {c.line2};
  border-radius: 3px; }}
QCheckBox::indicator:checked {{ background: {c.accent}; border-color: {c.accent}; image: url("{icons}/{tick}.svg"); }}
QCheckBox::indicator:disabled {{ border-color: {c.line}; }}
QRadioButton {{ spacing: 8px; min-height: {bare}px; }}
QRadioButton::indicator {{ width: 14px; height: 14px; border: 1px solid {c.line2}; border-radius: 8px;
  background: {c.paper}; }}
QRadioButton::indicator:checked {{ border: 4px solid {c.accent}; width: 8px; height: 8px; background: {c.paper}; }}
QComboBox[kind="compact"] {{ background: transparent; border-color: transparent; color: {c.ink2};
  font-size: {secondary}px; min-height: {target}px; padding: 0 4px; }}
QComboBox[kind="compact"]:hover {{ background: {c.sel}; }}
QProgressBar[kind="thin"] {{ background: {c.line}; border: none; border-radius: 2px; max-height: 4px;
  min-height: 4px; }}
QProgressBar[kind="thin"]::chunk {{ background: {c.accent}; border-radius: 2px; }}
QFrame[kind="rule"] {{ background: {c.line}; border: none; max-height: 1px; min-height: 1px; }}
QComboBox QAbstractItemView {{ background: {c.panel}; color: {c.ink}; selection-background-color: {c.sel};
  selection-color: {c.ink}; border: 1px solid {c.line2}; }}

QDialog QListWidget {{ background: {c.paper}; border: 1px solid {c.line2}; border-radius: {radius}px; outline: none; }}
QDialog QListWidget::item {{ padding: 4px 6px; }}
QDialog QListWidget::item:selected {{ background: {c.sel}; color: {c.ink}; }}
QTableWidget::item:selected {{ background: {c.sel}; color: {c.ink}; }}
QHeaderView {{ background: {c.panel}; border: none; }}
QHeaderView::section {{ background: {c.panel}; color: {c.ink2}; border: none; border-bottom: 1px solid {c.line};
  padding: 4px 3px; font-size: {secondary}px; }}

QStatusBar {{ background: {c.chrome}; color: {c.ink2}; border-top: 1px solid {c.line}; min-height: {status}px;
  max-height: {status}px; font-size: {secondary}px; }}
QStatusBar QLabel {{ font-size: {secondary}px; color: {c.ink2}; }}
QStatusBar QLabel[kind="warning"] {{ color: {c.warn}; }}
QPushButton[kind="status"] {{ background: transparent; border: none; padding: 0 4px; min-height: {bare}px;
  font-size: {secondary}px; color: {c.accent}; }}
QPushButton[kind="status"]:hover {{ text-decoration: underline; }}
QStatusBar::item {{ border: none; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {c.line2}; border-radius: 3px; margin: 2px; }}
QScrollBar::handle:vertical {{ min-height: 30px; }}
QScrollBar::handle:horizontal {{ min-width: 30px; }}
QScrollBar::handle:hover {{ background: {c.ink3}; }}
QScrollBar::handle:disabled {{ background: transparent; }}
QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QSplitter::handle {{ background: {c.line}; }}
QTabBar {{ background: transparent; }}
QTabBar::tab {{ background: transparent; color: {c.ink2}; border: none; border-bottom: 2px solid transparent;
  padding: 0 12px; min-height: {tab}px; }}
QTabBar[kind="crowded"]::tab {{ padding: 0 5px; }}
QTabBar::tab:selected {{ color: {c.accent}; border-bottom-color: {c.accent}; font-weight: 600; }}
QTabBar::tab:hover {{ color: {c.ink}; }}
"""
