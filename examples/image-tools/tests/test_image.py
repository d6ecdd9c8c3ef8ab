import unittest

from image_tools.image import Image, grayscale, solid, thumbnail


class ImageTest(unittest.TestCase):
    def test_grayscale_weighs_the_colours(self):
        image = Image(4, 1, 3, bytes([255, 0, 0, 0, 255, 0, 0, 0, 255, 255, 255, 255]))
        self.assertEqual(list(grayscale(image).pixels), [76, 150, 29, 255])

    def test_grayscale_keeps_transparency(self):
        self.assertEqual(grayscale(Image(1, 1, 4, bytes([9, 9, 9, 77]))), Image(1, 1, 2, bytes([9, 77])))

    def test_thumbnail_is_the_mean_of_each_box(self):
        image = Image(4, 2, 1, bytes([0, 10, 100, 110, 20, 30, 120, 130]))
        self.assertEqual(thumbnail(image, 2), Image(2, 1, 1, bytes([15, 115])))

    def test_thumbnail_of_one_colour_has_that_colour(self):
        for width in range(1, 30):
            with self.subTest(width=width):
                self.assertEqual(set(thumbnail(solid(29, 17, b"\x37"), width).pixels), {0x37})

    def test_a_transparent_pixel_does_not_darken_its_neighbours(self):
        image = Image(2, 1, 2, bytes([200, 255, 0, 0]))
        self.assertEqual(thumbnail(image, 1), Image(1, 1, 2, bytes([200, 128])))

    def test_thumbnail_never_enlarges(self):
        image = solid(3, 3, b"abc")
        self.assertIs(thumbnail(image, 4), image)


if __name__ == "__main__":
    unittest.main()
