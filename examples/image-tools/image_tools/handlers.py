"""The functions of serverless.yml."""

from . import image, png, rest

LARGEST_SIDE = 2000


@rest.endpoint
def info(event):
    header = png.read_header(rest.body(event))
    return rest.json_response({
        "width": header.width,
        "height": header.height,
        "colorType": header.colour,
        "bitDepth": header.bit_depth,
        "interlaced": header.interlaced,
    })


@rest.endpoint
def grayscale(event):
    return rest.png_response(image.grayscale(png.decode(rest.body(event))))


@rest.endpoint
def thumbnail(event):
    width = rest.whole_number("width", rest.query(event, "width"), LARGEST_SIDE)
    return rest.png_response(image.thumbnail(png.decode(rest.body(event)), width))


@rest.endpoint
def placeholder(event):
    sides = {name: rest.whole_number(name, event["pathParameters"][name], LARGEST_SIDE) for name in ("width", "height")}
    if sides["width"] * sides["height"] > png.LARGEST_IMAGE:
        raise rest.Refusal(400, f"The image would have more than {png.LARGEST_IMAGE} pixels.")
    return rest.png_response(image.solid(**sides, colour=_colour(rest.query(event, "color", "cccccc"))))


def _colour(text: str) -> bytes:
    digits = text.removeprefix("#")
    if len(digits) == 6 and digits.isalnum():
        try:
            return bytes.fromhex(digits)
        except ValueError:
            pass
    raise rest.Refusal(400, "The parameter color must be six hexadecimal digits, as in ff8800.")
