package hello;

/**
 * A greeting that is ready to be given.
 *
 * @param language its two letters, as in {@code en}
 */
record Greeting(String text, String language) {}
