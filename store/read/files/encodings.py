"""Bytes become text: the encodings that Chinese papers were ever saved in, told apart."""

from __future__ import annotations

import codecs

from store.errors import Message
from store.late import late
from store.read.lines.characters import CONTROLS, is_printed, strip_controls

# The characters that papers print most, simplified and traditional: text read in the wrong encoding has few of them.
_COMMON = frozenset(
    "的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之"
    "进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关"
    "各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总"
    "次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保"
    "治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积"
    "示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深"
    "难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层"
    "片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞企园项投总增长亿绿创链招商服优营环境"
    "這為個國時來們對會發動過說產種後學經進著電裡現實點從業應開還義與關間樣線內數見無軍問題黨員並領農將論運幾區強決戰處隊給門規熱導壓東濟階極聯認"
    "權證採轉單風務萬達議聲報類離華確張馬節話況溫傳許廣記組書復兒際驗連斷難礦備辦習響約勞團歷構稱準號維劃選標寫親廠識適屬圓滿縣參紅細價嚴龍飛園項"
    "億綠創鏈優營環"
    "，。、；：？！“”‘’（）《》〈〉「」『』—…·％　０１２３４５６７８９"
)
_SAMPLE = 1 << 18
_HEADS = {
    b"%PDF": Message("is a PDF file; give it the ending .pdf"),
    b"PK\x03\x04": Message("is a zipped file; give a Word document the ending .docx"),
    b"\xd0\xcf\x11\xe0": Message("is an old Word or Excel file; save it as .docx or .txt"),
    b"{\\rtf": Message("is an RTF file; save it as .docx or .txt"),
    b"\x89PNG": Message("is a picture; run text recognition on it first"),
    b"\xff\xd8\xff": Message("is a picture; run text recognition on it first"),
    b"GIF8": Message("is a picture; run text recognition on it first"),
    b"II*\x00": Message("is a picture; run text recognition on it first"),
    b"\x1f\x8b": Message("is a compressed file; unpack it first"),
    b"Rar!": Message("is a compressed file; unpack it first"),
    b"7z\xbc\xaf": Message("is a compressed file; unpack it first"),
    b"\x7fELF": Message("is a program"),
}
_HEADS_OF_ALL = tuple(_HEADS)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NO_TEXT = "\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd\ue000-\uf8ff\ufdd0-\ufdef\ufffe\uffff"
_NOT_TEXT = late(f"[{_NO_TEXT}]")
_ODD = late(f"[{_NO_TEXT}{CONTROLS}\r]")
"""Few pages hold any of these."""


class UndecodableError(ValueError):
    """Bytes that are no text; `str()` gives the reason and the remedy."""


def decode(data: bytes) -> tuple[str, str]:
    """The text of `data`, control characters replaced by blanks, and the name of its encoding.

    Raises `UndecodableError` for bytes that are no text.
    """
    refuse_other_kinds(data)
    text, encoding = _decoded(data)
    if (is_printed(text) and "\ufffd" not in text) or _ODD.search(text) is None:
        return text, encoding
    if encoding.startswith("utf") and text.startswith("\ufeff") and encoding != "utf-8":
        text = text[1:]
    text = _cut_ends(text)
    sample = text[:_SAMPLE]
    if len(_NOT_TEXT.findall(sample)) * 10 > len(sample):
        raise UndecodableError(Message("is not text"))
    return strip_controls(text), encoding


def refuse_other_kinds(data: bytes, but: bytes = b"\0") -> None:
    """Raises `UndecodableError` for a file that tells by its first bytes that it is of another kind than that `but`."""
    if data.startswith(_HEADS_OF_ALL) and not data.startswith(but):
        raise UndecodableError(next(what for head, what in _HEADS.items() if data.startswith(head)))


def _decoded(data: bytes) -> tuple[str, str]:
    """The text as it is in the bytes, and its encoding; raises `UndecodableError` where none makes Chinese of them."""
    sample = data[:_SAMPLE]
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), None)
    if encoding is None and b"\x00" in sample:
        encoding = _told_wide(sample)
    if encoding is None:
        text = _utf8_text(data)
        if text is not None:
            return text, "utf-8"
        encoding = _told(sample)
    if encoding is None:
        raise UndecodableError(Message("is not text in UTF-8, UTF-16, GB18030 or Big5; save it as UTF-8"))
    return data.decode(encoding, "replace"), encoding


def _cut_ends(text: str) -> str:
    """A file cut within a character ends in a piece of it, which is nothing printed."""
    if text.endswith("\ufffd") and text.count("\ufffd", -8) <= 3:
        text = text.rstrip("\ufffd")
    return text


def _told(sample: bytes) -> str | None:
    """The encoding that makes Chinese of bytes that are no sound UTF-8."""
    scores = {name: _score(sample, name) for name in ("gb18030", "big5hkscs", "utf-8")}
    best = max(scores, key=lambda name: scores[name])
    if scores[best] >= 0.3:
        return best
    return _told_wide(sample) or _guessed(sample)


def _told_wide(sample: bytes) -> str | None:
    scores = {name: _score(sample, name) for name in ("utf-16-le", "utf-16-be")}
    best = max(scores, key=lambda name: scores[name])
    return best if scores[best] >= 0.3 else None


def _utf8_text(data: bytes) -> str | None:
    """The text of bytes in UTF-8, None if they are not; the last character may be cut."""
    try:
        text, used = codecs.utf_8_decode(data, "strict", False)
    except UnicodeDecodeError:
        return None
    return text if used == len(data) else text + data[used:].decode("utf-8", "replace")


def _score(sample: bytes, encoding: str) -> float:
    """The share of common characters among those that are not ASCII, less what does not decode."""
    text = sample.decode(encoding, "replace")
    if encoding.startswith("utf-16") and text.isascii():
        return float(text.isprintable() or bool(text.split()))
    wide = [character for character in text if not character.isascii()]
    if not wide:
        return 0.0
    common = sum(1 for character in wide if character in _COMMON)
    broken = sum(1 for character in wide if character == "\ufffd" or "\ue000" <= character <= "\uf8ff")
    return (common - 2 * broken) / len(wide)


def _guessed(sample: bytes) -> str | None:
    """What charset-normalizer makes of bytes that are no Chinese encoding at first sight."""
    from charset_normalizer import from_bytes

    best = from_bytes(sample[: 1 << 16]).best()
    if best is None or best.encoding in ("ascii", "utf_8"):
        return None
    return best.encoding if _score(sample, best.encoding) >= 0.2 else None
