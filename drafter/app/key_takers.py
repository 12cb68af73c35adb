"""Which keys other programs are known to take before they reach this one.

Source: the key lists of Microsoft Pinyin, Sogou, IBus, Fcitx 5, Rime, WeChat and QQ in their usual settings.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from drafter.text.sentence import Sentence

_INPUT = Sentence("输入法用它切换中英文", "input methods switch between Chinese and English with it")
_WIDTH = Sentence("输入法用它切换全角半角", "input methods switch between full and half width with it")
_PUNCTUATION = Sentence("微软拼音用它切换中英文标点", "Microsoft Pinyin switches punctuation with it")
_SCRIPT = Sentence("微软拼音用它切换简繁体", "Microsoft Pinyin switches between simplified and traditional with it")
_SOGOU = Sentence("搜狗输入法可能用它", "Sogou may take it")
_UNICODE = Sentence("IBus用它输入Unicode码", "IBus enters Unicode codes with it")
_FCITX = Sentence("Fcitx的剪贴板用它", "the clipboard of Fcitx takes it")
_LINUX = Sentence("IBus和Fcitx可能用它", "IBus and Fcitx may take it")
_RIME = Sentence("Rime用它打开方案菜单", "Rime opens its menu with it")
_WECHAT = Sentence("微信用它截图", "WeChat takes screenshots with it")
_QQ = Sentence("QQ可能用它", "QQ may take it")
_LAYOUT = Sentence("系统用它切换键盘布局", "the system switches keyboard layouts with it")

TAKERS: Mapping[str, Sentence] = MappingProxyType(
    {
        "Ctrl+Space": _INPUT,
        "Shift+Space": _WIDTH,
        "Ctrl+.": _PUNCTUATION,
        "Ctrl+Shift+F": _SCRIPT,
        **dict.fromkeys(("Ctrl+Shift+B", "Ctrl+Shift+E", "Ctrl+Shift+K", "Ctrl+Shift+M", "Ctrl+Shift+Z"), _SOGOU),
        "Ctrl+Shift+U": _UNICODE,
        "Ctrl+;": _FCITX,
        **dict.fromkeys(("Ctrl+7", "Ctrl+8", "Ctrl+Alt+H", "Ctrl+Alt+B", "Ctrl+Alt+P"), _LINUX),
        "Ctrl+`": _RIME,
        "F4": _RIME,
        "Alt+A": _WECHAT,
        **dict.fromkeys(("Ctrl+Alt+A", "Ctrl+Alt+W", "Ctrl+Alt+Z", "Ctrl+Shift+A"), _QQ),
        "Alt+Shift": _LAYOUT,
        "Ctrl+Shift": _LAYOUT,
    }
)
"""By the key as QKeySequence writes it portably."""

_HAND = Sentence("笔记本的功能键要同时按Fn", "on laptops function keys may need Fn")
_DESKTOP = Sentence("桌面或显卡程序可能把它设为热键", "the desktop or the graphics driver may have it as a hot key")
_OTHERS = Sentence("截图、翻译或录屏程序可能把它设为热键", "screenshot, translation or recording tools may have it")


def may_take(keys: str) -> Sentence:
    """Who may have taken a key that does not arrive; a guess by its kind where nobody is known for it."""
    if keys in TAKERS:
        return TAKERS[keys]
    last = keys.rpartition("+")[2]
    if last.startswith("F") and last[1:].isdigit():
        return _HAND
    return _DESKTOP if "Alt" in keys.split("+") else _OTHERS
