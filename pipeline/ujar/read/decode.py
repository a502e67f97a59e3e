"""Bytes -> the text they hold, exactly: no newline is translated, no character replaced; or why they can't be used."""

import codecs
from dataclasses import dataclass

# Text has next to no control characters; of a compressed or executable file they are an eighth. Tuned on nothing finer.
MAX_CONTROLS = 0.02

_BOMS = (  # UTF-32 first: its little-endian mark begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why an input is no article. `reason` is a slug: empty, binary, undecodable, ..."""

    reason: str
    detail: str = ""


def decode(data: bytes) -> str | Refusal:
    """Decode a text: by its byte order mark, as UTF-8, else by detection.

    The byte order mark is a sign of the encoding, not a character of the text.
    """
    encoding = next((name for mark, name in _BOMS if data.startswith(mark)), "utf-8")
    if encoding == "utf-8" and b"\0" in data:
        return Refusal("binary", "holds NUL bytes (UTF-16 is read with a byte order mark only)")
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding != "utf-8":
            return Refusal("undecodable", f"begins as {encoding} but byte {error.start} does not fit")
        guess = _detect(data)
        if guess is None:
            return Refusal("undecodable", f"neither UTF-8 (byte {error.start}) nor Windows-1252; save it as UTF-8")
        text = guess
    return check(text) or text


def check(text: str) -> Refusal | None:
    """Say why decoded characters are no text, or None."""
    if not text.strip("\ufeff \t\r\n\f\v\xa0"):
        return Refusal("empty")
    controls = sum(1 for char in text if char < " " and char not in "\t\n\r\f\v")
    if "\0" in text or controls > MAX_CONTROLS * len(text):
        return Refusal("binary", "holds control characters")
    if not is_well_formed(text):
        return Refusal("undecodable", "holds half of a surrogate pair")
    return None


def is_well_formed(text: str) -> bool:
    """Say whether the text can be written down at all: JSON escapes can hold half of a surrogate pair."""
    return not any("\ud800" <= char <= "\udfff" for char in text)


def _detect(data: bytes) -> str | None:
    """Decode what is not UTF-8, or None.

    Indonesian is written in Latin letters, so the detector only says whether the bytes read well as Windows-1252,
    which holds Latin-1's letters and the curly quotation marks: left to choose, it names rare encodings for texts as
    short as an article. UTF-8 with a broken byte is refused, not garbled.
    """
    lossy = data.decode("utf-8", errors="replace")
    broken = lossy.count("\ufffd")
    sound = sum(1 for char in lossy if char > "\x7f") - broken
    if sound >= broken:
        return None
    from charset_normalizer import from_bytes  # a tenth of a second to import, and rarely needed

    best = from_bytes(data, cp_isolation=["cp1252"]).best()
    return data.decode("cp1252") if best is not None else None
