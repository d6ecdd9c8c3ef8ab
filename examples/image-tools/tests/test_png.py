import random
import struct
import unittest
import zlib

from image_tools import png
from image_tools.image import Image


def chunk(kind, content):
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def file(width, height, lines, bit_depth=8, colour_type=0, interlace=0):
    header = struct.pack(">IIBBBBB", width, height, bit_depth, colour_type, 0, 0, interlace)
    return png.SIGNATURE + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b"")


class PngTest(unittest.TestCase):
    def test_what_is_encoded_is_decoded_again(self):
        numbers = random.Random(7)
        for channels in (1, 2, 3, 4):
            with self.subTest(channels=channels):
                image = Image(5, 3, channels, numbers.randbytes(5 * 3 * channels))
                self.assertEqual(png.decode(png.encode(image)), image)

    def test_every_filter_is_undone(self):
        # Worked out by hand from the formulas in section 9.2 of the specification, one byte per pixel.
        lines = bytes([0, 10, 20, 250] + [1, 5, 5, 5] + [2, 1, 1, 251] + [3, 3, 4, 5] + [4, 1, 2, 3])
        self.assertEqual(
            list(png.decode(file(3, 5, lines)).pixels),
            [10, 20, 250] + [5, 10, 15] + [6, 11, 10] + [6, 12, 16] + [7, 14, 19],
        )

    def test_pixels_may_be_spread_over_several_chunks(self):
        data = png.encode(Image(2, 2, 1, b"abcd"))
        header, compressed = data[:33], data[41:-16]
        split = header + chunk(b"IDAT", compressed[:5]) + chunk(b"tEXt", b"x") + chunk(b"IDAT", compressed[5:])
        self.assertEqual(png.decode(split + chunk(b"IEND", b"")).pixels, b"abcd")

    def test_kinds_that_are_not_read_are_named(self):
        for data, message in [
            (file(1, 1, b"\0\0", colour_type=3), "palette"),
            (file(1, 1, b"\0\0\0", bit_depth=16), "16 bits"),
            (file(1, 1, b"\0\0", interlace=1), "Interlaced"),
            (file(2001, 1000, b""), "2000000 pixels"),
            (file(2, 2, b"\0\0\0"), "too few"),
            (file(1, 1, b"\x09\0"), "filter 9"),
            (file(0, 1, b""), "not valid"),
            (file(1, 1, b"\0\0")[:-10], "ends within"),
            (file(1, 1, b"\0\0")[:20] + b"\1" + file(1, 1, b"\0\0")[21:], "damaged"),
            (png.SIGNATURE, "first chunk"),
        ]:
            with self.subTest(message):
                self.assertRaisesRegex(png.UnreadablePng, message, png.decode, data)

    def test_other_files_are_not_png(self):
        for data in (b"", b"GIF89a", png.SIGNATURE[:-1]):
            self.assertRaises(png.NotPng, png.decode, data)


if __name__ == "__main__":
    unittest.main()
