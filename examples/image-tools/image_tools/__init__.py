"""Small operations on PNG images, with nothing but the standard library."""
