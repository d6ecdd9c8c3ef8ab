"""PNG files: reading the plain kinds, writing one kind.

The format is that of https://www.w3.org/TR/png-3/. Read are images of 8 bits per channel, gray or
true colour, with or without alpha, not interlaced. All that is beside the pixels is dropped:
colour profiles, comments, and a transparent colour that is named without an alpha channel.
"""

import struct
import zlib
from dataclasses import dataclass

from .image import Image

SIGNATURE = b"\x89PNG\r\n\x1a\n"
LARGEST_IMAGE = 2_000_000  # pixels: more take longer than a gateway waits

_COLOUR_TYPES = {0: "gray", 2: "rgb", 3: "palette", 4: "gray-alpha", 6: "rgba"}
_CHANNELS = {0: 1, 2: 3, 4: 2, 6: 4}
_COLOUR_TYPE_OF = {channels: number for number, channels in _CHANNELS.items()}


class NotPng(Exception):
    """The bytes are something else than a PNG file."""


class UnreadablePng(Exception):
    """A PNG file that is damaged, or of a kind that is not read here."""


@dataclass(frozen=True)
class Header:
    """What the first chunk of a file says of its image."""

    width: int
    height: int
    bit_depth: int
    colour_type: int
    interlaced: bool

    @property
    def colour(self) -> str:
        return _COLOUR_TYPES[self.colour_type]


def read_header(data: bytes) -> Header:
    for kind, content in _chunks(data):
        return _parse_header(kind, content)
    raise UnreadablePng("The file ends before its first chunk.")


def decode(data: bytes) -> Image:
    header = None
    compressed = bytearray()
    for kind, content in _chunks(data):
        if header is None:
            header = _parse_header(kind, content)
            _refuse_unreadable(header)
        elif kind == b"IDAT":
            compressed += content
        elif kind == b"IEND":
            break
    if header is None:
        raise UnreadablePng("The file ends before its first chunk.")

    channels = _CHANNELS[header.colour_type]
    lines = _inflate(compressed, header.height * (1 + header.width * channels))
    return Image(header.width, header.height, channels, _unfilter(lines, header.width * channels, channels))


def encode(image: Image) -> bytes:
    row = image.width * image.channels
    lines = b"".join(b"\0" + image.pixels[at : at + row] for at in range(0, len(image.pixels), row))
    header = struct.pack(">IIBBBBB", image.width, image.height, 8, _COLOUR_TYPE_OF[image.channels], 0, 0, 0)
    return b"".join([
        SIGNATURE,
        _chunk(b"IHDR", header),
        _chunk(b"IDAT", zlib.compress(lines, 6)),
        _chunk(b"IEND", b""),
    ])


def _chunk(kind: bytes, content: bytes) -> bytes:
    checksum = zlib.crc32(kind + content)
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", checksum)


def _chunks(data: bytes):
    if not data.startswith(SIGNATURE):
        raise NotPng("The body is not a PNG file.")
    at = len(SIGNATURE)
    while at < len(data):
        if at + 8 > len(data):
            raise UnreadablePng("The file ends within a chunk.")
        length, kind = struct.unpack_from(">I4s", data, at)
        content = data[at + 8 : at + 8 + length]
        checksum = data[at + 8 + length : at + 12 + length]
        if len(checksum) < 4:
            raise UnreadablePng("The file ends within a chunk.")
        if zlib.crc32(kind + content) != int.from_bytes(checksum, "big"):
            raise UnreadablePng(f"The chunk {kind.decode('latin-1')!r} is damaged.")
        yield kind, content
        at += 12 + length


def _parse_header(kind: bytes, content: bytes) -> Header:
    if kind != b"IHDR" or len(content) != 13:
        raise UnreadablePng("The file does not begin with a header.")
    width, height, bit_depth, colour_type, _, _, interlace = struct.unpack(">IIBBBBB", content)
    if width == 0 or height == 0 or colour_type not in _COLOUR_TYPES:
        raise UnreadablePng("The header of the file is not valid.")
    return Header(width, height, bit_depth, colour_type, interlace != 0)


def _refuse_unreadable(header: Header) -> None:
    if header.colour_type not in _CHANNELS:
        raise UnreadablePng("Images with a palette are not supported.")
    if header.bit_depth != 8:
        raise UnreadablePng(f"Images of {header.bit_depth} bits per channel are not supported, only of 8.")
    if header.interlaced:
        raise UnreadablePng("Interlaced images are not supported.")
    if header.width * header.height > LARGEST_IMAGE:
        raise UnreadablePng(f"The image has more than {LARGEST_IMAGE} pixels.")


def _inflate(compressed: bytes, size: int) -> bytes:
    """Never makes more than `size` bytes, however much a hostile file holds."""
    try:
        lines = zlib.decompressobj().decompress(compressed, size)
    except zlib.error as error:
        raise UnreadablePng("The pixels are damaged.") from error
    if len(lines) != size:
        raise UnreadablePng("The file has too few pixels.")
    return lines


def _unfilter(lines: bytes, row_length: int, step: int) -> bytes:
    """Undoes the filter of each line (section 9 of the specification); `step` is the bytes per pixel."""
    pixels = bytearray()
    above = bytes(row_length)
    for at in range(0, len(lines), row_length + 1):
        row = bytearray(lines[at + 1 : at + 1 + row_length])
        _unfilter_row(lines[at], row, above, step)
        pixels += row
        above = row
    return bytes(pixels)


def _unfilter_row(kind: int, row: bytearray, above: bytes, step: int) -> None:
    if kind == 0:
        return
    if kind == 1:
        for x in range(step, len(row)):
            row[x] = (row[x] + row[x - step]) & 255
    elif kind == 2:
        row[:] = bytes((a + b) & 255 for a, b in zip(row, above))
    elif kind == 3:
        for x in range(len(row)):
            left = row[x - step] if x >= step else 0
            row[x] = (row[x] + (left + above[x]) // 2) & 255
    elif kind == 4:
        for x in range(len(row)):
            left, corner = (row[x - step], above[x - step]) if x >= step else (0, 0)
            row[x] = (row[x] + _paeth(left, above[x], corner)) & 255
    else:
        raise UnreadablePng(f"A line has the filter {kind}, which there is not.")


def _paeth(left: int, above: int, corner: int) -> int:
    estimate = left + above - corner
    to_left, to_above, to_corner = abs(estimate - left), abs(estimate - above), abs(estimate - corner)
    if to_left <= to_above and to_left <= to_corner:
        return left
    return above if to_above <= to_corner else corner
