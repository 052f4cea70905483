"""Writes small PDF files with Chinese text for the tests: glyphs where they are wanted."""

from __future__ import annotations

import zlib
from collections.abc import Iterable


def make_pdf(
    pages: Iterable[Iterable[tuple[float, float, float, str]]], *, turned: int = 0, spread: float = 0
) -> bytes:
    """A PDF file; each text of a page is (x, y from the top, size, text), page 600 × 800.

    `turned` draws the page on its side and tells viewers to turn it back; `spread` is what is added to the width of
    each character. Digits and Latin letters are half as wide as Chinese characters.
    """
    objects: list[bytes] = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /DW 1000 /W [1 95 500] /FontDescriptor 5 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0"
        b" /Ascent 880 /Descent -120 /CapHeight 880 /StemV 80 >>",
    ]
    kids = []
    for texts in pages:
        drawn = "".join(
            f"BT /F1 {size} Tf {spread} Tc {_matrix(x, y, turned)} Tm <{text.encode('utf-16-be').hex()}> Tj ET\n"
            for x, y, size, text in texts
        ).encode()
        objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 %d %d] /Rotate %d /Resources << /Font << /F1 3 0 R >> >>"
            b" /Contents %d 0 R >>" % (*((800, 600) if turned else (600, 800)), turned, len(objects))
        )
        kids.append(len(objects))
    objects[1] = b"<< /Type /Pages /Count %d /Kids [%s] >>" % (len(kids), b" ".join(b"%d 0 R" % kid for kid in kids))
    return _file(objects)


def packed_pdf(instructions: bytes) -> bytes:
    """A PDF file of one page that is drawn by these instructions, packed."""
    drawn = zlib.compress(instructions)
    return _file(
        [
            b"<< /Type /Catalog /Pages 2 0 R >>",
            b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] /Contents 4 0 R >>",
            b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(drawn), drawn),
        ]
    )


def _matrix(x: float, y: float, turned: int) -> str:
    """Where a text stands on a page that is drawn upright, or on its side (turned by 90)."""
    return f"0 1 -1 0 {y} {x}" if turned else f"1 0 0 1 {x} {800 - y}"


def _file(objects: list[bytes]) -> bytes:
    data = b"%PDF-1.4\n"
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(data)
    size = len(objects) + 1
    data += b"xref\n0 %d\n0000000000 65535 f \n%s" % (size, table)
    return data + b"trailer << /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (size, start)
