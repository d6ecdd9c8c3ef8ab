"""Requests and responses of a REST API: API Gateway's proxy integration, payload format 1.0."""

import base64
import functools
import json

from . import png


class Refusal(Exception):
    """The request cannot be answered; the message tells its sender why."""

    def __init__(self, status: int, message: str):
        super().__init__(message)
        self.status = status


def endpoint(handle):
    """Makes a Lambda handler of a function that takes the event and returns a response."""

    @functools.wraps(handle)
    def handler(event, context):
        try:
            return handle(event)
        except Refusal as refusal:
            return json_response({"error": str(refusal)}, refusal.status)
        except png.NotPng as error:
            return json_response({"error": str(error)}, 415)
        except png.UnreadablePng as error:
            return json_response({"error": str(error)}, 422)

    return handler


def body(event) -> bytes:
    text = event.get("body") or ""
    if event.get("isBase64Encoded"):
        return base64.b64decode(text)
    return text.encode("utf-8")


def query(event, name: str, default=None):
    return (event.get("queryStringParameters") or {}).get(name, default)


def whole_number(name: str, text, largest: int) -> int:
    if text is None:
        raise Refusal(400, f"The parameter {name} is missing.")
    if not (text.isascii() and text.isdigit() and 1 <= int(text[:9]) <= largest and len(text) <= 9):
        raise Refusal(400, f"The parameter {name} must be a whole number from 1 to {largest}.")
    return int(text)


def json_response(value, status: int = 200):
    return {
        "statusCode": status,
        "headers": {"Content-Type": "application/json"},
        "body": json.dumps(value),
        "isBase64Encoded": False,
    }


def png_response(image):
    return {
        "statusCode": 200,
        "headers": {"Content-Type": "image/png"},
        "body": base64.b64encode(png.encode(image)).decode("ascii"),
        "isBase64Encoded": True,
    }
