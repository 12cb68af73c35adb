"""Why a file cannot be read, in sentences that say what to do instead."""

from __future__ import annotations

from drafter.formats.errors import FormatError, NoResolution
from drafter.text.sentence import Sentence

_MEGABYTE = 1024 * 1024


def no_file(name: str) -> FormatError:
    """There is something of this name, but it is a folder or a device."""
    return FormatError(
        "not-a-document",
        Sentence(
            f"“{name}”是文件夹，不是文件。选其中的一份文件。", f"“{name}” is no file but a folder. Choose a file in it."
        ),
    )


def missing(name: str) -> FormatError:
    """There is no such file."""
    return FormatError(
        "not-a-document",
        Sentence(
            f"找不到文件“{name}”。它可能已被移走或改名，重新选一次。",
            f"There is no file “{name}”. It may have been moved or renamed; choose it again.",
        ),
    )


def unreadable(name: str) -> FormatError:
    """The system does not let us read the file."""
    return FormatError(
        "locked",
        Sentence(
            f"没有权限读取“{name}”。把它复制到自己的文件夹里再打开。",
            f"The system does not allow “{name}” to be read. Copy it to a folder of your own and open it there.",
        ),
    )


def too_large(size: int, limit: int) -> FormatError:
    """The file has more bytes than any resolution; it was not read."""
    megabytes, most = size // _MEGABYTE, limit // _MEGABYTE
    return FormatError(
        "too-large",
        Sentence(
            f"文件有{megabytes}MB，超过{most}MB，没有读取。检查是否选错了文件，或只把决议部分另存后再打开。",
            f"The file has {megabytes} MB, more than {most} MB, and was not read. "
            "Check that it is the right one, or save only the resolution and open that.",
        ),
    )


def empty() -> FormatError:
    """No bytes, or nothing but blanks."""
    return FormatError(
        "not-a-document",
        Sentence(
            "文件是空的，里面没有文字。检查是否选错了文件，或重新下载一次。",
            "The file is empty. Check that it is the right one, or download it again.",
        ),
    )


def no_document() -> FormatError:
    """Bytes that are no text: a picture, a program, a recording."""
    return FormatError(
        "not-a-document",
        Sentence(
            "这不是文档，里面没有可读的文字。可以打开Word、PDF、XML、文本和Markdown文件。",
            "This is no document: there is no text in it. Word, PDF, XML, text and Markdown files can be opened.",
        ),
    )


def picture() -> FormatError:
    """A photograph or a drawing."""
    return FormatError(
        "not-a-document",
        Sentence(
            "这是图片，里面没有可读的文字。请用Word、PDF或XML版，或把文字粘贴进来。",
            "This is a picture: there is no text in it. Use the Word, PDF or XML version, or paste the text.",
        ),
    )


def unpacks_too_large(limit: int) -> FormatError:
    """A Word file that is small as it lies, and far larger than any resolution once it is unpacked."""
    most = limit // _MEGABYTE
    return FormatError(
        "too-large",
        Sentence(
            f"这份Word文件解压后超过{most}MB，没有读取。检查是否选错了文件，或在Word里只把决议部分另存后再打开。",
            f"The Word file holds more than {most} MB once it is unpacked, and was not read. "
            "Check that it is the right one, or save only the resolution in Word and open that.",
        ),
    )


def no_resolution() -> NoResolution:
    """Text, but no resolution."""
    return NoResolution(
        "not-a-document",
        Sentence(
            "没有找到“大会，”和编号段落，可能不是决议。检查是否选错了文件；确是决议，先补上“大会，”一行。",
            "There is neither “The General Assembly,” nor a numbered paragraph: this may be no resolution. "
            "Check that it is the right file; if it is one, add that line first.",
        ),
    )


def nothing_before_changes() -> FormatError:
    """A file whose changes put the whole text in: what stood there before them is no base."""
    return FormatError(
        "not-a-document",
        Sentence(
            "去掉修订，剩下的不成决议，不能作基稿。改选“接受后的文字”，或另找基稿。",
            "Without the changes there is no resolution left that could be the base. "
            "Choose the text with the changes, or find another base.",
        ),
    )


def locked_word() -> FormatError:
    """A Word file behind a password."""
    return FormatError(
        "locked",
        Sentence(
            "这份Word文件加了密码。在Word里解除密码、另存后再打开。",
            "This Word file is protected by a password. Remove the password in Word, save it, and open it again.",
        ),
    )


def old_word() -> FormatError:
    """A Word file from before Word 97."""
    return FormatError(
        "unsupported",
        Sentence(
            "这是Word 95或更早的文件，不能直接读取。在Word里另存为.docx后再打开。",
            "This is a file of Word 95 or older, which is not read. Save it as .docx in Word and open that.",
        ),
    )


def other_office() -> FormatError:
    """A file of another office program: RTF, WordPerfect, OpenDocument, a spreadsheet of old."""
    return FormatError(
        "unsupported",
        Sentence(
            "这种文件格式还不能读取。在Word里打开它，另存为.docx后再打开。",
            "This kind of file cannot be read yet. Open it in Word, save it as .docx, and open that.",
        ),
    )


def scanned_pdf() -> FormatError:
    """A PDF of page pictures."""
    return FormatError(
        "unsupported",
        Sentence(
            "这份PDF是扫描件，没有文字可读。请用Word或XML版，或把文字粘贴进来。",
            "This PDF is a scan: there is no text in it. Use the Word or XML version, or paste the text.",
        ),
    )


def locked_pdf() -> FormatError:
    """A PDF behind a password."""
    return FormatError(
        "locked",
        Sentence(
            "这份PDF加了密码。解除后再打开。", "This PDF is protected by a password. Remove it and open the file again."
        ),
    )


def damaged_file() -> FormatError:
    """The beginning is that of a known format, the rest is not."""
    return FormatError(
        "damaged",
        Sentence(
            "文件损坏或不完整，读不出内容。重新下载或复制一次再打开。",
            "The file is damaged or incomplete. Download or copy it once more and open it again.",
        ),
    )


def garbled_pdf() -> FormatError:
    """A PDF whose fonts do not say which characters they draw."""
    return FormatError(
        "unsupported",
        Sentence(
            "这份PDF的字体没有文字对照，读出来是乱码。请用Word或XML版，或把文字粘贴进来。",
            "The fonts of this PDF do not say which characters they draw. "
            "Use the Word or XML version, or paste the text.",
        ),
    )


def fontless_pdf() -> FormatError:
    """A PDF whose fonts are neither in it nor on this computer: PDFium gives only a part of its text."""
    return FormatError(
        "unsupported",
        Sentence(
            "这份PDF没有嵌入字体，本机又没有相应的字体，文字读不全。请用Word或XML版，或把文字粘贴进来。",
            "The fonts of this PDF are neither in the file nor on this computer; its text cannot be read whole. "
            "Use the Word or XML version, or paste the text.",
        ),
    )


def too_many_pages(limit: int) -> FormatError:
    """A PDF of more pages than any resolution; it was not read."""
    return FormatError(
        "too-large",
        Sentence(
            f"这份PDF超过{limit}页，没有读取。检查是否选错了文件，或只把决议部分另存后再打开。",
            f"The PDF has more than {limit} pages and was not read. "
            "Check that it is the right one, or save only the resolution and open that.",
        ),
    )


def too_nested() -> FormatError:
    """A web page with elements in one another by the thousand, as no text has them."""
    return FormatError(
        "damaged",
        Sentence(
            "网页的标记一层套一层，多得不正常，读不完整。在浏览器里选中正文，复制后粘贴进来。",
            "The mark-up of this page is nested far too deep to be read whole. "
            "Select the text in a browser, copy it and paste it here.",
        ),
    )


def too_many_parts(count: int, limit: int) -> FormatError:
    """A Word file is an archive; no resolution's holds so many files."""
    return FormatError(
        "too-large",
        Sentence(
            f"这份Word文件内含{count}个部件，超过{limit}个，没有读取。在Word里另存一份，或把文字粘贴进来。",
            f"The Word file is made of {count} parts, more than {limit}, and was not read. "
            "Save it once more in Word, or paste the text.",
        ),
    )


def too_much_text() -> FormatError:
    """More text than any resolution has."""
    return FormatError(
        "too-large",
        Sentence(
            "文件里的文字太多，没有读完。检查是否选错了文件，或只把决议部分另存后再打开。",
            "There is far more text in the file than a resolution has, and it was not read to its end. "
            "Check that it is the right one, or save only the resolution and open that.",
        ),
    )
