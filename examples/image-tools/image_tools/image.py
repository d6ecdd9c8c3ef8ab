"""An image in memory, and what can be done with one."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Image:
    """Pixels of 8 bits per channel, row by row, without padding.

    The channels are gray (1), gray and alpha (2), red, green, blue (3), or those and alpha (4).
    """

    width: int
    height: int
    channels: int
    pixels: bytes

    @property
    def has_alpha(self) -> bool:
        return self.channels in (2, 4)

    def channel(self, index: int) -> bytes:
        return self.pixels[index :: self.channels]


def solid(width: int, height: int, colour: bytes) -> Image:
    return Image(width, height, len(colour), colour * (width * height))


def grayscale(image: Image) -> Image:
    """Weighs the colours as ITU-R BT.601 does, in integers: an image gives the same bytes everywhere."""
    if image.channels < 3:
        return image
    red, green, blue = (image.channel(index) for index in range(3))
    gray = bytes((299 * r + 587 * g + 114 * b + 500) // 1000 for r, g, b in zip(red, green, blue))
    channels = [gray] + ([image.channel(3)] if image.has_alpha else [])
    return Image(image.width, image.height, len(channels), _interleave(channels))


def thumbnail(image: Image, width: int) -> Image:
    """Makes the image narrower with a box filter; one that is narrow enough stays as it is."""
    if width >= image.width:
        return image
    height = max(1, round(image.height * width / image.width))
    channels = [image.channel(index) for index in range(image.channels)]
    if not image.has_alpha:
        shrunk = [_shrink(channel, image, width, height) for channel in channels]
        return Image(width, height, image.channels, _interleave([_means(*each) for each in shrunk]))

    # A colour counts for as much as is seen of it: a transparent pixel must not darken its neighbours.
    *colours, alpha = channels
    alpha_sums, areas = _shrink(alpha, image, width, height)
    shrunk = []
    for colour in colours:
        seen, _ = _shrink([c * a for c, a in zip(colour, alpha)], image, width, height)
        shrunk.append(_means(seen, alpha_sums))
    shrunk.append(_means(alpha_sums, areas))
    return Image(width, height, image.channels, _interleave(shrunk))


def _shrink(values, image: Image, width: int, height: int) -> tuple[list[int], list[int]]:
    """The sum of the values in the box of each pixel of the smaller image, and the area of each box."""
    columns = _boxes(image.width, width)
    sums, areas = [], []
    for top, bottom in _boxes(image.height, height):
        rows = [values[y * image.width : (y + 1) * image.width] for y in range(top, bottom)]
        column_sums = [sum(column) for column in zip(*rows)]
        for left, right in columns:
            sums.append(sum(column_sums[left:right]))
            areas.append((right - left) * (bottom - top))
    return sums, areas


def _boxes(length: int, count: int) -> list[tuple[int, int]]:
    """Cuts a length into parts of almost the same size, none of them empty."""
    cuts = [index * length // count for index in range(count + 1)]
    return list(zip(cuts, cuts[1:]))


def _means(sums, weights) -> bytes:
    return bytes((2 * s + w) // (2 * w) if w else 0 for s, w in zip(sums, weights))


def _interleave(channels) -> bytes:
    pixels = bytearray(len(channels) * len(channels[0]))
    for index, channel in enumerate(channels):
        pixels[index :: len(channels)] = channel
    return bytes(pixels)
