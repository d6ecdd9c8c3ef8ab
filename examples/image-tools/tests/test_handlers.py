import base64
import json
import unittest

from image_tools import handlers, png
from image_tools.image import Image, solid

RED = png.encode(solid(40, 20, b"\xff\0\0"))


def post(data, **query):
    return {
        "httpMethod": "POST",
        "headers": {"Content-Type": "image/png"},
        "pathParameters": None,
        "queryStringParameters": query or None,
        "body": base64.b64encode(data).decode(),
        "isBase64Encoded": True,
    }


def get_placeholder(width, height, **query):
    return {
        "httpMethod": "GET",
        "pathParameters": {"width": width, "height": height},
        "queryStringParameters": query or None,
        "body": None,
        "isBase64Encoded": False,
    }


def image_of(response) -> Image:
    assert response["isBase64Encoded"] and response["headers"]["Content-Type"] == "image/png", response
    return png.decode(base64.b64decode(response["body"]))


class HandlersTest(unittest.TestCase):
    def refused(self, response, status, message):
        self.assertEqual(response["statusCode"], status)
        self.assertIn(message, json.loads(response["body"])["error"])

    def test_info(self):
        self.assertEqual(
            json.loads(handlers.info(post(RED), None)["body"]),
            {"width": 40, "height": 20, "colorType": "rgb", "bitDepth": 8, "interlaced": False},
        )

    def test_grayscale(self):
        self.assertEqual(image_of(handlers.grayscale(post(RED), None)), solid(40, 20, b"\x4c"))

    def test_thumbnail(self):
        self.assertEqual(image_of(handlers.thumbnail(post(RED, width="10"), None)), solid(10, 5, b"\xff\0\0"))

    def test_placeholder(self):
        self.assertEqual(image_of(handlers.placeholder(get_placeholder("3", "2"), None)), solid(3, 2, b"\xcc" * 3))
        response = handlers.placeholder(get_placeholder("1", "1", color="ff8800"), None)
        self.assertEqual(image_of(response).pixels, b"\xff\x88\0")

    def test_numbers_are_checked(self):
        for width in ("0", "-1", "2001", "1.5", "", "x", "²", "9" * 30):
            with self.subTest(width):
                self.refused(handlers.thumbnail(post(RED, width=width), None), 400, "from 1 to 2000")
        self.refused(handlers.thumbnail(post(RED), None), 400, "missing")
        self.refused(handlers.placeholder(get_placeholder("2000", "2000"), None), 400, "2000000 pixels")

    def test_colours_are_checked(self):
        for colour in ("red", "ff88", "gg0000", "ff 8 0", ""):
            with self.subTest(colour):
                response = handlers.placeholder(get_placeholder("1", "1", color=colour), None)
                self.refused(response, 400, "six hexadecimal")

    def test_other_bodies_are_refused(self):
        self.refused(handlers.info(post(b"GIF89a"), None), 415, "not a PNG")
        self.refused(handlers.info({"body": None}, None), 415, "not a PNG")
        self.refused(handlers.grayscale(post(RED[:60]), None), 422, "ends within")


if __name__ == "__main__":
    unittest.main()
