package ${package};

/**
 * A greeting.
 *
 * @param name who is greeted
 * @param text the whole sentence
 */
record Greeting(String name, String text) {}
